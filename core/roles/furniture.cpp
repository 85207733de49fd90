// SPDX-License-Identifier: MIT
#include "roles/furniture.hpp"

#include <algorithm>
#include <string_view>

#include "lede/enum_names.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

constexpr double kThreshold = 3.0;

// Weights of a credit.
constexpr double kPattern = 3.0;
constexpr double kBylinePattern = 2.0;
constexpr double kCopyrightSign = 3.0;
constexpr double kOpensWithSign = 1.0;  // "© 2026 The Courier. All rights reserved."
constexpr double kNoMark = 0.5;
constexpr double kStop = -0.5;
constexpr double kShort = 0.5;
constexpr double kLongish = -1.0;
constexpr double kLong = -3.5;
constexpr double kEdge = 0.5;
constexpr double kSeveralSentences = -1.0;
constexpr double kNameLike = 0.5;
constexpr double kNotNameLike = -1.5;

constexpr double kSentenceAmid = -0.5;

constexpr double kShortWidth = 12.0;
constexpr double kLongishWidth = 20.0;
constexpr double kLongWidth = 32.0;
/// "At the top", "at the end": so many running lines at most lie between.
constexpr std::uint32_t kEdgeLines = 1;
/// A closing run is at most this long: a list of short lines is no run of credits.
constexpr std::uint32_t kClosingLines = 8;
constexpr double kClosingWidth = 14.0;
constexpr double kNameWidth = 4.0;

/// Where the line's first copyright sign stands; npos where there is none.
std::size_t copyright_sign_at(const Line& line) {
  return std::min({line.folded.find("©"), line.folded.find("(c) "), line.folded.find("℗")});
}

bool has_copyright_sign(const Line& line) {
  return copyright_sign_at(line) != std::string::npos;
}

double shape(const Line& line, const Place& place) {
  double score = 0.0;
  if (line.last == LastMark::kNone || line.last == LastMark::kSoft) score += kNoMark;
  if (line.last == LastMark::kStop || line.last == LastMark::kQuestion) score += kStop;
  if (line.width <= kShortWidth) {
    score += kShort;
  } else if (line.width > kLongWidth) {
    score += kLong;
  } else if (line.width > kLongishWidth) {
    score += kLongish;
  }
  if (line.sentences > 1) score += kSeveralSentences;
  if (std::min(place.from_top, place.from_end) <= kEdgeLines) score += kEdge;
  return score;
}

/// By a pattern's kind, or what comes nearest to it.
CreditKind kind_of(const LinePattern& pattern) {
  return value_named<CreditKind>(pattern.kind).value_or(CreditKind::kOther);
}

double name_weight(const Line& line) {
  if (!line.cased) return line.named ? kNameLike : 0.0;
  const bool name_like = line.named || line.capital_share >= 0.6;
  return name_like ? kNameLike : kNotNameLike;
}

double credit_score(const Line& line, const Place& place) {
  double score = shape(line, place);
  if (line.credit != nullptr) {
    const bool byline = kind_of(*line.credit) == CreditKind::kByline;
    // "By Jane Doe" is a byline, "By noon the water had gone" is not.
    score += byline ? kBylinePattern + name_weight(line) : kPattern;
  } else if (has_copyright_sign(line)) {
    score += kCopyrightSign;
  } else {
    return 0.0;
  }
  if (copyright_sign_at(line) == 0) score += kOpensWithSign;
  return score;
}

/// Whether a pattern like "subscribe*" stops inside a word ("subscribers lost access").
bool cuts_word(std::string_view glob, std::string_view folded) {
  if (glob.size() < 2 || glob.back() != '*' || glob.find('*') + 1 != glob.size()) return false;
  const auto end = static_cast<std::uint32_t>(glob.size() - 1);
  if (end >= folded.size()) return false;
  return unicode::is_letter(unicode::decode_before(folded, end).value) &&
         unicode::is_letter(unicode::decode_at(folded, end).value);
}

