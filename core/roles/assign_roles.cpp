// SPDX-License-Identifier: MIT
#include "roles/assign_roles.hpp"

#include <algorithm>
#include <string_view>

#include "roles/copied_page.hpp"
#include "roles/draft.hpp"
#include "roles/extent.hpp"
#include "roles/furniture.hpp"
#include "roles/headings.hpp"
#include "roles/line.hpp"
#include "roles/turns.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

using roles::Draft;
using roles::Line;
using roles::may_be_guessed;
using roles::take_title;
using roles::TurnPart;

/// A lead is a paragraph, neither a word nor a page.
constexpr int kShortestLead = 40;
constexpr int kLongestLead = 1300;
constexpr int kIntroduction = 100;
/// A heading of plain text says nothing of its depth; it stands under the title.
constexpr std::uint8_t kGuessedLevel = 2;
/// A line that is a name: so much of it.
constexpr int kBareName = 80;
/// How many lines after "Read also" may be what to read.
constexpr std::uint32_t kPromoLines = 10;
constexpr int kPromoHead = 40;
constexpr int kPageHead = 60;
constexpr int kPromoItem = 160;
constexpr int kPromoTitle = 60;
constexpr std::uint32_t kNameWords = 3;
constexpr int kCaptionWidth = 100;
constexpr int kDatedCaption = 500;

CreditKind credit_kind_of(Role role, const Line& line) {
  if (role == Role::kByline) return CreditKind::kByline;
  if (role == Role::kDateline) return CreditKind::kDateline;
  return roles::credit_kind(line);
}

bool is_credit_role(Role role) {
  return role == Role::kCredit || role == Role::kByline || role == Role::kDateline;
}

/// What the caller or the markup says outright. Paragraphs stay open.
void settle_marked(Draft& draft) {
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    const Block& block = draft.document.blocks[b];
    if (block.role) {
      draft.settle_credit(b, *block.role, credit_kind_of(*block.role, draft.lines[b]));
      continue;
    }
    switch (block.kind) {
      case BlockKind::kTitle:
        draft.settle(b, Role::kTitle);
        break;
      case BlockKind::kHeading:
        draft.settle(b, Role::kHeading);
        break;
      case BlockKind::kCaption:
        draft.settle(b, Role::kCaption);
        break;
      case BlockKind::kPreformatted:
      case BlockKind::kTable:
        draft.settle(b, Role::kOther);
        break;
      default:
        break;
    }
  }
}

/// The same words, whatever their case, marks at the end aside.
bool same_words(std::string_view folded, std::string_view other) {
  const auto bare = [](std::string_view text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ':' || text.back() == ' ')) {
      text.remove_suffix(1);
    }
    return text;
  };
  return bare(folded) == bare(other);
}

std::uint32_t next_with_letters(const std::vector<Line>& lines, std::uint32_t block) {
  for (std::uint32_t b = block + 1; b < lines.size(); ++b) {
    if (lines[b].letters) return b;
  }
  return kNone;
}

/// A first line that reads as a title; a line of date or name may stand above it.
void guess_title(Draft& draft, const roles::Turns& turns, std::uint32_t text,
                 const roles::CopiedPageRules* copied) {
  const roles::HeadingContext context = roles::heading_context(draft.lines, false);
  if (copied != nullptr && copied->under_menu(draft, context, text)) {
    return copied->title_under_menu(draft, context, text);
  }
  std::uint32_t first = 0;
  while (first < draft.lines.size() && first < 3 &&
         (is_credit_role(draft.roles.role[first]) || !draft.lines[first].letters)) {
    ++first;
  }
  if (first >= draft.lines.size() || draft.settled[first] || turns.opens[first]) return;
  if (!may_be_guessed(draft.document.blocks[first])) return;
  const std::uint32_t next = next_with_letters(draft.lines, first);
  const int score = roles::title_score(draft.lines, first, next, context);
  if (score >= roles::kTitleScore) take_title(draft, first);
}

/// Whether the first block is a heading and every other heading is of a lower level.
bool stands_above_all(const Draft& draft) {
  const std::vector<Block>& blocks = draft.document.blocks;
  bool others = false;
  for (std::size_t b = 1; b < blocks.size(); ++b) {
    if (blocks[b].kind != BlockKind::kHeading) continue;
    others = true;
    if (blocks[b].level <= blocks[0].level) return false;
  }
  return others && blocks[0].level > 0;
}

