// SPDX-License-Identifier: MIT
#include "quotes/drafts.hpp"

#include <algorithm>

#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"
#include "unicode/stops.hpp"
#include "unicode/utf8.hpp"

namespace lede::quotes {
namespace {

// An unclosed mark opens a quotation only with so many words behind it: a lone mark is no speech.
constexpr std::uint32_t kUnclosedWords = 4;

void read_letters(const Context& context, Draft& draft) {
  const std::string_view inner = context.slice(draft.inner);
  for (std::uint32_t at = 0; at < inner.size() && at < 16;) {
    const unicode::CodePoint point = unicode::decode_at(inner, at);
    at += point.bytes;
    if (!unicode::is_letter(point.value) && !unicode::is_digit(point.value)) continue;
    draft.capital = !unicode::is_lower(point.value);
    break;
  }
  const Span last = draft.spans.back();
  for (std::uint32_t at = last.end; at > last.begin;) {
    const unicode::CodePoint point = unicode::decode_before(context.document.text, at);
    at -= point.bytes;
    draft.end_stop = unicode::may_end_sentence(point.value);
    draft.end_comma = point.value == U',' || point.value == U'，';
    if (draft.end_stop || draft.end_comma || unicode::is_letter(point.value) ||
        unicode::is_digit(point.value)) {
      break;
    }
  }
}

void read_title_case(const Context& context, Draft& draft) {
  const std::uint32_t first = word_from(context.sentences, draft.inner.begin);
  const std::uint32_t end = word_from(context.sentences, draft.inner.end);
  std::uint32_t capitals = 0;
  for (std::uint32_t w = first; w < end && w < first + 12; ++w) {
    const bool capital = context.sentences.words[w].capital || context.sentences.words[w].number;
    if (!capital && !context.stop_word(w)) return;
    if (capital) ++capitals;
  }
  draft.title_case =
      draft.capital && capitals > 0 && (end - first < 2 || capitals * 2 >= end - first);
}

void read_place(const Context& context, Draft& draft) {
  const auto& sentences = context.sentences;
  const Span first = draft.spans.front();
  const Span last = draft.spans.back();
  draft.first_sentence = sentence_at(sentences, first.begin);
  draft.last_sentence = sentence_at(sentences, last.end - 1);
  draft.before = word_from(sentences, first.begin);
  draft.after = word_from(sentences, last.end);
  for (const Span span : draft.spans) {
    draft.words += word_from(sentences, span.end) - word_from(sentences, span.begin);
  }
  if (draft.first_sentence == kNone || draft.last_sentence == kNone) return;
  const Sentence& begin = sentences.list[draft.first_sentence];
  const Sentence& end = sentences.list[draft.last_sentence];
  draft.opens_sentence = draft.before <= begin.first_word;
  draft.ends_sentence = draft.after >= end.last_word;
  if (!draft.opens_sentence) {
    draft.left =
        gap_in(context.slice(Span{sentences.words[draft.before - 1].span.end, first.begin}));
  }
  const std::uint32_t right =
      draft.ends_sentence ? end.span.end : sentences.words[draft.after].span.begin;
  draft.right = gap_in(context.slice(Span{last.end, std::max(last.end, right)}));
  read_letters(context, draft);
  read_title_case(context, draft);
  // Lee said: “Q.” Hart said ...: the next sentence, though it was not split off.
  if (draft.ends_sentence || draft.right.comma() || draft.right.dash()) return;
  const bool stop =
      draft.left.colon() ? draft.end_stop : context.document.text[draft.inner.end - 1] == '.';
  draft.ends_sentence = stop && (sentences.words[draft.after].capital ||
                                 (draft.left.colon() && context.pack.letters.empty()));
}

// Whether an opening mark without its close is a quotation that somebody forgot to close.
bool is_repaired(const Context& context, const MarkPair& pair) {
  if (pair.continues) return true;
  const std::uint32_t first = word_from(context.sentences, pair.inner.begin);
  const std::uint32_t end = word_from(context.sentences, pair.inner.end);
  if (end - first < kUnclosedWords) return false;
  const Span block = context.document.blocks[pair.block].span;
  if (pair.outer.begin == block.begin) return true;
  if (first == 0 || context.word(first - 1).begin < block.begin) return false;
  const Gap lead = gap_in(context.slice(Span{context.word(first - 1).end, pair.outer.begin}));
  return lead.colon() || lead.comma() || lead.stop();
}

Draft draft_of(const Context& context, std::uint32_t p) {
  const MarkPair& pair = context.marks.pairs[p];
  Draft draft;
  draft.block = pair.block;
  draft.inner = pair.inner;
  draft.turn = pair.closed && pair.inner.end == pair.outer.end;
  const Incise& incise = context.incises[p];
  if (incise.last_word == 0) {
    draft.spans.push_back(pair.outer);
    return draft;
  }
  draft.incise = p;
  draft.spans.insert(draft.spans.end(), context.parts.begin() + incise.first_part,
                     context.parts.begin() + incise.last_part);
  draft.inner.end = draft.spans.front().end;
  return draft;
}

}  // namespace

std::vector<Draft> find_drafts(const Context& context) {
  std::vector<Draft> drafts;
  std::uint32_t reached = 0;
  std::uint32_t open_block = kNone;  // The last draft goes on in the block after this one.
  for (std::uint32_t p = 0; p < context.marks.pairs.size(); ++p) {
    const MarkPair& pair = context.marks.pairs[p];
    if (pair.kind != MarkKind::kQuote || pair.outer.begin < reached || pair.inner.empty()) continue;
    if (!is_quotable(context.roles.role[pair.block])) continue;
    const bool goes_on = open_block != kNone && pair.block == open_block + 1 &&
                         pair.outer.begin == context.document.blocks[pair.block].span.begin;
    if (!pair.closed && !goes_on && !is_repaired(context, pair)) continue;
    reached = pair.outer.end;
    if (goes_on) {
      drafts.back().spans.push_back(pair.outer);
    } else {
      drafts.push_back(draft_of(context, p));
    }
    open_block = !pair.closed && pair.continues ? pair.block : kNone;
  }
  for (Draft& draft : drafts) read_place(context, draft);
  std::erase_if(drafts, [](const Draft& draft) {
    return draft.words == 0 || draft.first_sentence == kNone || draft.last_sentence == kNone;
  });
  return drafts;
}

}  // namespace lede::quotes
