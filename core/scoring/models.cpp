// SPDX-License-Identifier: MIT
#include "scoring/models.hpp"

namespace lede::scoring {
namespace {

#include "scoring/weights.inc"

}  // namespace

WordNets committed_models() {
  return {unpacked({kWordShift, kWordWeight, kWordBias, kWordInputs}),
          unpacked({kPairShift, kPairWeight, kPairBias, kPairInputs})};
}

}  // namespace lede::scoring
