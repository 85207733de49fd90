// SPDX-License-Identifier: MIT
#include "document/take_entity.hpp"

#include <algorithm>

#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// Nobody writes more.
constexpr std::size_t kLongest = 12;

struct Entity {
  std::string_view name;
  char32_t value;
};

constexpr Entity kEntities[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},    {"shy", 0xAD},     {"ndash", 0x2013},  {"mdash", 0x2014}, {"lsquo", 0x2018},
    {"rsquo", 0x2019}, {"sbquo", 0x201A}, {"ldquo", 0x201C},  {"rdquo", 0x201D}, {"bdquo", 0x201E},
    {"laquo", 0xAB},   {"raquo", 0xBB},   {"hellip", 0x2026}, {"bull", 0x2022},  {"middot", 0xB7},
    {"copy", 0xA9},    {"reg", 0xAE},     {"trade", 0x2122},  {"euro", 0x20AC},  {"pound", 0xA3},
    {"deg", 0xB0},     {"times", 0xD7},   {"thinsp", 0x2009},
};

constexpr char32_t kNoEntity = 0;

/// "#39" or "#x27" without the sign; beyond Unicode: U+FFFD.
char32_t number_of(std::string_view name) {
  const bool hex = (name[0] | 0x20) == 'x';
  char32_t value = 0;
  for (const char c : name.substr(hex ? 1 : 0)) {
    const bool digit = c >= '0' && c <= '9';
    const bool letter = hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    if (!digit && !letter) return kNoEntity;
    value =
        value * (hex ? 16 : 10) + static_cast<char32_t>(digit ? c - '0' : (c | 0x20) - 'a' + 10);
    value = std::min<char32_t>(value, 0x110000);
  }
  const bool sound = value > 0 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  return sound ? value : 0xFFFD;
}

char32_t value_of(std::string_view name) {
  if (name[0] == '#') return number_of(name.substr(1));
  for (const Entity& known : kEntities) {
    if (known.name == name) return known.value;
  }
  return kNoEntity;
}

}  // namespace

std::size_t take_entity(std::string_view text, std::string& out) {
  const std::size_t end = text[0] == '&' ? text.substr(0, kLongest).find(';') : text.npos;
  if (end == text.npos || end < 3) return 0;
  const char32_t value = value_of(text.substr(1, end - 1));
  if (value == kNoEntity) return 0;
  unicode::append(out, value);
  return end + 1;
}

}  // namespace lede