/// The block that the request or the markup makes the title.
void settle_title(Draft& draft, const std::optional<std::string>& asked) {
  Roles& roles = draft.roles;
  const std::string_view wanted = asked ? unicode::trim(*asked) : std::string_view();
  const std::string folded = unicode::fold(wanted);
  for (std::uint32_t b = 0; b < draft.lines.size() && roles.title_block == kNone; ++b) {
    const bool same = !folded.empty() && !draft.document.blocks[b].role && b < 8 &&
                      same_words(draft.lines[b].folded, folded);
    if (roles.role[b] == Role::kTitle || same) take_title(draft, b);
  }
  for (std::uint32_t b = 0; b < draft.lines.size() && roles.title_block == kNone; ++b) {
    const Block& block = draft.document.blocks[b];
    if (draft.roles.role[b] != Role::kHeading || block.role) continue;
    if (block.level == 1 || (b == 0 && stands_above_all(draft))) take_title(draft, b);
    break;
  }
}

/// The same line again is the title again: above a gallery, in a path of the page ("HomeNewsThe
/// title"), where the title alone counts.
void repeat_title(Draft& draft) {
  const std::string& title = draft.lines[draft.roles.title_block].folded;
  for (std::uint32_t b = 0; b < draft.lines.size() && !title.empty(); ++b) {
    const std::string& line = draft.lines[b].folded;
    if (draft.settled[b] || line.size() * 2 <= title.size() || !title.ends_with(line)) continue;
    if (line.size() < title.size()) draft.roles.title_block = b;
    draft.settle(b, Role::kTitle);
  }
}

/// Title: the request's, else a title block, else a first heading of level 1, else a first line.
void name_title(Draft& draft, const std::optional<std::string>& asked, const roles::Turns& turns,
                std::uint32_t text, const roles::CopiedPageRules* copied) {
  Roles& roles = draft.roles;
  const std::string_view wanted = asked ? unicode::trim(*asked) : std::string_view();
  if (roles.title_block == kNone && wanted.empty()) guess_title(draft, turns, text, copied);
  if (!wanted.empty()) {
    roles.title = std::string(wanted);
  } else if (roles.title_block != kNone) {
    repeat_title(draft);
    const Block& block = draft.document.blocks[roles.title_block];
    roles.title = std::string(unicode::trim(draft.document.slice(block)));
  }
}

/// Whether the line above a picture's credit tells what it shows: a short sentence, or a longer one
/// that says when or who stands left, or stands between short lines. The first text may rather be
/// the lead.
bool may_show(const Draft& draft, std::uint32_t block, bool first) {
  const Line& line = draft.lines[block];
  const bool told = roles::tells_caption(line);
  const bool sure =
      told || (line.dated && (line.named || line.opens_name)) || !draft.lines[block - 1].running;
  return line.last == roles::LastMark::kStop && line.sentences == 1 && !line.opens_midway &&
         (told || !first) && line.width <= (sure ? kDatedCaption : kCaptionWidth);
}

void settle_furniture(Draft& draft) {
  roles::Place place;
  for (const Line& line : draft.lines) place.from_end += line.running ? 1 : 0;
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    const std::uint32_t runs = line.running ? 1 : 0;
    place.line = b;
    place.from_end -= runs;
    if (!draft.settled[b] && draft.document.blocks[b].kind != BlockKind::kBlockquote) {
      if (const std::optional<roles::Furniture> found = roles::furniture_of(line, place)) {
        if (found->credit == CreditKind::kPhoto && place.from_top > 0 && place.from_end > 0 &&
            b > 1 && !draft.settled[b - 1] && may_show(draft, b - 1, place.from_top == 1)) {
          draft.settle(b - 1, Role::kCaption);
        }
        draft.settle_credit(b, found->role, found->credit);
      }
    }
    place.from_top += runs;
  }
  // "Ann Lee" between the title and a date.
  if (draft.lines.size() > 2 && !draft.settled[1] && draft.roles.role[2] == Role::kDateline &&
      draft.lines[1].opens_name && draft.lines[1].words <= kNameWords) {
    draft.settle_credit(1, Role::kByline, CreditKind::kByline);
  }
}

/// Short lines that close the article below its text: credits, whatever they say.
void settle_closing(Draft& draft) {
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  for (std::uint32_t b = roles::closing_run(draft.lines, draft.settled); b < size; ++b) {
    const Line& line = draft.lines[b];
    if (draft.settled[b] || draft.document.blocks[b].kind == BlockKind::kListItem) continue;
    const bool name = line.words > 1 && line.words <= 4 && line.name_share >= kBareName;
    const CreditKind kind =
        line.credit == nullptr && name ? CreditKind::kByline : roles::credit_kind(line);
    draft.settle_credit(b, line.letters ? roles::role_of(kind) : Role::kOther, kind);
  }
}

