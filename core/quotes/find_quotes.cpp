// SPDX-License-Identifier: MIT
#include "quotes/find_quotes.hpp"

#include <algorithm>
#include <utility>

#include "quotes/context.hpp"
#include "quotes/cues.hpp"
#include "quotes/drafts.hpp"
#include "quotes/sources.hpp"
#include "quotes/speakers.hpp"
#include "quotes/statements.hpp"

namespace lede {
namespace {

// Below it the speaker stays empty.
constexpr double kLeastSure = 0.45;

bool is_said(QuoteKind kind) {
  return kind == QuoteKind::kDirect || kind == QuoteKind::kFragment;
}

// Whose words are rejected: "Berg’s claim that ...", "a claim by Berg that ..."; else nobody's.
std::optional<Source> whose_claim(const quotes::Context& context, std::uint32_t first,
                                  std::uint32_t end) {
  for (std::uint32_t w = first; w < end && !context.tags[w].that; ++w) {
    const std::uint32_t m = context.mention[w];
    if (m == kNone) continue;
    const Mention& mention = context.names.mentions[m];
    const bool possessive = context.word(w).end > mention.name.end;
    if (!possessive && (w < first + 2 || !context.stop_word(w - 1))) continue;
    return quotes::source_of_mention(context, m);
  }
  return std::nullopt;
}

Quote quote_of(const quotes::Context& context, const quotes::Cues& cues,
               const quotes::Draft& draft) {
  Quote quote;
  quote.spans = draft.spans;
  quote.kind = draft.kind;
  quote.sentence = draft.first_sentence;
  quote.confidence = draft.kind_confidence;
  if (!is_said(draft.kind)) return quote;
  const std::uint32_t cue = draft.cue != kNone      ? draft.cue
                            : draft.clause != kNone ? draft.clause
                                                    : draft.lead;
  if (cue != kNone) {
    quote.cue = Span{context.word(cues.list[cue].first_word).begin,
                     context.word(cues.list[cue].last_word - 1).end};
  }
  if (cue != kNone && cues.list[cue].denied) return quote;
  // "She rejected the claim that it was a “silent cut”": the words are somebody else's.
  if (quote.cue && draft.kind == QuoteKind::kFragment &&
      context.tags[cues.list[cue].first_word].rejects) {
    quote.speaker = whose_claim(context, cues.list[cue].last_word, draft.before);
    return quote;
  }
  // Whoever says it right beside the quotation is its speaker, whatever the noun.
  const bool beside = draft.cue != kNone &&
                      (draft.cue == draft.clause || draft.cue == draft.lead) &&
                      !context.in_turn(draft.before);
  const double sure = quote.confidence * draft.confidence;
  if (draft.source && (draft.source->known || beside) && sure >= kLeastSure) {
    quote.speaker = draft.source;
    quote.confidence = sure;
  }
  return quote;
}

}  // namespace

Quotes find_quotes(const Document& document, const Marks& marks, const Sentences& sentences,
                   const Names& names, const Roles& roles, const LanguagePack& pack) {
  const quotes::Context context =
      quotes::make_context(document, marks, sentences, names, roles, pack);
  const quotes::Cues cues = quotes::find_cues(context);
  std::vector<quotes::Draft> drafts = quotes::find_drafts(context);
  quotes::attribute(context, cues, drafts);
  quotes::merge_split(context, cues, drafts);

  Quotes found;
  for (const quotes::Draft& draft : drafts) {
    found.list.push_back(quote_of(context, cues, draft));
  }
  found.statements = quotes::find_statements(context, cues, drafts);
  found.speakers = quotes::find_speakers(context, found.list, found.statements);
  return found;
}

}  // namespace lede
