// SPDX-License-Identifier: MIT
#include <utf8proc.h>

#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "spec.hpp"
#include "unicode/break_classes.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace {

using namespace lede::unicode;

std::string utf8proc_group(std::uint32_t value) {
  const std::string name = utf8proc_category_string(static_cast<utf8proc_int32_t>(value));
  if ((value >= 9 && value <= 13) || value == 0x85) return "space";
  if (name[0] == 'M') return "mark";
  if (name[0] == 'S') return "symbol";
  if (name[0] == 'Z') return "space";
  if (name[0] == 'C') return "other";
  return name == "Nl" || name == "No" ? "number" : name;
}

const char* group(Category category) {
  constexpr const char* kNames[] = {"Lu", "Ll",     "Lt", "Lm",     "Lo",    "mark",
                                    "Nd", "number", "Pc", "Pd",     "Ps",    "Pe",
                                    "Pi", "Pf",     "Po", "symbol", "space", "other"};
  return kNames[static_cast<std::size_t>(category)];
}

// The names that a property file gives to every code point; empty where it gives none.
std::vector<std::string> property_file(const std::string& name) {
  std::vector<std::string> names(0x110000);
  std::istringstream lines(
      lede::test::read_file(std::string(LEDE_SOURCE_DIR) + "/core/unicode/data/" + name));
  std::string line;
  while (std::getline(lines, line)) {
    line = line.substr(0, line.find('#'));
    const auto semicolon = line.find(';');
    if (semicolon == std::string::npos) continue;
    const auto dots = line.find("..");
    const auto first = std::stoul(line, nullptr, 16);
    const auto last = dots < semicolon ? std::stoul(line.substr(dots + 2), nullptr, 16) : first;
    const std::string value(trim(std::string_view(line).substr(semicolon + 1)));
    for (auto code = first; code <= last; ++code) names[code] = value;
  }
  return names;
}

}  // namespace

TEST_CASE("category and lower case are utf8proc's for every code point") {
  int differences = 0;
  for (std::uint32_t value = 0; value < 0x110000; ++value) {
    const bool same =
        utf8proc_group(value) == group(category(value)) &&
        to_lower(value) ==
            static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(value)));
    if (!same && ++differences < 5) FAIL_CHECK("differs at " << std::hex << value);
  }
  CHECK(differences == 0);
}

TEST_CASE("break classes are the Unicode files' for every code point") {
  const auto words = property_file("WordBreakProperty.txt");
  const auto sentences = property_file("SentenceBreakProperty.txt");
  int differences = 0;
  for (std::uint32_t value = 0; value < 0x110000; ++value) {
    const auto word = kWordBreakNames[static_cast<std::size_t>(word_break(value))];
    const auto sentence = kSentenceBreakNames[static_cast<std::size_t>(sentence_break(value))];
    const bool same = word == (words[value].empty() ? "Other" : words[value]) &&
                      sentence == (sentences[value].empty() ? "Other" : sentences[value]);
    if (!same && ++differences < 5) FAIL_CHECK("differs at " << std::hex << value);
  }
  CHECK(differences == 0);
  CHECK(is_pictographic(0x1F600));
  CHECK_FALSE(is_pictographic('a'));
}

TEST_CASE("every code point is written as utf8proc writes it, and read forwards and backwards") {
  int failures = 0;
  for (std::uint32_t value = 0; value < 0x110000; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string text = "x";
    append(text, value);
    utf8proc_uint8_t bytes[4] = {};
    const auto count =
        static_cast<std::size_t>(utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes));
    const bool as_utf8proc = text == "x" + std::string(reinterpret_cast<char*>(bytes), count);
    const auto size = static_cast<std::uint32_t>(text.size());
    const CodePoint forwards = decode_at(text, 1);
    const CodePoint backwards = decode_before(text, size);
    const bool same = as_utf8proc && forwards.value == value && forwards.bytes + 1 == size &&
                      backwards.value == value && backwards.bytes + 1 == size &&
                      repair(text) == text;
    if (!same) ++failures;
  }
  CHECK(failures == 0);
}

TEST_CASE("broken UTF-8 is repaired as a browser repairs it") {
  const auto [bytes, repaired] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {std::string("a\0b", 3), std::string("a\0b", 3)},
      {"a\xFFz", "a\uFFFDz"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},
      {"\xE0\x80\xBF", "\uFFFD\uFFFD\uFFFD"},
      {"\xE0\xA0", "\uFFFD"},
      {"\xE2\x82z", "\uFFFDz"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"\xF0\x9F\x98", "\uFFFD"},
      {"\xF0\x9F\x98\xF0\x9F\x98\x80", "\uFFFD\U0001F600"},
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\xF8\x88\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\x80\xE4\xB8\xAD\xE4\xB8", "\uFFFD中\uFFFD"},
  }));
  CHECK(repair(bytes) == repaired);
}

TEST_CASE("lengths count UTF-16 and UTF-32 units") {
  CHECK(utf16_length("aé中\U0001F600") == 5);
  CHECK(utf32_length("aé中\U0001F600") == 4);
  CHECK(utf16_length("") == 0);
}

TEST_CASE("folding makes equal what a reader takes for equal") {
  const auto [text, folded] = GENERATE(table<std::string, std::string>({
      {"L’État ", "l'état"},
      {"  ЁЛКА\u00A0и\n\tДом ", "елка и дом"},
      {"co\u00ADoperate", "cooperate"},
      {"\u200Fكتاب\u200B", "كتاب"},
      {"ΑΣ", "ασ"},  // No final sigma: both sides of a comparison are folded alike.
      {"أُعلِن إنَّ آخـــر", "اعلن ان اخر"},
      {"ISPARTA ısparta", "isparta isparta"},
      {"STRASSE Straße", "strasse strasse"},
      {" \u3000 ", ""},
      {"", ""},
  }));
  CHECK(fold(text) == folded);
}

TEST_CASE("trimming takes Unicode's white space off both ends") {
  CHECK(trim("\u3000 a b\u00A0\n") == "a b");
  CHECK(trim(" \u2003\uFEFF").empty());
  CHECK(trim("").empty());
}

TEST_CASE("scripts are told by their letters") {
  const auto [value, expected] = GENERATE(table<char32_t, Script>({
      {U'a', Script::kLatin},
      {U'ß', Script::kLatin},
      {U'Ж', Script::kCyrillic},
      {U'λ', Script::kGreek},
      {U'ش', Script::kArabic},
      {U'א', Script::kHebrew},
      {U'中', Script::kHan},
      {U'の', Script::kHiragana},
      {U'カ', Script::kKatakana},
      {U'한', Script::kHangul},
      {U'ก', Script::kThai},
      {U'अ', Script::kDevanagari},
      {U'1', Script::kOther},
      {U'。', Script::kOther},
      {U' ', Script::kOther},
  }));
  CHECK(script(value) == expected);
}

TEST_CASE("scripts without spaces between words are known") {
  CHECK(is_unspaced(U'中'));
  CHECK(is_unspaced(U'ー'));
  CHECK(is_unspaced(U'ก'));
  CHECK_FALSE(is_unspaced(U'한'));
  CHECK_FALSE(is_unspaced(U'a'));
}
