// SPDX-License-Identifier: MIT
// The trained models. Their weights are written by lede-train (`./dev train`) into weights.inc.
#pragma once

#include "scoring/chances.hpp"

namespace lede::scoring {

[[nodiscard]] WordNets committed_models();

}  // namespace lede::scoring
