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

/// The first code point from `at` on that may be a mark, or the text's end. Arabic letters, kana
/// and Han share first bytes with marks: they are passed over whole.
/// Example: from 0 in `قال: نعم` it is the colon.
[[nodiscard]] inline std::uint32_t skip_plain(std::string_view valid, std::uint32_t at) {
  for (;;) {
    while (at < valid.size() && kPlainBytes[static_cast<unsigned char>(valid[at])]) ++at;
    if (at + 1 >= valid.size()) return at;
    const unsigned two =
        static_cast<unsigned char>(valid[at]) * 0x100U + static_cast<unsigned char>(valid[at + 1]);
    if (two - 0xD8A0U < 0x220U) {  // U+0620 to U+06BF
      at += 2;
    } else if (two - 0xE381U < 0x63FU) {  // U+3040 to U+9FFF
      at += 3;
    } else {
      return at;
    }
  }
}

}  // namespace lede::unicode
