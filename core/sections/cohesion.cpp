// SPDX-License-Identifier: MIT
#include "sections/cohesion.hpp"

#include <algorithm>
#include <cstddef>

#include "ln.hpp"

namespace lede::sections {
namespace {

constexpr std::size_t kShortestPart = 2;
constexpr std::size_t kLongestPart = 64;

/// f ln(f + 1) for counts up to the commonest term's.
std::vector<double> repetition_gains(std::uint32_t most) {
  std::vector<double> gains(most + 2);
  for (std::size_t f = 0; f < gains.size(); ++f) {
    gains[f] = static_cast<double>(f) * ln(static_cast<double>(f) + 1.0);
  }
  return gains;
}

struct Corpus {
  double words = 0.0;
  double distinct = 0.0;
  std::uint32_t most = 0;
};

Corpus corpus_of(const std::vector<std::vector<std::uint32_t>>& units, std::size_t terms) {
  Corpus corpus;
  std::vector<std::uint32_t> counts(terms);
  for (const auto& unit : units) {
    for (const std::uint32_t term : unit) {
      if (++counts[term] == 1) corpus.distinct += 1.0;
      corpus.most = std::max(corpus.most, counts[term]);
      corpus.words += 1.0;
    }
  }
  return corpus;
}

}  // namespace

std::vector<std::uint32_t> boundaries(const std::vector<std::vector<std::uint32_t>>& units,
                                      std::size_t terms) {
  const std::size_t size = units.size();
  const Corpus corpus = corpus_of(units, terms);
  if (size < 2 * kShortestPart || size > kMostUnits || corpus.words == 0.0) return {};
  const std::vector<double> gains = repetition_gains(corpus.most);
  const double prior = ln(corpus.words);
  constexpr double kUnreached = 1e300;
  std::vector<double> best(size + 1, kUnreached);  // Of a division of the first i units.
  std::vector<std::size_t> from(size + 1, 0);
  std::vector<std::uint32_t> counts(terms, 0);
  best[0] = 0.0;
  for (std::size_t begin = 0; begin < size; ++begin) {
    if (best[begin] == kUnreached) continue;
    double words = 0.0;
    double gain = 0.0;
    const std::size_t stop = std::min(size, begin + kLongestPart);
    for (std::size_t end = begin + 1; end <= stop; ++end) {
      for (const std::uint32_t term : units[end - 1]) {
        const std::uint32_t count = counts[term]++;
        gain += gains[count + 1] - gains[count];
        words += 1.0;
      }
      if (end - begin < kShortestPart) continue;
      const double cost = best[begin] + words * ln(words + corpus.distinct) - gain + prior;
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = begin;
      }
    }
    for (std::size_t unit = begin; unit < stop; ++unit) {
      for (const std::uint32_t term : units[unit]) counts[term] = 0;
    }
  }
  std::vector<std::uint32_t> starts;
  for (std::size_t end = from[size]; end > 0; end = from[end]) {
    starts.push_back(static_cast<std::uint32_t>(end));
  }
  std::reverse(starts.begin(), starts.end());
  return starts;
}

}  // namespace lede::sections
