// SPDX-License-Identifier: MIT
#include "unicode/fold.hpp"

#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::unicode {
namespace {

/// Soft hyphen, zero-width characters, marks of direction: nothing that a reader sees.
bool is_invisible(char32_t value) {
  return value == 0xAD || (value >= 0x200B && value <= 0x200F) ||
         (value >= 0x202A && value <= 0x202E) || (value >= 0x2060 && value <= 0x2069) ||
         value == 0xFEFF;
}

}  // namespace

std::string fold(std::string_view valid) {
  std::string folded;
  folded.reserve(valid.size());
  bool space_due = false;
  std::uint32_t at = 0;
  while (at < valid.size()) {
    const CodePoint point = decode_at(valid, at);
    at += point.bytes;
    if (is_invisible(point.value)) continue;
    if (is_space(point.value)) {
      space_due = !folded.empty();
      continue;
    }
    if (space_due) folded += ' ';
    space_due = false;
    const bool apostrophe = point.value == 0x2019 || point.value == 0x2BC;
    append(folded, apostrophe ? U'\'' : to_lower(point.value));
  }
  return folded;
}

std::string_view trim(std::string_view valid) {
  std::uint32_t begin = 0;
  auto end = static_cast<std::uint32_t>(valid.size());
  while (begin < end) {
    const CodePoint point = decode_at(valid, begin);
    if (!is_space(point.value)) break;
    begin += point.bytes;
  }
  while (end > begin) {
    const CodePoint point = decode_before(valid, end);
    if (!is_space(point.value)) break;
    end -= point.bytes;
  }
  return valid.substr(begin, end - begin);
}

}  // namespace lede::unicode
