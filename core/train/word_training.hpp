// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "scoring/chances.hpp"
#include "train/net_trainer.hpp"
#include "train/train_article.hpp"

namespace lede::train {

struct PackedWordNets {
  PackedNet words;
  PackedNet pairs;

  [[nodiscard]] scoring::WordNets unpacked() const {
    return {scoring::unpacked(words.bytes()), scoring::unpacked(pairs.bytes())};
  }
};

/// The word and the pair model from articles (by index into `all`). Half of them do not show where
/// their words stand, half do not know stop words.
[[nodiscard]] PackedWordNets learn_word_nets(const std::vector<TrainArticle>& all,
                                             const std::vector<std::size_t>& articles);

}  // namespace lede::train
