// SPDX-License-Identifier: MIT
#include "json_text.hpp"

#include <cstdint>
#include <optional>
#include <vector>

#include "unicode/utf8.hpp"

namespace lede::test {
namespace {

using Json = nlohmann::json;

/// The bytes of a text that lie between two offsets of a unit; nothing where these cut a code
/// point.
std::optional<std::string> slice(const std::string& text, std::uint32_t start, std::uint32_t end,
                                 OffsetUnit unit) {
  std::uint32_t at = 0;
  std::uint32_t units = 0;
  std::optional<std::uint32_t> from;
  std::optional<std::uint32_t> to;
  for (;;) {
    if (units == start && !from) from = at;
    if (units == end && !to) to = at;
    if (at >= text.size()) break;
    const unicode::CodePoint point = unicode::decode_at(text, at);
    at += point.bytes;
    const std::uint32_t utf16 = point.value > 0xFFFF ? 2 : 1;
    units += unit == OffsetUnit::kUtf8 ? point.bytes : unit == OffsetUnit::kUtf16 ? utf16 : 1;
  }
  if (!from || !to || *to < *from) return std::nullopt;
  return text.substr(*from, *to - *from);
}

std::optional<std::string> slice_of(const Json& result, const Json& place, OffsetUnit unit) {
  const std::string text = result.at("blocks").at(place.at("block").get<std::size_t>()).at("text");
  return slice(text, place.at("start"), place.at("end"), unit);
}

std::string bad_quote(const Json& result, const Json& quote, OffsetUnit unit) {
  std::string joined;
  for (const Json& span : quote.at("spans")) {
    const std::optional<std::string> part = slice_of(result, span, unit);
    if (!part) return "a quote's span cuts a code point";
    joined += (joined.empty() ? "" : " ") + *part;
  }
  if (joined != quote.at("text")) return "quote \"" + joined + "\"";
  const Json& speaker = quote.at("speaker");
  if (speaker.is_null()) return "";
  if (slice_of(result, speaker.at("mentionSpan"), unit) != speaker.at("mention")) {
    return "mention " + speaker.at("mention").dump();
  }
  return "";
}

}  // namespace

std::string with_short_numbers(const std::string& json) {
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string && c == '\\') {
      out += c;
      out += json[++i];
      continue;
    }
    if (c == '"') in_string = !in_string;
    out += c;
    if (in_string || c != '.') continue;
    std::size_t end = i + 1;
    while (end < json.size() && json[end] >= '0' && json[end] <= '9') ++end;
    std::string decimals = json.substr(i + 1, end - i - 1);
    while (decimals.size() > 1 && decimals.back() == '0') decimals.pop_back();
    out += decimals;
    i = end - 1;
  }
  return out;
}

std::string bad_slice(const Json& result, OffsetUnit unit) {
  for (const Json& sentence : result.at("sentences")) {
    if (slice_of(result, sentence, unit) != sentence.at("text")) {
      return "sentence " + sentence.dump();
    }
  }
  for (const Json& sentence : result.at("summary").at("sentences")) {
    if (slice_of(result, sentence, unit) != sentence.at("text")) {
      return "summary's sentence " + sentence.dump();
    }
  }
  for (const Json& quote : result.at("quotes")) {
    const std::string bad = bad_quote(result, quote, unit);
    if (!bad.empty()) return bad;
  }
  return "";
}

}  // namespace lede::test
