// SPDX-License-Identifier: MIT
// Learns the weights of a net and packs them as the core reads them. The same examples and options
// give the same bytes on one machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "scoring/net.hpp"

namespace lede::train {

/// Items of `inputs` numbers each, one after the other, and what is to be answered.
struct Examples {
  std::size_t inputs = 0;
  std::vector<float> input;
  std::vector<float> target;

  [[nodiscard]] std::size_t size() const { return target.size(); }
};

struct Learning {
  int epochs = 3;
  std::size_t batch = 1024;  ///< Items.
  float rate = 6e-3F;        ///< Highest; rises for a third of the time and falls to 0.
  std::uint64_t seed = 1;
};

/// Owns what scoring::NetBytes points to.
struct PackedNet {
  std::vector<std::int8_t> shift;
  std::vector<std::int8_t> weight;
  std::vector<std::int16_t> bias;
  std::size_t inputs = 0;

  [[nodiscard]] scoring::NetBytes bytes() const {
    return {shift.data(), weight.data(), bias.data(), inputs};
  }
};

/// The log loss of squash(answer) against targets 0 to 1, by Adam (Kingma and Ba 2015).
[[nodiscard]] PackedNet learn(const Examples& examples, const Learning& learning);

}  // namespace lede::train
