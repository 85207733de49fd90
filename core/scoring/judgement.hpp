// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "scoring/chances.hpp"
#include "scoring/order.hpp"
#include "scoring/text_counts.hpp"

namespace lede::scoring {

/// What a sentence's score is made of.
struct Parts {
  float alone = 0.0F;  ///< Its value alone, with this for the reader's words:
  float focus = 0.0F;
  float repeats = 0.0F;   ///< Taken off for what the best sentences have said.
  float together = 0.0F;  ///< Gained or lost beside the others, for their order.

  [[nodiscard]] float sum() const { return alone + repeats + together; }
};

/// The article as the models read it.
struct Judgement {
  TextCounts counts;
  BothAnswers answers;
  Chances chances;  ///< Which sets are taken for.
  Standing standing;
  std::vector<float> alone;  ///< By place: values_alone().
  std::vector<float> focus;  ///< By place, its share of the reader's words; empty: none asked for.
  std::vector<std::uint32_t> order;  ///< Places, the best first; empty: no sentence is eligible.
};

/// @param free whether `answers` must hold what words are worth wherever they stand.
[[nodiscard]] Judgement judge(const Reading& reading, const Flags& eligible,
                              const LanguagePack& pack, std::string_view focus, bool free);

/// What scores are shares of: the value alone of the best sentence.
[[nodiscard]] float most_alone(const Judgement& judgement);

/// By place.
[[nodiscard]] std::vector<Parts> parts_of(const Judgement& judgement);

}  // namespace lede::scoring
