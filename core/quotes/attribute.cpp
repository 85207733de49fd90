// SPDX-License-Identifier: MIT
// Who said it: sieves in the order of their precision, each with how often it is right.
#include <algorithm>

#include "quotes/drafts.hpp"
#include "quotes/noun_phrases.hpp"
#include "quotes/source_places.hpp"
#include "quotes/sources.hpp"
#include "sentences/split_sentences.hpp"

namespace lede::quotes {
namespace {

constexpr double kClauseSure = 0.98;    // “Q,” said Lee.
constexpr double kLeadSure = 0.97;      // Lee said: “Q”
constexpr double kColonNameSure = 0.9;  // Lee: “Q”
constexpr double kColonSubjectSure = 0.75;
constexpr double kNearCueSure = 0.9;     // Lee said that the plan was “dead” and ...
constexpr double kFarCueSure = 0.8;      // The plan was “dead” and gone, Lee said.
constexpr double kSubjectSure = 0.5;     // Lee dismissed as “dead” what ...
constexpr double kCarriedSure = 0.8;     // Lee said so. It were “dead”, and gone.
constexpr double kSameClauseSure = 0.9;  // “Q,” said Lee. “Q2”
constexpr double kSentenceBeforeSure = 0.75;
constexpr double kFeelingSure = 0.65;    // She disapproved. “Q”
constexpr double kParagraphSure = 0.65;  // Said in the paragraph before; this one is only a quote.
constexpr double kBlockLeadSure = 0.92;  // She told us so, and ended with a colon. A block: “Q”
constexpr double kBlockSubjectSure = 0.75;
constexpr double kTopicSure = 0.65;  // The sentence with the colon is about no one.

constexpr std::uint32_t kLongestLead = 12;  // Words of a source that a colon alone follows.

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

Range cues_of(const Cues& cues, std::uint32_t sentence) {
  return {cues.first_of_sentence[sentence], cues.first_of_sentence[sentence + 1]};
}

void give(Draft& draft, const std::optional<Source>& source, double sure) {
  draft.source = source;
  draft.confidence = sure;
}

void take_last(Draft& draft, const Draft& last, double sure) {
  give(draft, last.source, std::min(sure, last.confidence));
}

void take(Draft& draft, const Cues& cues, std::uint32_t cue, double sure) {
  draft.cue = cue;
  give(draft, cues.list[cue].source, sure * cues.list[cue].confidence);
}

void take_subject(const Context& context, const Cues& cues, std::uint32_t sentence, double sure,
                  Draft& draft) {
  const Subject& subject = cues.subject[sentence];
  // "The firm does not agree: “...”"
  if (subject.mention.empty() || (subject.entity == kNone && sure <= kFeelingSure)) return;
  give(draft, source_of_entity(context, subject.entity, subject.mention), sure);
}

// The clause inside the marks.
bool by_incise(const Context& context, const Cues& cues, Draft& draft) {
  if (draft.incise == kNone) return false;
  const Incise& incise = context.incises[draft.incise];
  const Range range = cues_of(cues, context.sentence[incise.first_word]);
  for (std::uint32_t c = range.begin; c < range.end; ++c) {
    const Cue& cue = cues.list[c];
    if (cue.first_word < incise.first_word || cue.first_word >= incise.last_word) continue;
    draft.clause = c;
    if (cue.source) take(draft, cues, c, kClauseSure);
    return true;
  }
  // "— Да! — буркнул сторож Павел Белов": by no verb that is known.
  const std::uint32_t m = opening_person(context, incise.first_word + 1, incise.last_word);
  if (m != kNone) give(draft, source_of_mention(context, m), kColonSubjectSure);
  return true;
}

// “Q,” said Lee / Lee said / he said: the clause begins right after the marks.
bool by_clause_after(const Context& context, const Cues& cues, std::uint32_t limit, Draft& draft) {
  if (draft.ends_sentence || draft.right.stop() || draft.right.colon()) return false;
  const Range range = cues_of(cues, draft.last_sentence);
  for (std::uint32_t c = range.begin; c < range.end; ++c) {
    const Cue& cue = cues.list[c];
    const bool stance = context.tags[cue.first_word].stance;
    if (cue.first_word < draft.after || cue.joined || stance) continue;
    if (cue.extent.end > limit) break;
    // 李芳说：“Q”她补充说：“Q2”
    if (draft.left.colon() && gap_after(context, cue.last_word - 1).colon()) break;
    std::uint32_t first = word_from(context.sentences, cue.extent.begin);
    if (first < draft.after) first = cue.first_word;  // Its subject stands before the quotation.
    if (first > draft.after + 1) break;
    const bool punctuated =
        draft.end_comma || draft.end_stop || draft.right.comma() || draft.right.dash();
    if (!punctuated && first != cue.first_word) break;
    if (draft.clause == kNone) draft.clause = c;
    if (cue.unknown) return true;
    if (!cue.source || cue.denied) continue;  // "Lee, who took those calls, recalled"
    draft.clause = c;
    take(draft, cues, c, kClauseSure);
    return true;
  }
  return false;
}

// Lee called it “bad,” while Hart said ...: part of a clause that has its cue.
bool is_inside(const Cues& cues, std::uint32_t floor, const Draft& draft) {
  if (draft.opens_sentence || draft.left.any() || draft.capital) return false;
  const Range range = cues_of(cues, draft.first_sentence);
  if (range.begin == range.end) return false;
  const Cue& cue = cues.list[range.begin];
  return cue.last_word <= draft.before && cue.source && cue.extent.begin >= floor;
}

// “Q” — Ann Lee, as under a letter: only a name stands behind the dash.
bool by_signature(const Context& context, Draft& draft) {
  if (draft.ends_sentence || !draft.right.dash()) return false;
  const std::uint32_t m = context.mention[draft.after];
  if (m == kNone) return false;
  const Source source = source_of_mention(context, m);
  const Sentence& sentence = context.sentences.list[draft.last_sentence];
  const std::uint32_t next = word_from(context.sentences, source.mention.end);
  if (next < sentence.last_word && !context.quoted[next]) return false;
  give(draft, source, kColonNameSure);
  return true;
}

// Lee said: “Q” / Lee said, “Q” / Lee called it “Q”: the last cue before the marks.
bool by_lead(const Context& context, const Cues& cues, std::uint32_t floor, Draft& draft) {
  if (draft.opens_sentence || draft.left.stop()) return false;
  const Range range = cues_of(cues, draft.first_sentence);
  std::uint32_t last = kNone;
  for (std::uint32_t c = range.begin; c < range.end; ++c) {
    const Cue& cue = cues.list[c];
    if (cue.last_word > draft.before) break;
    if ((cue.source || cue.unknown) && cue.extent.begin >= floor) last = c;
  }
  if (last != kNone) {
    const Cue& cue = cues.list[last];
    const std::uint32_t next =
        std::max(cue.last_word, word_from(context.sentences, cue.extent.end));
    const bool adjacent = next >= draft.before;
    if (draft.left.colon() || adjacent) {
      if (cue.unknown) return true;
      draft.lead = last;
      take(draft, cues, last, kLeadSure);
      return true;
    }
    if (draft.left.comma() && draft.capital) draft.lead = last;
  }
  if (!draft.left.colon()) return false;
  std::uint32_t m = context.mention[draft.before - 1];
  const Sentence& sentence = context.sentences.list[draft.first_sentence];
  // "A spokesman for the bank: “Q”"
  const bool whole = range.begin == range.end && draft.before - sentence.first_word < kLongestLead;
  const std::uint32_t person = opening_person(context, sentence.first_word, draft.before);
  if (whole && person != kNone) m = person;  // "Lee on X: “Q”"
  if (m != kNone && (whole || context.names.mentions[m].phrase.begin <= sentence.span.begin)) {
    give(draft, source_of_mention(context, m), kColonNameSure);
    if (whole) draft.source->mention.begin = context.word(sentence.first_word).begin;
    return true;
  }
  if (whole && is_plain_name(context, sentence.first_word, draft.before - 1)) {
    const Span name{context.word(sentence.first_word).begin, context.word(draft.before - 1).end};
    give(draft, source_of_entity(context, kNone, name), kColonSubjectSure);
    return true;
  }
  take_subject(context, cues, draft.first_sentence, kColonSubjectSure, draft);
  return draft.source.has_value();
}

// A cue elsewhere in its sentence: of those before it the nearest, a known source before a mere
// noun; else the first one after it.
bool by_sentence(const Context& context, const Cues& cues, Draft& draft) {
  const Range range = cues_of(cues, draft.first_sentence);
  std::uint32_t before = kNone;
  std::uint32_t after = kNone;
  bool unknown = false;
  for (std::uint32_t c = range.begin; c < range.end; ++c) {
    if (context.tags[cues.list[c].first_word].stance) continue;
    draft.reported = true;
    unknown |= cues.list[c].unknown;
    if (!cues.list[c].source) {  // "When Lee called, I laughed and said “...”": not Lee.
      if (cues.list[c].last_word == draft.before) before = kNone;
      continue;
    }
    const bool known = cues.list[c].source->entity != kNone;
    const bool better = before == kNone || known || cues.list[before].source->entity == kNone;
    if (cues.list[c].last_word <= draft.before && better) before = c;
    if (cues.list[c].first_word >= draft.after && after == kNone && !draft.ends_sentence) after = c;
  }
  if (const std::uint32_t carried = cues.carried[draft.first_sentence]; carried != kNone) {
    draft.reported = true;
    take(draft, cues, carried, kCarriedSure);
  }
  if (before != kNone || after != kNone) {
    take(draft, cues, before != kNone ? before : after,
         before != kNone ? kNearCueSure : kFarCueSure);
  }
  return unknown || draft.source.has_value();
}

// It stands alone: the quotation or the sentence before tells.
bool by_sentence_before(const Context& context, const Cues& cues, const Draft* last, Draft& draft) {
  if (!draft.opens_sentence || !draft.ends_sentence) return false;
  const std::uint32_t s = draft.first_sentence;
  const bool same_block = s > 0 && context.sentences.list[s - 1].block == draft.block;
  if (same_block) {
    const Range range = cues_of(cues, s - 1);
    for (std::uint32_t c = range.end; c-- > range.begin;) {
      if (!cues.list[c].source) continue;
      const bool clause = last != nullptr && last->clause == c;
      take(draft, cues, c, clause ? kSameClauseSure : kSentenceBeforeSure);
      return true;
    }
    if (cues.carried[s - 1] != kNone) {
      take(draft, cues, cues.carried[s - 1], kSentenceBeforeSure);
      return true;
    }
    if (last != nullptr && last->block == draft.block && last->last_sentence == s - 1 &&
        last->source) {
      take_last(draft, *last, kSameClauseSure);
      return true;
    }
    take_subject(context, cues, s - 1, kFeelingSure, draft);
    return draft.source.has_value();
  }
  if (last == nullptr || last->block + 1 != draft.block || !last->source) return false;
  if (last->kind != QuoteKind::kDirect || draft.turn) return false;
  take_last(draft, *last, kParagraphSure);
  return true;
}

bool ends_in_colon(const Context& context, const Sentence& sentence) {
  if (sentence.word_count() == 0) return false;
  const Span rest{context.word(sentence.last_word - 1).end, sentence.span.end};
  return gap_in(context.slice(rest)).colon();
}

// It opens its block, and the block before ends in a colon: "Lee spoke to us at the gate:"
bool by_block_before(const Context& context, const Cues& cues, Draft& draft) {
  const std::uint32_t s = draft.first_sentence;
  if (!draft.opens_sentence || s == 0) return false;
  const Sentence& lead = context.sentences.list[s - 1];
  if (lead.block + 1 != draft.block || !ends_in_colon(context, lead)) return false;
  const Range range = cues_of(cues, s - 1);
  for (std::uint32_t c = range.end; c-- > range.begin;) {
    if (!cues.list[c].source) continue;
    take(draft, cues, c, kBlockLeadSure);
    return true;
  }
  take_subject(context, cues, s - 1, kBlockSubjectSure, draft);
  // "Ann Lee again, hoarse by now:"
  const std::uint32_t m = context.mention[lead.first_word];
  const bool named = m != kNone && context.kind_of(m) != EntityKind::kOrganization;
  if (named && (!draft.source || draft.source->mention.begin > lead.span.begin)) {
    give(draft, source_of_mention(context, m), kBlockSubjectSure);
  }
  const bool more = s > 1 && context.sentences.list[s - 2].block == lead.block;
  if (!draft.source && more) take_subject(context, cues, s - 2, kTopicSure, draft);
  return draft.source.has_value();
}

void attribute_one(const Context& context, const Cues& cues, const Draft* last, const Draft* next,
                   Draft& draft) {
  const std::uint32_t limit = next != nullptr ? next->spans.front().begin : 0xFFFFFFFF;
  const bool direct_before =
      last != nullptr && last->kind == QuoteKind::kDirect && last->block == draft.block;
  const std::uint32_t floor = direct_before ? last->spans.back().end : 0;
  if (by_incise(context, cues, draft)) return;
  if (!is_inside(cues, floor, draft) && by_clause_after(context, cues, limit, draft)) return;
  if (by_signature(context, draft)) return;
  if (by_lead(context, cues, floor, draft)) return;
  if (by_sentence(context, cues, draft)) return;
  if (by_block_before(context, cues, draft)) return;
  if (by_sentence_before(context, cues, last, draft)) return;
  // “Q” and “Q2”, “Q.” And: “Q2”
  if (last != nullptr && last->source && last->after + 1 == draft.before &&
      context.tags[last->after].leaning) {
    return take_last(draft, *last, kSameClauseSure);
  }
  // "Mr. Lee, was it “...”?" is nobody's.
  if (context.roles.role[draft.block] == Role::kQuestion) return;
  take_subject(context, cues, draft.first_sentence, kSubjectSure, draft);
}

// “Q”, sagte Lee der „Lorner Post“: a name behind the clause of the quotation before.
bool is_medium(const Context& context, const Cues& cues, const Draft& last, const Draft& draft) {
  constexpr std::uint32_t kMostWords = 4;
  if (last.clause == kNone || (draft.cue != kNone && draft.cue != last.clause)) return false;
  return cues.list[last.clause].sentence == draft.first_sentence && draft.clause == kNone &&
         context.sentences.words[draft.before].capital && draft.words <= kMostWords &&
         !draft.left.any() && !draft.end_stop;
}

// Whether the second goes on where the first one's reporting clause ends.
bool goes_on(const Context& context, const Cues& cues, const Draft& first, const Draft& second) {
  if (first.clause == kNone || first.kind != QuoteKind::kDirect || first.block != second.block)
    return false;
  if (second.kind != QuoteKind::kDirect && !second.left.comma() && !second.left.dash())
    return false;
  if (second.incise != kNone || second.clause != kNone || second.kind == QuoteKind::kWork) {
    return false;
  }
  const Cue& cue = cues.list[first.clause];
  if (second.lead != kNone && second.lead != first.clause) return false;
  if (second.first_sentence == cue.sentence) return second.left.comma() || second.left.dash();
  // « Oui », a-t-elle dit. « Non », a-t-il répondu: another's, whoever he is.
  const Range own = cues_of(cues, second.first_sentence);
  return own.begin == own.end && second.opens_sentence &&
         second.first_sentence == cue.sentence + 1 &&
         context.sentences.list[cue.sentence].block == second.block;
}

}  // namespace

void attribute(const Context& context, const Cues& cues, std::vector<Draft>& drafts) {
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const Draft* last = d > 0 ? &drafts[d - 1] : nullptr;
    const Draft* next = d + 1 < drafts.size() ? &drafts[d + 1] : nullptr;
    attribute_one(context, cues, last, next, drafts[d]);
    drafts[d].reported = drafts[d].reported || drafts[d].cue != kNone;
    set_kind(context, drafts[d]);
    if (last != nullptr && is_medium(context, cues, *last, drafts[d]))
      drafts[d].kind = QuoteKind::kTerm;
  }
}

void merge_split(const Context& context, const Cues& cues, std::vector<Draft>& drafts) {
  std::vector<Draft> merged;
  for (Draft& draft : drafts) {
    if (!merged.empty() && goes_on(context, cues, merged.back(), draft)) {
      Draft& first = merged.back();
      first.spans.insert(first.spans.end(), draft.spans.begin(), draft.spans.end());
      first.words += draft.words;
    } else {
      merged.push_back(std::move(draft));
    }
  }
  drafts = std::move(merged);
}

}  // namespace lede::quotes
