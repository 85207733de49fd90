// SPDX-License-Identifier: MIT
#include "lede/options.hpp"

#include <array>
#include <string>
#include <utility>

#include "lede/enum_names.hpp"
#include "request.hpp"

namespace lede {
namespace {

/// Spans are 32 bits wide, and repairing a byte may make three of it.
constexpr std::uint64_t kMostBytes = 1'000'000'000;

constexpr std::array<std::pair<std::string_view, bool Include::*>, 9> kParts{{
    {"summary", &Include::summary},
    {"sections", &Include::sections},
    {"quotes", &Include::quotes},
    {"keyphrases", &Include::keyphrases},
    {"credits", &Include::credits},
    {"stats", &Include::stats},
    {"sentences", &Include::sentences},
    {"blocks", &Include::blocks},
    {"explain", &Include::explain},
}};

Error invalid(std::string message) {
  return {ErrorCode::kInvalidRequest, std::move(message)};
}

template <typename Enum>
std::optional<Error> set_named(Enum& field, std::string_view name, std::string_view value) {
  const std::optional<Enum> found = value_named<Enum>(value);
  if (found) {
    field = *found;
    return std::nullopt;
  }
  std::string message = "\"" + std::string(name) + "\" is none of ";
  for (const std::string_view one : EnumNames<Enum>::names) {
    if (one != EnumNames<Enum>::names.front()) message += ", ";
    message += one;
  }
  return invalid(message + ".");
}

std::optional<Error> set_number(std::optional<std::uint32_t>& field, std::string_view name,
                                std::string_view value) {
  const std::optional<std::uint32_t> number = read_whole_number(value);
  if (!number || *number == 0) {
    return invalid("\"" + std::string(name) + "\" is no whole number above 0.");
  }
  field = number;
  return std::nullopt;
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The shape of a BCP 47 tag: parts of 1 to 8 letters or digits, the first of 2 or more.
bool is_language_tag(std::string_view tag) {
  std::size_t part = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (part == 0 || (first && part < 2)) return false;
      part = 0;
      first = false;
    } else if (!is_letter_or_digit(c) || ++part > 8) {
      return false;
    }
  }
  return part > (first ? 1U : 0U);
}

std::optional<Error> set_include(Include& include, std::string_view list) {
  Include asked{};
  for (const auto& [name, field] : kParts) asked.*field = false;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    const std::string_view item = list.substr(0, comma);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    bool known = false;
    for (const auto& [name, field] : kParts) {
      if (name != item) continue;
      asked.*field = true;
      known = true;
    }
    if (!known) return invalid("An item of \"include\" is no part of the result.");
  }
  include = asked;
  return std::nullopt;
}

}  // namespace

std::optional<Error> set_option(Options& options, std::string_view name, std::string_view value) {
  if (name == "type") return set_named(options.type, name, value);
  if (name == "length") return set_named(options.length, name, value);
  if (name == "offsets") return set_named(options.offsets, name, value);
  if (name == "count") return set_number(options.count, name, value);
  if (name == "words") return set_number(options.words, name, value);
  if (name == "include") return set_include(options.include, value);
  if (name == "focus") {
    options.focus = std::string(value);
  } else if (name == "title") {
    options.title = std::string(value);
  } else if (name == "lang") {
    if (value != "auto" && !is_language_tag(value)) {
      return invalid("\"lang\" is neither auto nor a language tag.");
    }
    options.lang = std::string(value);
  } else if (name == "maxBytes") {
    const std::optional<std::uint32_t> number = read_whole_number(value);
    if (!number || *number == 0 || *number > kMostBytes) {
      return invalid("\"maxBytes\" is no whole number from 1 to 1000000000.");
    }
    options.max_bytes = *number;
  } else {
    return invalid("There is no option of that name.");
  }
  return std::nullopt;
}

}  // namespace lede
