// SPDX-License-Identifier: MIT
#include "roles/copied_page.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "roles/authors.hpp"
#include "roles/copied_titles.hpp"
#include "roles/furniture.hpp"
#include "roles/page_lines.hpp"
#include "roles/page_lists.hpp"
#include "roles/text_turns.hpp"
#include "unicode/fold.hpp"

namespace lede::roles {
namespace {

/// So many short lines in a row are a menu.
constexpr std::uint32_t kMenuItems = 4;
constexpr int kButton = 60;
constexpr std::uint32_t kNameWords = 3;
constexpr std::uint32_t kAuthorPhrase = 7;
constexpr int kCaselessName = 30;
constexpr std::uint32_t kClosingTexts = 4;
constexpr int kShownWidth = 80;
constexpr int kRepeatedWidth = 120;
constexpr int kTeaserWidth = 60;
constexpr std::uint32_t kAroundPicture = 3;

/// Two or three capitalized words beside a date or a signature: a name that nothing else tells.
bool may_sign(const Draft& draft, std::uint32_t block) {
  const Line& line = draft.lines[block];
  return line.opens_name && line.words <= kNameWords && line.capital_share == 100 &&
         line.date_share == 0 && (is_signature(draft, block - 1) || is_signature(draft, block + 1));
}

/// Whether a picture's credit or caption stands closely around a block.
bool near_picture(const Draft& draft, std::uint32_t block) {
  const std::uint32_t end =
      std::min(block + kAroundPicture + 1, static_cast<std::uint32_t>(draft.lines.size()));
  for (std::uint32_t b = block - std::min(block, kAroundPicture); b < end; ++b) {
    const Role role = draft.roles.role[b];
    const bool credit = role == Role::kCredit && draft.credit[b] == CreditKind::kPhoto;
    if (b != block && (credit || role == Role::kCaption)) return true;
  }
  return false;
}

/// A page's last lines ("Scroll to top") that only their place made credits.
bool only_seems_credited(const Draft& draft, std::uint32_t block) {
  const Line& line = draft.lines[block];
  const Role role = draft.roles.role[block];
  const bool told = line.credit != nullptr || line.folded.find("©") != std::string::npos;
  const bool bare = role == Role::kCredit && !told && is_bare(line);
  return bare && may_be_guessed(draft.document.blocks[block]) && !draft.document.blocks[block].role;
}

/// Twice, under a picture and by itself.
bool is_teaser(const Line& line) {
  return line.repeated && line.width >= kTeaserWidth && line.last == LastMark::kNone;
}

/// Whether a pattern says by its beginning what a line is ("sign up*").
bool opens_promo(const Line& line) {
  return line.promo != nullptr && line.promo->glob.front() != '*' &&
         !cuts_word(line.promo->glob, line.folded);
}

/// "ferry@corrick.example", not "@corrick".
bool has_mail(const Line& line) {
  const std::size_t at = line.folded.find('@');
  return at != std::string::npos && at > 0 && line.folded[at - 1] != ' ';
}

/// "Sign up for ..." and addresses to write to, in sentences, below the text or in a quotation's
/// form; and what a picture shows before "Photo: Jane Doe/Agency".
void settle_edges(Draft& draft, const LanguagePack& pack, std::uint32_t end) {
  std::uint32_t below = 0;  // Running lines below.
  for (auto b = static_cast<std::uint32_t>(draft.lines.size()); b-- > 0;) {
    const Line& line = draft.lines[b];
    const Block& block = draft.document.blocks[b];
    const bool shows = draft.roles.role[b] == Role::kCredit && !block.role && line.credit &&
                       line.credit->glob.front() == '*' && line.credit->kind == "photo" &&
                       line.width > kShownWidth;
    const std::size_t sign = line.folded.find("©");  // "Boats on the quay. © Jane Doe"
    const bool signed_within = draft.roles.role[b] == Role::kCredit && !block.role &&
                               line.credit == nullptr && !line.numbered && sign != 0 &&
                               sign != std::string::npos && line.width > kShownWidth / 2 &&
                               line.last == LastMark::kNone && b < end + kMenuLines;
    if (shows || signed_within) draft.settle(b, Role::kCaption);
    const bool closes = below < kClosingTexts && b > 0;
    const bool guessed =
        draft.roles.role[b] == Role::kCaption && may_be_guessed(block) && !block.role;
    if (draft.settled[b] && !(guessed && closes)) continue;
    const bool asks = closes && !line.folded.empty() && line.sentences > 1 &&
                      has_promo_sentence(draft, pack, b, line.address);
    const bool quoted = block.kind == BlockKind::kBlockquote && opens_promo(line);
    const bool promo =
        asks || (closes && !guessed && (opens_promo(line) || has_mail(line))) || quoted;
    below += line.running && b < end ? 1 : 0;
    if (promo && (quoted || may_be_guessed(block))) draft.settle(b, Role::kPromo);
  }
}

/// Below "© 2031 The Courier", which closes a page, nothing is text.
void settle_legal(Draft& draft) {
  constexpr std::uint32_t kClosing = 6;
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  if (draft.roles.title_block == kNone || draft.roles.title_block < kMenuLines) return;
  std::uint32_t b = size - std::min(size, kClosing);
  while (b < size && !(draft.roles.role[b] == Role::kCredit && draft.lines[b].numbered &&
                       draft.credit[b] == CreditKind::kCopyright)) {
    ++b;
  }
  for (++b; b < size; ++b) {
    if (is_open(draft, b)) {
      draft.settle_credit(b, Role::kCredit, CreditKind::kCopyright);
    }
  }
}

/// Below a picture, no text above it, and text below: the first paragraph, whose words the picture
/// has too.
bool opens_text(const Draft& draft, std::uint32_t block) {
  const auto tells = [&](std::uint32_t b) {
    return draft.lines[b].running && !draft.lines[b].repeated;
  };
  for (std::uint32_t b = block - std::min(block, kSignature); b < block; ++b) {
    if (tells(b)) return false;
  }
  return block > 0 && !draft.lines[block - 1].running && block + 1 < draft.lines.size() &&
         tells(block + 1);
}

void settle_galleries(Draft& draft, const LanguagePack& pack) {
  settle_lines(draft, pack);
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    if (line.running && line.repeated && line.width >= kRepeatedWidth && !draft.settled[b] &&
        !opens_text(draft, b) && near_picture(draft, b)) {
      draft.settle(b, Role::kCaption);
    }
  }
}

/// "Jane Doe, Staff Writer", "Jane Doe and Tom Reed", "JANE DOE", above text that has neither word
/// of the name.
bool opens_with_author(const Draft& draft, std::uint32_t block, const Flags& words) {
  const Line& line = draft.lines[block];
  const Sentences& all = draft.sentences;
  std::uint32_t first = all.list[all.first_of_block[block]].first_word;
  const bool article = line.words == kNameWords && all.terms[all.words[first].term].stop;
  if (article) ++first;  // "The Harbour Press"
  const bool name = line.all_capitals ? line.words >= 2 && line.words <= kNameWords
                                      : article || (line.opens_name && line.words <= kAuthorPhrase);
  if (!name || line.numbered || line.repeated || line.folded.find(':') != std::string::npos ||
      line.capital_share < 100 || line.last != LastMark::kNone) {
    return false;
  }
  return !words[all.words[first].term] && !words[all.words[first + 1].term];
}

/// Whether a line holds a year of these centuries and a day's number.
bool has_day_and_year(const Draft& draft, std::uint32_t block) {
  const Sentences& all = draft.sentences;
  const Sentence& first = all.list[all.first_of_block[block]];
  bool day = false;
  bool year = false;
  for (std::uint32_t w = first.first_word; w < first.last_word; ++w) {
    if (!all.words[w].number) continue;
    const std::string_view word = draft.document.slice(all.words[w].span);
    day = day || word.size() <= 2;
    year = year || (word.size() == 4 && (word.starts_with("19") || word.starts_with("20")));
  }
  return day && year;
}

/// "Posted on 3 Mei 2031 by admin" right below the title, in whatever language; "Harbour wire
/// services" between the title and a date.
void settle_below_title(Draft& draft) {
  constexpr std::uint32_t kMostWords = 5;
  constexpr int kWidest = 80;
  const std::uint32_t b = draft.roles.title_block + 1;
  if (draft.roles.title_block == kNone || b + 1 >= draft.lines.size() || !is_open(draft, b)) return;
  const Line& line = draft.lines[b];
  if (!is_bare(line) || line.width > kWidest || line.words < 2 || line.repeated) return;
  if (b == 1 && !line.opens_name) return;  // A second title.
  if (has_day_and_year(draft, b)) {
    draft.settle_credit(b, Role::kDateline, CreditKind::kDateline);
  } else if (line.words <= kMostWords && line.opens_capital && !line.numbered &&
             draft.roles.role[b + 1] == Role::kDateline) {
    draft.settle_credit(b, Role::kByline, CreditKind::kByline);
  }
}

/// "Jane Doe @jane", "The Harbour Press" beside a date: between a standfirst and the text.
void settle_signers(Draft& draft, const LanguagePack& pack) {
  const std::uint32_t title = draft.roles.title_block;
  std::uint32_t texts = 0;
  if (title == kNone) return;
  settle_below_title(draft);
  const Flags words = words_that_run(draft, 0, kNone);
  for (std::uint32_t b = title + 1; b + 1 < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    if (line.running && !draft.settled[b] && ++texts == 2) return;
    if (!is_open(draft, b) || !is_bare(line) || line.width > kButton || line.date_share > 0) {
      continue;
    }
    if (line.cased && line.words < 2) {  // "Published" above the date.
      if (is_signature(draft, b + 1)) draft.settle(b, Role::kOther);
      continue;
    }
    const bool name = line.capital_share == 100 && line.words <= kNameWords + 1 &&
                      line.opens_capital && !line.all_capitals;
    const bool caseless = line.letters && !line.cased && line.width <= kCaselessName;
    const bool beside =
        (name || caseless) && (is_signature(draft, b - 1) || is_signature(draft, b + 1));
    const bool author =
        !pack.nouns_capitalized && draft.lines[b + 1].running && opens_with_author(draft, b, words);
    if (beside || author || (line.address && draft.lines[b + 1].running)) {
      draft.settle_credit(b, Role::kByline, CreditKind::kByline);
    }
  }
}

/// Where the text begins below the title and who wrote it: a first text above a signature is a
/// standfirst.
std::uint32_t text_below(const Draft& draft, const Extent& text) {
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  const std::uint32_t title = draft.roles.title_block;
  std::uint32_t texts = 0;
  bool signature = false;
  for (std::uint32_t b = title == kNone ? size : title + 1; b < size; ++b) {
    signature = signature || (texts > 0 && is_signature(draft, b));
    if (!draft.lines[b].running || draft.settled[b]) continue;
    if (++texts == 2) return signature ? std::max(b, text.begin) : text.begin;
  }
  return text.begin;
}

/// "Corrick" between a date and the text: the place.
void settle_place(Draft& draft, std::uint32_t title, std::uint32_t begin) {
  for (std::uint32_t b = title + 1; b < begin && b + 1 < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    if (is_open(draft, b) && is_bare(line) && line.words == 1 && line.opens_capital &&
        draft.lines[b + 1].running && draft.roles.role[b - 1] == Role::kDateline) {
      draft.settle_credit(b, Role::kDateline, CreditKind::kDateline);
    }
  }
}

/// Names, pictures and credits in a page's menus and far below its text: other articles'.
/// @param above, below where the menus end and begin again.
void drop_far_furniture(Draft& draft, const Extent& text, std::uint32_t above,
                        std::uint32_t below) {
  constexpr std::uint32_t kClosing = 2;
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    const bool far = b + kSignature < above || b >= below + kSignature;
    const auto closes = [&](std::uint32_t lines) {
      return far || (above > 0 && b >= text.end + lines);
    };
    const bool other = (closes(kSignature) && only_seems_signed(draft, b)) ||
                       (far && names_film(draft, b)) ||
                       (closes(kClosing) && only_seems_credited(draft, b));
    if (other) draft.settle(b, Role::kPromo);
  }
}

