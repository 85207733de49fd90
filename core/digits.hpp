// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace lede {

/// 0 to 9.
[[nodiscard]] constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Appends a number in decimal, zeros before it where it has fewer than `least_digits`.
/// Example: 7 with two digits appends "07".
void append_digits(std::string& out, std::uint64_t value, std::uint32_t least_digits = 1);

}  // namespace lede
