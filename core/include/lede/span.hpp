// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// A half-open range of bytes [begin, end) of one text, on code-point boundaries.
/// Inside the core that text is always Document::text; other units exist only in output/.
/// Example: in "“Да”" the span {3, 7} is `Да`.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
  bool operator==(const Span&) const = default;
};

}  // namespace lede
