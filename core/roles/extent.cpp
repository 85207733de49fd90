// SPDX-License-Identifier: MIT
#include "roles/extent.hpp"

#include <algorithm>

namespace lede::roles {
namespace {

/// A short line takes so much off; a running line adds its width, at most kMostGain.
constexpr int kShortLine = 50;
constexpr int kShortBelow = 90;  // Below dense text.
constexpr int kMostGain = 600;
constexpr int kAlone = 150;
constexpr int kDense = 3;
constexpr int kWriter = 60;
constexpr std::uint32_t kWriters = 3;
constexpr std::uint32_t kWriterLines = 4;
constexpr int kBareWidth = 200;

/// What running text between short lines is less than it looks: under a title, a name and a date it
/// opens another article.
int standing_alone(const std::vector<Line>& lines, std::uint32_t block) {
  int cost = 0;
  if (block + 1 < lines.size() && lines[block + 1].running) return 0;
  for (std::uint32_t b = block; b-- > 0 && is_bare(lines[b]) && cost < 2 * kAlone;) cost += kAlone;
  return cost;
}

/// Where readers answer: many lines close together that say who writes ("Ann says:").
std::uint32_t comments(const std::vector<Line>& lines, const Flags& said) {
  const auto size = static_cast<std::uint32_t>(lines.size());
  std::uint32_t first = size;
  std::uint32_t last = 0;
  std::uint32_t count = 0;
  for (std::uint32_t b = 0; b < size; ++b) {
    if (!lines[b].reports || said[b] || lines[b].width > kWriter) continue;
    first = std::min(first, b);
    last = b;
    ++count;
  }
  return count > kWriters && count * kWriterLines > last - first ? first : size;
}

}  // namespace

bool is_bare(const Line& line) {
  return !line.running && !line.opens_bullet && line.width <= kBareWidth &&
         (line.last == LastMark::kNone || !line.letters);
}

Extent text_extent(const std::vector<Line>& lines, const Flags& said, const Flags& settled) {
  Extent best;
  Extent now;
  int best_sum = 0;
  int sum = 0;
  int dense = 0;
  const std::uint32_t end = comments(lines, said);
  for (std::uint32_t b = 0; b < end; ++b) {
    if (said[b]) {
      sum += std::clamp(lines[b].width, kShortLine, kMostGain);
    } else if (lines[b].running) {
      sum += std::min(lines[b].width, kMostGain) - (dense > kDense ? standing_alone(lines, b) : 0);
      dense += b > 0 && lines[b - 1].running ? 1 : 0;
    } else if (dense > kDense) {
      sum -= is_bare(lines[b]) ? kShortBelow : 0;
    } else if (!settled[b]) {
      sum -= kShortLine;
    }
    now.end = b + 1;
    if (sum <= 0) {
      sum = 0;
      dense = 0;
      now.begin = b + 1;
    } else if (sum > best_sum) {
      best_sum = sum;
      best = now;
    }
  }
  return best;
}

}  // namespace lede::roles
