// SPDX-License-Identifier: MIT
#include "scoring/net.hpp"

#include <algorithm>
#include <cmath>

namespace lede::scoring {

Net unpacked(const NetBytes& bytes) {
  Net net;
  net.inputs = bytes.inputs;
  net.hidden = bytes.hidden;
  for (std::size_t i = 0; i < bytes.inputs; ++i) {
    const float step = std::ldexp(kWeightStep, bytes.shift[i]);  // Exact.
    for (std::size_t h = 0; h < bytes.hidden; ++h) {
      net.weight.push_back(step * static_cast<float>(bytes.weight[i * bytes.hidden + h]));
    }
  }
  for (std::size_t h = 0; h < bytes.hidden; ++h) {
    net.bias.push_back(kBiasStep * static_cast<float>(bytes.bias[h]));
    net.out.push_back(kWeightStep *
                      static_cast<float>(bytes.weight[bytes.inputs * bytes.hidden + h]));
  }
  net.out_bias = kBiasStep * static_cast<float>(bytes.bias[bytes.hidden]);
  return net;
}

Hidden begin(const Net& net) {
  Hidden hidden{};
  std::copy(net.bias.begin(), net.bias.end(), hidden.sum);
  return hidden;
}

void add_inputs(const Net& net, const float* input, std::size_t first, std::size_t last,
                Hidden& hidden) {
  for (std::size_t i = first; i < last; ++i) {
    const float value = input[i];
    const float* weight = &net.weight[i * net.hidden];
    for (std::size_t h = 0; h < net.hidden; ++h) hidden.sum[h] += value * weight[h];
  }
}

float answer(const Net& net, const Hidden& hidden) {
  float sum = net.out_bias;
  for (std::size_t h = 0; h < net.hidden; ++h) sum += net.out[h] * std::max(0.0F, hidden.sum[h]);
  return sum;
}

float evaluate(const Net& net, const float* input) {
  Hidden hidden = begin(net);
  add_inputs(net, input, 0, net.inputs, hidden);
  return answer(net, hidden);
}

float squash(float z) {
  return 0.5F + 0.5F * z / std::sqrt(1.0F + z * z);
}

}  // namespace lede::scoring
