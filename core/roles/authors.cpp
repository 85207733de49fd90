// SPDX-License-Identifier: MIT
#include "roles/authors.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "roles/extent.hpp"
#include "unicode/fold.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kNameWords = 3;
constexpr std::uint32_t kAuthorPhrase = 7;
constexpr std::uint32_t kAuthorWords = 5;  // With what she is.
constexpr std::uint32_t kHeadLines = 10;
constexpr std::uint32_t kClosingTexts = 4;
constexpr std::uint32_t kClosingNotes = 2;

/// Whether a date, and nobody's name yet, stands between the title and a line.
bool dated_above(const Draft& draft, std::uint32_t block) {
  bool dated = false;
  for (std::uint32_t b = draft.roles.title_block + 1; b < block; ++b) {
    if (draft.roles.role[b] == Role::kByline) return false;
    dated = dated || draft.roles.role[b] == Role::kDateline;
  }
  return dated;
}

/// "Jane Doe" between title and text, whatever stands below it.
bool bare_author(const Draft& draft, std::uint32_t block, const Mention& mention,
                 const Entity& entity) {
  const Line& line = draft.lines[block];
  return mention.name.begin == draft.document.blocks[block].span.begin && entity.mentions <= 2 &&
         (entity.kind == EntityKind::kPerson ||
          (entity.kind == EntityKind::kOther && dated_above(draft, block))) &&
         line.words >= 2 && line.words <= kNameWords && line.last == LastMark::kNone &&
         may_be_guessed(draft.document.blocks[block]);
}

/// "Courier contributor Jane Doe is ...": whether a writer's name stands among the first words.
bool names_writer(const Draft& draft, const Sentence& sentence, std::string_view writers) {
  constexpr std::uint32_t kRole = 3;
  const std::vector<Word>& words = draft.sentences.words;
  for (std::uint32_t w = sentence.first_word + 1;
       w + 1 < sentence.last_word && w <= sentence.first_word + kRole; ++w) {
    const Span name{words[w].span.begin, words[w + 1].span.end};
    if (words[w].capital && words[w + 1].capital &&
        writers.find(unicode::fold(draft.document.slice(name))) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

void settle_notes(Draft& draft, std::uint32_t end) {
  std::string writers;
  std::string told;  // Those that a pattern ("by *") tells.
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    if (draft.roles.role[b] != Role::kByline) continue;
    const Line& line = draft.lines[b];
    writers += line.folded + '\n';
    if (line.credit != nullptr && line.words <= kAuthorPhrase) told += line.folded + '\n';
  }
  const std::string_view text = draft.document.text;
  std::uint32_t texts = 0;
  for (std::uint32_t b = end; b-- > 1 && texts < kClosingNotes;) {
    const Line& line = draft.lines[b];
    if (b == draft.roles.title_block) return;
    if (!line.running || !is_open(draft, b)) continue;
    ++texts;
    const Sentence& first = draft.sentences.list[draft.sentences.first_of_block[b]];
    if (!line.opens_name) {
      if (names_writer(draft, first, told)) draft.settle(b, Role::kOther);
      continue;
    }
    const std::uint32_t begin = first.span.begin;
    const Word& last = draft.sentences.words[first.first_word + 1];
    const std::string_view name = text.substr(begin, last.span.end - begin);
    const bool between = b + 1 < draft.lines.size() && draft.roles.role[b - 1] == Role::kPromo &&
                         draft.roles.role[b + 1] == Role::kCredit && text.find(name) == begin &&
                         text.rfind(name) == begin;
    if (between || writers.find(unicode::fold(name)) != std::string::npos) {
      draft.settle(b, Role::kOther);
    }
  }
}

void settle_writer(Draft& draft, std::uint32_t end) {
  std::string writers;
  for (std::uint32_t b = 0; b < draft.lines.size(); ++b) {
    if (draft.roles.role[b] == Role::kByline) writers += draft.lines[b].folded + '\n';
  }
  const std::uint32_t title = draft.roles.title_block == kNone ? 0 : draft.roles.title_block;
  std::uint32_t texts = 0;
  for (std::uint32_t b = end; b-- > title + 1 && texts < kClosingTexts;) {
    const Line& line = draft.lines[b];
    if (line.running && !draft.settled[b]) ++texts;
    const std::size_t name = line.folded.find(' ');
    const bool head =
        is_open(draft, b) && is_bare(line) && line.words >= 3 && line.words <= kAuthorWords &&
        writers.find(std::string_view(line.folded).substr(name + 1)) != std::string::npos;
    if (!head || b + 1 >= end || !draft.lines[b + 1].running) continue;
    draft.settle(b, Role::kHeading);
    for (++b; b < end && draft.lines[b].running && !draft.settled[b]; ++b) {
      draft.settle(b, Role::kOther);
    }
    return;
  }
}

void settle_sender(Draft& draft, std::uint32_t end) {
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  bool press = false;
  for (std::uint32_t b = 0; b < size; ++b) {
    press = press || (draft.roles.role[b] == Role::kCredit &&
                      draft.credit[b] == CreditKind::kOther && draft.lines[b].credit != nullptr);
  }
  std::uint32_t below = 0;
  for (std::uint32_t b = std::min(end, size - 1); press && b-- > 1 && below <= kClosingNotes;) {
    below += draft.lines[b].running && !draft.settled[b] ? 1 : 0;
    const std::string_view head = draft.document.slice(draft.document.blocks[b].span);
    const std::size_t name = head.find(' ');
    const bool sender = is_bare(draft.lines[b]) && name != std::string_view::npos &&
                        draft.lines[b].words <= kAuthorWords && !draft.settled[b] &&
                        draft.document.slice(draft.document.blocks[b + 1].span)
                            .starts_with(unicode::trim(head.substr(name)));
    if (!sender) continue;
    for (std::uint32_t k = b; k < std::min(end, size); ++k) {
      if (!draft.settled[k]) draft.settle(k, Role::kOther);
    }
    return;
  }
}

void settle_author(Draft& draft, const Names& names) {
  const std::uint32_t title = draft.roles.title_block;
  if (title == kNone) return;
  std::vector<std::uint32_t> texts;  // By block: running lines up to it.
  for (const Line& line : draft.lines) {
    texts.push_back((texts.empty() ? 0 : texts.back()) + (line.running ? 1 : 0));
  }
  for (const Mention& mention : names.mentions) {
    const std::uint32_t b = draft.sentences.list[mention.sentence].block;
    const Entity& entity = names.entities[mention.entity];
    const Span span = draft.document.blocks[b].span;
    if (b <= title || b > title + kHeadLines || texts[b] > texts[title] + 1 ||
        b + 1 >= draft.lines.size() || draft.settled[b])
      continue;
    const Line& line = draft.lines[b];
    const bool whole = mention.name.end == span.end;
    if (whole && bare_author(draft, b, mention, entity)) {
      draft.settle_credit(b, Role::kByline, CreditKind::kByline);
      continue;
    }
    const bool follows = whole || line.words <= kAuthorWords;
    const bool author = mention.name.begin == span.begin && entity.mentions == 1 && follows &&
                        entity.kind != EntityKind::kOrganization && line.words >= 2 &&
                        line.last == LastMark::kNone && may_be_guessed(draft.document.blocks[b]);
    if (author && draft.lines[b + 1].running) {
      draft.settle_credit(b, Role::kByline, CreditKind::kByline);
    }
  }
}

}  // namespace lede::roles
