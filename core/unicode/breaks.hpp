// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lede::unicode {

/// Word boundaries by UAX #29 (WB1 to WB999): byte offsets, the first 0 and the last the length.
/// Example: "can't stop" -> 0, 5, 6, 10. An empty text has none.
[[nodiscard]] std::vector<std::uint32_t> word_boundaries(std::string_view valid);

/// Sentence boundaries by UAX #29 (SB1 to SB998), likewise.
[[nodiscard]] std::vector<std::uint32_t> sentence_boundaries(std::string_view valid);

}  // namespace lede::unicode
