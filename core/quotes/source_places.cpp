// SPDX-License-Identifier: MIT
#include "quotes/source_places.hpp"

#include <algorithm>

#include "quotes/noun_phrases.hpp"
#include "sentences/split_sentences.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kLongestOblique = 6;  // Words of a phrase that is skipped.
constexpr std::uint32_t kLongestField = 40;   // With its asides.

// Behind the oblique phrases and days from `first` on; a name or a pronoun ends one.
std::uint32_t after_oblique(const Context& context, std::uint32_t first, std::uint32_t end) {
  const auto day = [&](std::uint32_t word) {  // "el lunes"
    return word + 1 < end && context.stop_word(word) &&
           context.sentences.listed(word + 1).in(context.pack.months);
  };
  while (first < end && (context.tags[first].oblique || day(first))) {
    const std::uint32_t opener = first++;
    while (first < end && !context.tags[first].oblique && context.mention[first] == kNone &&
           !context.tags[first].subject && !(context.stop_word(first) && first > opener + 1)) {
      if (stops(context, first) || gap_after(context, first - 1).any() ||
          first == opener + kLongestOblique) {
        return end;
      }
      ++first;
    }
  }
  return first;
}

// "Ann Lee (hugged Tom Ford and said)": the end of the first name or role from `first` on; `first`
// where another word stands before it.
std::uint32_t end_of_subject(const Context& context, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t w = first; w < end; ++w) {
    const std::uint32_t m = context.mention[w];
    if (m != kNone) return word_from(context.sentences, context.names.mentions[m].phrase.end);
    if (context.tags[w].role || (w > first && is_plain_name(context, w - 1, w))) return w + 1;
    if (!context.sentences.words[w].capital && !context.stop_word(w)) return first;
  }
  return end;
}

// "la (ministra)", right behind the word before.
bool is_article(const Context& context, std::uint32_t word, std::uint32_t end) {
  if (word >= end || !context.stop_word(word) || gap_after(context, word - 1).any()) return false;
  const Listed& listed = context.sentences.listed(word);
  return listed.in(context.pack.masculine_marks) || listed.in(context.pack.feminine_marks);
}

// "(sagte) der Zeitung (eine Sprecherin)": where somebody begins behind the organization that is
// told; `first` where none is.
std::uint32_t behind_hearer(const Context& context, std::uint32_t first, std::uint32_t end) {
  if (!context.pack.nouns_capitalized) return first;
  for (std::uint32_t w = first + 1; w < end && w < first + kLongestNoun; ++w) {
    if (gap_after(context, w - 1).any()) break;
    const bool prefix = w + 1 == end || gap_after(context, w).any();  // "räumte die Stadt ein, ..."
    if (!context.tags[w].indefinite || context.tags[w].link || prefix || context.stop_word(w - 1)) {
      continue;
    }
    const std::uint32_t m = context.mention[w - 1];
    const bool told = context.tags[w - 1].organization || !context.sentences.words[w - 1].capital ||
                      (m != kNone && context.kind_of(m) == EntityKind::kOrganization);
    return told ? w : first;
  }
  return first;
}

}  // namespace

std::uint32_t opening_mention(const Context& context, std::uint32_t first, std::uint32_t end) {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t w = first; w < end && w < first + kReach; ++w) {
    if (context.quoted[w] || context.tags[w].oblique || context.tags[w].verb != 0) break;
    if (context.mention[w] != kNone) return context.mention[w];
    if (gap_after(context, w).any()) break;
  }
  return kNone;
}

std::uint32_t opening_person(const Context& context, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t m = opening_mention(context, first, end);
  const bool person = m != kNone && context.kind_of(m) == EntityKind::kPerson;
  const Span phrase = person ? context.names.mentions[m].phrase : Span{};
  return person && !is_possessive(context, word_from(context.sentences, phrase.begin)) ? m : kNone;
}

