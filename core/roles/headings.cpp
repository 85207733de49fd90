// SPDX-License-Identifier: MIT
#include "roles/headings.hpp"

namespace lede::roles {
namespace {

// The weights, by what they reward. Found by hand on labelled pages; a line needs several of them.
constexpr int kNoMark = 8;
constexpr int kQuestionMark = 3;
constexpr int kColonMark = 2;
constexpr int kStopMark = -10;
constexpr int kSoftMark = -8;
constexpr int kShort = 4;
constexpr int kLongish = -6;
constexpr int kLong = -16;
constexpr int kTextBelow = 4;
constexpr int kNothingBelow = -12;
constexpr int kNoTextBelow = -6;
constexpr int kTextAbove = 2;
constexpr int kCapital = 2;
constexpr int kLowerCase = -8;
constexpr int kTitleCase = 2;
constexpr int kAllCapitals = 3;
constexpr int kNoCase = 2;
constexpr int kNarrow = 2;
constexpr int kOpener = 2;
constexpr int kSiblings = 4;
constexpr int kPattern = -12;
constexpr int kSeveralSentences = -6;
constexpr int kQuotation = -8;
constexpr int kListItem = -6;
constexpr int kWholeQuotation = -9;
constexpr int kBracketed = -12;
constexpr int kBrokenOff = -12;  // The line below goes on in the middle of a sentence.
constexpr int kNoLetters = -16;
constexpr int kOneOfSiblings = -16;  // No title: a heading like those below it.
constexpr int kUnderTitle = -12;     // Rather the title's second line.
constexpr int kRepeated = -12;
constexpr int kMarkedElsewhere = -10;
constexpr int kAskedInTalk = -12;
/// So many short sentences that stand alone make a talk, ...
constexpr int kFewestSaid = 3;
/// ... and so many of them for each short question.
constexpr int kAskedForSaid = 2;

constexpr int kQuotedTitle = 80;
constexpr int kShortWidth = 100;
constexpr int kLongishWidth = 140;
constexpr int kLongWidth = 200;
/// Share of content words with a capital that makes title case.
constexpr int kTitleCaseShare = 70;
constexpr int kNarrowRatio = 3;

int mark_weight(const Line& line) {
  if (line.ends_in_ellipsis) return kColonMark;
  switch (line.last) {
    case LastMark::kNone:
      return kNoMark;
    case LastMark::kQuestion:
      return kQuestionMark + (line.width <= kShortWidth ? kNoMark / 2 : 0);
    case LastMark::kColon:
      return kColonMark;
    case LastMark::kStop:
      return kStopMark;
    case LastMark::kSoft:
      return kSoftMark;
  }
  return 0;
}

/// "14 cows rescued": a number stands for a capital, a time ("8h16") does not.
bool counts_first(const Line& line) {
  return line.opens_number && !line.opens_time;
}

int case_weight(const Line& line) {
  if (!line.letters) return kNoLetters;
  if (!line.cased) return kNoCase;
  const bool capital = line.opens_capital || counts_first(line);
  int score = capital ? kCapital : (line.opens_lower ? kLowerCase : 0);
  if (line.all_capitals) {
    score += kAllCapitals;
  } else if (line.words > 1 && line.capital_share >= kTitleCaseShare) {
    score += kTitleCase;
  }
  return score;
}

int form_weight(const Line& line) {
  int score = 0;
  if (line.opener != kNone) score += kOpener;
  // "By noon the harbour was dry" signs nothing.
  const bool signs = line.credit != nullptr && line.name_share > 0;
  if (signs || line.tail_credit != nullptr || line.promo != nullptr || line.reports) {
    score += kPattern;
  }
  if (line.sentences > 1) score += kSeveralSentences;
  if (line.in_quotation || line.opens_dash) score += kQuotation;
  if (line.bracketed) score += kBracketed;
  return score;
}

/// "Exactly." among short questions: who asks "Oh, really?" gives no heading.
bool is_talk(const std::vector<Line>& lines) {
  int said = 0;
  int asked = 0;
  for (const Line& line : lines) {
    if (line.last == LastMark::kQuestion && line.width <= kShortWidth) ++asked;
    if (line.last == LastMark::kStop && !line.running) ++said;
  }
  return said >= kFewestSaid && said * kAskedForSaid >= asked;
}

int width_weight(int width, int scale) {
  width *= 10;
  if (width <= kShortWidth * scale) return kShort;
  if (width <= kLongishWidth * scale) return 0;
  return width <= kLongWidth * scale ? kLongish : kLong;
}

}  // namespace

HeadingContext heading_context(const std::vector<Line>& lines, bool marked_headings) {
  HeadingContext context;
  context.running_width = running_width(lines);
  context.marked_headings = marked_headings;
  context.talk = is_talk(lines);
  context.siblings.resize(lines.size(), 0);
  // Lines opened by one word stand together, and so do numbered ones ("3. Beans").
  std::vector<std::uint32_t> counts;
  const auto form_of = [](const Line& line) {
    const bool text = line.running && !(line.last == LastMark::kQuestion && line.opens_time);
    const bool bare = !text && line.width <= kLongishWidth && line.last != LastMark::kStop;
    const std::uint32_t form = line.opener != kNone ? line.opener + 1 : 0;
    return bare && (form > 0 || line.opens_number) ? form : kNone;
  };
  for (const Line& line : lines) {
    const std::uint32_t form = form_of(line);
    if (form == kNone) continue;
    if (form >= counts.size()) counts.resize(form + 1);
    ++counts[form];
  }
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    const std::uint32_t form = form_of(lines[b]);
    if (form != kNone) context.siblings[b] = counts[form];
  }
  return context;
}

