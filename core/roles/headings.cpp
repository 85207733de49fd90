// SPDX-License-Identifier: MIT
#include "roles/headings.hpp"
#include "sort_items.hpp"

namespace lede::roles {
namespace {

// The weights, by what they reward. Found by hand on labelled pages; a line needs several of them.
constexpr double kNoMark = 2.0;
constexpr double kQuestionMark = 0.75;
constexpr double kColonMark = 0.5;
constexpr double kStopMark = -2.5;
constexpr double kSoftMark = -2.0;
constexpr double kShort = 1.0;
constexpr double kLongish = -1.5;
constexpr double kLong = -4.0;
constexpr double kTextBelow = 1.0;
constexpr double kNothingBelow = -3.0;
constexpr double kNoTextBelow = -1.5;
constexpr double kTextAbove = 0.5;
constexpr double kCapital = 0.5;
constexpr double kLowerCase = -2.0;
constexpr double kTitleCase = 0.5;
constexpr double kAllCapitals = 0.75;
constexpr double kNoCase = 0.5;
constexpr double kNarrow = 0.5;
constexpr double kOpener = 0.5;
constexpr double kSiblings = 1.0;
constexpr double kPattern = -3.0;
constexpr double kSeveralSentences = -1.5;
constexpr double kQuotation = -2.0;
constexpr double kListItem = -1.5;
constexpr double kWholeQuotation = -2.25;
constexpr double kBracketed = -2.0;
constexpr double kBrokenOff = -3.0;  // The line below goes on in the middle of a sentence.
constexpr double kNoLetters = -4.0;
constexpr double kOneOfSiblings = -4.0;  // No title: a heading like those below it.
constexpr double kUnderTitle = -1.0;     // Rather the title's second line.
constexpr double kMarkedElsewhere = -2.5;

constexpr double kNameWidth = 4.0;
constexpr double kShortWidth = 10.0;
constexpr double kLongishWidth = 14.0;
constexpr double kLongWidth = 20.0;
/// Share of content words with a capital that makes title case.
constexpr double kTitleCaseShare = 0.7;
constexpr double kNarrowRatio = 0.35;

double mark_weight(const Line& line) {
  if (line.ends_in_ellipsis) return kColonMark;
  switch (line.last) {
    case LastMark::kNone:
      return kNoMark;
    case LastMark::kQuestion:
      return kQuestionMark + (line.width <= kShortWidth ? kNoMark / 2 : 0.0);
    case LastMark::kColon:
      return kColonMark;
    case LastMark::kStop:
      return kStopMark;
    case LastMark::kSoft:
      return kSoftMark;
  }
  return 0.0;
}

double case_weight(const Line& line) {
  if (!line.letters) return kNoLetters;
  if (!line.cased) return kNoCase;
  double score = line.opens_lower ? kLowerCase : (line.opens_capital ? kCapital : 0.0);
  if (line.all_capitals) {
    score += kAllCapitals;
  } else if (line.words > 1 && line.capital_share >= kTitleCaseShare) {
    score += kTitleCase;
  }
  return score;
}

double form_weight(const Line& line) {
  double score = 0.0;
  if (line.opener != kNone) score += kOpener;
  if (line.credit != nullptr || line.tail_credit != nullptr || line.promo != nullptr) {
    score += kPattern;
  }
  if (line.sentences > 1) score += kSeveralSentences;
  if (line.in_quotation || line.opens_dash) score += kQuotation;
  if (line.bracketed) score += kBracketed;
  return score;
}

double width_weight(double width, double scale) {
  if (width <= kShortWidth * scale) return kShort;
  if (width <= kLongishWidth * scale) return 0.0;
  return width <= kLongWidth * scale ? kLongish : kLong;
}

}  // namespace

HeadingContext heading_context(const std::vector<Line>& lines, bool marked_headings) {
  HeadingContext context;
  context.running_width = running_width(lines);
  context.marked_headings = marked_headings;
  context.siblings.resize(lines.size(), 0);
  // Lines opened by one word stand together once sorted; so do numbered ones ("3. Beans").
  std::vector<std::pair<std::uint64_t, std::uint32_t>> forms;
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    const Line& line = lines[b];
    if (line.running || line.width > kLongishWidth || line.last == LastMark::kStop) continue;
    if (line.opener != kNone) forms.push_back({line.opener, b});
    if (line.opener == kNone && line.opens_number) forms.push_back({kNone + 1ULL, b});
  }
  sort_items(forms);
  for (std::size_t i = 0; i < forms.size();) {
    std::size_t end = i;
    while (end < forms.size() && forms[end].first == forms[i].first) ++end;
    for (std::size_t k = i; k < end; ++k) {
      context.siblings[forms[k].second] = static_cast<std::uint32_t>(end - i);
    }
    i = end;
  }
  return context;
}

double heading_score(const std::vector<Line>& lines, std::uint32_t block, std::uint32_t next,
                     const HeadingContext& context) {
  const Line& line = lines[block];
  double score =
      mark_weight(line) + case_weight(line) + form_weight(line) + width_weight(line.width, 1.0);
  if (next == kNone) {
    score += kNothingBelow;
  } else if (lines[next].running && lines[next].width > line.width) {
    score += kTextBelow;
  } else {
    score += kNoTextBelow;
  }
  if (block + 1 < lines.size() && lines[block + 1].opens_midway) score += kBrokenOff;
  if (block == 0 || lines[block - 1].running) score += kTextAbove;
  const bool siblings = context.siblings[block] >= 2;
  if (siblings) score += kSiblings;
  if (line.opens_bullet && !siblings) score += kListItem;
  if (line.width < kNarrowRatio * context.running_width) score += kNarrow;
  if (line.quoted && line.width > kNameWidth) score += kWholeQuotation;
  if (context.title_block != kNone && context.title_block + 1 == block) score += kUnderTitle;
  if (context.marked_headings) score += kMarkedElsewhere;
  return score;
}

double title_score(const std::vector<Line>& lines, std::uint32_t block, std::uint32_t next,
                   const HeadingContext& context) {
  const Line& line = lines[block];
  double score =
      mark_weight(line) + case_weight(line) + form_weight(line) + width_weight(line.width, 1.8);
  if (line.sentences > 1) score += kSeveralSentences;  // Twice: two sentences are rather a lead.
  if (next == kNone) {
    score += kNothingBelow;
  } else if (lines[next].running && lines[next].width > line.width) {
    score += kTextBelow;
  }
  if (line.opens_bullet) score += kListItem;
  if (context.siblings[block] >= 3) score += kOneOfSiblings;
  return score;
}

}  // namespace lede::roles
