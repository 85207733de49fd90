// SPDX-License-Identifier: MIT
#include "roles/copied_titles.hpp"

#include <algorithm>
#include <string>

#include "roles/copied_page.hpp"
#include "roles/extent.hpp"
#include "roles/page_lines.hpp"
#include "roles/page_lists.hpp"
#include "unicode/fold.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kHeadingList = 3;  // Lines, titles among them.
/// How far above the text the title may stand under a menu; a wider line is rather one.
constexpr std::uint32_t kTitleLines = 30;
constexpr int kTitleWidth = 5;  // Tenths of words to a quarter point.
/// What opens an article; words of it that its title has too tell as much each, up to so many.
constexpr std::uint32_t kOpeningLines = 8;
constexpr int kSaidBelow = 3;
constexpr int kMostSaid = 4;
constexpr int kSaidInTitle = 2;
constexpr int kWidestTitle = 200;
constexpr int kWidestSigned = 320;
constexpr int kDateShare = 40;
constexpr int kOneLine = 60;
constexpr std::uint32_t kNameWords = 3;
constexpr std::uint32_t kAuthorLines = 4;
constexpr int kReturns = 12;
constexpr int kSigned = 8;
constexpr int kFullTitle = 80;

/// How closely a name or a date stands under a line, as under a title.
int signed_below(const Draft& draft, std::uint32_t block) {
  for (std::uint32_t k = 1; k <= kSignature && block + k < draft.lines.size(); ++k) {
    if (is_signature(draft, block + k)) return k <= 2 ? kSigned : kSigned / 2;
  }
  return 0;
}

/// How many content words of a block are among `words`; `adds` them.
int words_among(const Draft& draft, std::uint32_t block, bool adds, Flags& words) {
  const Sentences& all = draft.sentences;
  int count = 0;
  for (std::uint32_t s = all.first_of_block[block]; s < all.first_of_block[block + 1]; ++s) {
    for (std::uint32_t w = all.list[s].first_word; w < all.list[s].last_word; ++w) {
      const std::uint32_t term = all.words[w].term;
      if (all.terms[term].stop) continue;
      if (words[term]) ++count;
      if (adds) words[term] = true;
    }
  }
  return count;
}

/// What sentences cost a title less where a name or a date stands right below.
int despite_stops(const Line& line) {
  constexpr int kStop = 14;
  constexpr int kSeveral = 8;
  return (line.last == LastMark::kStop ? kStop : 0) + (line.sentences > 1 ? kSeveral : 0);
}

/// A heading between texts that comes again: the article returns to it.
void settle_returning(Draft& draft, const Turns& turns) {
  if (draft.roles.title_block >= kAuthorLines) return;  // A page's menus repeat lines, too.
  const HeadingContext context = heading_context(draft.lines, false);
  for (std::uint32_t b = 1; b + 1 < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    const bool open = !draft.settled[b] && !turns.opens[b] && line.repeated && line.words >= 2 &&
                      may_be_guessed(draft.document.blocks[b]);
    if (!open || !draft.lines[b - 1].running || !draft.lines[b + 1].running) continue;
    if (heading_score(draft.lines, b, b + 1, context, false) < kHeadingScore - kReturns) continue;
    draft.settle(b, Role::kHeading);
    draft.roles.level[b] = 2;
  }
}

/// What heads the whole text is its title, whatever stands amid it ("Tear it down? A debate") and
/// above it: dates, buttons.
void raise_first_heading(Draft& draft) {
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  if (draft.roles.title_block != kNone || draft.roles.title.has_value()) return;
  std::uint32_t b = 0;
  while (b < size && b < kMenuLines && draft.settled[b] && !draft.lines[b].running &&
         draft.roles.role[b] != Role::kHeading && may_be_guessed(draft.document.blocks[b])) {
    ++b;
  }
  if (b + 1 >= size || draft.roles.role[b] != Role::kHeading ||
      !may_be_guessed(draft.document.blocks[b]) || draft.document.blocks[b].role ||
      !draft.lines[b + 1].running ||
      heading_context(draft.lines, false).siblings[b] >= kHeadingList) {  // One of them.
    return;
  }
  take_title(draft, b);
  draft.roles.level[b] = 0;
  draft.roles.title = std::string(unicode::trim(draft.document.slice(draft.document.blocks[b])));
}

}  // namespace

Flags words_that_run(const Draft& draft, std::uint32_t begin, std::uint32_t end) {
  Flags words(draft.sentences.terms.size());
  for (std::uint32_t b = begin; b < draft.lines.size() && b < end; ++b) {
    if (draft.lines[b].running) words_among(draft, b, true, words);
  }
  return words;
}

bool under_menu(const Draft& draft, const HeadingContext& context, std::uint32_t text) {
  constexpr std::uint32_t kFewestLines = 4;
  if (text < kFewestLines || text >= draft.lines.size()) return false;
  const bool opens = !draft.settled[0] && !draft.settled[1] && draft.lines[1].running &&
                     title_score(draft.lines, 0, 1, context) >= kTitleScore;
  if (text >= kMenuLines) return !opens;
  Flags words = words_that_run(draft, text, text + kOpeningLines);
  if (opens || words_among(draft, 0, false, words) > 0) return false;
  for (std::uint32_t b = 1; b < text; ++b) {
    if (!draft.settled[b] && words_among(draft, b, false, words) >= kSaidInTitle &&
        signed_below(draft, b) == kSigned) {
      return true;
    }
  }
  return false;
}

