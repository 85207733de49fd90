// SPDX-License-Identifier: MIT
#include "unicode/utf8.hpp"

#include <cstring>

#include "unicode/plain_bytes.hpp"

namespace lede::unicode {
namespace {

constexpr std::uint64_t kAboveAscii = 0x8080808080808080U;  // Of eight bytes.

inline std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

inline bool is_continuation(std::uint8_t byte) {
  return (byte & 0xC0) == 0x80;
}

/// Whether `second` may follow `lead` in valid UTF-8 (Unicode 15, table 3-7).
bool may_follow(std::uint8_t lead, std::uint8_t second) {
  if (lead < 0xC2 || lead > 0xF4 || !is_continuation(second)) return false;
  if (lead < 0xE0) return true;
  if (lead == 0xE0) return second >= 0xA0;
  if (lead == 0xED) return second < 0xA0;
  if (lead == 0xF0) return second >= 0x90;
  return lead != 0xF4 || second < 0x90;
}

/// What begins at `at`, above ASCII: a code point, or the longest beginning of one that could have
/// gone on, or one byte.
struct Sequence {
  std::size_t length = 1;
  bool whole = false;
};

Sequence sequence_at(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  if (at + 1 >= text.size() || !may_follow(lead, byte_at(text, at + 1))) return {};
  const std::size_t whole = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::size_t length = 2;
  while (length < whole && at + length < text.size() &&
         is_continuation(byte_at(text, at + length))) {
    ++length;
  }
  return {length, length == whole};
}

}  // namespace

CodePoint decode_at(std::string_view valid, std::uint32_t at) {
  const std::uint8_t first = byte_at(valid, at);
  if (first < 0x80) return {.value = first, .bytes = 1};
  const std::uint32_t bytes = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  // Only for a caller's mistake: no loop over a text may stand still, or go beyond it.
  if (first < 0xC0 || at + bytes > valid.size()) return {.value = 0xFFFD, .bytes = 1};
  char32_t value = first & (0xFFU >> (bytes + 1));
  for (std::uint32_t i = 1; i < bytes; ++i) value = value << 6U | (byte_at(valid, at + i) & 0x3FU);
  return {.value = value, .bytes = bytes};
}

CodePoint decode_before(std::string_view valid, std::uint32_t at) {
  std::uint32_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(byte_at(valid, begin))) --begin;
  return decode_at(valid, begin);
}

void append(std::string& text, char32_t value) {
  if (value < 0x80) {
    text += static_cast<char>(value);
    return;
  }
  const std::size_t size = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
  const auto rest = [value](int shift) {
    return static_cast<char>(0x80 | (value >> shift & 0x3F));
  };
  char bytes[] = {0, rest(12), rest(6), rest(0)};
  char* first = bytes + 4 - size;
  *first = static_cast<char>(0xF00U >> size | value >> 6 * (size - 1));
  text.append(std::string_view(first, size));
}

std::string repair(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  std::size_t sound = 0;  // Where the run of valid bytes before `at` begins.
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (byte_at(bytes, at) < 0x80) {
      std::uint64_t eight = kAboveAscii;
      if (at + 8 <= bytes.size()) std::memcpy(&eight, bytes.data() + at, 8);
      at += (eight & kAboveAscii) == 0 ? 8 : 1;
      continue;
    }
    const Sequence sequence = sequence_at(bytes, at);
    if (!sequence.whole) {
      text.append(bytes, sound, at - sound);
      append(text, 0xFFFD);
      sound = at + sequence.length;
    }
    at += sequence.length;
  }
  text.append(bytes, sound);
  return text;
}

std::uint32_t skip_letters(std::string_view valid, std::uint32_t at) {
  const auto two = [&] { return byte_at(valid, at) * 0x100U + byte_at(valid, at + 1); };
  while (at + 1 < valid.size() && two() - 0xD8A0U < 0x220U) at += 2;  // U+0620 to U+06BF
  while (at + 1 < valid.size() && two() - 0xE381U < 0x63FU) at += 3;  // U+3040 to U+9FFF
  return at;
}

std::uint32_t utf16_length(std::string_view valid) {
  std::uint32_t length = 0;
  for (const char c : valid) {
    const auto byte = static_cast<std::uint8_t>(c);
    length += is_continuation(byte) ? 0 : byte >= 0xF0 ? 2 : 1;
  }
  return length;
}

std::uint32_t utf32_length(std::string_view valid) {
  std::uint32_t length = 0;
  for (const char c : valid) length += is_continuation(static_cast<std::uint8_t>(c)) ? 0 : 1;
  return length;
}

}  // namespace lede::unicode