void settle_menus(Draft& draft, const LanguagePack& pack, const Turns& turns, const Names& names,
                  const Extent& text) {
  settle_byline_pieces(draft, pack);
  settle_edges(draft, pack, text.end);
  settle_author(draft, names);
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  const std::uint32_t title = draft.roles.title_block;
  const std::uint32_t above = title != kNone && title >= kMenuLines ? title : 0;
  settle_signers(draft, pack);
  const std::uint32_t begin = text_below(draft, text);
  const std::uint32_t below = size - text.end > kMenuLines ? text.end : size;
  if (above > 0) settle_buttons(draft, turns, begin, below);
  if (above > 0) settle_dated_lists(draft, turns, begin);
  if (above > 0) settle_told_lists(draft, turns, begin, below);
  drop_far_furniture(draft, text, above, below);
  if (above > 0) settle_place(draft, title, begin);
  std::uint32_t run = 0;  // Where the menu began that may reach to the block.
  std::uint32_t items = 0;
  for (std::uint32_t b = 0; b <= size; ++b) {
    if (b < size && !draft.settled[b] && !turns.opens[b] &&
        may_be_guessed(draft.document.blocks[b])) {
      const Line& line = draft.lines[b];
      const bool heads = items < kMenuItems && b >= begin && b + 1 < text.end &&
                         draft.lines[b + 1].running && !line.repeated;
      const bool bare = is_bare(line);
      const bool head = bare && b < begin && title < b && line.width <= kButton;
      const bool shown = b + 1 < size && draft.roles.role[b + 1] == Role::kCaption;
      const bool wrote = head && (signs(line) || (may_sign(draft, b) && !shown));
      const bool others = above > 0 && title < b && b < begin && is_others_title(draft, b, title);
      const bool teaser = is_teaser(line) || others;
      if (teaser) ++items;
      if (b < above || b >= below || teaser) {
        draft.settle(b, Role::kPromo);
      } else if (head && (wrote || above > 0)) {
        // Between the title of a page and its text: who wrote it, and buttons.
        draft.settle_credit(b, wrote ? Role::kByline : Role::kOther, CreditKind::kByline);
      } else if (bare && !heads) {
        ++items;
        continue;
      }
    }
    if (b < size && draft.settled[b] && draft.roles.role[b] != Role::kTitle) continue;
    for (; items >= kMenuItems && run < b; ++run) {
      if (!draft.settled[run]) draft.settle(run, Role::kOther);
    }
    run = b + 1;
    items = 0;
  }
  if (!turns.labelled) settle_notes(draft, text.end);
  settle_writer(draft, text.end);
  settle_legal(draft);
  drop_title_copies(draft, text.end);
  settle_sender(draft, text.end);
  settle_amid(draft, pack, turns.opens, begin, title != kNone && title >= kMenuLines);
}

}  // namespace

const CopiedPageRules& copied_page_rules() {
  static constexpr CopiedPageRules kRules{finish_turns,      text_extent,      under_menu,
                                          title_under_menu,  settle_galleries, settle_menus,
                                          drop_heading_lists};
  return kRules;
}

}  // namespace lede::roles
