// SPDX-License-Identifier: MIT
#include "train/net_trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "train/random.hpp"

namespace lede::train {
namespace {

using scoring::kHidden;

/// All of a net's numbers in one row, so that Adam goes over them alike: weights input after input,
/// biases, output weights, the output's bias.
struct Row {
  std::size_t inputs;
  std::vector<float> values;

  explicit Row(std::size_t its_inputs)
      : inputs(its_inputs), values(its_inputs * kHidden + 2 * kHidden + 1) {}

  float* weight() { return values.data(); }
  float* bias() { return values.data() + inputs * kHidden; }
  float* out() { return bias() + kHidden; }
  float& out_bias() { return values.back(); }
};

/// Means and deviations of the inputs, by which examples are brought to one scale for learning.
struct Scale {
  std::vector<float> mean;
  std::vector<float> deviation;
};

Scale scale_of(const Examples& examples) {
  const std::size_t inputs = examples.inputs;
  std::vector<double> sum(inputs);
  std::vector<double> squares(inputs);
  for (std::size_t at = 0; at < examples.input.size(); at += inputs) {
    for (std::size_t i = 0; i < inputs; ++i) {
      const double value = examples.input[at + i];
      sum[i] += value;
      squares[i] += value * value;
    }
  }
  Scale scale;
  const auto count = static_cast<double>(examples.size());
  for (std::size_t i = 0; i < inputs; ++i) {
    const double mean = sum[i] / count;
    const double spread = std::sqrt(std::max(0.0, squares[i] / count - mean * mean));
    scale.mean.push_back(static_cast<float>(mean));
    scale.deviation.push_back(static_cast<float>(std::max(0.02, spread)));
  }
  return scale;
}

/// One pass forward and back through the net for a batch.
class Pass {
 public:
  Pass(const Examples& examples, const Scale& scale, Row& net)
      : examples_(examples),
        scale_(scale),
        net_(net),
        gradient_(net.inputs),
        input_(net.inputs),
        hidden_(kHidden) {}

  Row& gradient() { return gradient_; }
  void clear() { std::fill(gradient_.values.begin(), gradient_.values.end(), 0.0F); }

  /// The answer to one item; keeps what `back` needs.
  float forward(std::size_t item) {
    float* input = input_.data();
    float* hidden = hidden_.data();
    const float* raw = &examples_.input[item * net_.inputs];
    std::copy(net_.bias(), net_.bias() + kHidden, hidden);
    for (std::size_t i = 0; i < net_.inputs; ++i) {
      input[i] = (raw[i] - scale_.mean[i]) / scale_.deviation[i];
      const float* weight = net_.weight() + i * kHidden;
      for (std::size_t h = 0; h < kHidden; ++h) hidden[h] += input[i] * weight[h];
    }
    float sum = net_.out_bias();
    for (std::size_t h = 0; h < kHidden; ++h) {
      hidden[h] = std::max(0.0F, hidden[h]);
      sum += net_.out()[h] * hidden[h];
    }
    return sum;
  }

  /// Adds the gradient of the item before, whose answer should change by -`error`.
  void back(float error) {
    const float* input = input_.data();
    const float* hidden = hidden_.data();
    float delta[kHidden];
    for (std::size_t h = 0; h < kHidden; ++h) {
      delta[h] = hidden[h] > 0.0F ? error * net_.out()[h] : 0.0F;
      gradient_.out()[h] += error * hidden[h];
      gradient_.bias()[h] += delta[h];
    }
    gradient_.out_bias() += error;
    for (std::size_t i = 0; i < net_.inputs; ++i) {
      float* weight = gradient_.weight() + i * kHidden;
      for (std::size_t h = 0; h < kHidden; ++h) weight[h] += input[i] * delta[h];
    }
  }

 private:
  const Examples& examples_;
  const Scale& scale_;
  Row& net_;
  Row gradient_;
  std::vector<float> input_;
  std::vector<float> hidden_;
};

class Adam {
 public:
  explicit Adam(std::size_t size) : mean_(size), square_(size) {}

  void step(std::vector<float>& values, const std::vector<float>& gradient, float rate) {
    constexpr float kMean = 0.9F;
    constexpr float kSquare = 0.99F;
    constexpr float kDecay = 1e-4F;
    mean_left_ *= kMean;
    square_left_ *= kSquare;
    for (std::size_t i = 0; i < values.size(); ++i) {
      mean_[i] = kMean * mean_[i] + (1.0F - kMean) * gradient[i];
      square_[i] = kSquare * square_[i] + (1.0F - kSquare) * gradient[i] * gradient[i];
      const float mean = mean_[i] / (1.0F - mean_left_);
      const float square = square_[i] / (1.0F - square_left_);
      values[i] -= rate * (mean / (std::sqrt(square) + 1e-8F) + kDecay * values[i]);
    }
  }

