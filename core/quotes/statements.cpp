// SPDX-License-Identifier: MIT
#include "quotes/statements.hpp"

#include <algorithm>

#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kFewestWords = 3;
constexpr std::uint32_t kThatReach = 4;      // "told reporters on Monday that"
constexpr std::uint32_t kObliqueReach = 10;  // "said at a meeting in the town hall that"
constexpr std::uint32_t kMostWords = 400;    // In which an end is looked for.
constexpr double kThatSure = 0.95;
constexpr double kPlainSure = 0.75;
constexpr double kLeastSure = 0.5;
constexpr double kNobodySure = 0.48;  // Nobody known says it: so many of PolNeAR's are right.
constexpr double kCarriedSure = 0.7;  // The sentence before says whose words go on.

// Words [first, last), and how many of them stand outside quotation marks.
struct Side {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t plain = 0;
  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

Side side_of(const Context& context, std::uint32_t first, std::uint32_t last) {
  Side side{first, std::max(first, last), 0};
  for (std::uint32_t w = first; w < last; ++w) side.plain += context.quoted[w] ? 0 : 1;
  return side;
}

// Somebody's words alone are a quotation, no statement.
bool is_enough(const Side& side) {
  return side.plain > 0 && side.last - side.first >= kFewestWords;
}

// From the first word to the last one's end; a quotation that begins or ends it keeps its marks.
Span span_of(const Context& context, const Side& side, const Sentence& sentence) {
  Span span{context.word(side.first).begin, context.word(side.last - 1).end};
  if (context.quoted[side.last - 1] && side.last == sentence.last_word)
    span.end = sentence.span.end;
  if (context.quoted[side.first] && side.first == sentence.first_word) {
    span.begin = sentence.span.begin;
  }
  return span;
}

struct Reported {
  Side side;
  double sure = 0.0;
};

// "said ... and warned"; a pronoun before the second verb is a subject of its own.
bool shares_subject(const Context& context, const Cue& cue, const Cue& then) {
  return then.sentence == cue.sentence && cue.source && then.source &&
         cue.source->mention.begin == then.source->mention.begin &&
         !context.tags[then.first_word - 1].pronoun();
}

// "said that ... (but called)": up to the words that open the next clause.
std::uint32_t before_opener(const Context& context, std::uint32_t first, std::uint32_t end) {
  while (end > first && (context.tags[end - 1].leaning || context.tags[end - 1].oblique)) --end;
  return end;
}

// Whether a clause with a subject of its own begins at the word: "but he ...", "while Lee came".
// Where a mood tells what goes on being reported, none does.
bool opens_clause(const Context& context, const Cue* then, std::uint32_t word, std::uint32_t end) {
  const WordTags& opener = context.tags[word];
  const std::uint32_t next = word + 1;
  if (next >= end || !context.pack.reported_mood.empty() ||
      !(opener.clause || (opener.leaning && !opener.pronoun()))) {
    return false;
  }
  if (then != nullptr && then->extent.begin == context.word(next).begin) return true;
  if (context.mention[next] == kNone) return context.tags[next].pronoun();
  // Not ", and Norland, ..." in a row.
  const Span name = context.names.mentions[context.mention[next]].phrase;
  const std::uint32_t behind = word_from(context.sentences, name.end);
  return behind < end && !gap_after(context, behind - 1).any();
}

// Whether the cue's clause leans on another: "While he said so, ...", "Asked about it, ...".
bool leans(const Context& context, const Cue& cue) {
  const std::uint32_t opener = context.sentences.list[cue.sentence].first_word;
  const std::uint32_t own = word_from(context.sentences, cue.extent.begin);
  if (cue.first_word == opener) return !cue.source;
  if (own > opener && context.tags[own - 1].clause) return true;
  return context.tags[opener].clause && !has_comma(context, opener, own);
}

// The words [first, last) behind the cue, up to where the sentence turns from what is reported.
Side behind(const Context& context, const Cue& cue, const Cue* then, std::uint32_t first,
            std::uint32_t last) {
  const bool inner = leans(context, cue);
  for (std::uint32_t w = first; w + 1 < last && w < first + kMostWords; ++w) {
    if (context.quoted[w] && context.quoted[w + 1]) continue;
    const Gap gap = gap_after(context, w);
    // Lee said that it opens. “Q,” she added: a sentence of its own.
    if ((gap.stop() && gap.quote()) ||
        ((gap.comma() || gap.dash()) && (inner || opens_clause(context, then, w + 1, last)))) {
      last = w + 1;
    }
  }
  return side_of(context, first, last);
}

// "told reporters (she was glad)", "warf ihr vor, (sie habe geschwiegen)": whoever is told is no
// part of it.
std::uint32_t past_hearer(const Context& context, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t w = first; w + 1 < end && w < first + kThatReach; ++w) {
    const Gap gap = gap_after(context, w);
    if (gap.comma() && context.pack.nouns_capitalized) return w + 1;
    if (context.quoted[w] || context.tags[w].verb != 0 || gap.any()) break;
    if (context.stop_word(w) && !context.pack.nouns_capitalized) break;
    if (context.tags[w + 1].subject) return w + 1;
  }
  return first;
}

