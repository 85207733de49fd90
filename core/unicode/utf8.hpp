// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lede::unicode {

/// One code point of a text and how many bytes it takes there (1 to 4).
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 1;
};

[[nodiscard]] inline bool is_ascii_letter(char byte) {
  const char small = static_cast<char>(byte | 0x20);
  return small >= 'a' && small <= 'z';
}

/// The code point that begins at `at`. `valid` must be valid UTF-8 and `at` a boundary inside it.
[[nodiscard]] CodePoint decode_at(std::string_view valid, std::uint32_t at);
/// The code point that ends at `at`; `at` > 0.
[[nodiscard]] CodePoint decode_before(std::string_view valid, std::uint32_t at);
void append(std::string& text, char32_t value);

/// Valid UTF-8 from any bytes: each maximal broken part becomes U+FFFD (as the WHATWG decoder
/// does); NUL stays. Example: "a\xFFz" -> "a\uFFFDz".
[[nodiscard]] std::string repair(std::string_view bytes);

/// Lengths in other units of valid UTF-8.
[[nodiscard]] std::uint32_t utf16_length(std::string_view valid);
[[nodiscard]] std::uint32_t utf32_length(std::string_view valid);

}  // namespace lede::unicode
