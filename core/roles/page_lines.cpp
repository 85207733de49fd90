// SPDX-License-Identifier: MIT
#include "roles/page_lines.hpp"

#include <algorithm>
#include <string_view>

#include "digits.hpp"
#include "language/matching.hpp"
#include "roles/extent.hpp"
#include "roles/furniture.hpp"
#include "roles/pictures.hpp"
#include "roles/turns.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kEntries = 3;
constexpr std::uint32_t kAsked = 3;
constexpr std::uint32_t kTimeWords = 4;
constexpr int kTimeShare = 30;
constexpr std::uint32_t kNameLines = 3;
constexpr std::uint32_t kNameWords = 4;
constexpr int kShownWidth = 60;
constexpr int kWidestTold = 140;
constexpr int kNameOfLine = 50;
constexpr int kCapitalTitle = 60;
constexpr int kAttribution = 100;

/// "18:42", "18:42 BST", "Posted at 18:42", "18.42 Uhr": a time and little else.
bool is_entry_time(const Line& line, std::string_view text) {
  if (line.words == 0 || line.words > kTimeWords || line.date_share < kTimeShare ||
      line.last != LastMark::kNone) {
    return false;
  }
  const std::size_t hours = text.find_first_of("0123456789");
  const std::size_t joint = text.find_first_of(":.h", hours);
  if (joint == std::string_view::npos || joint + 2 >= text.size() || joint > hours + 2) {
    return false;
  }
  const std::string_view minutes = text.substr(joint + 1);
  const bool two =
      is_ascii_digit(minutes[1]) && !(minutes.size() > 2 && is_ascii_digit(minutes[2]));
  const bool signs = hours > 0 && text[hours - 1] == '-';
  return is_ascii_digit(text[joint - 1]) && two && !signs && minutes[0] >= '0' && minutes[0] < '6';
}

/// "Interview with the head of the harbour": right above the text nothing else is the title.
void free_first_title(Draft& draft) {
  constexpr std::uint32_t kTitleWords = 4;
  if (draft.lines.size() < 2 || draft.roles.role[0] != Role::kByline || !draft.lines[1].running ||
      !may_be_guessed(draft.document.blocks[0])) {
    return;
  }
  const Line& line = draft.lines[0];
  const Sentences& all = draft.sentences;
  const bool cites = line.credit == nullptr && line.folded.find(':') != std::string::npos;
  const bool tells = line.words >= kTitleWords && all.terms[all.words[1].term].stop;
  if (!cites && !tells) return;
  take_title(draft, 0);
}

/// Headings that ask, each above an answer in the first person or nearly: an interview's
/// questions, which markup took for titles.
void free_questions(Draft& draft, const LanguagePack& pack) {
  std::vector<std::uint32_t> asked;
  std::uint32_t own = 0;
  for (std::uint32_t b = 1; b + 1 < draft.lines.size(); ++b) {
    const Block& block = draft.document.blocks[b];
    if (block.kind != BlockKind::kHeading || block.level < 2) continue;
    if (block.role || draft.lines[b].last != LastMark::kQuestion) return;
    asked.push_back(b);
    own += speaks_first_person(draft.sentences, b + 1, pack, kWholeBlock) ? 1 : 0;
  }
  if (asked.size() < kAsked || own * 2 < asked.size()) return;
  for (const std::uint32_t b : asked) draft.settled[b] = false;
}

/// "+++ 18:42: Army brings water +++" with no text below: text itself.
void settle_ticker(Draft& draft) {
  for (std::uint32_t b = 1; b < draft.lines.size(); ++b) {
    const std::string_view text = text_of(draft, b);
    if (!text.starts_with("+++") || !text.ends_with("+++") || text.size() < 8) continue;
    const bool head = b + 1 < draft.lines.size() && draft.lines[b + 1].running &&
                      !text_of(draft, b + 1).starts_with("+++");
    if (is_open(draft, b) && !head) draft.settle(b, Role::kBody);
  }
}

