// SPDX-License-Identifier: MIT
#include "quotes/sources.hpp"

#include <algorithm>
#include <string>

#include "quotes/noun_phrases.hpp"
#include "sentences/split_sentences.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kLongestAside = 40;  // Words of ", a doctor who ...," before a verb.
constexpr std::uint32_t kMostSkipped = 3;    // Auxiliaries and adverbs between subject and verb.

// How often each way is right, estimated while reading news; not fitted to a set yet.
constexpr double kMentionSure = 0.95;
constexpr double kPronounSure = 0.9;
constexpr double kContestedSure = 0.6;  // Somebody else fits nearly as well.
constexpr double kContested = 1.0;
constexpr double kAsideSure = 0.85;
constexpr double kRelativeSure = 0.75;

std::uint32_t last_word_of(const Context& context, Span span) {
  return word_from(context.sentences, span.end) - 1;
}

// "Smith's lawyer": the name is no subject.
bool is_possessive(const Context& context, std::uint32_t word) {
  const Mention& mention = context.names.mentions[context.mention[word]];
  const Span last = context.word(last_word_of(context, mention.name));
  return last.end > mention.name.end && mention.name.end > last.begin;
}

// "MSNBC host Chris Matthews": of the mentions that stand together the person's.
std::uint32_t person_behind(const Context& context, std::uint32_t mention, std::uint32_t end) {
  const auto& mentions = context.names.mentions;
  if (context.names.entities[mentions[mention].entity].kind == EntityKind::kPerson) return mention;
  std::uint32_t w = last_word_of(context, mentions[mention].phrase);
  for (std::uint32_t step = 0; step < kMostSkipped + 1 && w + 1 < end; ++step) {
    if (gap_after(context, w).any()) break;
    ++w;
    if (context.quoted[w] || context.tags[w].verb != 0) break;
    const std::uint32_t next = context.mention[w];
    if (next != kNone && next != mention) {
      const bool person = context.names.entities[mentions[next].entity].kind == EntityKind::kPerson;
      return person ? next : mention;
    }
  }
  return mention;
}

// The end of what belongs to the name after it: "(D-Ohio)", ", a judge in Lorn who ...".
std::uint32_t end_of_aside(const Context& context, std::uint32_t last, std::uint32_t end) {
  std::uint32_t at = context.word(last).end;
  std::uint32_t w = last;
  if (w + 1 < end && gap_after(context, w).bracket && !gap_after(context, w).breaks()) {
    for (std::uint32_t step = 0; step < kLongestNoun && w + 1 < end; ++step) {
      ++w;
      const std::string_view rest = context.slice(Span{
          context.word(w).end, w + 1 < end ? context.word(w + 1).begin : context.word(w).end + 1});
      const std::size_t close = rest.find(')');
      if (close == std::string_view::npos) continue;
      at = context.word(w).end + static_cast<std::uint32_t>(close) + 1;
      break;
    }
    if (at == context.word(last).end) return at;
  }
  if (w + 1 >= end || !gap_after(context, w).comma || gap_after(context, w).breaks()) return at;
  const std::uint32_t first = w + 1;
  const WordTags& opener = context.tags[first];
  const Word& word = context.sentences.words[first];
  if (!context.stop_word(first) && !opener.role && !word.capital && !word.number) return at;
  if (opener.verb != 0 || opener.pronoun() || opener.leaning || opener.that ||
      opener.cue_after != 0 || opener.cue_before != 0) {
    return at;
  }
  for (w = first; w + 1 < end && w - first < kLongestAside; ++w) {
    if (context.quoted[w] || (context.tags[w].verb != 0 && w - first < 2)) return at;
    if (gap_after(context, w).any()) break;
  }
  return context.quoted[w] ? at : context.word(w).end;
}

EntityKind kind_at(const Context& context, std::uint32_t mention) {
  return context.names.entities[context.names.mentions[mention].entity].kind;
}

