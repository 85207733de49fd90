// SPDX-License-Identifier: MIT
#include "output/offsets.hpp"

#include <algorithm>
#include <string_view>

namespace lede {
namespace {

constexpr std::uint32_t kStep = 64;  // Bytes between two checkpoints.

/// Every code point counts at its first byte; in UTF-16 those of four bytes count two.
std::uint32_t count_units(std::string_view bytes, OffsetUnit unit) {
  std::uint32_t units = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) ++units;
    if (byte >= 0xF0U && unit == OffsetUnit::kUtf16) ++units;
  }
  return units;
}

}  // namespace

Offsets::Offsets(const Document& document, OffsetUnit unit) : document_(document), unit_(unit) {
  if (unit == OffsetUnit::kUtf8) return;
  const std::string_view text = document.text;
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size(); at += kStep) {
    checkpoints_.push_back(units);
    units += count_units(text.substr(at, kStep), unit);
  }
  checkpoints_.push_back(units);
}

std::uint32_t Offsets::units_before(std::uint32_t at) const {
  if (unit_ == OffsetUnit::kUtf8) return at;
  const std::uint32_t step = at / kStep;
  const std::string_view rest =
      std::string_view(document_.text).substr(step * kStep, at - step * kStep);
  return checkpoints_[step] + count_units(rest, unit_);
}

BlockSpan Offsets::convert(Span span) const {
  const std::vector<Block>& blocks = document_.blocks;
  const auto after =
      std::upper_bound(blocks.begin(), blocks.end(), span.begin,
                       [](std::uint32_t at, const Block& block) { return at < block.span.begin; });
  if (after == blocks.begin()) return {};
  const Span block = (after - 1)->span;
  const std::uint32_t base = units_before(block.begin);
  return {static_cast<std::uint32_t>(after - blocks.begin()) - 1,
          units_before(std::min(span.begin, block.end)) - base,
          units_before(std::min(span.end, block.end)) - base};
}

}  // namespace lede
