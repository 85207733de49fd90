// SPDX-License-Identifier: MIT
#include "quotes/statements.hpp"

#include <algorithm>

#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kFewestWords = 3;
constexpr std::uint32_t kThatReach = 4;  // "told reporters on Monday that"
constexpr double kThatSure = 0.95;
constexpr double kPlainSure = 0.75;
constexpr double kLeastSure = 0.5;

// Words [first, last), and how many of them stand outside quotation marks.
struct Side {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t plain = 0;
};

Side side_of(const Context& context, std::uint32_t first, std::uint32_t last) {
  Side side{first, std::max(first, last), 0};
  for (std::uint32_t w = first; w < last; ++w) side.plain += context.quoted[w] ? 0 : 1;
  return side;
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

// What the cue reports: what follows it, else what it follows.
Reported reported_by(const Context& context, const Cue& cue) {
  const Sentence& sentence = context.sentences.list[cue.sentence];
  const std::uint32_t first = word_from(context.sentences, cue.extent.begin);
  std::uint32_t next = std::max(cue.last_word, word_from(context.sentences, cue.extent.end));
  const bool comma_before = first > sentence.first_word && gap_after(context, first - 1).any();
  const bool comma_after = next < sentence.last_word && gap_after(context, next - 1).any();
  const Side before = side_of(context, sentence.first_word, first);
  if (cue.kind == Cue::Kind::kVerb) {
    for (std::uint32_t w = next; w < sentence.last_word && w - next <= kThatReach; ++w) {
      if (!context.tags[w].that || context.quoted[w]) continue;
      return {side_of(context, w, sentence.last_word), kThatSure};
    }
  }
  const Side after = side_of(context, next, sentence.last_word);
  if (cue.kind != Cue::Kind::kVerb || (comma_before && (comma_after || cue.inverted)) ||
      (comma_before && after.plain < kFewestWords)) {
    return {after.plain >= before.plain ? after : before, kThatSure};
  }
  if (next < sentence.last_word && (!comma_after || (!comma_before && !cue.inverted))) {
    return {after, kPlainSure};  // With a comma as in "Brandt sagte, die Brücke öffne".
  }
  return {};
}

}  // namespace

std::vector<Statement> find_statements(const Context& context, const Cues& cues,
                                       const std::vector<Draft>& drafts) {
  Flags used(cues.list.size(), false);
  for (const Draft& draft : drafts) {
    if (draft.kind != QuoteKind::kDirect) continue;
    if (draft.clause != kNone) used[draft.clause] = true;
    if (draft.lead != kNone) used[draft.lead] = true;
  }
  std::vector<Statement> statements;
  for (std::uint32_t c = 0; c < cues.list.size(); ++c) {
    const Cue& cue = cues.list[c];
    if (used[c] || !cue.source || cue.confidence < kLeastSure) continue;
    const Reported reported = reported_by(context, cue);
    if (reported.side.plain < kFewestWords) continue;
    Statement statement;
    if (cue.source->known) statement.speaker = cue.source;
    statement.cue = Span{context.word(cue.first_word).begin, context.word(cue.last_word - 1).end};
    statement.sentence = cue.sentence;
    statement.span = span_of(context, reported.side, context.sentences.list[cue.sentence]);
    statement.confidence = cue.confidence * reported.sure;
    statements.push_back(std::move(statement));
  }
  return statements;
}

}  // namespace lede::quotes