// "a spokesman for Arden Lowe": the phrase around a mention whose head is a role before it.
FoundSource of_mention(const Context& context, std::uint32_t lower, std::uint32_t mention) {
  FoundSource found;
  found.source = source_of_mention(context, mention);
  found.confidence = kMentionSure;
  found.named = true;
  found.immediate = true;
  const std::uint32_t first = word_from(context.sentences, found.source.mention.begin);
  if (first > lower && context.tags[first - 1].role && context.mention[first - 1] == kNone &&
      !gap_after(context, first - 1).any()) {
    found.source.mention.begin = noun_before(context, lower, first - 1).begin;
    // "власти Лории": the role is not the land's.
    if (context.pack.roles_govern && found.source.name.find(' ') == std::string::npos) {
      found.source.name = std::string(context.slice(found.source.mention));
      found.source.entity = kNone;
      found.source.role.reset();
    }
    return found;
  }
  if (first > lower && context.tags[first].role && !context.in_name(first) &&
      !context.stop_word(first - 1) && context.tags[first - 1].verb == 0 &&
      context.mention[first - 1] == kNone && !gap_after(context, first - 1).any()) {
    found.source.mention.begin = noun_before(context, lower, first - 1).begin;
    return found;
  }
  for (std::uint32_t back = 1; back <= 2 && first >= lower + back + 1; ++back) {
    const std::uint32_t w = first - back;
    if (!context.stop_word(w) || gap_after(context, w).any()) break;
    const std::uint32_t head = w - 1;
    // "Ford of the Harbor Club said": the person speaks.
    const std::uint32_t person = context.mention[head];
    if (person != kNone && !gap_after(context, head).any() && !is_possessive(context, head) &&
        kind_at(context, person) == EntityKind::kPerson &&
        kind_at(context, mention) != EntityKind::kPerson) {
      const std::uint32_t end = found.source.mention.end;
      found.source = source_of_mention(context, person);
      found.source.mention.end = end;
      return found;
    }
    if (!context.tags[head].role || context.mention[head] != kNone ||
        gap_after(context, head).any())
      continue;
    found.source.mention.begin = noun_before(context, lower, head).begin;
    const bool organization =
        context.names.entities[found.source.entity].kind == EntityKind::kOrganization;
    if (!organization) {
      found.source.entity = kNone;
      found.source.name = std::string(context.slice(found.source.mention));
      found.source.role.reset();
    }
    found.confidence = 0.8;
    break;
  }
  return found;
}

// "Lee, a judge who ..., said": the first one in the clause that an aside follows.
std::optional<FoundSource> source_before_aside(const Context& context, const Referents& referents,
                                               std::uint32_t lower, std::uint32_t last) {
  const std::uint32_t floor = last > lower + kLongestAside ? last - kLongestAside : lower;
  std::uint32_t from = last;
  while (from > floor && !context.quoted[from - 1] && !gap_after(context, from - 1).breaks()) {
    --from;
  }
  bool after_cue = false;
  for (std::uint32_t w = from; w <= last; ++w) {
    if (context.tags[w].cue_before != 0) after_cue = true;
    const std::uint32_t m = context.mention[w];
    if (m == kNone) {
      const bool aside = w < last && gap_after(context, w).comma;
      if (aside && context.tags[w].role && !after_cue) {
        const Span noun = noun_before(context, from, w);
        if (auto named = named_behind(context, noun.begin, w, last + 1)) return named;
        return of_noun(context, referents, noun, w);
      }
      continue;
    }
    const Mention& mention = context.names.mentions[m];
    const std::uint32_t end = std::max(w, last_word_of(context, mention.phrase));
    const std::uint32_t name_end = last_word_of(context, mention.name);
    const EntityKind kind = context.names.entities[mention.entity].kind;
    const Gap gap = gap_after(context, end);
    const bool apposition = end > name_end && gap_after(context, name_end).comma;
    const bool aside = apposition || (end < last && (gap.comma || gap.dash || gap.bracket));
    if (aside && (kind != EntityKind::kOther || w == from) && !after_cue &&
        !is_possessive(context, w)) {
      FoundSource found = of_mention(context, from, m);
      found.source.mention.end = std::max(found.source.mention.end, context.word(last).end);
      found.confidence = kAsideSure;
      return found;
    }
    if (gap.comma) after_cue = false;
    w = end;
  }
  return std::nullopt;
}

