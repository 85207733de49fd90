// SPDX-License-Identifier: MIT
#include "document/build_document.hpp"

#include <cstdint>

#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// How many bytes at `at` end a line; 0: none.
std::uint32_t line_end_length(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\r':
      return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    case '\n':
    case '\v':
    case '\f':
      return 1;
    case '\xC2':
      return text.substr(at, 2) == "\u0085" ? 2 : 0;
    case '\xE2':
      return text.substr(at, 3) == "\u2028" || text.substr(at, 3) == "\u2029" ? 3 : 0;
    default:
      return 0;
  }
}

}  // namespace

Block& add_block(Document& document, std::string_view text, BlockKind kind) {
  if (!document.blocks.empty()) document.text += '\n';
  const auto begin = static_cast<std::uint32_t>(document.text.size());
  document.text += text;
  const auto end = static_cast<std::uint32_t>(document.text.size());
  document.blocks.push_back({.span = {begin, end}, .kind = kind});
  return document.blocks.back();
}

std::vector<std::string_view> split_lines(std::string_view valid) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < valid.size();) {
    const auto byte = static_cast<unsigned char>(valid[at]);
    const bool plain = byte >= ' ' && byte != 0xC2 && byte != 0xE2;
    const std::size_t length = plain ? 0 : line_end_length(valid, at);
    if (length == 0) {
      ++at;
      continue;
    }
    lines.push_back(valid.substr(begin, at - begin));
    at += length;
    begin = at;
  }
  if (begin < valid.size()) lines.push_back(valid.substr(begin));
  return lines;
}

bool is_wide(char32_t value) {
  return value >= 0x3000 && value <= 0xFFE6 && !(value >= 0xAC00 && value <= 0xD7FF);
}

void join_line(std::string& paragraph, std::string_view line) {
  const auto joins = [](char32_t value) { return unicode::is_unspaced(value) || is_wide(value); };
  const auto end = static_cast<std::uint32_t>(paragraph.size());
  if (end > 0 && (!joins(unicode::decode_before(paragraph, end).value) ||
                  !joins(unicode::decode_at(line, 0).value))) {
    paragraph += ' ';
  }
  paragraph += line;
}

}  // namespace lede
