// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lede::unicode {

/// By byte of UTF-8: whether it is no part of a mark that any stage looks for, so that texts can be
/// passed over without decoding. True for letters, digits and spaces of ASCII, for bytes inside a
/// code point, and for those that begin Latin, Greek, Cyrillic and Hangul letters.
inline constexpr std::array<bool, 256> kPlainBytes = [] {
  std::array<bool, 256> plain{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const unsigned small = byte | 0x20U;
    const bool ascii =
        (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9') || byte == ' ';
    const bool other = byte < 0xC0 || (byte >= 0xC3 && byte <= 0xD5);
    plain[byte] = byte < 0x80 ? ascii : other || (byte >= 0xEA && byte <= 0xED);
  }
  return plain;
}();

/// Behind the Arabic letters, kana and Han from `at` on, which share first bytes with marks.
[[nodiscard]] std::uint32_t skip_letters(std::string_view valid, std::uint32_t at);

/// The first code point from `at` on that may be a mark, or the text's end.
/// Example: from 0 in `قال: نعم` it is the colon.
[[nodiscard]] inline std::uint32_t skip_plain(std::string_view valid, std::uint32_t at) {
  for (;;) {
    while (at < valid.size() && kPlainBytes[static_cast<unsigned char>(valid[at])]) ++at;
    if (at == valid.size() || static_cast<unsigned char>(valid[at]) < 0xD8) return at;
    const std::uint32_t end = skip_letters(valid, at);
    if (end == at) return at;
    at = end;
  }
}

}  // namespace lede::unicode
