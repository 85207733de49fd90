// SPDX-License-Identifier: MIT
#include "quotes/sources.hpp"

#include <algorithm>
#include <string>

#include "quotes/noun_phrases.hpp"
#include "sentences/split_sentences.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kLongestAside = 40;  // Words of ", a doctor who ...," before a verb.
constexpr std::uint32_t kLongestPhrase = 16;
constexpr std::uint32_t kLongestName = 3;   // Words of a name that is not known as one;
constexpr std::uint32_t kLongestPlain = 6;  // in letters without case, where each may be a word.
constexpr std::uint32_t kLongestTitle = 3;  // Words before "director" without an article.
constexpr std::uint32_t kLongestOwn = 5;    // Words after "his": "his former chief of staff".
constexpr std::uint32_t kLongestCue = 4;    // Words of "according to".

// How often each way is right, estimated while reading news; not fitted to a set yet.
constexpr double kOtherSure = 0.8;
constexpr double kPronounSure = 0.9;
constexpr double kDroppedSure = 0.85;   // "...», dijo.": 32 of 37 of the own articles' quotes.
constexpr double kContestedSure = 0.6;  // Somebody else fits nearly as well.
constexpr double kContested = 1.0;
constexpr double kAsideSure = 0.85;

std::uint32_t last_word_of(const Context& context, Span span) {
  return word_from(context.sentences, span.end) - 1;
}

// Of a name, or before one: it is no subject.
bool shows_case(const Context& context, std::uint32_t word) {
  const Form& form = context.sentences.forms[context.sentences.words[word].form];
  return form.listed.in(context.pack.name_cases) ||
         (context.pack.roles_govern && form.ends_in(context.pack.name_cases));
}

// "по словам" stands before the word: whose name comes then has a case, and speaks.
bool follows_cue(const Context& context, std::uint32_t word) {
  for (std::uint32_t back = 1; back < kLongestCue && back <= word; ++back) {
    if (context.tags[word - back].cue_before >= back) return true;
  }
  return false;
}

// 森さんの妻: where no spaces are written a small word behind the name leads to another.
bool governs_next(const Context& context, std::uint32_t mention, std::uint32_t last) {
  const Span phrase = context.names.mentions[mention].phrase;
  const std::uint32_t next = word_from(context.sentences, phrase.end);
  return next <= last && context.word(next).begin == phrase.end && context.stop_word(next) &&
         !context.tags[next].role && is_caseless(context.slice(phrase));
}

// Whether one phrase of a name holds this word and the next.
bool within_name(const Context& context, std::uint32_t word) {
  return context.mention[word] != kNone && context.mention[word] == context.mention[word + 1] &&
         context.sentence[word] == context.sentence[word + 1];
}

// The end of what belongs to the name after it: "(D-Ohio)", ", a judge in Lorn who ...".
std::uint32_t end_of_aside(const Context& context, std::uint32_t last, std::uint32_t end) {
  std::uint32_t at = context.word(last).end;
  std::uint32_t w = last;
  if (w + 1 < end && gap_after(context, w).bracket() && !gap_after(context, w).breaks()) {
    const std::uint32_t last_end = at;
    for (; at == last_end && w < last + kLongestNoun && w + 1 < end; ++w) {
      const std::uint32_t close = context.word(w + 1).end;
      const std::size_t more = context.slice({close, close + 2}).find(')');  // "(R-Tex.)"
      if (more < 2) at = close + 1 + static_cast<std::uint32_t>(more);
    }
    if (at == last_end) return at;
  }
  if (w + 1 >= end || !gap_after(context, w).comma() || gap_after(context, w).breaks()) return at;
  const std::uint32_t first = w + 1;
  const WordTags& opener = context.tags[first];
  const Word& word = context.sentences.words[first];
  // ", associate director of the museum"
  std::uint32_t head = first;
  while (head + 1 < end && head < first + kLongestTitle && !context.tags[head].role &&
         !context.stop_word(head) && !gap_after(context, head).any()) {
    ++head;
  }
  if (!context.stop_word(first) && !context.tags[head].role && !word.capital && !word.number) {
    return at;
  }
  if (opener.verb != 0 || opener.pronoun() || opener.leaning || opener.that ||
      opener.cue_after != 0 || opener.cue_before != 0 ||
      (first + 1 < end &&
       context.sentences.listed(first + 1).in(context.pack.months))) {  // ", on Monday"
    return at;
  }
  for (w = first; w + 1 < end && w - first < kLongestAside; ++w) {
    if (context.quoted[w] || (context.tags[w].verb != 0 && w - first < 2)) return at;
    // "an adviser to Mr. Ford", ", 32, a judge"
    if (parts(context, w) && !(w == first && word.number && gap_after(context, w).comma())) break;
  }
  return context.quoted[w] ? at : context.word(w).end;
}

