// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace lede::unicode {

/// A number for each code point, written out from the runs of the generated tables: a page loads a
/// tenth less than as two stages, and to look one up is faster. Points in the gap, and behind the
/// last of the kKept others, have number 0.
template <std::size_t kKept, char32_t kGapBegin, char32_t kGapEnd>
struct PointNumbers {
  std::uint8_t kept[kKept];

  /// `numbers[i]` as often as the i-th number of `lengths` says, which is LEB128.
  /// Example: lengths {2, 130, 1}, numbers {7, 0} -> 7, 7 and 130 zeros.
  PointNumbers(const std::uint8_t* lengths, const std::uint8_t* numbers, std::size_t runs) {
    std::uint8_t* to = kept;
    for (std::size_t run = 0; run < runs; ++run) {
      std::size_t length = 0;
      unsigned shift = 0;
      do {
        length |= static_cast<std::size_t>(*lengths & 127U) << shift;
        shift += 7;
      } while (*lengths++ > 127);
      std::memset(to, numbers[run], length);
      to += length;
    }
  }

  std::uint8_t operator[](char32_t value) const {
    if (value >= kGapBegin) {
      if (value < kGapEnd) return 0;
      value -= kGapEnd - kGapBegin;
      if (value >= kKept) return 0;
    }
    return kept[value];
  }
};

}  // namespace lede::unicode
