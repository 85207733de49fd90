// SPDX-License-Identifier: MIT
#include "baselines.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace lede::test {
namespace {

using Vector = std::map<std::uint32_t, double>;

/// Of length 1: counts times ln(sentences / sentences with the word).
std::vector<Vector> vectors_of(const train::RougeText& sentences) {
  std::map<std::uint32_t, double> with;
  for (const auto& sentence : sentences) {
    for (const std::uint32_t word : std::set(sentence.begin(), sentence.end())) with[word] += 1.0;
  }
  std::vector<Vector> vectors(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    double squares = 0.0;
    for (const std::uint32_t word : sentences[i]) {
      vectors[i][word] += std::log(static_cast<double>(sentences.size()) / with[word]);
    }
    for (const auto& [word, weight] : vectors[i]) squares += weight * weight;
    for (auto& [word, weight] : vectors[i]) weight /= squares > 0.0 ? std::sqrt(squares) : 1.0;
  }
  return vectors;
}

double cosine(const Vector& a, const Vector& b) {
  double sum = 0.0;
  for (const auto& [word, weight] : a) {
    const auto other = b.find(word);
    if (other != b.end()) sum += weight * other->second;
  }
  return sum;
}

Chosen best(const std::vector<double>& score, std::size_t count) {
  Chosen order(score.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return score[a] > score[b]; });
  order.resize(std::min(order.size(), count));
  std::sort(order.begin(), order.end());
  return order;
}

/// PageRank by 30 rounds with damping 0.85; links below `least` are none, others weigh as much as
/// the cosine, or 1 with `plain`.
Chosen ranked(const train::RougeText& sentences, std::size_t count, double least, bool plain) {
  const std::vector<Vector> vectors = vectors_of(sentences);
  const std::size_t n = sentences.size();
  std::vector<std::vector<double>> link(n, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      const double similar = i == j ? 0.0 : cosine(vectors[i], vectors[j]);
      if (similar >= least && similar > 0.0) link[i][j] = plain ? 1.0 : similar;
    }
    const double sum = std::accumulate(link[i].begin(), link[i].end(), 0.0);
    for (double& one : link[i]) one /= sum > 0.0 ? sum : 1.0;
  }
  std::vector<double> score(n, 1.0);
  for (int round = 0; round < 30; ++round) {
    std::vector<double> next(n, 0.15);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) next[j] += 0.85 * score[i] * link[i][j];
    }
    score.swap(next);
  }
  return best(score, count);
}

}  // namespace

Chosen lead(const train::RougeText& sentences, std::size_t count) {
  return best(std::vector<double>(sentences.size()), count);
}

Chosen textrank(const train::RougeText& sentences, std::size_t count) {
  return ranked(sentences, count, 0.0, false);
}

Chosen lexrank(const train::RougeText& sentences, std::size_t count) {
  return ranked(sentences, count, 0.1, true);
}

Chosen centroid(const train::RougeText& sentences, std::size_t count) {
  const std::vector<Vector> vectors = vectors_of(sentences);
  Vector sum;
  for (const Vector& vector : vectors) {
    for (const auto& [word, weight] : vector) sum[word] += weight;
  }
  std::vector<double> score;
  for (const Vector& vector : vectors) score.push_back(cosine(vector, sum));
  return best(score, count);
}

Chosen oracle(const train::RougeText& sentences, std::size_t count,
              const train::RougeText& reference) {
  Chosen chosen;
  train::RougeText text;
  while (chosen.size() < std::min(count, sentences.size())) {
    std::size_t pick = sentences.size();
    double most = -1.0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (std::find(chosen.begin(), chosen.end(), i) != chosen.end()) continue;
      text.push_back(sentences[i]);
      const train::Rouge got = train::rouge(text, reference);
      text.pop_back();
      if (got.one + got.two > most) {
        most = got.one + got.two;
        pick = i;
      }
    }
    chosen.push_back(pick);
    text.push_back(sentences[pick]);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace lede::test
