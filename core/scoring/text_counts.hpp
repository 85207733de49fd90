// SPDX-License-Identifier: MIT
// An article's running text as words and pairs of words, and where each of them stands: what the
// word and pair models know of it. Made once an article, linear in its text.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/reading.hpp"

namespace lede::scoring {

/// How many times a summary may hold a word: the word model is asked for one, two and three times.
inline constexpr std::uint32_t kMostTimes = 3;

/// How a word stands at one place.
struct Token {
  std::uint32_t word = 0;      ///< Index into TextCounts::words.
  std::uint32_t pair = kNone;  ///< With the next word of its sentence; index into ::pairs.
  std::uint8_t before = 0;     ///< How often its sentence had the word before, up to kMostTimes.
  bool new_pair = false;       ///< Its sentence had not the pair before.
  bool quoted = false;
  bool bracketed = false;
  bool opens = false;        ///< First of its sentence.
  bool before_mark = false;  ///< Punctuation follows it.
  bool after_comma = false;
};

/// Sums over a word's or a pair's places. A pair's are those of its first word.
struct Places {
  float count = 0.0F;
  float sentences = 0.0F;   ///< With it; each once.
  std::uint32_t first = 0;  ///< Place of the first sentence with it, among the eligible ones.
  std::uint32_t last = 0;
  std::uint8_t here = 0;  ///< How often in the last sentence, up to kMostTimes.
  bool in[3] = {};        ///< In the first, second, third sentence.
  float in_three = 0.0F;  ///< How often in the first three sentences, and in the first ten.
  float in_ten = 0.0F;
  float quoted = 0.0F;
  float bracketed = 0.0F;
  float opens = 0.0F;
  float before_mark = 0.0F;
  float after_comma = 0.0F;
  float length = 0.0F;  ///< Sum of the square roots of its sentences' words.
  float brief = 0.0F;   ///< In sentences of at most 12 words.
  float depth = 0.0F;   ///< Sum of the square roots of the words before it in its sentence.
};

struct WordCount {
  Places places;
  std::uint32_t term = 0;    ///< Index into Sentences::terms.
  std::uint8_t letters = 0;  ///< Of its first place; at most 12.
  bool number = false;
  float right = 0.0F;  ///< Distinct words after it, and before it.
  float left = 0.0F;
  float best_pair = 0.0F;  ///< Count of its most frequent pair.
  float company = 0.0F;    ///< Sum of the mean counts of its sentences' words.
  float beside = 0.0F;     ///< Sum of the square roots of its neighbours' counts.
};

struct PairCount {
  Places places;
  std::uint32_t first_word = 0;
  std::uint32_t second_word = 0;
};

struct TextCounts {
  std::vector<std::uint32_t> sentence;  ///< By place: index into Sentences::list.
  std::vector<std::uint32_t> first;     ///< By place: its tokens begin here; one more at the end.
  Flags asks;                           ///< By place: whether it is a question.
  std::vector<Token> tokens;
  std::vector<WordCount> words;
  std::vector<PairCount> pairs;
  float most = 1.0F;  ///< Count of the most frequent word.

  [[nodiscard]] std::size_t size() const { return sentence.size(); }
  [[nodiscard]] float tokens_of(std::size_t place) const {
    return static_cast<float>(first[place + 1] - first[place]);
  }
};

/// The words of the eligible sentences.
[[nodiscard]] TextCounts count_text(const Document& document, const Marks& marks,
                                    const Sentences& sentences, const Flags& eligible);

}  // namespace lede::scoring