double promo_score(const Line& line, const Place& place) {
  if (line.promo == nullptr || cuts_word(line.promo->glob, line.folded)) return 0.0;
  // Promos are sentences as often as not, so a stop tells nothing.
  // A whole sentence amid text may yet be text.
  const bool sentence = line.last == LastMark::kStop && line.width > kShortWidth;
  const bool amid = place.from_top > kEdgeLines && place.from_end > kEdgeLines;
  return kPattern + shape(line, place) - (line.last == LastMark::kStop ? kStop : 0.0) +
         (sentence && amid ? kSentenceAmid : 0.0);
}

/// "Men mend nets on the quay. Photo: Agency" is a caption.
double caption_score(const Line& line) {
  if (line.tail_credit == nullptr || kind_of(*line.tail_credit) != CreditKind::kPhoto) return 0.0;
  double score = kPattern;
  if (line.width <= kLongWidth * 2) score += kShort;
  if (line.sentences > 3) score += 2 * kSeveralSentences;
  return score;
}

/// A line of place and date, or of date and time alone: "RIGA, 3 May (Agency) —", "3 May, 10:15".
double dateline_score(const Line& line, const Place& place) {
  if (line.folded.empty() || line.words == 0) return 0.0;
  double score = 0.0;
  if (line.dated) score += 1.5;
  if (line.dated && line.folded.find(',') != std::string::npos) score += 0.5;  // Place, date.
  if (line.digit_share >= 0.2) score += 0.75;
  if (line.digit_share >= 0.5) score += 0.5;
  if (line.last == LastMark::kSoft) score += 1.0;
  if (line.last == LastMark::kNone) score += kNoMark;
  if (line.last == LastMark::kStop || line.last == LastMark::kQuestion) score -= 2.0;
  if (place.from_top == 0) score += kEdge;
  if (line.width > 5) score += kLongish;
  if (line.width > 10) score += kLong;
  return score;
}

/// A line that is one person's name, where a byline stands: above the text, or closing it.
double bare_name_score(const Line& line, const Place& place) {
  if (!line.named || line.words == 0) return 0.0;
  double score = 1.0 + shape(line, place);
  score += line.name_share >= 0.5 ? kNameLike : kNotNameLike;
  if (line.words <= 4) score += kNameLike;
  if (place.from_top > 0 && place.from_end > 0) score += 2 * kNotNameLike;
  return score;
}

}  // namespace

CreditKind credit_kind(const Line& line) {
  if (line.credit != nullptr) return kind_of(*line.credit);
  if (has_copyright_sign(line)) return CreditKind::kCopyright;
  return CreditKind::kOther;
}

std::optional<Furniture> furniture_of(const Line& line, const Place& place) {
  if (line.folded.empty()) return std::nullopt;
  if (promo_score(line, place) >= kThreshold) return Furniture{.role = Role::kPromo};
  if (credit_score(line, place) >= kThreshold) {
    const CreditKind kind = credit_kind(line);
    if (kind == CreditKind::kByline) return Furniture{.role = Role::kByline, .credit = kind};
    if (kind == CreditKind::kDateline) return Furniture{.role = Role::kDateline, .credit = kind};
    return Furniture{.role = Role::kCredit, .credit = kind};
  }
  if (caption_score(line) >= kThreshold) return Furniture{.role = Role::kCaption};
  if (dateline_score(line, place) >= kThreshold) {
    return Furniture{.role = Role::kDateline, .credit = CreditKind::kDateline};
  }
  if (bare_name_score(line, place) >= kThreshold && place.from_top == 0) {
    return Furniture{.role = Role::kByline, .credit = CreditKind::kByline};
  }
  return std::nullopt;
}

std::uint32_t closing_run(const std::vector<Line>& lines, const Flags& settled) {
  const auto size = static_cast<std::uint32_t>(lines.size());
  std::uint32_t first = size;
  while (first > 0 && size - first <= kClosingLines) {
    const Line& line = lines[first - 1];
    const bool bare = !line.running && line.width <= kClosingWidth && !line.opens_bullet &&
                      !line.opens_midway && !(line.quoted && line.width > kNameWidth) &&
                      (line.last == LastMark::kNone || line.last == LastMark::kSoft);
    if (line.width > kLongWidth || (!settled[first - 1] && !bare)) break;
    --first;
  }
  // Only below text, and never a whole list of short lines.
  if (first == 0 || size - first > kClosingLines || !lines[first - 1].running) return size;
  return first;
}

}  // namespace lede::roles
