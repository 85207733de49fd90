// SPDX-License-Identifier: MIT
#include "sections/cohesion.hpp"

#include <algorithm>
#include <cmath>

#include "lede/reading.hpp"
#include "ln.hpp"

namespace lede::sections {
namespace {

// All measured on Choi's texts and on news, meetings and interviews in several languages.
/// Added to every count of a term in a part.
constexpr double kUnseen = 1.2;
/// "Nearby" is so many content words, two units at least.
constexpr double kNearby = 80.0;
constexpr double kHeaviest = 2.0;
/// A part's price, times ln of all words; in words, what it holds at least.
constexpr double kPrice = 0.85;
constexpr double kLeastWords = 20.0;
/// From here on words come again nearby so much oftener than by chance that the parts are texts of
/// their own; ...
constexpr double kClustered = 1.6;
/// ... where they do not, a part is so much dearer.
constexpr double kLoose = 0.9;
/// Of many units as short as sentences nothing but words tells which of them open something;
/// so does little in a talk, however long it is: parts are so many times dearer, ...
constexpr double kShortUnit = 12.0;  // content words
constexpr std::size_t kManyUnits = 50;
constexpr double kVague = 4.0;
/// ... and in prose a boundary saves so much a word of the parts beside it, or goes.
constexpr double kLeastGain = 0.05;
constexpr double kLeastGainOfVague = 0.2;
constexpr int kSteps = 32;
/// A text of fewer content words has one topic.
constexpr double kShortText = 100.0;
/// So much of its price a part is spared that says that it turns to another topic.
constexpr double kTold = 0.5;

/// How a text's terms are spread.
struct Spread {
  double words = 0.0;
  double distinct = 0.0;
  std::uint32_t most = 0;      ///< The commonest term's words.
  double clustering = 1.0;     ///< Returns nearby over those that chance would give.
  std::vector<double> weight;  ///< By term.
};

/// What one term's words add up to while the text is read.
struct Returns {
  std::uint32_t words = 0;
  std::uint32_t units = 0;
  std::uint32_t nearby = 0;  ///< Units with it that follow another with it closely.
  std::uint32_t last_unit = kNone;
  std::uint32_t last_place = 0;
};

Spread spread_of(const std::vector<Unit>& units, std::size_t terms) {
  Spread spread;
  for (const Unit& unit : units) spread.words += static_cast<double>(unit.terms.size());
  const double a_unit = spread.words / static_cast<double>(units.size());
  const double nearby = std::max(kNearby, 2.0 * a_unit);
  std::vector<Returns> returns(terms);
  std::uint32_t place = 0;
  for (std::uint32_t u = 0; u < units.size(); ++u) {
    for (const std::uint32_t term : units[u].terms) {
      Returns& one = returns[term];
      ++place;
      spread.most = std::max(spread.most, ++one.words);
      if (one.last_unit == u) continue;
      if (one.units++ > 0 && place - one.last_place <= nearby) ++one.nearby;
      one.last_unit = u;
      one.last_place = place;
    }
  }
  const double outside = std::max(0.0, 1.0 - (nearby - 0.5 * a_unit) / spread.words);
  double found = 1.0;
  double expected = 1.0;
  spread.weight.resize(terms, 1.0);
  for (std::size_t t = 0; t < terms; ++t) {
    const Returns& one = returns[t];
    spread.distinct += one.words > 0 ? 1.0 : 0.0;
    if (one.units < 2) continue;
    double none_near = 1.0;
    for (std::uint32_t i = 0; i < one.units; ++i) none_near *= outside;
    const double by_chance = (one.units - 1) * (1.0 - none_near);
    const double ratio = (one.nearby + 1.0) / (by_chance + 1.0);
    spread.weight[t] = std::min(kHeaviest, ratio * std::sqrt(ratio));
    found += one.nearby;
    expected += by_chance;
  }
  spread.clustering = found / expected;
  return spread;
}

/// f ln(f + c) for counts up to the commonest term's.
std::vector<double> repetition_gains(std::uint32_t most) {
  std::vector<double> gains(most + 2);
  for (std::size_t f = 0; f < gains.size(); ++f) {
    gains[f] = static_cast<double>(f) * ln(static_cast<double>(f) + kUnseen);
  }
  return gains;
}

}  // namespace

std::vector<std::uint32_t> boundaries(const std::vector<Unit>& units, std::size_t terms, bool talk,
                                      std::size_t blocks) {
  const std::size_t size = units.size();
  if (size < 2 || size > kMostUnits) return {};
  const Spread spread = spread_of(units, terms);
  if (spread.words < kShortText) return {};
  const std::vector<double> gains = repetition_gains(spread.most);
  const double loose = std::max(0.0, kClustered / spread.clustering - 1.0);
  const bool short_units = spread.words < kShortUnit * static_cast<double>(blocks);
  const bool vague = talk || (loose > 0.0 && short_units && blocks > kManyUnits);
  const double price = kPrice * ln(spread.words) * (vague ? kVague : 1.0 + kLoose * loose);
  constexpr double kUnreached = 1e300;
  std::vector<double> best(size + 1, kUnreached);  // Of a division of the first i units.
  std::vector<std::size_t> from(size + 1, 0);
  std::vector<double> costs(size * (size + 1));  // Of a part, by its first unit and its end.
  std::vector<double> words_before(size + 1);
  best[0] = 0.0;
  for (std::size_t begin = 0; begin < size; ++begin) {
    if (best[begin] == kUnreached) continue;
    std::vector<std::uint32_t> counts(terms, 0);
    double words = 0.0;
    double saved = 0.0;
    double cost_before = best[begin] + (units[begin].leans ? price + 1.0 : price);
    if (units[begin].turns) cost_before -= kTold * price;
    for (std::size_t end = begin + 1; end <= size; ++end) {
      for (const std::uint32_t term : units[end - 1].terms) {
        const std::uint32_t count = counts[term]++;
        saved += spread.weight[term] * (gains[count + 1] - gains[count]);
        words += spread.weight[term];
      }
      if (begin == 0) words_before[end] = words;
      const double cost = words * ln(words + kUnseen * spread.distinct) - saved;
      costs[begin * (size + 1) + end] = cost;
      if (words < kLeastWords || cost_before + cost >= best[end]) continue;
      best[end] = cost_before + cost;
      from[end] = begin;
    }
  }
  const double least = talk ? 0.0 : vague ? kLeastGainOfVague : kLeastGain;
  for (int step = 1; step <= kSteps; ++step) {  // The weakest first.
    for (std::size_t end = size; from[end] > 0;) {
      const std::size_t middle = from[end];
      const std::size_t begin = from[middle];
      const double saved = costs[begin * (size + 1) + end] - costs[begin * (size + 1) + middle] -
                           costs[middle * (size + 1) + end];
      const bool weak = saved * kSteps < step * least * (words_before[end] - words_before[begin]);
      (weak ? from[end] : end) = weak ? begin : middle;
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
