// SPDX-License-Identifier: MIT
#include "scoring/net.hpp"

#include <algorithm>
#include <cmath>

namespace lede::scoring {

Net unpacked(const NetBytes& bytes) {
  Net net;
  net.inputs = bytes.inputs;
  net.weight.reserve(bytes.inputs * kHidden);
  const std::int8_t* weight = bytes.weight;
  for (std::size_t i = 0; i < bytes.inputs; ++i) {
    const float step = std::ldexp(kWeightStep, bytes.shift[i]);  // Exact.
    for (std::size_t h = 0; h < kHidden; ++h) {
      net.weight.push_back(step * static_cast<float>(*weight++));
    }
  }
  for (std::size_t h = 0; h < kHidden; ++h) {
    net.bias[h] = kBiasStep * static_cast<float>(bytes.bias[h]);
    net.out[h] = kWeightStep * static_cast<float>(*weight++);
  }
  net.out_bias = kBiasStep * static_cast<float>(bytes.bias[kHidden]);
  return net;
}

Hidden begin(const Net& net) {
  Hidden hidden;
  std::copy(net.bias, net.bias + kHidden, hidden.sum);
  return hidden;
}

Hidden add_inputs(const Net& net, const float* input, std::size_t first, std::size_t last,
                  const Hidden& before) {
  Hidden hidden = before;
  for (std::size_t i = first; i < last; ++i) {
    const float value = input[i];
    if (value == 0.0F) continue;  // Many are flags.
    const float* weight = &net.weight[i * kHidden];
    for (std::size_t h = 0; h < kHidden; ++h) hidden.sum[h] += value * weight[h];
  }
  return hidden;
}

float answer(const Net& net, const Hidden& hidden) {
  float sum = net.out_bias;
  for (std::size_t h = 0; h < kHidden; ++h) sum += net.out[h] * std::max(0.0F, hidden.sum[h]);
  return sum;
}

float evaluate(const Net& net, const float* input) {
  return answer(net, add_inputs(net, input, 0, net.inputs, begin(net)));
}

float squash(float z) {
  return 0.5F + 0.5F * z / std::sqrt(1.0F + z * z);
}

}  // namespace lede::scoring
