// SPDX-License-Identifier: MIT
// The one order of an article's sentences from which every summary takes its first: one by one what
// adds most to what those before it say.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/flags.hpp"
#include "scoring/chances.hpp"

namespace lede::scoring {

/// How an article is summed up. Most newspapers put the news first and are summed up in few words;
/// of talks, notices and encyclopedias only the words themselves are to be trusted.
struct Manner {
  float placed;        ///< 0 to 1: how far to trust the models that know where words stand.
  float lead;          ///< Bonus of the first sentence; half of it for the second, and so on.
  float length;        ///< Of a summary of three sentences, in three of the article's mean ones.
  float brief = 0.0F;  ///< Off the value of four words or fewer; less up to ten.
  float words = 1.0F;  ///< Of a usual sentence; those that were never split count as 80.
};
/// On figures of the text alone, never its language: the number of its sentences, their mean
/// length, and how rich it is in words. What repeats its words, as popular newspapers do, retells
/// in full what its beginning says; what repeats them less is news if it has many sentences of a
/// newspaper's length; what repeats them much more is talk.
[[nodiscard]] Manner manner_of(const TextCounts& counts);

/// What speaks for sentences besides their words, by place.
struct Standing {
  Manner manner;
  std::vector<float> bonus;  ///< Added to a sentence's value: where it stands, the reader's focus.
  Flags leans;               ///< Says little without its neighbour: a question, "But he ...".
};

/// By place: its value alone, as if it were the summary: expected F1 of words and of pairs, and its
/// bonus.
[[nodiscard]] std::vector<float> values_alone(const TextCounts& counts, const Chances& chances,
                                              const Standing& standing);

/// Places, best first: by what each adds to the value of those before it, among the 40 of most
/// value alone; then by that value. What leans on a sentence not taken is held back.
/// @param alone values_alone() of the same.
[[nodiscard]] std::vector<std::uint32_t> best_order(const TextCounts& counts,
                                                    const Chances& chances,
                                                    const Standing& standing,
                                                    const std::vector<float>& alone);

}  // namespace lede::scoring
