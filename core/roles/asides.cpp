// SPDX-License-Identifier: MIT
#include "roles/asides.hpp"

#include <algorithm>

#include "unicode/fold.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kWholeBlock = 60;  // Sentences.
constexpr std::uint32_t kFewTurns = 4;

bool is_said(TurnPart part) {
  return part == TurnPart::kAnswer || part == TurnPart::kSpeech;
}

/// Whether a block has the last word of a name.
bool tells_of(const Sentences& sentences, std::uint32_t block, std::string_view name) {
  const std::string folded = unicode::fold(name);
  const std::uint32_t form =
      sentences.folded.find(std::string_view(folded).substr(folded.rfind(' ') + 1));
  const std::uint32_t first = sentences.list[sentences.first_of_block[block]].first_word;
  const std::uint32_t last = sentences.list[sentences.first_of_block[block + 1] - 1].last_word;
  return std::any_of(sentences.words.begin() + first, sentences.words.begin() + last,
                     [&](const Word& word) { return sentences.forms[word.form].bare == form; });
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
      last = turns.part[b] == TurnPart::kLabel ? b + 1 : b;
      more = going;
    } else if (b > last && is_said(turns.part[b])) {
      ++going;
    }
  }
  const bool whole = more == 0 && count >= kFewTurns;
  bool credit = false;
  for (std::uint32_t b = size; b-- > last + 1;) {
    if (open[b] && speaks_first_person(sentences, b, pack, kWholeBlock)) break;
    if (!open[b]) credit = true;
    if (open[b] && !(whole || credit)) continue;
    leave(TurnPart::kLabel, b, turns);
  }
}

}  // namespace

/// Whether the first `most` sentences of a block have a speaker's own words ("I", "we").
bool speaks_first_person(const Sentences& sentences, std::uint32_t block, const LanguagePack& pack,
                         std::uint32_t most) {
  const std::uint32_t first = sentences.first_of_block[block];
  const std::uint32_t end = std::min(sentences.first_of_block[block + 1], first + most);
  for (std::uint32_t s = first; s < end; ++s) {
    for (std::uint32_t w = sentences.list[s].first_word; w < sentences.list[s].last_word; ++w) {
      const Term& term = sentences.terms[sentences.words[w].term];
      if (sentences.forms[term.form].listed.in(pack.pronouns_first)) return true;
    }
  }
  return false;
}

void leave_asides(const Document& document, const Sentences& sentences, const LanguagePack& pack,
                  const std::vector<Line>& lines, const Flags& open, bool speech,
                  Turns& turns) {
  const auto size = static_cast<std::uint32_t>(turns.part.size());
  Flags told(size);
  bool tells = false;
  bool goes_on = false;  // Turns have second blocks in the first person.
  std::string_view next;  // Whose turn it is next.
  for (std::uint32_t b = size; b-- > 0;) {
    const std::string& speaker = turns.speaker[b];
    if (turns.opens[b]) next = speaker;
    if (turns.opens[b] || !is_said(turns.part[b])) continue;
    const bool labelled = document.blocks[b].speaker.empty() && !speaker.empty();
    if (lines[b].bracketed) {
      leave(TurnPart::kLabel, b, turns);
    } else if (labelled && !speaks_first_person(sentences, b, pack, kWholeBlock)) {
      told[b] = true;
      const bool aside = next == speaker || tells_of(sentences, b, speaker);
      tells = tells || aside;
      if (aside) leave(next.data() == nullptr ? TurnPart::kLabel : TurnPart::kNone, b, turns);
    } else {
      goes_on = true;
    }
  }
  for (std::uint32_t b = 0; b < size && tells && !goes_on; ++b) {
    if (told[b]) leave(TurnPart::kNone, b, turns);
  }
  if (!speech) leave_notes(sentences, pack, open, turns);
}

}  // namespace lede::roles