int heading_score(const std::vector<Line>& lines, std::uint32_t block, std::uint32_t next,
                  const HeadingContext& context, bool stacked) {
  const Line& line = lines[block];
  int score =
      mark_weight(line) + case_weight(line) + form_weight(line) + width_weight(line.width, 10);
  if (next == kNone) {
    score += kNothingBelow;
  } else if (lines[next].running && lines[next].width > line.width) {
    score += kTextBelow;
  } else if (!stacked) {
    score += kNoTextBelow;
  }
  if (block + 1 < lines.size() && lines[block + 1].opens_midway) score += kBrokenOff;
  if (block == 0 || lines[block - 1].running) score += kTextAbove;
  const bool siblings = context.siblings[block] >= 2;
  if (siblings) score += kSiblings;
  if (line.opens_bullet && !siblings) score += kListItem;
  if (line.width * kNarrowRatio < context.running_width) score += kNarrow;
  if (line.quoted && line.width > kQuotedTitle) score += kWholeQuotation;
  const bool under = context.title_block != kNone && context.title_block + 1 == block;
  if (under && !siblings && line.last != LastMark::kQuestion) score += kUnderTitle;
  if (line.repeated) score += kRepeated;
  if (context.marked_headings) score += kMarkedElsewhere;
  if (context.talk && line.last == LastMark::kQuestion) score += kAskedInTalk;
  return score;
}

int title_score(const std::vector<Line>& lines, std::uint32_t block, std::uint32_t next,
                const HeadingContext& context) {
  const Line& line = lines[block];
  int score =
      mark_weight(line) + case_weight(line) + form_weight(line) + width_weight(line.width, 18);
  // Twice: two sentences are rather a lead, but for "“No credit”. Talking to Ann Lee".
  const bool headline = line.sentences == 2 && line.opens_quote && line.last == LastMark::kNone;
  if (line.sentences > 1) score += headline ? -kSeveralSentences : kSeveralSentences;
  if (next == kNone) {
    score += kNothingBelow;
  } else if (lines[next].running && lines[next].width > line.width) {
    score += kTextBelow;
  }
  if (line.opens_bullet) score += kListItem;
  const bool tells_count = block == 0 && counts_first(line) && !line.opens_bullet;
  if (context.siblings[block] >= 3 && !tells_count) score += kOneOfSiblings;
  return score;
}

}  // namespace lede::roles