// A phrase without a known name that word `w` is the head of: "the minister of transport".
FoundSource noun_after(const Context& context, const Referents& referents, std::uint32_t next,
                       std::uint32_t w, std::uint32_t end) {
  std::uint32_t last = w;
  std::uint32_t person = kNone;  // "the minister of transport Ann Lee"
  while (person == kNone && last + 1 < end && last - w < kLongestNoun &&
         !gap_after(context, last).any() && !context.quoted[last + 1] &&
         context.tags[last + 1].verb == 0 && !context.tags[last + 1].that &&
         !(context.pack.nouns_capitalized && context.stop_word(last + 1))) {
    ++last;
    const std::uint32_t next_mention = context.mention[last];
    if (next_mention == kNone || is_possessive(context, last)) continue;
    const Entity& entity = context.names.entities[context.names.mentions[next_mention].entity];
    if (entity.kind == EntityKind::kPerson) person = next_mention;
  }
  if (person != kNone && context.tags[w].role) {
    FoundSource found;
    found.source = source_of_mention(context, person);
    found.source.mention.begin = context.word(next).begin;
    found.confidence = kMentionSure;
    found.named = true;
    found.immediate = w - next <= 1;
    return found;
  }
  if (context.tags[w].role) {
    if (auto named = named_behind(context, context.word(next).begin, last, end)) return *named;
  }
  std::uint32_t head = w;  // "the harbor office": the first that can speak.
  while (head < last && !context.tags[head].role && !context.tags[head].organization) ++head;
  if (!context.tags[head].role && !context.tags[head].organization) head = w;
  FoundSource found =
      of_noun(context, referents, {context.word(next).begin, context.word(last).end}, head);
  found.immediate = w - next <= 1;
  return found;
}

}  // namespace

std::optional<FoundSource> named_behind(const Context& context, std::uint32_t begin,
                                        std::uint32_t last, std::uint32_t end) {
  const std::uint32_t first = last + 1;
  if (first >= end || !gap_after(context, last).comma || context.quoted[first]) {
    return std::nullopt;
  }
  FoundSource found;
  found.confidence = kAsideSure;
  found.named = true;
  found.immediate = true;
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
    const Span name{context.word(first).begin, context.word(next - 1).end};
    found.source.name = std::string(context.slice(name));
    found.source.mention = name;
  }
  found.source.mention.begin = begin;
  return found;
}

void take_aside(const Context& context, std::uint32_t end, FoundSource& found) {
  Span& mention = found.source.mention;
  const std::uint32_t last = last_word_of(context, mention);
  mention.end = std::max(mention.end, end_of_aside(context, last, end));
}

Source source_of_mention(const Context& context, std::uint32_t mention) {
  const Mention& place = context.names.mentions[mention];
  const Entity& entity = context.names.entities[place.entity];
  return {std::string(context.slice(entity.name)), place.phrase, entity.role, place.entity};
}

std::optional<FoundSource> source_of_pronoun(const Context& context, const Referents& referents,
                                             std::uint32_t word) {
  double margin = 0.0;
  const std::uint32_t entity = referents.of_pronoun(word, margin);
  if (entity == kNone) return std::nullopt;
  const Entity& known = context.names.entities[entity];
  FoundSource found;
  found.source = {std::string(context.slice(known.name)), context.word(word), known.role, entity};
  found.confidence = margin < kContested ? kContestedSure : kPronounSure;
  found.named = true;
  found.immediate = true;
  return found;
}

