// SPDX-License-Identifier: MIT
#include "unicode/utf8.hpp"

#include <utf8proc.h>

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

/// The code point that begins at `at`, or 0 bytes where there is none. Those of two bytes, which
/// Cyrillic and Arabic are, and most of three, as Han is, take no call.
CodePoint iterate(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size()) {
    const std::uint8_t second = byte_at(text, at + 1);
    if (!is_continuation(second)) return {.value = 0, .bytes = 0};
    return {.value = static_cast<char32_t>((lead & 0x1FU) << 6U | (second & 0x3FU)), .bytes = 2};
  }
  if (lead > 0xE0 && lead < 0xED && at + 2 < text.size()) {
    const std::uint8_t second = byte_at(text, at + 1);
    const std::uint8_t third = byte_at(text, at + 2);
    if (!is_continuation(second) || !is_continuation(third)) return {.value = 0, .bytes = 0};
    return {.value = static_cast<char32_t>((lead & 0xFU) << 12U | (second & 0x3FU) << 6U |
                                           (third & 0x3FU)),
            .bytes = 3};
  }
  utf8proc_int32_t value = 0;
  const utf8proc_ssize_t bytes =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                       static_cast<utf8proc_ssize_t>(text.size() - at), &value);
  if (bytes <= 0) return {.value = 0, .bytes = 0};
  return {.value = static_cast<char32_t>(value), .bytes = static_cast<std::uint32_t>(bytes)};
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
  const CodePoint point = iterate(valid, at);
  // Only for a caller's mistake: no loop over a text may stand still.
  return point.bytes > 0 ? point : CodePoint{.value = 0xFFFD, .bytes = 1};
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