/// A time right above text heads its entry; above a heading it is nothing of the text.
void settle_times(Draft& draft) {
  const auto runs = [&](std::uint32_t b) {
    return b < draft.lines.size() && draft.lines[b].running;
  };
  std::vector<std::uint32_t> times;
  std::uint32_t heads = 0;
  for (std::uint32_t b = 1; b + 1 < draft.lines.size(); ++b) {
    if (draft.document.blocks[b].role || !may_be_guessed(draft.document.blocks[b]) ||
        !(runs(b + 1) || runs(b + 2)) || !is_entry_time(draft.lines[b], text_of(draft, b))) {
      continue;
    }
    times.push_back(b);
    heads += runs(b + 1) ? 1 : 0;
  }
  if (times.size() < kEntries) return;
  for (const std::uint32_t b : times) {
    const bool head = heads >= kEntries && runs(b + 1);
    draft.settle(b, head ? Role::kHeading : Role::kOther);
  }
}

/// "By" of "by *": a line that a byline's pattern goes on with.
bool opens_byline(const std::string& folded, const LanguagePack& pack) {
  return std::any_of(
      pack.credit_patterns.begin(), pack.credit_patterns.end(), [&](const LinePattern& pattern) {
        return pattern.kind == "byline" && pattern.glob.size() == folded.size() + 2 &&
               pattern.glob.ends_with(" *") && pattern.glob.starts_with(folded);
      });
}

/// Whether the line is a promo that says more than a button does: "Sign up for our newsletter".
bool invites(const Draft& draft, std::uint32_t block) {
  return draft.roles.role[block] == Role::kPromo && draft.lines[block].words > 1 &&
         draft.lines[block].last != LastMark::kColon;
}

/// "All that matters, every morning. Sign up here." under "Newsletter"; "Get it all!" there; and
/// what stands between two lines of one form.
void settle_boxes(Draft& draft, const LanguagePack& pack) {
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  for (std::uint32_t b = 1; b < size; ++b) {
    const Line& line = draft.lines[b];
    if (!is_open(draft, b) || draft.roles.role[b - 1] != Role::kPromo || line.folded.empty()) {
      continue;
    }
    const LinePattern* above = draft.lines[b - 1].promo;
    const bool between = above != nullptr && above->glob.front() == '*' && b + 1 < size &&
                         draft.lines[b + 1].promo == above;
    const bool invited =
        invites(draft, b - 1) &&
        (line.promo != nullptr || (line.sentences == 1 && line.folded.back() == '!'));
    const bool asked = line.sentences > 1 && has_promo_sentence(draft, pack, b, true);
    if (between || invited || asked) draft.settle(b, Role::kPromo);
  }
}

/// "The best boats of the year." between a short line and "Read more": a box about another article.
void settle_teasers(Draft& draft) {
  constexpr int kWidest = 100;
  for (std::uint32_t b = 2; b + 1 < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    const Line& button = draft.lines[b + 1];
    const bool boxed = is_open(draft, b - 1) && is_bare(draft.lines[b - 1]) &&
                       !draft.lines[b - 2].running && draft.roles.role[b + 1] == Role::kPromo &&
                       button.words <= 2 && is_bare(button);
    if (boxed && is_open(draft, b) && line.last == LastMark::kStop && line.sentences == 1 &&
        line.width <= kWidest) {
      draft.settle(b - 1, Role::kPromo);
      draft.settle(b, Role::kPromo);
    }
  }
}