void title_under_menu(Draft& draft, const HeadingContext& context, std::uint32_t text) {
  std::uint32_t title = kNone;
  int best = kTitleScore;
  std::uint32_t end = text;  // Captions and notes may stand above the title, two paragraphs not.
  const auto tells = [&](std::uint32_t b) { return draft.lines[b].running && !draft.settled[b]; };
  while (end + 1 < draft.lines.size() && !(tells(end) && tells(end + 1))) ++end;
  Flags words = words_that_run(draft, end, end + kOpeningLines);
  const auto last = std::min(end, static_cast<std::uint32_t>(draft.lines.size()) - 1);
  bool headed = false;
  for (std::uint32_t b = text - std::min(text, kTitleLines); b <= last; ++b) {
    const Line& line = draft.lines[b];
    const int signature = signed_below(draft, b);
    const bool near = signature == kSigned;
    // The last candidate may be the first paragraph.
    const bool ends =
        line.last == LastMark::kQuestion || near || (line.last == LastMark::kNone && b < end);
    const bool below_byline = b > 0 && signature == 0 && draft.roles.role[b - 1] == Role::kByline;
    if (below_byline && headed) continue;
    headed = headed || (near && is_open(draft, b) && line.words >= 4 && !line.numbered);
    if (!is_open(draft, b) || line.date_share >= kDateShare || line.opens_bullet || !ends ||
        line.width > (near ? kWidestSigned : kWidestTitle) ||
        (signs(line) && line.words <= kAuthorWords) ||
        (line.opens_name && line.capital_share == 100 && line.words <= kAuthorWords &&
         line.folded.find(',') != std::string::npos)) {
      continue;
    }
    const int score = title_score(draft.lines, b, text, context) +
                      std::min(line.width, kFullTitle) / kTitleWidth + signature +
                      (near ? despite_stops(line) : 0) +
                      kSaidBelow * std::min(words_among(draft, b, false, words), kMostSaid);
    if (score <= best) continue;
    best = score;
    title = b;
  }
  if (title == kNone) return;
  // "HomeNewsThe title" above the title.
  for (std::uint32_t b = title + 1; b < draft.lines.size() && b <= title + kSignature; ++b) {
    const std::string& line = draft.lines[b].folded;
    const bool path = !draft.settled[b] && draft.lines[b].words >= kNameWords && !line.empty() &&
                      line.size() < draft.lines[title].folded.size() &&
                      draft.lines[title].folded.ends_with(line);
    if (path) draft.settle(title, Role::kTitle);
    if (path) title = b;
  }
  take_title(draft, title);
  for (std::uint32_t b = 0; b < title && title < kMenuLines; ++b) {
    const bool open = is_open(draft, b);
    if (open && is_bare(draft.lines[b])) draft.settle(b, Role::kPromo);
  }
}

void drop_title_copies(Draft& draft, std::uint32_t end) {
  const std::uint32_t title = draft.roles.title_block;
  if (title == kNone || title < kMenuLines) return;
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    const bool far = b + kSignature < title || b >= end;
    if (far && b != title && draft.roles.role[b] == Role::kTitle &&
        may_be_guessed(draft.document.blocks[b]))
      draft.settle(b, Role::kOther);
  }
}

bool is_others_title(const Draft& draft, std::uint32_t block, std::uint32_t title) {
  const Line& line = draft.lines[block];
  if (!is_bare(line) || line.width <= kOneLine || block + 1 == draft.lines.size() ||
      draft.lines[block + 1].running) {
    return false;
  }
  for (std::uint32_t b = title + 1; b < block && b <= title + kTitleLines; ++b) {
    if (is_signature(draft, b)) return true;
  }
  return false;
}

void drop_heading_lists(Draft& draft, const Turns& turns) {
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    const bool marked = draft.document.blocks[b].kind == BlockKind::kHeading;
    if (marked && !draft.settled[b] && turns.part[b] == TurnPart::kNone) {
      draft.settle(b, Role::kHeading);
    }
  }
  settle_returning(draft, turns);
  raise_first_heading(draft);
  drop_stacked_labels(draft);
  settle_headings_below_buttons(draft, turns);
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  std::uint32_t first = 0;
  std::uint32_t headings = 0;
  for (std::uint32_t b = 0; b <= size; ++b) {
    const bool open = b < size && may_be_guessed(draft.document.blocks[b]);
    const bool heading = open && draft.roles.role[b] == Role::kHeading;
    headings += heading ? 1 : 0;
    if (heading ||
        (open && is_bare(draft.lines[b]) && (!draft.settled[b] || names_film(draft, b)))) {
      continue;
    }
    const bool list = headings >= 2 && b - first >= kHeadingList &&
                      (b == size || draft.settled[b] || !draft.lines[b].running);
    for (; list && first < b; ++first) draft.settle(first, Role::kOther);
    first = b + 1;
    headings = 0;
  }
}

}  // namespace lede::roles