// "die Bewohner (sehen alles)": behind a noun with its capital any word but a link is another's.
bool ends_noun(const Context& context, std::uint32_t word) {
  const Word& noun = context.sentences.words[word];
  return !context.pack.phrase_links.items.empty() && noun.capital && !noun.opens &&
         context.document.text[noun.span.end] == ' ' &&
         !context.sentences.words[word + 1].capital && !context.tags[word + 1].link &&
         !within_name(context, word);
}

// The last word of the phrase that begins at `first`.
std::uint32_t end_of_phrase(const Context& context, std::uint32_t first, std::uint32_t end) {
  std::uint32_t last = first;
  while (last + 1 < end && last - first < kLongestPhrase && !parts(context, last) &&
         !ends_noun(context, last) && !stops(context, last + 1) &&
         !context.tags[last + 1].oblique &&
         !(context.tags[last + 1].pronoun() && !context.sentences.words[last].capital)) {
    ++last;
  }
  return last;
}

// "der Anwalt von Karl Meier", "a spokesman for President Roman": not the person at `name`, but
// "the founder and director Ann Lee".
bool is_governed(const Context& context, std::uint32_t first, std::uint32_t name) {
  const auto adjective = [&](std::uint32_t w) {  // "das Nein der (großen) Koalition"
    return context.pack.nouns_capitalized && !context.sentences.words[w].capital &&
           !context.stop_word(w);
  };
  while (name > first && adjective(name - 1)) --name;
  if (name < first + 2 || context.pack.letters.empty() || !context.stop_word(name - 1))
    return false;
  const WordTags& before = context.tags[name - 1];
  if (before.role || before.leaning) return false;
  std::uint32_t noun = first;
  while (noun < name && context.stop_word(noun)) ++noun;
  return noun < name;
}