/// "Ann Lee Submitted photo", name below name: a gallery's captions.
void settle_named_pictures(Draft& draft) {
  constexpr std::uint32_t kFewest = 3;
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  const auto tail = [&](std::uint32_t b) {
    const std::string_view text = text_of(draft, b);
    const std::size_t last = text.rfind(' ');
    if (!is_open(draft, b) || !draft.lines[b].opens_capital || !is_bare(draft.lines[b]) ||
        draft.lines[b].words < 4 || last == std::string_view::npos || last == 0 ||
        !unicode::is_lower(unicode::decode_at(text, static_cast<std::uint32_t>(last) + 1).value)) {
      return std::string_view();
    }
    const std::size_t cut = text.rfind(' ', last - 1);
    return cut == std::string_view::npos ? std::string_view() : text.substr(cut);
  };
  std::uint32_t first = 1;
  std::uint32_t names = 0;
  for (std::uint32_t b = 2; b <= size; ++b) {
    names += draft.lines[b - 1].opens_name ? 1 : 0;  // "Ann A. Lee" may seem none.
    if (b < size && !tail(first).empty() && tail(b) == tail(first)) continue;
    for (const bool list = names >= kFewest && names * 2 > b - first; list && first < b; ++first) {
      draft.settle(first, Role::kCaption);
    }
    first = b;
    names = 0;
  }
}

/// "Ferry to stay in port [VIDEO]", and more like it in a row: links.
void settle_tagged(Draft& draft) {
  const auto tagged = [&](std::uint32_t b) {
    std::string_view text = text_of(draft, b);
    if (text.ends_with('|')) text.remove_suffix(1);
    text = unicode::trim(text);
    const std::size_t open = text.rfind('[');
    return open != std::string_view::npos && open > 0 && text.ends_with(']') &&
           in_capitals(text.substr(open), 3);
  };
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  std::uint32_t first = 1;
  for (std::uint32_t b = 1; b <= size; ++b) {
    const bool open = b < size && may_be_guessed(draft.document.blocks[b]) &&
                      !draft.document.blocks[b].role && tagged(b);
    if (open) continue;
    for (const bool list = b > first + 1; list && first < b; ++first) {
      draft.settle(first, Role::kPromo);
    }
    first = b + 1;
  }
}

/// "Published: 3 May 2031, 6:18 p.m. Updated: 3 May 2031, 7:10 p.m."
void settle_dates(Draft& draft) {
  constexpr int kNothingElse = 60;
  for (std::uint32_t b = 1; b < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    if (is_open(draft, b) && line.dated && line.words >= 4 && line.date_share >= kNothingElse &&
        line.last != LastMark::kColon) {
      draft.settle_credit(b, Role::kDateline, CreditKind::kDateline);
    }
  }
}

/// "Serves 8 | Prep 20 min | Cook 45 min"
bool lists_figures(const Line& line) {
  constexpr int kWidest = 150;
  const std::size_t first = line.folded.find(" | ");
  return first != std::string::npos && line.folded.find(" | ", first + 1) != std::string::npos &&
         line.width <= kWidest && line.numbered;
}

/// "Copyright © 2031 The Courier. All rights reserved."
void settle_copyrights(Draft& draft) {
  for (std::uint32_t b = 1; b < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    const bool opens = draft.roles.role[b] == Role::kPromo && line.folded.starts_with("©") &&
                       may_be_guessed(draft.document.blocks[b]) && !draft.document.blocks[b].role;
    const bool told = (is_open(draft, b) || opens) && line.numbered && line.credit != nullptr &&
                      line.credit->kind == "copyright" && line.words > 1;
    if (!told) continue;
    const Sentence& first = draft.sentences.list[draft.sentences.first_of_block[b]];
    const bool year = draft.sentences.words[first.first_word + 1].number;
    if (year || line.folded.find("©") != std::string::npos ||
        line.folded.find("(c)") != std::string::npos) {
      draft.settle_credit(b, Role::kCredit, CreditKind::kCopyright);
    }
  }
}

