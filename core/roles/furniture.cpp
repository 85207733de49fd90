// SPDX-License-Identifier: MIT
#include "roles/furniture.hpp"

#include <algorithm>
#include <string_view>

#include "lede/enum_names.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

constexpr int kThreshold = 12;

// Weights of a credit.
constexpr int kPattern = 12;
constexpr int kBylinePattern = 8;
constexpr int kCopyrightSign = 12;
constexpr int kOpensWithSign = 4;  // "© 2026 The Courier. All rights reserved."
constexpr int kNoMark = 2;
constexpr int kStop = -2;
constexpr int kShort = 2;
constexpr int kLongish = -4;
constexpr int kLong = -14;
constexpr int kEdge = 2;
constexpr int kSeveralSentences = -4;
constexpr int kNameLike = 2;
constexpr int kNotNameLike = -6;

constexpr int kNamedDate = 4;
/// Words of a line of date and place, or name, besides the date.
constexpr int kDateRest = 40;
constexpr int kMostlyDate = 50;
constexpr int kWithDate = 30;
constexpr int kAnywhere = -2;  // "*newsletter*" fits more than is meant.

constexpr int kShortWidth = 120;
constexpr int kLongishWidth = 200;
constexpr int kLongWidth = 320;
/// "At the top", "at the end": so many running lines at most lie between.
constexpr std::uint32_t kEdgeLines = 1;
constexpr std::uint32_t kTopLines = 6;
/// A closing run is at most this long: a list of short lines is no run of credits.
constexpr std::uint32_t kClosingLines = 8;
constexpr int kClosingWidth = 140;
constexpr int kNameWidth = 40;
constexpr int kHalfName = 40;  // Percent

bool has_copyright_sign(const Line& line) {
  return line.folded.find("©") != std::string::npos;
}

int shape(const Line& line, const Place& place) {
  int score = 0;
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

/// A pattern of captions tells nothing of credits.
bool is_credit(const Line& line) {
  return line.credit != nullptr && !tells_caption(line);
}

int name_weight(const Line& line) {
  if (!line.cased) return line.named ? kNameLike : 0;
  const bool name_like = line.named || line.capital_share >= 60;
  return name_like ? kNameLike : kNotNameLike;
}

int credit_score(const Line& line, const Place& place) {
  int score = shape(line, place);
  // "(Jane Doe / Agency)" is a picture's, and a person's name before a slash.
  const bool slashed = (line.bracketed || line.name_share >= kHalfName) &&
                       line.folded.find('/') != std::string::npos;
  const bool pattern = is_credit(line);
  if (pattern && kind_of(*line.credit) == CreditKind::kOther) {
    return kPattern;  // Corrections and disclaimers are sentences.
  }
  if (pattern || (slashed && line.width <= kShortWidth)) {
    const bool byline = pattern && kind_of(*line.credit) == CreditKind::kByline;
    // "By Jane Doe" is a byline, "By noon the water had gone" is not.
    score += byline ? kBylinePattern + name_weight(line) : kPattern;
    if (byline && line.date_share >= kWithDate) score += kNamedDate;
  } else if (has_copyright_sign(line)) {
    score += kCopyrightSign;
  } else {
    return 0;
  }
  if (line.folded.starts_with("©")) score += kOpensWithSign;
  return score;
}

/// "Tell us what you saw at desk@harbour.example.": a sentence or two that hold an address.
bool asks_by_mail(const Line& line) {
  const std::size_t at = line.folded.find('@');
  return line.running && line.sentences <= 2 && at != std::string::npos && at > 0 &&
         line.folded[at - 1] != ' ';
}

int promo_score(const Line& line, const Place& place) {
  const bool fits = line.promo != nullptr && !cuts_word(line.promo->glob, line.folded);
  const bool mail = asks_by_mail(line);
  if (!fits && !mail) return 0;
  const int score = kPattern + shape(line, place);
  if (!mail && line.promo->glob.front() == '*') return score + kAnywhere;
  // Else promos are sentences as often as not, so neither a stop nor two sentences tell anything.
  return score - (line.last == LastMark::kStop ? kStop : 0) -
         (line.sentences == 2 ? kSeveralSentences : 0);
}

/// "Men mend nets on the quay. Photo: Agency" is a caption, and "... (AP)" amid the text.
int caption_score(const Line& line, const Place& place) {
  const bool credited =
      line.tail_credit != nullptr && kind_of(*line.tail_credit) == CreditKind::kPhoto;
  const bool told = tells_caption(line) && place.from_top <= kEdgeLines;
  if (!credited && !told && !(line.signed_picture && place.from_end > 0)) return 0;
  int score = kPattern;
  if (line.width <= kLongWidth * 2) score += kShort;
  if (line.sentences > 3) score += 2 * kSeveralSentences;
  return score;
}

/// A line of place and date, or of date and time alone: "RIGA, 3 May (Agency) —", "3 May, 10:15".
int dateline_score(const Line& line, const Place& place) {
  if (line.folded.empty() || line.words == 0) return 0;
  if (line.opens_name && line.last == LastMark::kColon) return 0;  // "Ann Lee (00:01:10):"
  int score = 0;
  if (line.dated) score += 6;
  // "Schools closed until Thursday"
  const bool comma = line.folded.find(',') != std::string::npos;
  if (!line.numbered && !comma && line.date_share < kMostlyDate) score += kLongish;
  if (line.dated && comma) score += 2;  // Place, date.
  if (line.date_share >= 20) score += 3;
  if (line.date_share >= kMostlyDate) score += 2;
  if (line.last == LastMark::kSoft) score += 4;
  if (line.last == LastMark::kNone) score += kNoMark;
  if (line.last == LastMark::kStop || line.last == LastMark::kQuestion) score -= 8;
  if (place.from_top <= kEdgeLines) score += kEdge;
  const int rest = line.width / 10 * (100 - line.date_share) / 10;
  if (rest > kDateRest && line.date_share < kMostlyDate) score += kLongish;
  if (rest > 2 * kDateRest) score += kLong;
  return score;
}

/// A line that is one person's name or address, where a byline stands: above the text, or closing
/// it.
int bare_name_score(const Line& line, const Place& place) {
  if (!(line.named || line.address) || line.words == 0 || place.line > kTopLines) return 0;
  int score = 4 + shape(line, place);
  score += line.name_share >= 50 || line.address ? kNameLike : kNotNameLike;
  if (line.words <= 4) score += kNameLike;
  if (place.from_top > 0 && place.from_end > 0) score += 2 * kNotNameLike;
  return score;
}

}  // namespace