/// What stands under "Read also": titles and list items, up to the next text.
void settle_promo_lists(Draft& draft) {
  const bool page =
      draft.roles.title_block != kNone && draft.roles.title_block >= roles::kMenuLines;
  const int widest = page ? kPageHead : kPromoHead;
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    const Line& head = draft.lines[b];
    const bool opens = draft.roles.role[b] == Role::kPromo && !draft.document.blocks[b].role &&
                       head.width <= widest && head.last != roles::LastMark::kStop &&
                       !(head.repeated && head.words == 1 && b > 0 && draft.lines[b - 1].running);
    if (!opens) continue;
    for (std::uint32_t k = b + 1; k < draft.lines.size() && k <= b + kPromoLines; ++k) {
      const bool list =
          draft.document.blocks[k].kind == BlockKind::kListItem || draft.lines[k].opens_bullet;
      const Line& line = draft.lines[k];
      const bool asks = line.last == roles::LastMark::kQuestion && line.sentences == 1;
      const bool title_like = (!line.running || asks) && line.width <= kPromoItem;
      const bool last = k + 1 == draft.lines.size() || !draft.lines[k + 1].running;
      // What is narrower heads the text below, as after "Advertisement".
      const bool wide = line.width >= kPromoTitle && k != b + 2;
      if (draft.settled[k] || !(list || (title_like && (last || wide)))) break;
      draft.settle(k, Role::kPromo);
    }
  }
}

bool markup_has_headings(const Document& document) {
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::kHeading && block.level != 1) return true;
  }
  return false;
}

/// From below, so that a heading knows whether text or another heading stands under it. What opens
/// a turn is none.
void settle_headings(Draft& draft, const roles::Turns& turns) {
  roles::HeadingContext context =
      roles::heading_context(draft.lines, markup_has_headings(draft.document));
  context.title_block = draft.roles.title_block;
  std::uint32_t next = kNone;
  for (auto b = static_cast<std::uint32_t>(draft.lines.size()); b-- > 0;) {
    const auto heads = [&](std::uint32_t at) {
      return at < draft.lines.size() && draft.roles.role[at] == Role::kHeading;
    };
    const bool stacked = heads(b + 1) && !heads(b + 2);  // Three are a list of articles.
    const bool open =
        !draft.settled[b] && !turns.opens[b] && may_be_guessed(draft.document.blocks[b]);
    if (open &&
        roles::heading_score(draft.lines, b, next, context, stacked) >= roles::kHeadingScore) {
      draft.settle(b, Role::kHeading);
      draft.roles.level[b] = kGuessedLevel;
    }
    const Role role = draft.roles.role[b];
    const bool between = draft.settled[b] && role != Role::kHeading;
    if (draft.lines[b].letters && !between) next = b;
  }
}

void settle_turns(Draft& draft, const roles::Turns& turns) {
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    if (turns.part[b] == TurnPart::kNone) continue;
    if (draft.settled[b]) continue;
    draft.roles.speaker[b] = turns.speaker[b];
    const TurnPart part = turns.part[b];
    draft.settle(b, part == TurnPart::kLabel      ? Role::kOther
                    : part == TurnPart::kQuestion ? Role::kQuestion
                    : part == TurnPart::kAnswer   ? Role::kAnswer
                                                  : Role::kBody);
  }
}

/// "With me is Tom Reed, who keeps the light.": where no text stands above the talk, the first turn
/// of who asks later introduces it.
void settle_introduction(Draft& draft, const roles::Turns& turns) {
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    if (draft.settled[b] || turns.part[b] == TurnPart::kLabel) continue;
    const Line& line = draft.lines[b];
    if (turns.part[b] != TurnPart::kQuestion || line.last != roles::LastMark::kStop ||
        line.width < kIntroduction) {
      return;
    }
    draft.settle(b, Role::kLead);
    draft.roles.speaker[b] = turns.speaker[b];
    return;
  }
}

/// The rest is text, but for lines without a letter.
void settle_rest(Draft& draft) {
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    if (!draft.settled[b]) draft.settle(b, draft.lines[b].letters ? Role::kBody : Role::kOther);
  }
}