FoundSource of_words(const Context& context, const Referents& referents, std::uint32_t first,
                     std::uint32_t last) {
  const Span span{context.word(first).begin, context.word(last).end};
  std::uint32_t role = kNone;
  std::uint32_t person = kNone;
  std::uint32_t other = kNone;
  bool governed = false;
  bool plain = false;  // Nothing but plain words stand behind the person's name.
  bool two = false;    // "Ann Lee and Tom Hart", "John and Mary Lee"
  const auto& words = context.sentences.words;
  for (std::uint32_t w = first; w <= last; ++w) {
    const std::uint32_t m = context.mention[w];
    two |= m == kNone && w > first && w < last && context.tags[w].leaning && words[w - 1].capital &&
           words[w + 1].capital && !context.tags[w - 1].role;
    const bool head = (context.tags[w].role || (m == kNone && context.tags[w].organization)) &&
                      !is_governed(context, first, w);  // "the plan of the council"
    // "A (Lorn) council spokesman": not the name before.
    plain = plain && !context.stop_word(w) && !gap_after(context, w - 1).any();
    if (head && plain && m == kNone && !context.pack.roles_govern) {
      governed = true;
      person = kNone;
    }
    if (head && role == kNone && !(m != kNone && context.in_name(w))) role = w;
    if (m == kNone || !context.in_name(w)) continue;
    if (is_possessive(context, w) || governs_next(context, m, last)) {
      governed = true;
      continue;
    }
    const Mention& mention = context.names.mentions[m];
    const bool not_it =
        is_governed(context, first, word_from(context.sentences, mention.name.begin)) ||
        is_governed(context, first, word_from(context.sentences, mention.phrase.begin));
    governed = governed || not_it;
    if (context.kind_of(m) != EntityKind::kPerson) {
      if (other == kNone) other = m;
    } else if (!not_it) {
      person = m;
      plain = true;
    }
  }
  FoundSource found;
  two &= person != kNone;
  const std::uint32_t mention = two               ? kNone
                                : person != kNone ? person
                                : role == kNone   ? other
                                                  : kNone;
  if (mention != kNone) {
    found.source = source_of_mention(context, mention);
    found.source.mention = span;
    found.named = true;
    found.confidence = person != kNone ? kPersonSure : kOtherSure;
  } else {
    const std::uint32_t noun = is_governed(context, first, last) ? first : last;
    found = of_noun(context, referents, span, role != kNone && !two ? role : noun);
    if ((governed || two) && found.source.entity == kNone)
      found.source.name = name_of(context.slice(span));
    if (two || (role == kNone && is_plain_name(context, first, last))) {
      found.named = found.source.known = true;
      found.confidence = kOtherSure;
    }
  }
  return found;
}

// The phrase [first, last]; a name behind its comma is its own.
FoundSource of_phrase(const Context& context, const Referents& referents, std::uint32_t first,
                      std::uint32_t last, std::uint32_t end) {
  FoundSource found = of_words(context, referents, first, last);
  const bool person = found.source.entity != kNone &&
                      context.names.entities[found.source.entity].kind == EntityKind::kPerson &&
                      found.confidence == kPersonSure;
  // "the mother of the victim, Simon Bell": he is the victim.
  if (person || (context.tags[last].role && is_governed(context, first, last))) return found;
  const auto named = named_behind(context, context.word(first).begin, last, end);
  if (!named) return found;
  // "The harbour master, Ann Lee, (said)" beside "The plan, Ann Lee (said)" and "According to the
  // mayor, Ann Lee left".
  const bool between = gap_after(context, last_word_of(context, named->source.mention)).any();
  return between || (found.named && !follows_cue(context, first)) ? *named : found;
}

// "I (said)": whose turn it is; "I need no adviser to (say)": nobody.
FoundSource source_of_first_person(const Context& context, std::uint32_t first,
                                   std::uint32_t last) {
  FoundSource found;
  found.source.name = context.turn_of(first);
  found.source.mention = context.word(first);
  found.named = true;
  if (first == last && !found.source.name.empty()) found.confidence = kPronounSure;
  return found;
}

std::optional<FoundSource> source_of_tags(const Context& context, const Referents& referents,
                                          std::uint32_t word, const WordTags& tags, bool dropped) {
  double margin = 0.0;
  const std::uint32_t entity = referents.of_pronoun(word, tags, margin, dropped);
  FoundSource found;
  found.named = true;
  if (entity == kNone) {
    const Span noun = referents.noun_before(word, tags);
    if (noun.empty()) return std::nullopt;
    found.source = source_of_entity(context, kNone, noun);
    if (!dropped) found.source.mention = context.word(word);
    found.source.known = false;
    found.confidence = kContestedSure;
    return found;
  }
  const Span mention = dropped ? context.names.entities[entity].name : context.word(word);
  found.source = source_of_entity(context, entity, mention);
  found.confidence = margin < kContested ? kContestedSure : dropped ? kDroppedSure : kPronounSure;
  return found;
}

}  // namespace

bool parts(const Context& context, std::uint32_t word) {
  const Gap gap = gap_after(context, word);
  return gap.any() && !(within_name(context, word) && gap.stop());
}