bool cuts_word(std::string_view glob, std::string_view folded) {
  if (glob.size() < 2 || glob.back() != '*' || glob.find('*') + 1 != glob.size()) return false;
  const auto end = static_cast<std::uint32_t>(glob.size() - 1);
  if (end >= folded.size()) return false;
  const char32_t last = unicode::decode_before(folded, end).value;
  return unicode::is_letter(last) && !unicode::is_unspaced(last) &&
         unicode::is_letter(unicode::decode_at(folded, end).value);
}

bool tells_caption(const Line& line) {
  return line.credit != nullptr && line.credit->kind == "caption";
}

CreditKind credit_kind(const Line& line) {
  if (line.credit != nullptr) return kind_of(*line.credit);
  if (has_copyright_sign(line)) return CreditKind::kCopyright;
  return CreditKind::kOther;
}

Role role_of(CreditKind kind) {
  if (kind == CreditKind::kByline) return Role::kByline;
  return kind == CreditKind::kDateline ? Role::kDateline : Role::kCredit;
}

std::optional<Furniture> furniture_of(const Line& line, const Place& place) {
  if (line.folded.empty()) return std::nullopt;
  if (promo_score(line, place) >= kThreshold) return Furniture{.role = Role::kPromo};
  CreditKind kind = credit_kind(line);
  if (credit_score(line, place) < kThreshold) {
    if (caption_score(line, place) >= kThreshold) return Furniture{.role = Role::kCaption};
    // "Jane Doe · 3 May 2031" says both; the name counts.
    const bool named =
        line.named || (line.opens_name && line.last == LastMark::kNone && !line.all_capitals);
    const bool signs = named && line.dated;
    const bool dated = dateline_score(line, place) + (signs ? kNamedDate : 0) >= kThreshold;
    const bool bare = place.from_top == 0 && bare_name_score(line, place) >= kThreshold;
    if (!dated && !bare) return std::nullopt;
    kind = named ? CreditKind::kByline : CreditKind::kDateline;
  }
  return Furniture{.role = role_of(kind), .credit = kind};
}

std::uint32_t closing_run(const std::vector<Line>& lines, const Flags& settled) {
  const auto size = static_cast<std::uint32_t>(lines.size());
  std::uint32_t first = size;
  while (first > 0 && size - first <= kClosingLines) {
    const Line& line = lines[first - 1];
    const bool bare = !line.running && line.width <= kClosingWidth && !line.opens_bullet &&
                      (!line.opens_midway || line.address) &&
                      !(line.quoted && line.width > kNameWidth) &&
                      (line.last == LastMark::kNone || line.last == LastMark::kSoft);
    if (line.width > kLongWidth || (!settled[first - 1] && !bare)) break;
    --first;
  }
  // Only below text, and never a whole list of short lines.
  if (first == 0 || size - first > kClosingLines || !lines[first - 1].running) return size;
  return first;
}

}  // namespace lede::roles
