// SPDX-License-Identifier: MIT
#include "segmenters.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace lede::test {
namespace {

using Bag = std::map<std::uint32_t, double>;

double cosine(const Bag& a, const Bag& b) {
  const auto squares = [](const Bag& bag) {
    double sum = 0.0;
    for (const auto& [term, count] : bag) sum += count * count;
    return sum;
  };
  double sum = 0.0;
  for (const auto& [term, count] : a) {
    const auto other = b.find(term);
    if (other != b.end()) sum += count * other->second;
  }
  const double both = squares(a) * squares(b);
  return both > 0.0 ? sum / std::sqrt(both) : 0.0;
}

Bag bag_of(const Units& units, std::size_t from, std::size_t to) {
  Bag bag;
  for (std::size_t i = from; i < to; ++i) {
    for (const std::uint32_t term : units[i]) bag[term] += 1.0;
  }
  return bag;
}

struct Spread {
  double mean = 0.0;
  double deviation = 0.0;
};

Spread spread_of(const std::vector<double>& values) {
  double sum = 0.0;
  double squares = 0.0;
  for (const double value : values) {
    sum += value;
    squares += value * value;
  }
  const auto size = static_cast<double>(std::max<std::size_t>(1, values.size()));
  const double mean = sum / size;
  return {mean, std::sqrt(std::max(0.0, squares / size - mean * mean))};
}

/// Sums over rectangles of a square matrix in constant time.
class RectangleSums {
 public:
  explicit RectangleSums(const std::vector<std::vector<double>>& matrix)
      : sums_(matrix.size() + 1, std::vector<double>(matrix.size() + 1)) {
    for (std::size_t i = 0; i < matrix.size(); ++i) {
      for (std::size_t j = 0; j < matrix.size(); ++j) {
        sums_[i + 1][j + 1] = matrix[i][j] + sums_[i][j + 1] + sums_[i + 1][j] - sums_[i][j];
      }
    }
  }
  /// Of the square [from, to) x [from, to).
  [[nodiscard]] double square(std::size_t from, std::size_t to) const {
    return sums_[to][to] - sums_[from][to] - sums_[to][from] + sums_[from][from];
  }

 private:
  std::vector<std::vector<double>> sums_;
};

/// The share of the other values in an 11 x 11 mask around it that a value exceeds.
std::vector<std::vector<double>> ranks_of(const std::vector<std::vector<double>>& values) {
  constexpr std::ptrdiff_t kReach = 5;
  const auto size = static_cast<std::ptrdiff_t>(values.size());
  std::vector<std::vector<double>> ranks(values.size(), std::vector<double>(values.size()));
  for (std::ptrdiff_t i = 0; i < size; ++i) {
    for (std::ptrdiff_t j = 0; j < size; ++j) {
      double below = 0.0;
      double all = 0.0;
      for (auto y = std::max<std::ptrdiff_t>(0, i - kReach); y < std::min(size, i + kReach + 1);
           ++y) {
        for (auto x = std::max<std::ptrdiff_t>(0, j - kReach); x < std::min(size, j + kReach + 1);
             ++x) {
          if (y == i && x == j) continue;
          all += 1.0;
          below += values[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] <
                           values[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]
                       ? 1.0
                       : 0.0;
        }
      }
      ranks[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] = all > 0.0 ? below / all : 0;
    }
  }
  return ranks;
}

}  // namespace

Division equal_parts(std::size_t units, std::size_t parts) {
  Division division;
  for (std::size_t p = 1; p < parts; ++p) {
    const std::size_t at = (p * units + parts / 2) / parts;
    if (at > 0 && at < units && (division.empty() || division.back() < at)) division.push_back(at);
  }
  return division;
}

Division text_tiling(const Units& units) {
  constexpr std::size_t kBlock = 6;
  if (units.size() < 3) return {};
  std::vector<double> likeness;  // likeness[g]: of what is before and after unit g + 1.
  for (std::size_t gap = 1; gap < units.size(); ++gap) {
    likeness.push_back(cosine(bag_of(units, gap - std::min(gap, kBlock), gap),
                              bag_of(units, gap, std::min(units.size(), gap + kBlock))));
  }
  std::vector<double> depth;
  for (std::size_t g = 0; g < likeness.size(); ++g) {
    double left = likeness[g];
    for (std::size_t i = g; i > 0 && likeness[i - 1] >= left; --i) left = likeness[i - 1];
    double right = likeness[g];
    for (std::size_t i = g + 1; i < likeness.size() && likeness[i] >= right; ++i) {
      right = likeness[i];
    }
    depth.push_back(left + right - 2.0 * likeness[g]);
  }
  const Spread spread = spread_of(depth);
  Division division;
  for (std::size_t g = 0; g < depth.size(); ++g) {
    const bool peak =
        (g == 0 || depth[g] >= depth[g - 1]) && (g + 1 == depth.size() || depth[g] > depth[g + 1]);
    if (peak && depth[g] > spread.mean - 0.5 * spread.deviation) division.push_back(g + 1);
  }
  return division;
}

