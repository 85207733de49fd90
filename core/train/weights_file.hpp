// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "train/word_training.hpp"

namespace lede::train {

/// core/scoring/weights.inc: the nets as arrays, under a comment of `notes`, a line each.
[[nodiscard]] std::string weights_file(const PackedWordNets& nets,
                                       const std::vector<std::string>& notes);

}  // namespace lede::train
