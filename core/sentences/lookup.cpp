// SPDX-License-Identifier: MIT
// Questions that later stages ask about the words and sentences.
#include <algorithm>
#include <string>

#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"

namespace lede {

std::uint32_t phrase_length_at(const WordSet& set, const Document& document,
                               const Sentences& sentences, std::uint32_t word,
                               std::uint32_t end_word) {
  if (word >= end_word) return 0;
  const Listed& listed = sentences.listed(word);
  if ((listed.begins >> set.number & 1U) == 0) return listed.in(set) ? 1 : 0;
  std::uint32_t longest = 0;
  const std::uint32_t begin = sentences.words[word].span.begin;
  for (std::uint32_t last = word; last < end_word; ++last) {
    const std::string folded =
        unicode::fold(document.slice(Span{begin, sentences.words[last].span.end}));
    const auto item = std::lower_bound(set.items.begin(), set.items.end(), folded);
    // An item that goes on from here would be the next in order.
    if (item == set.items.end() || !item->starts_with(folded)) break;
    if (item->size() == folded.size()) longest = last - word + 1;
  }
  return longest;
}

std::uint32_t sentence_at(const Sentences& sentences, std::uint32_t at) {
  const auto after = std::upper_bound(
      sentences.list.begin(), sentences.list.end(), at,
      [](std::uint32_t value, const Sentence& sentence) { return value < sentence.span.begin; });
  if (after == sentences.list.begin() || !(after - 1)->span.contains(at)) return kNone;
  return static_cast<std::uint32_t>(after - 1 - sentences.list.begin());
}

std::uint32_t word_from(const Sentences& sentences, std::uint32_t at) {
  const auto word = std::lower_bound(
      sentences.words.begin(), sentences.words.end(), at,
      [](const Word& candidate, std::uint32_t value) { return candidate.span.begin < value; });
  return static_cast<std::uint32_t>(word - sentences.words.begin());
}

}  // namespace lede