Division c99(const Units& units) {
  constexpr double kStandsOut = 1.2;
  const std::size_t size = units.size();
  std::vector<Bag> bags;
  for (std::size_t i = 0; i < size; ++i) bags.push_back(bag_of(units, i, i + 1));
  std::vector<std::vector<double>> values(size, std::vector<double>(size));
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i; j < size; ++j) {
      values[i][j] = values[j][i] = cosine(bags[i], bags[j]);
    }
  }
  const RectangleSums sums(ranks_of(values));
  std::vector<std::size_t> bounds{0, size};
  double inside = sums.square(0, size);
  auto area = static_cast<double>(size * size);
  std::vector<std::size_t> cuts;
  std::vector<double> densities{area > 0.0 ? inside / area : 0.0};
  while (cuts.size() + 1 < size) {
    double best = -1.0;
    std::size_t best_cut = 0;
    double best_inside = 0.0;
    double best_area = 0.0;
    for (std::size_t b = 0; b + 1 < bounds.size(); ++b) {
      const std::size_t from = bounds[b];
      const std::size_t to = bounds[b + 1];
      for (std::size_t cut = from + 1; cut < to; ++cut) {
        const double sum =
            inside - sums.square(from, to) + sums.square(from, cut) + sums.square(cut, to);
        const double whole = area - 2.0 * static_cast<double>((cut - from) * (to - cut));
        if (sum / whole <= best) continue;
        best = sum / whole;
        best_cut = cut;
        best_inside = sum;
        best_area = whole;
      }
    }
    if (best < 0.0) break;
    inside = best_inside;
    area = best_area;
    cuts.push_back(best_cut);
    densities.push_back(best);
    bounds.insert(std::upper_bound(bounds.begin(), bounds.end(), best_cut), best_cut);
  }
  std::vector<double> gains;
  for (std::size_t i = 1; i < densities.size(); ++i) {
    gains.push_back(densities[i] - densities[i - 1]);
  }
  const Spread spread = spread_of(gains);
  std::size_t kept = 0;
  while (kept < gains.size() && gains[kept] > spread.mean + kStandsOut * spread.deviation) ++kept;
  cuts.resize(kept);
  std::sort(cuts.begin(), cuts.end());
  return cuts;
}

Division most_probable(const Units& units) {
  const std::size_t size = units.size();
  const Bag all = bag_of(units, 0, size);
  double words = 0.0;
  for (const auto& [term, count] : all) words += count;
  const double kinds = static_cast<double>(all.size());
  std::vector<double> best(size + 1, 1e300);
  std::vector<std::size_t> from(size + 1, 0);
  best[0] = 0.0;
  for (std::size_t begin = 0; begin < size; ++begin) {
    Bag counts;
    double length = 0.0;
    double gain = 0.0;
    for (std::size_t end = begin + 1; end <= size; ++end) {
      for (const std::uint32_t term : units[end - 1]) {
        const double count = counts[term]++;
        gain += (count + 1.0) * std::log(count + 2.0) - count * std::log(count + 1.0);
        length += 1.0;
      }
      const double cost = best[begin] + length * std::log(length + kinds) - gain + std::log(words);
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = begin;
      }
    }
  }
  Division division;
  for (std::size_t at = size > 0 ? from[size] : 0; at > 0; at = from[at]) division.push_back(at);
  std::reverse(division.begin(), division.end());
  return division;
}

Judged judge(const std::vector<std::size_t>& weight, const Division& division,
             const Division& reference) {
  // Boundaries before each position, in both divisions.
  std::vector<std::size_t> found;
  std::vector<std::size_t> real;
  const auto before = [](const Division& starts, std::size_t unit) {
    return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), unit) -
                                    starts.begin());
  };
  for (std::size_t unit = 0; unit < weight.size(); ++unit) {
    found.insert(found.end(), weight[unit], before(division, unit));
    real.insert(real.end(), weight[unit], before(reference, unit));
  }
  const double mean_part =
      static_cast<double>(real.size()) / static_cast<double>(reference.size() + 1);
  const std::size_t window =
      std::max<std::size_t>(2, static_cast<std::size_t>(std::lround(mean_part / 2.0)));
  Judged judged;
  if (real.size() <= window) return judged;
  for (std::size_t i = 0; i + window < real.size(); ++i) {
    const std::size_t here = found[i + window] - found[i];
    const std::size_t there = real[i + window] - real[i];
    judged.pk += (here == 0) != (there == 0) ? 1.0 : 0.0;
    judged.window_diff += here != there ? 1.0 : 0.0;
  }
  const auto windows = static_cast<double>(real.size() - window);
  judged.pk /= windows;
  judged.window_diff /= windows;
  return judged;
}

}  // namespace lede::test