// What the cue reports: what follows it, else what it follows.
Reported reported_by(const Context& context, const Cue& cue, const Cue* then) {
  Sentence sentence = context.sentences.list[cue.sentence];
  if (then != nullptr && shares_subject(context, cue, *then)) {
    const std::uint32_t end = before_opener(context, cue.last_word, then->first_word);
    // Else a verb at its clause's end: "er habe Hilfe (gefordert)".
    if (end < then->first_word || gap_after(context, end - 1).any()) sentence.last_word = end;
  }
  std::uint32_t first = word_from(context.sentences, cue.extent.begin);
  if (first > sentence.first_word && first == cue.first_word && context.tags[first - 1].oblique &&
      !gap_after(context, first - 1).any()) {
    --first;  // "(a) dit"
  }
  const std::uint32_t next = std::max(cue.last_word, word_from(context.sentences, cue.extent.end));
  const Gap lead = first > sentence.first_word ? gap_after(context, first - 1) : Gap{};
  const bool comma_before = lead.any() && !(lead.stop() && lead.quote());
  const bool comma_after = next < sentence.last_word && gap_after(context, next - 1).any();
  const Side before = side_of(context, sentence.first_word, first);
  if (cue.kind == Cue::Kind::kVerb) {
    const bool oblique = next < sentence.last_word && context.tags[next].oblique;
    const std::uint32_t reach = next + (oblique ? kObliqueReach : kThatReach);
    for (std::uint32_t w = next; w < sentence.last_word && w <= reach; ++w) {
      if (context.tags[w].that && !context.quoted[w]) {
        return {behind(context, cue, then, w, sentence.last_word), kThatSure};
      }
      if (w > next + kThatReach && gap_after(context, w - 1).any()) break;
    }
  }
  if (context.pack.verbs_last && cue.kind == Cue::Kind::kVerb) {
    std::uint32_t begin = sentence.first_word;
    if (cue.source) begin = std::max(begin, word_from(context.sentences, cue.source->mention.end));
    while (begin < cue.first_word && context.tags[begin].oblique) ++begin;
    std::uint32_t end = cue.first_word;  // 〜と(述べた)
    while (end > begin && context.tags[end - 1].that) --end;
    return {side_of(context, begin, end), kPlainSure};
  }
  const Side after = behind(context, cue, then, past_hearer(context, next, sentence.last_word),
                            sentence.last_word);
  if (cue.kind != Cue::Kind::kVerb || (comma_before && (comma_after || cue.inverted)) ||
      (comma_before && after.size() < kFewestWords)) {
    return {after.size() >= before.size() ? after : before, kThatSure};
  }
  // With a comma as in "Brandt sagte, die Brücke öffne", "Am Tag sagte Brandt, ...", "Как сказал
  // ...".
  const bool opens =
      !cue.inverted || context.pack.nouns_capitalized || first <= sentence.first_word + 1;
  if (next < sentence.last_word && (!comma_after || (!comma_before && opens))) {
    return {after, kPlainSure};
  }
  return {};
}

