// SPDX-License-Identifier: MIT
#include "lede/options.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "digits.hpp"
#include "lede/enum_names.hpp"
#include "unicode/fold.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

constexpr std::uint64_t kMostNumber = 0x7FFFFFFF;

constexpr std::string_view kIncludeNames[] = {"summary",    "sections", "quotes",
                                              "keyphrases", "credits",  "stats",
                                              "sentences",  "blocks",   "explain"};
constexpr bool Include::*kIncludeParts[] = {
    &Include::summary,    &Include::sections, &Include::quotes,
    &Include::keyphrases, &Include::credits,  &Include::stats,
    &Include::sentences,  &Include::blocks,   &Include::explain};

// Each set_ function returns what is wrong with the value; empty: nothing, and it is set.

/// `name` must be "a, b or c".
std::string needs_one_of(std::string_view name, std::string_view verb,
                         const std::string_view* names, std::size_t count) {
  std::string message(name);
  message += verb;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) message += i + 1 == count ? " or " : ", ";
    message += names[i];
  }
  message += '.';
  return message;
}

template <typename Enum>
std::string set_word(Enum& word, std::string_view name, std::string_view value) {
  const auto& names = EnumNames<Enum>::kNames;
  const std::size_t index = index_named(names.data(), names.size(), value);
  if (index == names.size()) return needs_one_of(name, " must be ", names.data(), index);
  word = static_cast<Enum>(index);
  return {};
}

/// Decimal digits alone, from 1 to 2^31 - 1; 0: anything else.
std::uint32_t read_number(std::string_view value) {
  std::uint64_t read = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') return 0;
    read = read * 10 + static_cast<std::uint64_t>(c - '0');
    if (read > kMostNumber) return 0;
  }
  return static_cast<std::uint32_t>(read);
}

std::string set_number(Options& options, std::string_view name, std::string_view value) {
  const std::uint32_t number = read_number(value);
  if (number == 0) {
    std::string message(name);
    message += " must be a whole number from 1 to ";
    append_digits(message, kMostNumber);
    message += '.';
    return message;
  }
  if (name == "maxBytes") {
    options.max_bytes = number;
  } else {
    (name == "count" ? options.count : options.words) = number;
  }
  return {};
}

/// The first `count` parts only.
bool set_include(Include& include, std::string_view value, std::size_t count) {
  Include parts{.summary = false,
                .sections = false,
                .quotes = false,
                .keyphrases = false,
                .credits = false,
                .stats = false};
  std::string_view rest = unicode::trim(value);
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view name = unicode::trim(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    const std::size_t index = index_named(kIncludeNames, count, name);
    if (index == count) return false;
    parts.*kIncludeParts[index] = true;
  }
  parts.sentences = parts.sentences || parts.explain;
  include = parts;
  return true;
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
bool set_lang(std::string& lang, std::string_view value) {
  std::string tag(value.empty() ? "auto" : value);
  for (char& c : tag) c = c == '_' ? '-' : c;
  if (tag.size() > 35 || !is_language_tag(tag)) return false;
  lang = std::move(tag);
  return true;
}

/// Whether the name is one of those whose every value holds, and it is set.
bool set_text(Options& options, std::string_view name, std::string_view value) {
  if (name == "focus") {
    options.focus = unicode::repair(value);
  } else if (name == "title") {
    options.title = unicode::repair(value);
    if (unicode::trim(*options.title).empty()) options.title.reset();
  } else {
    return false;
  }
  return true;
}

/// Repeats a name only where it could be a misspelt option.
std::string unknown_option(std::string_view name) {
  bool plain = !name.empty() && name.size() <= 30;
  for (const char c : name) {
    plain = plain && (is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_');
  }
  if (!plain) return "There is an unknown option.";
  std::string message = "There is no option ";
  message += name;
  message += '.';
  return message;
}

std::string set_named(Options& options, std::string_view name, std::string_view value) {
  if (name == "type") return set_word(options.type, name, value);
  if (name == "length") return set_word(options.length, name, value);
  if (name == "offsets") return set_word(options.offsets, name, value);
  if (name == "count" || name == "words" || name == "maxBytes") {
    return set_number(options, name, value);
  }
  if (name == "include") {
    constexpr std::size_t kCount = std::size(kIncludeNames);
    return set_include(options.include, value, kCount)
               ? ""
               : needs_one_of("include", " must list some of ", kIncludeNames, kCount);
  }
  if (name == "lang") {
    return set_lang(options.lang, value)
               ? ""
               : "lang must be auto or a language tag such as en or pt-BR.";
  }
  return set_text(options, name, value) ? "" : unknown_option(name);
}

/// A word that the enumeration has.
template <typename Enum>
bool set_cut_word(Enum& word, std::string_view value) {
  const std::optional<Enum> named = value_named<Enum>(value);
  word = named.value_or(word);
  return named.has_value();
}

}  // namespace

std::optional<Error> set_option(Options& options, std::string_view name, std::string_view value) {
  std::string message = set_named(options, name, value);
  if (message.empty()) return std::nullopt;
  return Error{ErrorCode::kInvalidRequest, std::move(message)};
}

bool set_cut_option(Options& options, std::string_view name, std::string_view value) {
  constexpr std::size_t kCutParts = 6;  // Without sentences, blocks and explain.
  if (name == "type") return set_cut_word(options.type, value);
  if (name == "length") return set_cut_word(options.length, value);
  if (name == "include") return set_include(options.include, value, kCutParts);
  if (name == "offsets") return value == name_of(options.offsets);
  if (name == "lang") return set_lang(options.lang, value);
  return set_text(options, name, value);
}

}  // namespace lede
