// SPDX-License-Identifier: MIT
// A net of one hidden layer, and what its committed bytes mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lede::scoring {

/// Hidden units of every net; fixed, so that a compiler can count them off.
inline constexpr std::size_t kHidden = 16;

/// As committed. By input a power of two, so that its weights fill their bytes; by hidden unit a
/// bias; weights input after input, then those of the output.
struct NetBytes {
  const std::int8_t* shift;   ///< inputs
  const std::int8_t* weight;  ///< inputs x hidden, then hidden
  const std::int16_t* bias;   ///< hidden, then the output's; in steps of 1/256
  std::size_t inputs;
};

/// Unpacked: output = out_bias + sum of out[h] * max(0, bias[h] + sum of weight[i][h] * input[i]).
struct Net {
  std::size_t inputs = 0;
  std::vector<float> weight;  ///< inputs x hidden
  float bias[kHidden] = {};
  float out[kHidden] = {};
  float out_bias = 0.0F;
};

/// What the hidden units have before they answer; starts as the biases.
struct Hidden {
  float sum[kHidden];
};

inline constexpr float kWeightStep = 1.0F / 32.0F;  ///< Of a weight's byte, before its shift.
inline constexpr float kBiasStep = 1.0F / 256.0F;

[[nodiscard]] Net unpacked(const NetBytes& bytes);

[[nodiscard]] Hidden begin(const Net& net);
/// With the inputs [first, last) of an item added. A copy, so that the sums stay in registers.
[[nodiscard]] Hidden add_inputs(const Net& net, const float* input, std::size_t first,
                                std::size_t last, const Hidden& before);
[[nodiscard]] float answer(const Net& net, const Hidden& hidden);
/// All three at once.
[[nodiscard]] float evaluate(const Net& net, const float* input);

/// From any number to a chance between 0 and 1, by sqrt alone: 1/2 + z / (2 sqrt(1 + z z)).
[[nodiscard]] float squash(float z);

}  // namespace lede::scoring
