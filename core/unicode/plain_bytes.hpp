// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace lede::unicode {

/// By byte of UTF-8: whether it is no part of a mark that any stage looks for, so that texts can be
/// passed over without decoding. True for letters, digits and spaces of ASCII, for bytes inside a
/// code point, and for those that begin Latin, Greek, Cyrillic, Han and Hangul letters.
inline constexpr std::array<bool, 256> kPlainBytes = [] {
  std::array<bool, 256> plain{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const unsigned small = byte | 0x20U;
    const bool ascii =
        (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9') || byte == ' ';
    const bool two = (byte >= 0xC3 && byte <= 0xD5) || byte == 0xD9 || byte == 0xDA;
    plain[byte] = byte < 0x80 ? ascii : byte < 0xC2 || two || (byte >= 0xE4 && byte <= 0xED);
  }
  return plain;
}();

[[nodiscard]] inline bool is_plain(char byte) {
  return kPlainBytes[static_cast<unsigned char>(byte)];
}

}  // namespace lede::unicode
