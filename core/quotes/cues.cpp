// SPDX-License-Identifier: MIT
#include "quotes/cues.hpp"

#include <algorithm>
#include <utility>

#include "quotes/noun_phrases.hpp"
#include "quotes/referents.hpp"
#include "quotes/source_places.hpp"
#include "quotes/sources.hpp"
#include "sentences/split_sentences.hpp"

namespace lede::quotes {
namespace {

// A sentence of more words than this is no prose; its later cues are not looked at.
constexpr std::uint32_t kMostWords = 400;
constexpr double kLastSpeakerSure = 0.8;
constexpr double kTopicSure = 0.9;

// After the source a comma, a stop or the clause's that-word: nothing that the verb could govern.
// @param more words that may stand before it: ", so Voss weiter:".
bool ends_clause(const Context& context, const FoundSource& found, std::uint32_t end,
                 std::uint32_t more = 0) {
  std::uint32_t last = word_from(context.sentences, found.source.mention.end) - 1;
  const bool weak = more > 0;
  for (; more > 0 && last + 1 < end && !gap_after(context, last).any() &&
         !context.sentences.words[last + 1].capital;
       --more) {
    ++last;
  }
  if (last + 1 >= end || context.tags[last + 1].that) return true;
  const Gap gap = gap_after(context, last);
  return gap.without(weak ? 0 : Gap::kQuote).any();  // "called Lee “...”"
}

// The words of the sentence that may hold a verb's subject: from the last quotation on.
std::uint32_t clause_begin(const Context& context, const Sentence& sentence, std::uint32_t cue) {
  std::uint32_t lower = cue;
  while (lower > sentence.first_word && !context.quoted[lower - 1]) --lower;
  return lower;
}

void set_source(Cue& cue, const std::optional<FoundSource>& found, bool inverted) {
  if (!found) return;
  cue.source = found->source;
  cue.confidence = found->confidence;
  cue.inverted = inverted;
}

// "(told) him": a pronoun that is no subject.
bool is_object(const Context& context, const FoundSource& found) {
  const std::uint32_t word = word_from(context.sentences, found.source.mention.begin);
  return context.tags[word].object() && context.word(word).end == found.source.mention.end;
}

void find_verb_source(const Context& context, const Referents& referents, const Sentence& sentence,
                      Cue& cue) {
  const std::uint32_t v = cue.first_word;
  if (context.tags[v].document) {
    set_source(cue, source_in_place(context, referents, cue.last_word, sentence.last_word), true);
    if (cue.source) return;
    set_source(cue, source_in_place(context, referents, sentence.first_word, v), false);
    cue.unknown = !cue.source;
    return;
  }
  const std::uint32_t lower = clause_begin(context, sentence, v);
  const bool first = v == lower;
  const Gap gap = first ? Gap{} : gap_after(context, v - 1);
  std::uint32_t begin = lower;
  std::uint32_t end = v;
  if (first) {  // "Lee, “...” (said)": in front of the quotation.
    while (end > sentence.first_word && context.quoted[end - 1]) --end;
    begin = clause_begin(context, sentence, end);
  }
  auto before = source_before(context, referents, begin, end, first);
  if (before && is_object(context, *before)) before.reset();  // "le (dijo) Ruiz"
  // Die „Lorner Zeitung“ (berichtete).
  auto after = source_after(context, referents, cue.last_word, sentence.last_word);
  if (context.pack.letters.empty()) after.reset();  // Never where letters have no case.
  if (after && is_object(context, *after)) after->confidence = 0.0;  // "(told) him": nobody
  if (after) take_aside(context, sentence.last_word, *after);
  const bool fits = after && after->named;
  const bool name = fits && context.mention[cue.last_word] != kNone;
  // "he (told) Abbot": Abbot is not he.
  if (name && before && context.tags[v - 1].pronoun() &&
      before->source.entity == after->source.entity) {
    before->confidence = 0.0;
  }
  // "“...” and (called) Lee a liar": an object.
  bool inverted = fits && (v != lower + 1 || lower == sentence.first_word || !name ||
                           !context.tags[lower].leaning || context.pack.nouns_capitalized ||
                           ends_clause(context, *after, sentence.last_word));
  if (first || gap.dash() || gap.quote()) {
    inverted = after.has_value();
  } else if (before && (before->named || !gap.any())) {
    // "Hart, said Lee, was late", but not "Ann Lee, a judge, said", "On Monday, Lee, said".
    const std::uint32_t own = word_from(context.sentences, before->source.mention.begin);
    const bool between = gap.comma() && !has_comma(context, std::max(own, lower + 1) - 1, v - 1);
    // "Die Pläne (lobte) er", whoever he is.
    const bool he = context.pack.nouns_capitalized && cue.last_word < sentence.last_word &&
                    context.tags[cue.last_word].subject && context.tags[cue.last_word].he &&
                    !gap_after(context, cue.last_word - 1).any();
    inverted =
        he ||
        (fits && (between || !before->named) &&
         (context.pack.nouns_capitalized || ends_clause(context, *after, sentence.last_word)));
  }
  set_source(cue, inverted ? after : before, inverted);
  // Where names are not told by capitals, whoever is near enough will do.
  if (cue.source || context.pack.letters.empty()) return;
  for (const std::uint32_t w : {v - 1, cue.last_word}) {
    if (w < lower || w >= sentence.last_word || !context.tags[w].subject || context.quoted[w]) {
      continue;
    }
    cue.unknown = true;
    cue.extent = context.word(w);
  }
}

// The phrase itself may hold the source: "по его словам".
std::optional<FoundSource> source_inside(const Context& context, const Referents& referents,
                                         const Cue& cue) {
  for (std::uint32_t w = cue.first_word; w < cue.last_word; ++w) {
    if (context.tags[w].pronoun()) return source_of_pronoun(context, referents, w);
  }
  return std::nullopt;
}

void find_phrase_source(const Context& context, const Referents& referents,
                        const Sentence& sentence, Cue& cue) {
  if (const auto inside = source_inside(context, referents, cue)) {
    return set_source(cue, inside, false);
  }
  if (cue.kind == Cue::Kind::kAfterSource) {
    const auto before = source_before(
        context, referents, clause_begin(context, sentence, cue.first_word), cue.first_word);
    if (before && before->named) set_source(cue, before, false);
    return;
  }
  // "so" is a cue only beside a name that ends its clause: ", so Voss,".
  const bool opens = cue.first_word == sentence.first_word;
  const bool weak = !(opens && context.tags[cue.first_word].oblique) &&
                    cue.last_word == cue.first_word + 1 && context.stop_word(cue.first_word);
  const bool beside = weak && !opens && gap_after(context, cue.first_word - 1).quote();
  const auto after = source_after(context, referents, cue.last_word, sentence.last_word);
  if (!after) return;
  if (weak && !((after->named || beside) && ends_clause(context, *after, sentence.last_word, 1))) {
    return;
  }
  set_source(cue, after, true);
}

// "so-called", 小说: no cue.
bool ends_compound(const Context& context, std::uint32_t word) {
  if (word > 0 && context.tags[word - 1].work_cue > 1) return true;
  return word > 0 && context.slice({context.word(word - 1).end, context.word(word).begin}) == "-";
}

// The cue that begins at this word, if one does.
std::optional<Cue> cue_at(const Context& context, std::uint32_t word) {
  const WordTags& tags = context.tags[word];
  Cue cue;
  cue.first_word = word;
  cue.sentence = context.sentence[word];
  if (tags.cue_before != 0 && tags.cue_before >= tags.verb) {
    cue.kind = Cue::Kind::kBeforeSource;
    cue.last_word = word + tags.cue_before;
  } else if (tags.cue_after != 0 && tags.verb == 0) {
    cue.kind = Cue::Kind::kAfterSource;
    cue.last_word = word + tags.cue_after;
  } else if (tags.verb != 0 && context.mention[word] == kNone && !ends_compound(context, word)) {
    cue.last_word = word + tags.verb;
  } else {
    return std::nullopt;
  }
  return cue;
}

// "«...», dijo", "Lee came, saw the dam and called it “...”": the subject is left out.
void take_dropped(const Context& context, const Referents& referents, const Sentence& sentence,
                  const std::vector<Cue>& list, Cue& cue) {
  const std::uint32_t v = cue.first_word;
  if (cue.source) return;
  std::uint32_t first = v;  // "(ha) detto"
  if (first > sentence.first_word && context.tags[first - 1].oblique) --first;
  const bool opens = first == sentence.first_word || context.quoted[first - 1];
  if (!opens) {  // Else it may be a noun: "dismissed Ford's (claim)".
    const WordTags& last = context.tags[v - 1];
    if (!last.leaning && !last.oblique && !last.that && !gap_after(context, v - 1).comma()) return;
  }
  const bool goes_on = !list.empty() && list.back().sentence == cue.sentence &&
                       list.back().source && list.back().kind == Cue::Kind::kVerb;
  const std::uint32_t m =
      opens || goes_on ? kNone : opening_mention(context, sentence.first_word, v);
  cue.joined = !opens && (goes_on || m != kNone);
  if (cue.joined || (goes_on && context.pack.subjects_dropped)) {
    cue.source = goes_on ? list.back().source : source_of_mention(context, m);
    cue.confidence = kLastSpeakerSure * (goes_on ? list.back().confidence : 1.0);
  } else if (opens && context.pack.subjects_dropped) {
    set_source(cue, source_of_dropped(context, referents, v), false);
  }
}

// "Ali Kaya, fiyatların düşeceğini (söyledi)": where verbs are last, the first name of the clause.
void take_opening(const Context& context, const Sentence& sentence, const std::vector<Cue>& list,
                  Cue& cue) {
  std::uint32_t w = sentence.first_word;
  if (!list.empty() && list.back().sentence == cue.sentence &&
      list.back().kind == Cue::Kind::kVerb) {
    w = list.back().last_word;
  }
  for (; w < cue.first_word; ++w) {
    const std::uint32_t m = context.mention[w];
    // "Ticaret Odası Başkanı Leyla Mansur": not the chamber.
    if (m == kNone || context.quoted[w] || is_possessive(context, w) || context.tags[w + 1].role) {
      continue;
    }
    const Source source = source_of_mention(context, m);
    if (cue.source && cue.source->mention.end == source.mention.end) return;
    cue.source = source;
    cue.confidence = kTopicSure;
    return;
  }
}

// Where names have no capitals: a pronoun or nobody stands for whoever the block's cues before
// named.
void take_named(const Context& context, const std::vector<Cue>& list, Cue& cue) {
  constexpr std::size_t kReach = 24;
  const std::uint32_t v = cue.first_word;
  const bool dropped = context.pack.subjects_dropped || (v > 0 && context.tags[v - 1].pronoun());
  if (cue.source || !dropped || !is_caseless(context.slice(context.word(v)))) return;
  const auto block = [&](std::uint32_t s) { return context.sentences.list[s].block; };
  for (std::size_t c = list.size(); c > 0 && c + kReach > list.size(); --c) {
    const Cue& before = list[c - 1];
    if (!before.source || !before.source->known) continue;
    if (block(before.sentence) != block(cue.sentence)) return;
    cue.source = before.source;
    cue.confidence = kLastSpeakerSure * before.confidence;
    return;
  }
}

// "... Added: “...”": a verb alone, of whoever spoke in the sentence before.
void take_last_speaker(const Context& context, std::uint32_t s, const std::vector<Cue>& list,
                       Cue& cue) {
  const Sentence& sentence = context.sentences.list[s];
  std::uint32_t opener = sentence.first_word;  // "Y (añadió): «...»"
  opener += context.pack.subjects_dropped && context.tags[opener].leaning ? 1 : 0;
  if (cue.source || list.empty() || cue.first_word > opener || s == 0 ||
      context.sentences.list[s - 1].block != sentence.block || list.back().sentence != s - 1 ||
      cue.last_word >= sentence.last_word) {
    return;
  }
  const Gap gap = gap_after(context, cue.last_word - 1);
  if (!gap.colon() && !gap.quote() && !context.tags[cue.last_word].that) return;
  cue.source = list.back().source;
  cue.confidence = kLastSpeakerSure * list.back().confidence;
}

// "has never (said)", "denied that he (said)", "hat nie „...“ (gesagt)", "(sagte) nicht: „...“".
bool is_denied(const Context& context, const Sentence& sentence, const Cue& cue) {
  constexpr std::uint32_t kNear = 2;
  constexpr std::uint32_t kFar = 8;  // Of a verb that denies, and before a quotation.
  const auto& tags = context.tags;
  const std::uint32_t next = cue.last_word;
  if ((next == cue.first_word + 1 && tags[cue.first_word].denies) ||
      (next < sentence.last_word && tags[next].denies && !gap_after(context, next - 1).any())) {
    return true;
  }
  const std::uint32_t subject =
      cue.source ? word_from(context.sentences, cue.source->mention.begin) : 0;
  // "wurde von Ort mit den Worten (begrüßt): „...“"
  const bool ends = context.pack.nouns_capitalized && gap_after(context, next - 1).any();
  std::uint32_t near = ends ? kFar : kNear;
  std::uint32_t words = 0;
  for (std::uint32_t w = cue.first_word; w-- > sentence.first_word && words < kFar;) {
    if (context.quoted[w]) {
      if (words == 0 && !cue.inverted) near = kFar;
      continue;
    }
    Gap gap = gap_after(context, w);
    if (tags[w + 1].that) gap = gap.without(Gap::kComma);
    if (gap.has(Gap::kComma | Gap::kColon | Gap::kDash | Gap::kStop)) break;
    if (tags[w].rejects || (tags[w].denies && (words < near || w + 1 == subject))) return true;
    if (tags[w].leaning && !tags[w].pronoun() && !tags[w].that) break;
    ++words;
  }
  return false;
}

// Whoever "she" was taken for is no "he" from here on.
void note_gender(const Context& context, std::uint32_t entity, Span mention, Referents& referents) {
  const std::uint32_t word = word_from(context.sentences, mention.begin);
  if (entity == kNone || context.word(word).end != mention.end) return;
  referents.note_pronoun(entity, context.tags[word]);
}

// Who speaks himself tells of much that looks like somebody: who has no name is known as "the
// council" alone. Nor is he his own "he", and "they say" is said by people.
void settle_in_turn(const Context& context, Cue& cue) {
  if (!cue.source || !context.in_turn(cue.first_word)) return;
  const std::uint32_t word = word_from(context.sentences, cue.source->mention.begin);
  const bool own = context.is_speaker(cue.first_word, cue.source->name);
  if (context.tags[word].they || (own && !context.tags[word].first_person())) cue.confidence = 0.0;
  const std::uint32_t last = word_from(context.sentences, cue.source->mention.end) - 1;
  const bool noun = context.stop_word(word) &&  // "the council"
                    (context.tags[last].role || context.tags[last].organization);
  if (!own && !noun && cue.source->entity == kNone) cue.source->known = false;
}

void read_sentence(const Context& context, Referents& referents, std::uint32_t s,
                   std::vector<Cue>& list) {
  const Sentence& sentence = context.sentences.list[s];
  const std::uint32_t end = std::min(sentence.last_word, sentence.first_word + kMostWords);
  for (std::uint32_t w = sentence.first_word; w < end; ++w) {
    if (context.quoted[w]) continue;
    std::optional<Cue> cue = cue_at(context, w);
    if (!cue) continue;
    const bool verb = cue->kind == Cue::Kind::kVerb;
    const bool document = verb && context.tags[w].document;
    if (verb) {
      find_verb_source(context, referents, sentence, *cue);
      if (!document) take_last_speaker(context, s, list, *cue);
    } else {
      find_phrase_source(context, referents, sentence, *cue);
    }
    const Span subject = cue->extent;  // A pronoun's that nobody fits, or none.
    cue->extent = {context.word(w).begin, context.word(cue->last_word - 1).end};
    if (cue->unknown && !document) {
      cue->extent = {std::min(subject.begin, cue->extent.begin),
                     std::max(subject.end, cue->extent.end)};
    }
    if (cue->source && cue->source->mention.begin >= sentence.span.begin) {
      cue->extent.begin = std::min(cue->extent.begin, cue->source->mention.begin);
      cue->extent.end = std::max(cue->extent.end, cue->source->mention.end);
    }
    if (verb && !document && context.pack.verbs_last) {
      take_opening(context, sentence, list, *cue);
    }
    // 据罗文介绍: one cue.
    if (verb && cue->source && !list.empty() && list.back().kind == Cue::Kind::kBeforeSource &&
        list.back().source && list.back().extent.contains(cue->source->mention)) {
      continue;
    }
    if (verb && !document) {  // What stands elsewhere is no part of the clause.
      if (!cue->unknown) take_dropped(context, referents, sentence, list, *cue);
      take_named(context, list, *cue);
    }
    // "(si legge) nel comunicato": its noun is no verb.
    w = cue->last_word + (document ? 2 : -1);
    if (cue->source) note_gender(context, cue->source->entity, cue->source->mention, referents);
    cue->denied = verb && !document && !context.tags[cue->first_word].stance &&
                  is_denied(context, sentence, *cue);
    settle_in_turn(context, *cue);
    // "The mayor says that she (hopes)": she, whoever was named before.
    if (cue->source && !list.empty() && list.back().sentence == s && list.back().source &&
        list.back().source->entity == kNone &&
        context.tags[word_from(context.sentences, cue->source->mention.begin)].pronoun()) {
      cue->confidence = 0.0;
    }
    list.push_back(*cue);
  }
}

// Whether the sentence goes on reporting what the one before it does, by its verbs' mood.
bool goes_on_reporting(const Context& context, std::uint32_t s) {
  const Sentence& sentence = context.sentences.list[s];
  if (s == 0 || context.sentences.list[s - 1].block != sentence.block) return false;
  const std::uint32_t end = std::min(sentence.last_word, sentence.first_word + kMostWords);
  for (std::uint32_t w = sentence.first_word; w < end; ++w) {
    if (context.tags[w].mood && !context.quoted[w]) return true;
  }
  return false;
}

// The cue whose source it goes on reporting; kNone where it has a source of its own.
std::uint32_t carried_into(const Cues& cues, std::uint32_t s) {
  for (std::size_t c = cues.first_of_sentence[s]; c < cues.list.size(); ++c) {
    if (cues.list[c].source) return kNone;
  }
  const std::uint32_t first = cues.first_of_sentence[s];
  return first > cues.first_of_sentence[s - 1] ? first - 1 : cues.carried[s - 1];
}

// "his wife": one who has a role, and no pronoun.
bool is_somebody(const Context& context, std::uint32_t latest, Span noun) {
  const std::uint32_t word = word_from(context.sentences, noun.begin);
  const std::uint32_t end = word_from(context.sentences, noun.end);
  std::uint32_t role = context.pack.roles_govern ? word : end - 1;  // "жена режиссёра"
  while (role < end && !context.tags[role].role) ++role;
  return role < end && word <= latest && !context.tags[word].subject &&
         !context.pack.letters.empty();
}

// What the sentence is about: its first cue's source, else what the one before is about where it
// goes on reporting, else a pronoun that opens it, else the first person or organization named in
// it.
void read_subject(const Context& context, Referents& referents, std::uint32_t s, bool goes_on,
                  Cues& cues) {
  const Sentence& sentence = context.sentences.list[s];
  // Who is no subject of a cue must stand at the sentence's begin.
  const auto note = [&](std::uint32_t entity, Span mention, bool speaks = false) {
    const std::uint32_t word = word_from(context.sentences, mention.begin);
    const WordTags& tags = context.tags[word];
    const bool new_one = speaks && tags.indefinite;
    Subject& subject = referents.subject[s];
    if (entity == kNone && tags.subject && s > 0) {  // "she", whom only a noun names
      subject = referents.subject[s - 1];
      subject.he |= tags.he && !tags.she;
      subject.she |= tags.she && !tags.he;
    } else if (entity != kNone ||
               is_somebody(context, new_one ? word : sentence.first_word + 1, mention)) {
      subject = {entity, mention};
    }
  };
  for (std::size_t c = cues.first_of_sentence[s]; c < cues.list.size(); ++c) {
    const auto& source = cues.list[c].source;
    if (!source) continue;
    note(source->entity, source->mention, true);
    if (source->entity != kNone) return referents.note_speaker(source->entity);
  }
  if (goes_on && referents.subject[s - 1].entity != kNone) {
    referents.subject[s] = referents.subject[s - 1];
    return;
  }
  const std::uint32_t end = std::min(sentence.last_word, sentence.first_word + kMostWords);
  bool oblique = false;  // "In der ARD zeigt sich der Trainer zufrieden"
  for (std::uint32_t w = sentence.first_word; w < end; ++w) {
    if (context.quoted[w]) continue;
    const WordTags& tags = context.tags[w];
    const std::uint32_t m = context.mention[w];
    const bool goes_on_so = oblique && !gap_after(context, w - 1).any();
    oblique = goes_on_so || (tags.oblique && m == kNone);
    if (tags.subject && tags.pronoun() &&
        (w == sentence.first_word || context.pack.nouns_capitalized)) {
      const auto found = source_of_pronoun(context, referents, w);
      if (found) return note(found->source.entity, context.word(w));
    }
    if (m == kNone && tags.role && !oblique) {
      const bool article = w > sentence.first_word && context.stop_word(w - 1);
      const bool one = context.tags[sentence.first_word].indefinite && w < sentence.first_word + 4;
      const std::uint32_t first = one ? sentence.first_word : article ? w - 1 : w;
      const auto found = source_from(context, referents, first, end);
      if (!found) return;
      Span mention = found->source.mention;
      const std::uint32_t next = word_from(context.sentences, mention.end);
      // "His mother (wept)", unless a name behind it is hers.
      const bool named = next < end && context.mention[next] != kNone;
      if (found->source.entity == kNone && !named) mention.end = context.word(w).end;
      return note(found->source.entity, mention);
    }
    if (m == kNone) continue;
    const EntityKind kind = is_possessive(context, w) ? EntityKind::kOther : context.kind_of(m);
    // "World Bank President Ann Lee": not the bank.
    const auto& mentions = context.names.mentions;
    const bool within =
        m + 1 < mentions.size() && mentions[m + 1].phrase.contains(mentions[m].name);
    if (kind == EntityKind::kPerson || (kind == EntityKind::kOrganization && !oblique && !within)) {
      return note(context.names.mentions[m].entity, context.names.mentions[m].phrase);
    }
    if (word_from(context.sentences, context.names.mentions[m].phrase.end) == w + 1)
      oblique = false;
  }
}

}  // namespace

Cues find_cues(const Context& context) {
  Cues cues;
  const std::size_t sentences = context.sentences.list.size();
  cues.carried.assign(sentences, kNone);
  Referents referents(context);
  for (std::uint32_t s = 0; s < sentences; ++s) {
    cues.first_of_sentence.push_back(static_cast<std::uint32_t>(cues.list.size()));
    if (!is_quotable(context.roles.role[context.sentences.list[s].block])) continue;
    read_sentence(context, referents, s, cues.list);
    const bool goes_on = goes_on_reporting(context, s);
    if (goes_on) cues.carried[s] = carried_into(cues, s);
    read_subject(context, referents, s, goes_on, cues);
  }
  cues.first_of_sentence.push_back(static_cast<std::uint32_t>(cues.list.size()));
  cues.subject = std::move(referents.subject);
  return cues;
}

}  // namespace lede::quotes