// Whether the spans share more than half of what they cover together.
bool is_same(Span a, Span b) {
  if (!a.overlaps(b)) return false;
  const std::uint32_t shared = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  return 2 * shared > std::max(a.end, b.end) - std::min(a.begin, b.begin);
}

// Of two statements of the same words, "said that he hoped (...)", the longer one stays.
void add(Statement statement, std::vector<Statement>& statements) {
  if (!statements.empty() && is_same(statements.back().span, statement.span)) {
    if (statements.back().span.size() >= statement.span.size()) return;
    statements.pop_back();
  }
  statements.push_back(std::move(statement));
}

// Whether it tells that something is said, though not who says it: a verb, "laut ...".
bool brings_alone(const Context& context, const Cue& cue) {
  return cue.kind == Cue::Kind::kVerb ||
         (cue.kind == Cue::Kind::kBeforeSource &&
          (cue.last_word > cue.first_word + 1 || !context.stop_word(cue.first_word)));
}

// "posted the picture", a speaker's own "I know some": no speech, as "posted that it was shut" is.
bool is_too_weak(const Context& context, const Cue& cue, const Side& side) {
  const bool own = cue.source && context.is_speaker(cue.first_word, cue.source->name);
  return (own || context.tags[cue.first_word].weak) && !context.tags[side.first].that;
}

// A sentence that goes on with what the cue before reports.
void add_carried(const Context& context, const Cue& cue, std::uint32_t sentence,
                 std::vector<Statement>& statements) {
  const Sentence& place = context.sentences.list[sentence];
  const Side side = side_of(context, place.first_word, place.last_word);
  if (side.plain < kFewestWords) return;
  Statement statement;
  if (cue.source && cue.source->known) statement.speaker = cue.source;
  statement.sentence = sentence;
  statement.span = span_of(context, side, place);
  statement.confidence = cue.source ? cue.confidence * kCarriedSure : kNobodySure;
  statements.push_back(std::move(statement));
}

}  // namespace

std::vector<Statement> find_statements(const Context& context, const Cues& cues,
                                       const std::vector<Draft>& drafts) {
  Flags used(cues.list.size(), false);
  for (const Draft& draft : drafts) {
    if (draft.kind != QuoteKind::kDirect) continue;
    if (draft.lead != kNone) used[draft.lead] = true;
    if (draft.clause == kNone) continue;
    const std::uint32_t end = draft.incise != kNone ? context.incises[draft.incise].last_word : 0;
    std::uint32_t c = draft.clause;
    do {  // "— сказал он в интервью —"
      used[c] = true;
    } while (++c < used.size() && cues.list[c].first_word < end);
  }
  std::vector<Statement> statements;
  std::uint32_t sentence = 0;  // Those before it have their carried statements.
  const auto carry_until = [&](std::uint32_t end) {
    for (; sentence < end; ++sentence) {
      const std::uint32_t carried = cues.carried[sentence];
      if (carried != kNone) add_carried(context, cues.list[carried], sentence, statements);
    }
  };
  for (std::uint32_t c = 0; c < cues.list.size(); ++c) {
    const Cue& cue = cues.list[c];
    carry_until(cue.sentence);
    if (used[c]) continue;
    const Cue* then = c + 1 < cues.list.size() ? &cues.list[c + 1] : nullptr;
    const Reported reported = reported_by(context, cue, then);
    if (!is_enough(reported.side)) continue;
    const bool known = cue.source && cue.confidence >= kLeastSure;
    if (!(known || brings_alone(context, cue)) || is_too_weak(context, cue, reported.side))
      continue;
    Statement statement;
    if (known && cue.source->known && !cue.denied) statement.speaker = cue.source;
    statement.cue = Span{context.word(cue.first_word).begin, context.word(cue.last_word - 1).end};
    statement.sentence = cue.sentence;
    statement.span = span_of(context, reported.side, context.sentences.list[cue.sentence]);
    statement.confidence = known ? cue.confidence * reported.sure : kNobodySure;
    add(std::move(statement), statements);
  }
  carry_until(static_cast<std::uint32_t>(cues.carried.size()));
  return statements;
}

}  // namespace lede::quotes
