// SPDX-License-Identifier: MIT
#include "quotes/fields.hpp"

#include <algorithm>
#include <string>

#include "quotes/noun_phrases.hpp"
#include "sentences/split_sentences.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kLongestPhrase = 16;
constexpr std::uint32_t kLongestOblique = 6;  // Words of a phrase that is skipped.
constexpr std::uint32_t kLongestField = 40;   // With its asides.
constexpr double kPersonSure = 0.95;
constexpr double kOtherSure = 0.8;

EntityKind kind_of(const Context& context, std::uint32_t mention) {
  return context.names.entities[context.names.mentions[mention].entity].kind;
}

bool stops(const Context& context, std::uint32_t word) {
  return context.quoted[word] || context.tags[word].verb != 0 || context.tags[word].that;
}

// The last word of the phrase that begins at `first`.
std::uint32_t end_of_phrase(const Context& context, std::uint32_t first, std::uint32_t end) {
  std::uint32_t last = first;
  while (last + 1 < end && last - first < kLongestPhrase && !gap_after(context, last).any() &&
         !stops(context, last + 1) && !context.tags[last + 1].oblique &&
         !(context.tags[last + 1].pronoun() && !context.sentences.words[last].capital)) {
    ++last;
  }
  return last;
}

FoundSource of_words(const Context& context, const Referents& referents, std::uint32_t first,
                     std::uint32_t last) {
  const Span span{context.word(first).begin, context.word(last).end};
  std::uint32_t role = kNone;
  std::uint32_t person = kNone;
  std::uint32_t other = kNone;
  for (std::uint32_t w = first; w <= last; ++w) {
    const std::uint32_t m = context.mention[w];
    if (context.tags[w].role && role == kNone && !(m != kNone && context.in_name(w))) role = w;
    if (m == kNone || !context.in_name(w)) continue;
    // "der Anwalt von Karl Meier": not Meier.
    const std::uint32_t begin = word_from(context.sentences, context.names.mentions[m].name.begin);
    const bool governed = role != kNone && begin > first && context.stop_word(begin - 1);
    if (kind_of(context, m) != EntityKind::kPerson) {
      if (other == kNone) other = m;
    } else if (!governed) {
      person = m;
    }
  }
  FoundSource found;
  const std::uint32_t mention = person != kNone ? person : role == kNone ? other : kNone;
  if (mention != kNone) {
    found.source = source_of_mention(context, mention);
    found.source.mention = span;
    found.named = true;
    found.confidence = person != kNone ? kPersonSure : kOtherSure;
  } else {
    std::uint32_t head = role;
    for (std::uint32_t w = first; w <= last && head == kNone; ++w) {
      if (context.tags[w].organization) head = w;
    }
    found = of_noun(context, referents, span, head != kNone ? head : last);
    if (head == kNone && is_plain_name(context, first, last)) {
      found.named = found.source.known = true;
      found.confidence = kOtherSure;
    }
  }
  found.immediate = true;
  return found;
}

// The phrase [first, last]; a name behind its comma is its own.
FoundSource of_phrase(const Context& context, const Referents& referents, std::uint32_t first,
                      std::uint32_t last, std::uint32_t end) {
  FoundSource found = of_words(context, referents, first, last);
  const bool person = found.source.entity != kNone &&
                      context.names.entities[found.source.entity].kind == EntityKind::kPerson &&
                      found.confidence == kPersonSure;
  if (person) return found;
  const auto named = named_behind(context, context.word(first).begin, last, end);
  return named && found.named ? *named : found;
}

std::optional<FoundSource> of_field(const Context& context, const Referents& referents,
                                    std::uint32_t first, std::uint32_t end) {
  while (first < end && ((context.tags[first].leaning && !context.tags[first].pronoun()) ||
                         context.tags[first].that)) {
    ++first;
  }
  if (first >= end || stops(context, first) || context.tags[first].oblique) return std::nullopt;
  const std::uint32_t last = end_of_phrase(context, first, end);
  if (first == last && context.tags[first].pronoun()) {
    return source_of_pronoun(context, referents, first);
  }
  if (first == last && context.stop_word(first) && context.mention[first] == kNone) {
    return std::nullopt;
  }
  std::uint32_t noun = last;  // "Er sagte wörtlich": no noun, where nouns have capitals.
  while (context.pack.nouns_capitalized && noun > first && !context.sentences.words[noun].capital) {
    --noun;
  }
  if (context.pack.nouns_capitalized && !context.sentences.words[noun].capital) return std::nullopt;
  if (noun == first && context.stop_word(first) && context.mention[first] == kNone) {
    return std::nullopt;
  }
  return of_phrase(context, referents, first, noun, end);
}

}  // namespace

bool is_plain_name(const Context& context, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t w = first; w <= last; ++w) {
    if (!context.sentences.words[w].capital || context.stop_word(w)) return false;
  }
  return last > first && last < first + 3;
}

std::optional<FoundSource> subject_before(const Context& context, const Referents& referents,
                                          std::uint32_t lower, std::uint32_t verb) {
  if (verb <= lower || context.quoted[verb - 1]) return std::nullopt;
  const Gap gap = gap_after(context, verb - 1);
  if (gap.breaks()) return std::nullopt;
  const std::uint32_t floor = std::max(lower, verb > kLongestField ? verb - kLongestField : 0);
  std::uint32_t first = verb;
  bool aside = false;  // Go back over one aside: its commas are the verb's and its own.
  while (first > floor && !context.quoted[first - 1]) {
    const Gap before = gap_after(context, first - 1);
    if (first < verb && before.any()) {
      if (!gap.any() || before.breaks() || aside) break;
      aside = true;
    }
    --first;
  }
  auto found = of_field(context, referents, first, verb);
  if (!found && aside) {  // "…, Anna Brandt, sagte": what stands before is another clause.
    while (first < verb && !gap_after(context, first).any()) ++first;
    found = of_field(context, referents, first + 1, verb);
  }
  if (found && gap.any()) found->source.mention.end = context.word(verb - 1).end;
  return found;
}

std::optional<FoundSource> subject_after(const Context& context, const Referents& referents,
                                         std::uint32_t next, std::uint32_t end) {
  if (next == 0 || next >= end || gap_after(context, next - 1).any()) return std::nullopt;
  std::uint32_t first = next;
  while (first < end && context.tags[first].oblique) {
    const std::uint32_t limit = std::min(end, first + kLongestOblique);
    ++first;
    while (first < limit && !context.tags[first].oblique && context.mention[first] == kNone &&
           !(context.stop_word(first) && first > next + 1)) {
      if (stops(context, first) || gap_after(context, first - 1).any()) return std::nullopt;
      ++first;
    }
    if (first == limit) return std::nullopt;
  }
  if (first < end && context.stop_word(first) && !context.sentences.words[first].capital &&
      first + 1 < end && context.tags[first + 1].pronoun()) {
    ++first;  // "erklärte sich er"
  }
  if (first >= end || (first > next && gap_after(context, first - 1).any())) return std::nullopt;
  auto found = of_field(context, referents, first, end);
  if (found && found->confidence == kPersonSure) {
    // "(laut) Jens Vogt ist kein Geld da": behind the verb a name ends its phrase.
    const std::uint32_t last = word_from(context.sentences, found->source.mention.end) - 1;
    for (std::uint32_t w = last + 1; w-- > first;) {
      const std::uint32_t m = context.mention[w];
      if (m == kNone || context.names.mentions[m].entity != found->source.entity) continue;
      found->source.mention.end = context.names.mentions[m].phrase.end;
      break;
    }
  }
  return found;
}

}  // namespace lede::quotes
