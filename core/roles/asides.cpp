// SPDX-License-Identifier: MIT
#include "roles/asides.hpp"

#include <algorithm>

namespace lede::roles {
namespace {

constexpr std::uint32_t kFewTurns = 4;

bool is_said(TurnPart part) {
  return part == TurnPart::kAnswer || part == TurnPart::kSpeech;
}

/// Whether a block has the last word of a name.
bool tells_of(const Document& document, const Sentences& sentences, std::uint32_t block,
              std::string_view name) {
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  const std::uint32_t first = sentences.first_of_block[block];
  const std::uint32_t end = sentences.list[sentences.first_of_block[block + 1] - 1].last_word;
  for (std::uint32_t w = sentences.list[first].first_word; w < end; ++w) {
    if (document.slice(sentences.words[w].span) == last) return true;
  }
  return false;
}

void leave(TurnPart part, std::uint32_t block, Turns& turns) {
  turns.part[block] = part;
  turns.speaker[block].clear();
}

/// Below the last turn: what no turn before goes on with, or what stands at a credit.
void leave_notes(const Sentences& sentences, const LanguagePack& pack, const Flags& open,
                 Turns& turns) {
  const auto size = static_cast<std::uint32_t>(turns.part.size());
  std::uint32_t count = 0;
  std::uint32_t going = 0;  // Blocks that go on with a turn, ...
  std::uint32_t more = 0;   // ... a turn before the last.
  std::uint32_t last = 0;
  for (std::uint32_t b = 0; b < size; ++b) {
    if (turns.opens[b]) {
      ++count;
      // The answer to the last question is no note.
      const bool asked = !turns.labelled && turns.part[b] == TurnPart::kQuestion;
      last = asked || turns.part[b] == TurnPart::kLabel ? b + 1 : b;
      more = going;
    } else if (b > last && is_said(turns.part[b])) {
      ++going;
    }
  }
  if (count == 0) return;
  const bool whole = more == 0 && count >= kFewTurns;
  bool credit = false;
  for (std::uint32_t b = size; b-- > last + 1;) {
    if (open[b] && speaks_first_person(sentences, b, pack, kWholeBlock)) break;
    if (!open[b]) credit = true;
    if (open[b] && !(whole || credit)) continue;
    leave(TurnPart::kLabel, b, turns);
  }
}

/// "Then the deputy mayor, Carl Lee, came in.": a person is named, nobody says "I", and hardly any
/// turn goes on behind its label's block.
Flags told_between(const Sentences& sentences, const Names& names, const LanguagePack& pack,
                   const Turns& turns) {
  const auto size = static_cast<std::uint32_t>(turns.part.size());
  Flags told(size);
  std::uint32_t count = 0;
  std::uint32_t going = 0;
  for (std::uint32_t b = 0; b < size; ++b) {
    if (turns.opens[b]) {
      ++count;
    } else if (is_said(turns.part[b])) {
      ++going;
      if (speaks_first_person(sentences, b, pack, kWholeBlock)) return Flags(size);
    }
  }
  if (!turns.labelled || count < kFewTurns || going * kFewTurns > count + kFewTurns) {
    return Flags(size);
  }
  for (const Mention& mention : names.mentions) {
    const bool person = names.entities[mention.entity].kind == EntityKind::kPerson;
    if (person) told[sentences.list[mention.sentence].block] = true;
  }
  return told;
}

}  // namespace

void leave_asides(const Document& document, const Sentences& sentences, const Names& names,
                  const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open,
                  Turns& turns) {
  const auto size = static_cast<std::uint32_t>(turns.part.size());
  const Flags between = told_between(sentences, names, pack, turns);
  std::string_view next;  // Whose turn it is next, ...
  bool last = true;       // ... if anybody's.
  for (std::uint32_t b = size; b-- > 0;) {
    const std::string& speaker = turns.speaker[b];
    if (turns.opens[b]) {
      next = speaker;
      last = false;
    }
    if (turns.opens[b] || !is_said(turns.part[b])) continue;
    const bool told =
        !speaker.empty() && document.blocks[b].speaker.empty() &&
        (next == speaker || between[b] || tells_of(document, sentences, b, speaker)) &&
        !speaks_first_person(sentences, b, pack, kWholeBlock);
    const bool aside = lines[b].bracketed || (told && last);
    if (aside || told) leave(aside ? TurnPart::kLabel : TurnPart::kNone, b, turns);
  }
  if (!turns.speech) leave_notes(sentences, pack, open, turns);
}

}  // namespace lede::roles