std::optional<FoundSource> source_before(const Context& context, const Referents& referents,
                                         std::uint32_t lower, std::uint32_t verb, bool quotes) {
  if (verb <= lower || context.quoted[verb - 1]) return std::nullopt;
  if (context.in_name(verb - 1) &&  // "Ford's (claim)"
      context.word(verb - 1).end > context.names.mentions[context.mention[verb - 1]].name.end) {
    return std::nullopt;
  }
  Gap gap = gap_after(context, verb - 1);
  // "rejected (claims)", but not "who rejected it, (said)"
  if (context.tags[verb - 1].verb != 0 && (!gap.any() || context.pack.nouns_capitalized)) {
    return std::nullopt;
  }
  if (quotes) gap = {};
  if (gap.breaks()) return std::nullopt;
  // "a-t-elle (dit)", "and we didn't (know)"
  for (std::uint32_t w = verb; w > lower && w + 2 >= verb && !gap.any();) {
    if (!context.tags[--w].subject || context.pack.nouns_capitalized) continue;
    return source_of_pronoun(context, referents, w);
  }
  const std::uint32_t floor = std::max(lower, verb > kLongestField ? verb - kLongestField : 0);
  std::uint32_t first = verb;
  bool aside = false;  // Go back over one aside: its commas are the verb's and its own.
  // "rejected the (claim)": a noun.
  const bool noun = !quotes && context.stop_word(verb - 1) && !context.tags[verb - 1].leaning;
  const bool name = !gap.any() && context.in_name(verb - 1);  // "(recalled) Ann Lee (asking)"
  const auto verb_before = [&] {
    if (context.tags[first - 1].verb == 0) return false;
    return noun || (name && first > floor + 1 && !context.tags[first - 2].clause);
  };
  while (first > floor && !context.quoted[first - 1] && !verb_before()) {
    const Gap before = gap_after(context, first - 1);
    const bool bracket = before.bracket() && !before.comma() && !before.breaks();  // "Lee (D) said"
    if (first < verb && !bracket && parts(context, first - 1)) {
      if (!gap.any() || before.breaks() || aside) break;
      aside = true;
    }
    --first;
  }
  const std::uint32_t field = first;
  const bool second = context.tags[verb - 1].leaning && verb > first + 1 &&
                      !context.pack.letters.empty() &&
                      !context.tags[verb - 2].oblique;  // Not "(a) pourtant (dit)".
  std::uint32_t end = second ? end_of_subject(context, first, verb) : verb;
  auto found = source_from(context, referents, first, end);
  end = verb;
  if (!found && aside) {  // "…, Anna Brandt, sagte": what stands before is another clause.
    while (first < verb && !gap_after(context, first).any()) ++first;
    ++first;
  } else if (!found && first > floor && first < verb && context.stop_word(first) &&
             gap_after(context, first - 1).comma() && context.mention[first - 1] != kNone) {
    // ", who had (called)": whoever stands before the comma.
    const std::vector<Mention>& mentions = context.names.mentions;
    std::uint32_t m = context.mention[first - 1];
    while (m > 0 && mentions[m - 1].phrase.contains(mentions[m].phrase))
      --m;  // "the mayor of Lorn"
    end = first;
    first = word_from(context.sentences, mentions[m].phrase.begin);
  }
  if (first != field) found = source_from(context, referents, first, end);
  if (found && gap.any()) found->source.mention.end = context.word(verb - 1).end;
  return found;
}

std::optional<FoundSource> source_after(const Context& context, const Referents& referents,
                                        std::uint32_t next, std::uint32_t end) {
  if (next == 0 || next >= end || context.tags[next].that || gap_after(context, next - 1).any()) {
    return std::nullopt;
  }
  std::uint32_t first = after_oblique(context, next, end);
  if (first > next) {
    if (first >= end || gap_after(context, first - 1).any()) return std::nullopt;
    // "(dijo) a EFE la ministra Ana Gil": behind whom it is told.
    const std::uint32_t hearer = context.mention[first];
    const std::uint32_t then =
        hearer == kNone ? first
                        : word_from(context.sentences, context.names.mentions[hearer].phrase.end);
    const bool named = then > first && then < end && !gap_after(context, then - 1).any() &&
                       context.mention[then] != kNone;
    if (named || is_article(context, then, end)) {
      first = then;
    } else if ((hearer != kNone && context.tags[first - 1].oblique &&  // "(posted) on Instagram"
                context.kind_of(hearer) != EntityKind::kPerson) ||
               // "(aclaró) al salir del hemiciclo": no subject.
               (context.stop_word(first) &&
                context.pack.name_particles.contains(context.slice(context.word(first))))) {
      return std::nullopt;
    }
  }
  first = behind_hearer(context, first, end);
  auto found = source_from(context, referents, first, end);
  if (found && found->confidence == kPersonSure) {
    // "(laut) Jens Vogt ist kein Geld da": behind the verb a name ends its phrase.
    const std::uint32_t last = word_from(context.sentences, found->source.mention.end) - 1;
    for (std::uint32_t w = last + 1; w-- > first;) {
      const std::uint32_t m = context.mention[w];
      if (m == kNone || context.names.mentions[m].entity != found->source.entity) continue;
      const Span phrase = context.names.mentions[m].phrase;
      const std::uint32_t then = word_from(context.sentences, phrase.end);
      // "(said) Ann Lee of the harbour"
      const bool of = next > 1 && context.quoted[next - 2] && then < last &&
                      context.stop_word(then) && !context.tags[then].leaning &&
                      !context.pack.nouns_capitalized && !context.pack.roles_govern;
      if (!of) found->source.mention.end = phrase.end;
      break;
    }
  }
  return found;
}

}  // namespace lede::quotes