bool same_source(const Source& a, const Source& b) {
  return a.entity == b.entity && (a.entity != kNone || a.name == b.name);
}

std::optional<FoundSource> source_before(const Context& context, const Referents& referents,
                                         std::uint32_t lower, std::uint32_t cue) {
  if (cue <= lower) return std::nullopt;
  const std::uint32_t nearest = cue - 1;
  const Gap before_cue = gap_after(context, nearest);
  if (before_cue.breaks() || context.quoted[nearest]) return std::nullopt;
  if (before_cue.any()) return source_before_aside(context, referents, lower, nearest);
  bool plain_noun = false;
  for (std::uint32_t w = nearest;; --w) {
    if (context.quoted[w]) return std::nullopt;
    const std::uint32_t m = context.mention[w];
    if (m != kNone && !is_possessive(context, w) && !plain_noun) {
      FoundSource found = of_mention(context, lower, m);
      found.immediate = w == nearest;
      return found;
    }
    if (m != kNone || context.tags[w].role || context.tags[w].organization) {
      if (m == kNone) return of_noun(context, referents, noun_before(context, lower, w), w);
      break;
    }
    if (context.tags[w].pronoun() && !plain_noun) return source_of_pronoun(context, referents, w);
    if (!context.stop_word(w) && !context.tags[w].adverb) plain_noun = true;
    if (w == lower || nearest - w >= kMostSkipped || context.tags[w].verb != 0) break;
    const Gap gap = gap_after(context, w - 1);
    if (gap.any()) {
      if (plain_noun || !gap.comma) break;
      // ", who had (called)": whoever stands before the comma.
      if (context.mention[w - 1] != kNone && !context.quoted[w - 1]) {
        FoundSource found = of_mention(context, lower, context.mention[w - 1]);
        found.confidence = kRelativeSure;
        return found;
      }
      return source_before_aside(context, referents, lower, w - 1);
    }
  }
  // Some noun, if it stands next to the verb: behind "but" or "and" the subject is another.
  const std::uint32_t head = nearest;
  if (context.stop_word(head) || context.tags[head].adverb || context.tags[head].verb != 0 ||
      context.quoted[head] || context.sentences.words[head].number) {
    return std::nullopt;
  }
  return of_noun(context, referents, noun_before(context, lower, head), head);
}

std::optional<FoundSource> source_after(const Context& context, const Referents& referents,
                                        std::uint32_t next, std::uint32_t end, bool any) {
  if (next == 0 || next >= end || gap_after(context, next - 1).any()) return std::nullopt;
  for (std::uint32_t w = next; w < end && w - next <= kMostSkipped; ++w) {
    if (context.quoted[w] || context.tags[w].that) break;
    if (w > next && gap_after(context, w - 1).any()) break;
    const std::uint32_t m = context.mention[w];
    if (m != kNone && !(is_possessive(context, w) && w + 1 < end)) {
      FoundSource found;
      const std::uint32_t person = person_behind(context, m, end);
      found.source = source_of_mention(context, person);
      if (person != m) found.source.mention.begin = context.names.mentions[m].phrase.begin;
      found.confidence = kMentionSure;
      found.named = true;
      found.immediate = w == next || (w == next + 1 && context.tags[next].role);
      return found;
    }
    if (w == next && context.tags[w].pronoun()) {
      // "ответил ей Зуев": whom it was said to.
      const bool object = w + 1 < end && context.mention[w + 1] != kNone &&
                          !context.quoted[w + 1] && !gap_after(context, w).any();
      if (object) continue;
      return source_of_pronoun(context, referents, w);
    }
    const bool head =
        context.tags[w].role || context.tags[w].organization || (any && !context.stop_word(w));
    if (head) return noun_after(context, referents, next, w, end);
    if (!context.stop_word(w) && !any) break;
  }
  return std::nullopt;
}

}  // namespace lede::quotes
