// SPDX-License-Identifier: MIT
#include "unicode/fold.hpp"

#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::unicode {
namespace {

/// Soft hyphen, zero-width characters, marks of direction: nothing that a reader sees. Arabic vowel
/// signs and the stroke that stretches a word are written or left out at will.
bool is_left_out(char32_t value) {
  return value == 0xAD || value == 0x640 || value == 0x670 || (value >= 0x64B && value <= 0x652) ||
         (value >= 0x200B && value <= 0x200F) || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2060 && value <= 0x2069) || value == 0xFEFF;
}

/// Letters that the same word is written with or without their sign: alif with hamza or madda; the
/// Turkish letter whose capital is I; the Russian ё.
char32_t plain_letter(char32_t lower) {
  switch (lower) {
    case 0x2019:
    case 0x2BC:
      return U'\'';
    case 0x622:
    case 0x623:
    case 0x625:
      return 0x627;
    case 0x131:
      return U'i';
    case U'ё':
      return U'е';
    default:
      return lower;
  }
}

}  // namespace

std::string fold(std::string_view valid) {
  std::string folded;
  folded.reserve(valid.size());
  bool space_due = false;
  std::uint32_t at = 0;
  while (at < valid.size()) {
    std::uint32_t ascii = at;  // Most of them.
    while (ascii < valid.size() && is_ascii_letter(valid[ascii])) ++ascii;
    if (ascii > at) {
      if (space_due) folded += ' ';
      space_due = false;
      const std::size_t begin = folded.size();
      folded.append(valid, at, ascii - at);
      for (std::size_t i = begin; i < folded.size(); ++i) folded[i] |= 0x20;
      at = ascii;
      continue;
    }
    const CodePoint point = decode_at(valid, at);
    at += point.bytes;
    if (is_left_out(point.value)) continue;
    if (is_space(point.value)) {
      space_due = !folded.empty();
      continue;
    }
    if (space_due) folded += ' ';
    space_due = false;
    const char32_t letter = plain_letter(to_lower(point.value));
    if (letter == U'ß') {
      folded += "ss";  // As capitals have it, and the Swiss.
    } else {
      append(folded, letter);
    }
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