/// The first text before any heading is the lead, if more text follows it.
void settle_lead(Draft& draft) {
  std::uint32_t lead = kNone;
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    const Role role = draft.roles.role[b];
    if (role == Role::kLead) return;  // The caller's.
    if (lead == kNone && (role == Role::kHeading || role == Role::kQuestion)) return;
    if (!is_running_text(role)) continue;
    if (lead != kNone) {
      draft.roles.role[lead] = Role::kLead;
      return;
    }
    const Line& line = draft.lines[b];
    const bool given = draft.document.blocks[b].role.has_value();
    if (given || role != Role::kBody || line.width > kLongestLead || line.width < kShortestLead) {
      return;
    }
    lead = b;
  }
}

bool has_titles(const Roles& roles) {
  return std::find(roles.role.begin(), roles.role.end(), Role::kHeading) != roles.role.end();
}

/// "Ann Lee writes:": what stands below, up to the next title, is hers.
void name_cited(Draft& draft, const Names& names) {
  const std::size_t size = draft.lines.size();
  std::vector<std::uint32_t> cited(size, kNone);  // By block: the last person whom it names.
  for (const Mention& mention : names.mentions) {
    const std::uint32_t b = draft.sentences.list[mention.sentence].block;
    const bool person = names.entities[mention.entity].kind == EntityKind::kPerson;
    if (person && draft.lines[b].reports && draft.roles.speaker[b].empty()) {
      cited[b] = mention.entity;
    }
  }
  std::uint32_t speaker = kNone;
  for (std::size_t b = 0; b < size; ++b) {
    const Line& line = draft.lines[b];
    if (cited[b] != kNone || draft.roles.role[b] != Role::kBody || line.quoted ||
        line.in_quotation || !draft.roles.speaker[b].empty()) {
      speaker = cited[b];
    } else if (speaker != kNone) {
      draft.roles.speaker[b] = draft.document.slice(names.entities[speaker].name);
    }
  }
}

void finish(Draft& draft) {
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    const Block& block = draft.document.blocks[b];
    if (draft.roles.speaker[b].empty()) draft.roles.speaker[b] = block.speaker;
    if (draft.roles.role[b] == Role::kHeading && draft.roles.level[b] == 0) {
      draft.roles.level[b] = block.level > 0 ? block.level : kGuessedLevel;
    }
    if (is_credit_role(draft.roles.role[b])) draft.roles.credits.push_back({draft.credit[b], b});
  }
}

}  // namespace

Roles assign_roles(const Document& document, const Marks& marks, const Sentences& sentences,
                   const Names& names, const LanguagePack& pack,
                   const std::optional<std::string>& title, const roles::CopiedPageRules* copied) {
  const std::size_t size = document.blocks.size();
  Roles roles;
  roles.role.resize(size, Role::kBody);
  roles.level.resize(size);
  roles.speaker.resize(size);
  if (document.form == ArticleForm::kSentences) {
    if (title && !unicode::trim(*title).empty()) roles.title = std::string(unicode::trim(*title));
    return roles;
  }
  const std::vector<Line> lines = roles::read_lines(document, marks, sentences, names, pack);
  Draft draft{document, sentences, lines, roles, Flags(size), std::vector<CreditKind>(size)};
  settle_marked(draft);
  settle_furniture(draft);
  if (copied != nullptr) copied->settle_lines(draft, pack);
  settle_title(draft, title);
  Flags open(size);
  for (std::size_t b = 0; b < size; ++b) open[b] = !draft.settled[b] && lines[b].letters;
  roles::Turns turns = roles::find_turns(document, sentences, names, pack, lines, open);
  if (copied != nullptr) {
    copied->finish_turns(document, sentences, names, pack, lines, open, turns);
  }
  roles::Extent text;
  if (copied != nullptr) text = copied->text_extent(draft, turns.opens);
  name_title(draft, title, turns, text.begin, copied);
  settle_promo_lists(draft);
  settle_closing(draft);
  if (copied != nullptr) copied->settle_menus(draft, pack, turns, names, text);
  settle_headings(draft, turns);
  if (copied != nullptr) copied->drop_heading_lists(draft, turns);
  settle_introduction(draft, turns);
  settle_turns(draft, turns);
  settle_rest(draft);
  settle_lead(draft);
  if (has_titles(roles)) name_cited(draft, names);
  finish(draft);
  return roles;
}

bool is_running_text(Role role) {
  return role == Role::kLead || role == Role::kBody || role == Role::kAnswer;
}

}  // namespace lede
