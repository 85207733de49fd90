// SPDX-License-Identifier: MIT
// A reference article as the models learn from it: read by the core's own stages.
#pragma once

#include <cstdint>
#include <vector>

#include "cli/pack_shelf.hpp"
#include "lede/flags.hpp"
#include "scoring/text_counts.hpp"
#include "train/reference_set.hpp"

namespace lede::train {

struct TrainArticle {
  scoring::TextCounts counts;
  Flags stop;                            ///< By word of the counts.
  std::vector<std::uint8_t> word_times;  ///< By word: how often the reference has it.
  std::vector<std::uint8_t> pair_held;   ///< By pair: whether the reference has it.
};

/// Fewer than two sentences, or no reference: an article without counts.
[[nodiscard]] TrainArticle read_train_article(const ReferenceArticle& reference,
                                              cli::PackShelf& packs);

}  // namespace lede::train