bool stops(const Context& context, std::uint32_t word) {
  const WordTags& tags = context.tags[word];
  return context.quoted[word] || tags.verb != 0 || tags.that || tags.mood;
}

bool is_possessive(const Context& context, std::uint32_t word) {
  const Mention& mention = context.names.mentions[context.mention[word]];
  const std::uint32_t end = last_word_of(context, mention.name);
  const Span last = context.word(end);
  if (last.end > mention.name.end && mention.name.end > last.begin) return true;
  if (is_bare_genitive(context, end)) return true;
  if (follows_cue(context, word_from(context.sentences, mention.phrase.begin))) return false;
  // "отец Ивана Белова", "والد سامي": by a word of the name, or before it and its role.
  std::uint32_t first = word_from(context.sentences, mention.name.begin);
  for (std::uint32_t w = first; w <= end; ++w) {
    if (shows_case(context, w)) return true;
  }
  while (first > 0 && context.tags[first - 1].role && !shows_case(context, first - 1)) --first;
  if (first > 0 && !context.sentences.words[first - 1].capital && shows_case(context, first - 1)) {
    return true;
  }
  // "Bells", "Лосеву": longer than the name is where it is a subject.
  const Span name = context.names.entities[mention.entity].name;
  const std::uint32_t plain = last_word_of(context, name);
  const auto& words = context.sentences.words;
  return words[plain].term == words[end].term && context.word(plain).size() < last.size() &&
         !context.pack.letters.empty();
}

std::optional<FoundSource> source_from(const Context& context, const Referents& referents,
                                       std::uint32_t first, std::uint32_t end) {
  const auto joins = [&](const WordTags& tags) {
    return (tags.leaning && !tags.pronoun() && !tags.indefinite) || tags.that || tags.clause;
  };
  while (first < end && joins(context.tags[first])) ++first;
  if (first >= end || stops(context, first) || context.tags[first].oblique) return std::nullopt;
  const std::uint32_t last = end_of_phrase(context, first, end);
  if (context.tags[first].first_person()) return source_of_first_person(context, first, last);
  const bool clause = last - first >= kLongestOwn;  // "He walked out of the chamber, ..., (asked)"
  if (context.tags[first].pronoun() &&
      (context.tags[first].subject || first == last || clause || context.stop_word(last))) {
    return source_of_pronoun(context, referents, first);
  }
  // "(сказали) Лосеву"
  if (context.in_name(first) && is_possessive(context, first) &&
      last <= last_word_of(context, context.names.mentions[context.mention[first]].name)) {
    return std::nullopt;
  }
  std::uint32_t noun = last;  // "Er sagte wörtlich": no noun, where nouns have capitals.
  while (context.pack.nouns_capitalized && noun > first && !context.sentences.words[noun].capital) {
    --noun;
  }
  if (context.pack.nouns_capitalized && !context.sentences.words[noun].capital) return std::nullopt;
  const bool cut = last + 1 < end && context.tags[last + 1].that;  // "the lawyer of (that café)"
  while (cut && noun > first && context.stop_word(noun)) --noun;
  if (noun == first && context.stop_word(first) && context.mention[first] == kNone &&
      !context.tags[first].role) {  // "один (из депутатов)"
    return std::nullopt;
  }
  return of_phrase(context, referents, first, noun, end);
}

bool is_plain_name(const Context& context, std::uint32_t first, std::uint32_t last) {
  std::uint32_t most = kLongestName;
  for (std::uint32_t w = first; w <= last; ++w) {
    const std::string_view word = context.slice(context.word(w));
    const bool caseless = is_caseless(word);
    if (caseless) most = kLongestPlain;
    if (w > first && w < last && context.pack.name_particles.contains(word)) continue;
    // "Elf Minuten"
    const bool number = !caseless && context.sentences.listed(w).in(context.pack.number_words);
    if (!(context.sentences.words[w].capital || caseless) || context.stop_word(w) || number) {
      return false;
    }
  }
  return last > first && last < first + most;
}