 private:
  std::vector<float> mean_;
  std::vector<float> square_;
  float mean_left_ = 1.0F;
  float square_left_ = 1.0F;
};

/// The log loss's slope by the answer z, whose chance is squash(z).
float slope(float z, float target) {
  return 2.0F * (scoring::squash(z) - target) / std::sqrt(1.0F + z * z);
}

float rate_at(float done, float highest) {
  constexpr float kRise = 0.3F;
  if (done < kRise) return highest * (0.05F + 0.95F * done / kRise);
  const float left = (1.0F - done) / (1.0F - kRise);
  return highest * left * left * (3.0F - 2.0F * left);
}

/// A weight has six bits: finer steps cost a page's bytes and choose no better (README of
/// tests/quality).
constexpr float kMostSteps = 31.0F;

PackedNet packed(Row& net, const Scale& scale) {
  PackedNet result;
  result.inputs = net.inputs;
  // A hidden unit may be scaled up and its output weight down: all of these become 1 or -1.
  std::vector<float> size(kHidden);
  for (std::size_t h = 0; h < kHidden; ++h) size[h] = std::max(1e-6F, std::fabs(net.out()[h]));
  std::vector<float> bias(net.bias(), net.bias() + kHidden);
  for (std::size_t h = 0; h < kHidden; ++h) bias[h] *= size[h];
  for (std::size_t i = 0; i < net.inputs; ++i) {
    float largest = 1e-6F;
    const auto folded = [&](std::size_t h) {
      return net.weight()[i * kHidden + h] * size[h] / scale.deviation[i];
    };
    for (std::size_t h = 0; h < kHidden; ++h) largest = std::max(largest, std::fabs(folded(h)));
    const int shift =
        static_cast<int>(std::ceil(std::log2(largest / (kMostSteps * scoring::kWeightStep))));
    const float step = std::ldexp(scoring::kWeightStep, shift);
    result.shift.push_back(static_cast<std::int8_t>(shift));
    for (std::size_t h = 0; h < kHidden; ++h) {
      const auto byte = static_cast<std::int8_t>(std::lround(folded(h) / step));
      result.weight.push_back(byte);
      bias[h] -= static_cast<float>(byte) * step * scale.mean[i];
    }
  }
  const auto bias_bytes = [](float value) {
    return static_cast<std::int16_t>(
        std::lround(std::clamp(value / scoring::kBiasStep, -32767.0F, 32767.0F)));
  };
  for (std::size_t h = 0; h < kHidden; ++h) {
    result.weight.push_back(net.out()[h] < 0.0F ? -32 : 32);
    result.bias.push_back(bias_bytes(bias[h]));
  }
  result.bias.push_back(bias_bytes(net.out_bias()));
  return result;
}

}  // namespace

PackedNet learn(const Examples& examples, const Learning& learning) {
  const Scale scale = scale_of(examples);
  Row net(examples.inputs);
  Random random(learning.seed);
  const float spread = 1.0F / std::sqrt(static_cast<float>(examples.inputs));
  for (std::size_t i = 0; i < examples.inputs * kHidden; ++i) {
    net.weight()[i] = spread * random.centred();
  }
  for (std::size_t h = 0; h < kHidden; ++h) net.out()[h] = 0.5F * random.centred();
  Pass pass(examples, scale, net);
  Adam adam(net.values.size());
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const double steps = static_cast<double>(learning.epochs) * static_cast<double>(order.size());
  double done = 0.0;
  for (int epoch = 0; epoch < learning.epochs; ++epoch) {
    random.shuffle(order);
    for (std::size_t at = 0; at < order.size(); at += learning.batch) {
      const std::size_t end = std::min(order.size(), at + learning.batch);
      const float share = 1.0F / static_cast<float>(end - at);
      pass.clear();
      for (std::size_t i = at; i < end; ++i) {
        const float z = pass.forward(order[i]);
        pass.back(share * slope(z, examples.target[order[i]]));
      }
      done += static_cast<double>(end - at);
      adam.step(net.values, pass.gradient().values,
                rate_at(static_cast<float>(done / steps), learning.rate));
    }
  }
  return packed(net, scale);
}

}  // namespace lede::train