/// What stands between a date and who wrote it, short or below a picture's credit; a clock time
/// below a date, and what ends in a link's arrow or is a path ("News > Boats").
void settle_heads(Draft& draft) {
  constexpr int kShort = 80;
  constexpr int kWidestBetween = 400;
  for (std::uint32_t b = 1; b + 1 < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    if (!is_open(draft, b)) continue;
    const std::string_view text = text_of(draft, b);
    const bool shown = line.last == LastMark::kStop && line.sentences == 1 &&
                       line.width <= kShort && is_signature(draft, b - 1) &&
                       is_signature(draft, b + 1);
    const bool between = draft.roles.role[b - 1] == Role::kCredit &&
                         draft.credit[b - 1] == CreditKind::kPhoto && line.running &&
                         line.width <= kWidestBetween && b > 1 && is_signature(draft, b - 2) &&
                         is_signature(draft, b + 1);
    const bool clock = draft.roles.role[b - 1] == Role::kDateline && is_entry_time(line, text);
    // "»Yes», said Ann." is speech, as is a quotation's next paragraph.
    const bool speech = text.starts_with("»") && (line.last == LastMark::kStop ||
                                                  text.find("»", 2) != std::string_view::npos);
    const bool arrow = ((text.ends_with("»") || text.starts_with("»")) && !speech &&
                        text.find("«") == std::string_view::npos) ||
                       text.ends_with("→") || text.ends_with("›") || text.starts_with(">>") ||
                       text.starts_with("→") || text.starts_with("›");
    if (shown || between) draft.settle(b, Role::kCaption);
    if (clock) draft.settle_credit(b, Role::kDateline, CreditKind::kDateline);
    const bool path = !line.running && text.find(" > ") != std::string_view::npos;
    if ((arrow || path) && line.cased) draft.settle(b, Role::kPromo);
  }
}

/// "Image 1 of 3", "1/3" beside a picture.
void settle_counts(Draft& draft) {
  constexpr int kHalf = 50;
  const auto pictured = [&](std::uint32_t b) {
    return b < draft.lines.size() &&
           (draft.roles.role[b] == Role::kCaption || draft.roles.role[b] == Role::kCredit);
  };
  for (std::uint32_t b = 1; b < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    if (is_open(draft, b) && line.numbered && !line.dated && line.words <= kNameWords &&
        line.date_share >= kHalf && (pictured(b - 1) || pictured(b + 1))) {
      draft.settle(b, Role::kOther);
    }
  }
}

}  // namespace

/// Whether every letter is a capital, and there are some.
bool in_capitals(std::string_view text, std::size_t fewest) {
  std::size_t capitals = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    at += point.bytes;
    if (unicode::is_lower(point.value)) return false;
    if (unicode::is_upper(point.value)) ++capitals;
  }
  return capitals >= fewest;
}

bool is_signature(const Draft& draft, std::uint32_t block) {
  return draft.roles.role[block] == Role::kByline || draft.roles.role[block] == Role::kDateline;
}

bool signs(const Line& line) {
  if (line.opens_number) return false;  // "3 spoons Sugar"
  return line.name_share >= kNameOfLine || line.address ||
         (line.credit != nullptr && line.credit->kind == "byline") ||
         (line.named && line.opens_name && line.folded.find(',') != std::string::npos);
}

bool names_film(const Draft& draft, std::uint32_t block) {
  const auto film = [&](std::uint32_t b) {
    const LinePattern* credit = b < draft.lines.size() ? draft.lines[b].credit : nullptr;
    return credit != nullptr && credit->kind == "photo" && credit->glob.ends_with(":*") &&
           !draft.document.blocks[b].role;
  };
  return film(block) &&
         (draft.lines[block].words > kAuthorWords || film(block + 1) || film(block - 1));
}

bool only_seems_signed(const Draft& draft, std::uint32_t block) {
  return is_signature(draft, block) && !draft.document.blocks[block].role &&
         draft.lines[block].credit == nullptr;
}

