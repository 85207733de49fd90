// SPDX-License-Identifier: MIT
#include "roles/asides.hpp"

#include <algorithm>

#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kFewTurns = 4;

bool is_said(TurnPart part) {
  return part == TurnPart::kAnswer || part == TurnPart::kSpeech;
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

/// Where the answers stand in quotation marks, a block that opens with none is told by the author.
void leave_told(const Document& document, const LanguagePack& pack, const std::vector<Line>& lines,
                Turns& turns) {
  constexpr std::uint32_t kFewQuoted = 3;
  const auto size = static_cast<std::uint32_t>(turns.part.size());
  Flags quoted(size);
  std::uint32_t answers = 0;
  std::uint32_t marked = 0;
  for (std::uint32_t b = 1; b < size; ++b) {
    if (turns.part[b] != TurnPart::kAnswer) continue;
    const TurnLabel label = read_label(document, b, lines[b], pack);
    quoted[b] = lines[b].in_quotation || opens_quotation(document, b, label);
    if (turns.part[b - 1] != TurnPart::kQuestion) continue;
    ++answers;
    marked += quoted[b] ? 1 : 0;
  }
  if (marked < kFewQuoted || marked * 3 < answers * 2) return;
  for (std::uint32_t b = 0; b < size; ++b) {
    if (turns.part[b] == TurnPart::kAnswer && !quoted[b]) leave(TurnPart::kNone, b, turns);
  }
}

}  // namespace

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

bool opens_quotation(const Document& document, std::uint32_t block, const TurnLabel& label) {
  const Span span = document.blocks[block].span;
  std::uint32_t at = label.folded.empty() ? span.begin : label.name.end;
  while (at < span.end) {
    const unicode::CodePoint point = unicode::decode_at(document.text, at);
    const bool colon = point.value == ':' || point.value == 0xFF1A;
    if (!colon && !unicode::is_space(point.value)) return is_quote_mark(point.value);
    at += point.bytes;
  }
  return false;
}

void leave_asides(const Document& document, const Sentences& sentences, const Names& names,
                  const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open,
                  Turns& turns) {
  if (!turns.labelled) leave_told(document, pack, lines, turns);
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
