// SPDX-License-Identifier: MIT
#include "lede/options.hpp"

#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "lede/enum_names.hpp"
#include "unicode/fold.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using MaybeError = std::optional<Error>;

constexpr std::uint64_t kMostNumber = 0x7FFFFFFF;

struct IncludeName {
  std::string_view name;
  bool Include::*part;
};

constexpr IncludeName kIncludeNames[] = {
    {"summary", &Include::summary},     {"sections", &Include::sections},
    {"quotes", &Include::quotes},       {"keyphrases", &Include::keyphrases},
    {"credits", &Include::credits},     {"stats", &Include::stats},
    {"sentences", &Include::sentences}, {"blocks", &Include::blocks},
    {"explain", &Include::explain},
};

Error invalid(std::string message) {
  return {ErrorCode::kInvalidRequest, std::move(message)};
}

/// "a, b or c".
template <typename Names>
std::string one_of(const Names& names) {
  std::string list;
  std::size_t left = std::size(names);
  for (const std::string_view name : names) {
    list += name;
    --left;
    if (left > 0) list += left == 1 ? " or " : ", ";
  }
  return list;
}

template <typename Enum>
MaybeError set_word(Enum& word, std::string_view name, std::string_view value) {
  const std::optional<Enum> found = value_named<Enum>(value);
  if (!found)
    return invalid(std::string(name) + " must be " + one_of(EnumNames<Enum>::kNames) + ".");
  word = *found;
  return std::nullopt;
}

/// Decimal digits alone, from 1 to 2^31 - 1.
template <typename Number>
MaybeError set_number(Number& number, std::string_view name, std::string_view value) {
  std::uint64_t read = 0;
  bool sound = !value.empty();
  for (const char c : value) {
    if (c < '0' || c > '9' || read > kMostNumber) {
      sound = false;
      break;
    }
    read = read * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (!sound || read < 1 || read > kMostNumber) {
    return invalid(std::string(name) + " must be a whole number from 1 to " +
                   std::to_string(kMostNumber) + ".");
  }
  number = static_cast<std::uint32_t>(read);  // 31 bits, for each of the fields it is used for.
  return std::nullopt;
}

MaybeError set_include(Include& include, std::string_view value) {
  Include parts{.summary = false,
                .sections = false,
                .quotes = false,
                .keyphrases = false,
                .credits = false,
                .stats = false};
  std::string_view rest = unicode::trim(value);
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    const std::string_view name = unicode::trim(rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    bool known = false;
    for (const IncludeName& part : kIncludeNames) {
      if (part.name != name) continue;
      parts.*part.part = true;
      known = true;
    }
    if (known) continue;
    std::vector<std::string_view> names;
    for (const IncludeName& part : kIncludeNames) names.push_back(part.name);
    return invalid("include must list some of " + one_of(names) + ".");
  }
  parts.sentences = parts.sentences || parts.explain;
  include = parts;
  return std::nullopt;
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether it looks like a BCP 47 tag: parts of one to eight letters and digits between hyphens,
/// the first of two letters or more ("auto" is one too).
bool is_language_tag(std::string_view tag) {
  bool first = true;
  while (true) {
    const std::size_t hyphen = tag.find('-');
    const std::string_view part = tag.substr(0, hyphen);
    if (part.empty() || part.size() > 8 || (first && part.size() < 2)) return false;
    for (const char c : part) {
      if (!is_ascii_letter(c) && (first || !is_ascii_digit(c))) return false;
    }
    if (hyphen == std::string_view::npos) return true;
    tag.remove_prefix(hyphen + 1);
    first = false;
  }
}

/// An underscore is taken for a hyphen; nothing means "auto", as an empty lang attribute does.
MaybeError set_lang(std::string& lang, std::string_view value) {
  std::string tag(value.empty() ? "auto" : value);
  for (char& c : tag) c = c == '_' ? '-' : c;
  if (tag.size() > 35 || !is_language_tag(tag)) {
    return invalid("lang must be auto or a language tag such as en or pt-BR.");
  }
  lang = tag;
  return std::nullopt;
}

/// Repeats a name only where it could be a misspelt option.
Error unknown_option(std::string_view name) {
  bool plain = !name.empty() && name.size() <= 30;
  for (const char c : name) {
    plain = plain && (is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_');
  }
  return invalid(plain ? "There is no option " + std::string(name) + "."
                       : "There is an option of an unknown name.");
}

}  // namespace

std::optional<Error> set_option(Options& options, std::string_view name, std::string_view value) {
  if (name == "type") return set_word(options.type, name, value);
  if (name == "length") return set_word(options.length, name, value);
  if (name == "offsets") return set_word(options.offsets, name, value);
  if (name == "count") return set_number(options.count, name, value);
  if (name == "words") return set_number(options.words, name, value);
  if (name == "maxBytes") return set_number(options.max_bytes, name, value);
  if (name == "include") return set_include(options.include, value);
  if (name == "lang") return set_lang(options.lang, value);
  if (name == "focus") {
    options.focus = unicode::repair(value);
    return std::nullopt;
  }
  if (name == "title") {
    std::string title = unicode::repair(value);
    options.title.reset();
    if (!unicode::trim(title).empty()) options.title = std::move(title);
    return std::nullopt;
  }
  return unknown_option(name);
}

}  // namespace lede
