// SPDX-License-Identifier: MIT
// Which quotations are somebody's words. The numbers come from 8,000 quoted spans of PolNeAR: of
// one word 41 % are nobody's words, of two 19 %, of four to six 7 %; in title case, up to six
// words, 49 %; with four words and a final mark inside three of four are said outright.
#include <algorithm>

#include "quotes/drafts.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kShort = 3;
constexpr std::uint32_t kLongestTitle = 8;  // Words of a work's or thing's name.
constexpr std::uint32_t kCueReach = 4;      // Words between "her film" and its title.

void set(Draft& draft, QuoteKind kind, double confidence) {
  draft.kind = kind;
  draft.kind_confidence = confidence;
}

// Whether the words directly before the draft are an item of the pack's term cues.
bool after_term_cue(const Context& context, const Draft& draft) {
  if (draft.opens_sentence || draft.left.stop() || draft.left.colon()) return false;
  const std::uint32_t floor = context.sentences.list[draft.first_sentence].first_word;
  for (std::uint32_t w = draft.before; w > floor && draft.before - w < kCueReach;) {
    --w;
    if (context.quoted[w]) return false;
    if (context.tags[w].term_cue != 0 && w + context.tags[w].term_cue == draft.before) return true;
  }
  return false;
}

bool is_named_work(const Context& context, const Draft& draft) {
  if (context.slice(draft.spans.front()).starts_with("《")) return true;
  if (draft.opens_sentence || draft.left.colon()) return false;
  const std::uint32_t floor = context.sentences.list[draft.first_sentence].first_word;
  for (std::uint32_t w = draft.before; w > floor && draft.before - w < kCueReach;) {
    --w;
    if (context.quoted[w] || context.tags[w].verb != 0) return false;
    if (context.tags[w].work_cue != 0) return true;
  }
  return false;
}

// A name stands beside a noun: "the “Open Ward” rule", "системы «Маяк»".
bool beside_noun(const Context& context, const Draft& draft) {
  const auto plain = [&](std::uint32_t w) {
    return !context.stop_word(w) && (context.tags[w].verb == 0 || context.tags[w].stance) &&
           !context.quoted[w] && !context.sentences.words[w].number;
  };
  const bool before = !draft.opens_sentence && !draft.left.comma() && !draft.left.breaks() &&
                      plain(draft.before - 1) && context.mention[draft.before - 1] == kNone;
  const bool after = !draft.ends_sentence && !draft.right.any() && !draft.end_stop &&
                     !draft.end_comma && plain(draft.after);
  return before || after;
}

bool is_title(const Context& context, const Draft& draft) {
  if (draft.words > kLongestTitle || !draft.capital) return false;
  // "the group “Friends of the Park.”": a stop inside the marks that is the sentence's.
  if (draft.end_stop && (draft.opens_sentence || draft.left.any() || draft.reported)) return false;
  // Where nouns are capitalized, capitals tell nothing.
  return draft.title_case && !context.pack.nouns_capitalized;
}

bool is_sentence(const Draft& draft) {
  if (!draft.capital) return false;
  if (draft.opens_sentence && draft.ends_sentence && draft.words >= 2) return true;
  if (draft.words <= kShort) return false;
  if (draft.opens_sentence && (draft.end_comma || draft.right.comma())) return true;
  return draft.end_stop && (draft.opens_sentence || draft.ends_sentence);
}

}  // namespace

void set_kind(const Context& context, Draft& draft) {
  const bool title = is_title(context, draft);
  const bool beside = beside_noun(context, draft);
  const bool clause = draft.clause != kNone || draft.incise != kNone || draft.turn;
  const Word& opener = context.sentences.words[draft.before];
  const bool capital = opener.capital || opener.number || (draft.capital && draft.words == 1);
  const bool long_clause = draft.capital && (draft.words > kShort || !capital);
  if (clause &&
      (draft.opens_sentence || draft.left.any() || draft.incise != kNone || long_clause)) {
    return set(draft, QuoteKind::kDirect, 0.97);
  }
  if (draft.capital && draft.words <= kLongestTitle && is_named_work(context, draft)) {
    return set(draft, QuoteKind::kWork, 0.85);
  }
  if (draft.words <= kLongestTitle && after_term_cue(context, draft) &&
      (draft.capital || draft.lead == kNone)) {
    return set(draft, QuoteKind::kTerm, 0.85);
  }
  const bool lead = draft.lead != kNone;
  if (draft.left.colon() && (draft.words > kShort || draft.end_stop || lead)) {
    return set(draft, QuoteKind::kDirect, 0.9);
  }
  if (lead && draft.capital && (draft.left.comma() || draft.end_stop || draft.right.stop()) &&
      (draft.words > kShort || draft.left.comma())) {
    return set(draft, QuoteKind::kDirect, 0.9);
  }
  // 「…」と静かに語った: where letters have no case, the word behind it tells.
  if (draft.reported && context.pack.letters.empty() && !draft.right.any() &&
      draft.words > kShort && !draft.ends_sentence && context.tags[draft.after].that) {
    return set(draft, QuoteKind::kDirect, 0.9);
  }
  if (is_sentence(draft) && !(title && draft.end_stop)) return set(draft, QuoteKind::kDirect, 0.9);
  // Not where letters have no case: there every quotation begins so.
  if (draft.words <= kLongestTitle && capital && (beside || draft.words <= kShort) &&
      (title || (beside && draft.words <= kShort))) {
    return set(draft, QuoteKind::kTerm, 0.75);
  }
  if (title && draft.words > 1) return set(draft, QuoteKind::kTerm, 0.6);
  // „Koalition für Einheit“: a noun's capital, which a part of a sentence seldom begins with.
  if (context.pack.nouns_capitalized && draft.capital && !draft.end_stop && !draft.reported) {
    return set(draft, QuoteKind::kTerm, 0.6);
  }
  if (draft.words > kShort || draft.reported) {
    return set(draft, QuoteKind::kFragment, draft.words > kShort ? 0.9 : 0.75);
  }
  set(draft, QuoteKind::kTerm, 0.55);
}

}  // namespace lede::quotes