bool has_promo_sentence(const Draft& draft, const LanguagePack& pack, std::uint32_t block,
                        bool anywhere) {
  const Sentences& all = draft.sentences;
  for (std::uint32_t s = all.first_of_block[block]; s < all.first_of_block[block + 1]; ++s) {
    const std::string folded = unicode::fold(draft.document.slice(all.list[s].span));
    const LinePattern* promo = fitting_pattern(pack.promo_patterns, folded);
    const bool fits = promo != nullptr && !cuts_word(promo->glob, folded);
    if (fits && (anywhere || promo->glob.front() != '*')) return true;
  }
  return false;
}

void settle_lines(Draft& draft, const LanguagePack& pack) {
  free_first_title(draft);
  settle_named_pictures(draft);
  free_questions(draft, pack);
  settle_ticker(draft);
  settle_times(draft);
  settle_boxes(draft, pack);
  settle_teasers(draft);
  settle_dates(draft);
  settle_copyrights(draft);
  settle_heads(draft);
  settle_tagged(draft);
}

void settle_byline_pieces(Draft& draft, const LanguagePack& pack) {
  for (std::uint32_t b = 1; b < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    if (!is_open(draft, b) || line.words == 0 || line.words > 2 || line.folded.empty() ||
        !opens_byline(line.folded, pack)) {
      continue;
    }
    const auto end = std::min(b + 1 + kNameLines, static_cast<std::uint32_t>(draft.lines.size()));
    std::uint32_t k = b + 1;
    for (; k < end && is_open(draft, k); ++k) {
      const Line& name = draft.lines[k];
      const bool names = name.opens_name && name.words <= kNameWords && !name.running &&
                         name.capital_share == 100 && name.last != LastMark::kStop;
      if (!names) break;
      draft.settle_credit(k, Role::kByline, CreditKind::kByline);
    }
    if (k > b + 1) draft.settle(b, Role::kOther);
  }
}

void settle_amid(Draft& draft, const LanguagePack& pack, const Flags& opens_turn,
                 std::uint32_t begin, bool page) {
  settle_pictures(draft, pack, begin);
  settle_counts(draft);
  for (std::uint32_t b = 1; b < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    if (is_open(draft, b) && lists_figures(line)) draft.settle(b, Role::kOther);
    const auto bare = [&](std::uint32_t k) {
      return k < draft.lines.size() && is_bare(draft.lines[k]);
    };
    const bool above_buttons = page && line.repeated && line.width <= kShownWidth &&
                               line.sentences == 1 && bare(b + 1) && bare(b + 2);
    if (is_open(draft, b) && above_buttons) draft.settle(b, Role::kOther);
    const bool boxed =
        page && b > begin && bare(b) && draft.roles.role[b - 1] == Role::kPromo &&
        b + 1 < draft.lines.size() && draft.settled[b + 1] &&
        (draft.roles.role[b + 1] == Role::kPromo || draft.roles.role[b + 1] == Role::kOther);
    if (boxed && is_open(draft, b)) draft.settle(b, Role::kPromo);
    // "— the harbour cat (@cat) May 3, 2031"
    if (is_open(draft, b) && line.opens_dash && line.address && line.dated) {
      draft.settle_credit(b, Role::kByline, CreditKind::kByline);
    }
    if (!is_open(draft, b) || opens_turn[b] || line.running || line.last != LastMark::kNone) {
      continue;
    }
    const bool button = line.repeated && line.words == 1;
    const bool brief = line.words <= 3 && line.capital_share == 100;  // "— Agency"
    const bool said = line.opens_dash && (line.opens_name || line.named || brief) &&
                      line.width <= kAttribution && draft.lines[b - 1].running;
    const bool shows = b > begin && line.named && line.dated && !line.numbered &&
                       line.width >= kShownWidth && line.width <= kWidestTold;
    const bool linked = page && line.all_capitals && line.width >= kCapitalTitle;
    if (linked || shows) {
      draft.settle(b, linked ? Role::kPromo : Role::kCaption);
    } else if (button || said) {
      draft.settle(b, Role::kOther);
    }
  }
}

}  // namespace lede::roles
