// SPDX-License-Identifier: MIT
// How likely a reader's summary holds each word and pair of words, and what a set of sentences
// therefore shares with it, though nobody has seen it.
#pragma once

#include <cstdint>
#include <vector>

#include "scoring/net.hpp"
#include "scoring/text_counts.hpp"
#include "scoring/word_inputs.hpp"

namespace lede::scoring {

/// The models' answers before the squash: [kMostTimes * word + times - 1], and by pair.
struct Answers {
  std::vector<float> word;
  std::vector<float> pair;
};
/// With what the models know of the words' places, and without.
struct BothAnswers {
  Answers placed;
  Answers free;
};

struct WordNets {
  Net words;
  Net pairs;
};

/// `stop`: by word of the counts. `free`: whether the answers without places are wanted; else 0.
[[nodiscard]] BothAnswers ask(const TextCounts& counts, const Flags& stop, const WordNets& nets,
                              bool free);

/// Chances, 0 to 1, in the answers' order.
struct Chances {
  std::vector<float> word;
  std::vector<float> pair;
};
/// Squashes `share` of the placed answers and the rest of the free ones.
[[nodiscard]] Chances chances_of(const BothAnswers& answers, float share);

/// What sentences taken together are expected to share with a summary. A word counts as often as it
/// may be in one, a pair once, so that repeating adds length alone.
class Overlap {
 public:
  Overlap(const TextCounts& counts, const Chances& chances);

  struct Sums {
    float words = 0.0F;     ///< Expected words shared.
    float pairs = 0.0F;     ///< Expected pairs shared.
    float length = 0.0F;    ///< Words.
    float distinct = 0.0F;  ///< Distinct pairs.
  };

  void add(std::uint32_t place);
  /// What the sums would be with one more sentence.
  [[nodiscard]] Sums with(std::uint32_t place) const;
  [[nodiscard]] const Sums& sums() const { return sums_; }

 private:
  const TextCounts& counts_;
  const Chances& chances_;
  std::vector<std::uint32_t> times_;  ///< By word: how often it is held.
  Flags held_;                        ///< By pair.
  Sums sums_;
};

/// What each sentence holds by itself, by place.
[[nodiscard]] std::vector<Overlap::Sums> sums_of_each(const TextCounts& counts,
                                                      const Chances& chances);

/// Expected F1 of shared words, and of pairs, with a summary of `words` words and `pairs` pairs.
[[nodiscard]] float words_f1(const Overlap::Sums& sums, float words);
[[nodiscard]] float pairs_f1(const Overlap::Sums& sums, float pairs);

}  // namespace lede::scoring