std::optional<FoundSource> named_behind(const Context& context, std::uint32_t begin,
                                        std::uint32_t last, std::uint32_t end) {
  const std::uint32_t first = last + 1;
  if (first >= end || !gap_after(context, last).comma() || context.quoted[first]) {
    return std::nullopt;
  }
  FoundSource found;
  found.confidence = kAsideSure;
  found.named = true;
  const std::uint32_t m = context.mention[first];
  if (m != kNone) {
    found.source = source_of_mention(context, m);
    const EntityKind kind = context.names.entities[found.source.entity].kind;
    if (kind == EntityKind::kOrganization || is_possessive(context, first)) return std::nullopt;
  } else {
    std::uint32_t next = first;
    while (next < end && next - first < kLongestNoun && context.sentences.words[next].capital &&
           (next == first || !gap_after(context, next - 1).any())) {
      ++next;
    }
    if (next - first < 2) return std::nullopt;
    found.source =
        source_of_entity(context, kNone, {context.word(first).begin, context.word(next - 1).end});
  }
  found.source.mention.begin = begin;
  return found;
}

void take_aside(const Context& context, std::uint32_t end, FoundSource& found) {
  Span& mention = found.source.mention;
  const std::uint32_t last = last_word_of(context, mention);
  mention.end = std::max(mention.end, end_of_aside(context, last, end));
}

Source source_of_entity(const Context& context, std::uint32_t entity, Span mention) {
  if (entity == kNone) return {name_of(context.slice(mention)), mention, {}, kNone};
  const Entity& known = context.names.entities[entity];
  return {name_of(context.slice(known.name)), mention, known.role, entity};
}

Source source_of_mention(const Context& context, std::uint32_t mention) {
  const Mention& place = context.names.mentions[mention];
  return source_of_entity(context, place.entity, place.phrase);
}

std::optional<FoundSource> source_of_pronoun(const Context& context, const Referents& referents,
                                             std::uint32_t word) {
  if (context.tags[word].first_person()) return source_of_first_person(context, word, word);
  return source_of_tags(context, referents, word, context.tags[word], false);
}

std::optional<FoundSource> source_of_dropped(const Context& context, const Referents& referents,
                                             std::uint32_t verb) {
  const Form& form = context.sentences.forms[context.sentences.words[verb].form];
  WordTags subject;
  subject.he = !form.ends_in(context.pack.feminine_marks);
  subject.she = !form.ends_in(context.pack.masculine_marks);
  subject.they = subject.he == subject.she;  // Of neither: "сказали", of several.
  return source_of_tags(context, referents, verb, subject, true);
}

std::optional<FoundSource> source_in_place(const Context& context, const Referents& referents,
                                           std::uint32_t first, std::uint32_t end) {
  while (first + 1 < end && (context.quoted[first] || context.tags[first + 1].oblique)) ++first;
  const bool opens = first + 1 < end && !context.quoted[first] && context.tags[first].oblique;
  if (!opens || stops(context, ++first)) return {};
  std::uint32_t last = end_of_phrase(context, first, end);
  while (context.pack.nouns_capitalized && last > first && !context.sentences.words[last].capital) {
    --last;
  }
  FoundSource found = of_words(context, referents, first, last);
  // A place that is no document: "in Lorn". Where a noun has cases, its name must be known.
  const bool entity = found.source.entity != kNone;
  const bool day = context.sentences.listed(first).in(context.pack.months);
  if (day || (first == last && context.stop_word(first))) return {};
  // Nor is "(been told) to boil" a document.
  const bool none = entity
                        ? !context.tags[first].organization
                        : !context.pack.subjects_dropped && !context.sentences.words[first].capital;
  if (context.pack.roles_govern ? !entity : first == last && none) return {};
  found.source.known = true;
  found.confidence = kOtherSure;
  return found;
}

}  // namespace lede::quotes
