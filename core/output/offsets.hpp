// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.hpp"
#include "lede/options.hpp"

namespace lede {

/// A span in the units that the consumer asked for, counted in its block's own text.
struct BlockSpan {
  std::uint32_t block = 0;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

/// Turns byte spans of the text into the result's offsets: the only place that does. One pass over
/// the text notes the count at every 64th byte; each span then costs at most so many bytes, in any
/// order. Example: in the block "“Да”", UTF-16, bytes {3, 7} are start 1, end 3.
class Offsets {
 public:
  /// Keeps `document` by reference; it must live as long.
  Offsets(const Document& document, OffsetUnit unit);

  /// The block that holds `span` and the span in it; a span past a block's end is cut there.
  [[nodiscard]] BlockSpan convert(Span span) const;

 private:
  /// Units before byte `at` of the text.
  [[nodiscard]] std::uint32_t units_before(std::uint32_t at) const;

  const Document& document_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> checkpoints_;
};

}  // namespace lede
