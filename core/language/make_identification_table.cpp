// SPDX-License-Identifier: MIT
// Writes the table by which identify() tells languages, from all packs:
//   lede_make_identification_table core/packs/*.lang core/packs/neighbours/*.words >
//   identification_table.inc
#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "language/identification_table.hpp"
#include "lede/summarize.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

// The table is a part of what every page loads; these are more than a quarter of an English text's
// words. Where letters tell a language, fewer do.
constexpr std::size_t kMostWords = 24;
constexpr std::size_t kFewWords = 14;
constexpr std::size_t kAllWords = 99;     // Of a neighbour.
constexpr std::size_t kTellingBytes = 5;  // Three letters beyond ASCII, or nearly.

struct ScriptName {
  std::string_view code;  // ISO 15924
  std::vector<unicode::Script> scripts;
};

std::uint32_t script_bits(std::string_view code) {
  using unicode::Script;
  const std::array<ScriptName, 12> names{{
      {"Latn", {Script::kLatin}},
      {"Cyrl", {Script::kCyrillic}},
      {"Grek", {Script::kGreek}},
      {"Arab", {Script::kArabic}},
      {"Hebr", {Script::kHebrew}},
      {"Deva", {Script::kDevanagari}},
      {"Thai", {Script::kThai}},
      {"Hani", {Script::kHan}},
      {"Hans", {Script::kHan}},
      {"Hant", {Script::kHan}},
      {"Jpan", {Script::kHan, Script::kHiragana, Script::kKatakana}},
      {"Kore", {Script::kHangul}},
  }};
  std::uint32_t bits = 0;
  for (const ScriptName& name : names) {
    if (name.code != code) continue;
    for (const unicode::Script script : name.scripts) {
      bits |= 1U << static_cast<std::uint32_t>(script);
    }
  }
  return bits;
}

bool only_letters(std::string_view word) {
  for (std::uint32_t at = 0; at < word.size();) {
    const unicode::CodePoint point = unicode::decode_at(word, at);
    if (!unicode::is_letter(point.value) && !unicode::is_mark(point.value)) return false;
    at += point.bytes;
  }
  return true;
}

/// The first `most` words of a section as its file lists them (a WordSet is sorted).
std::set<std::string> first_words(std::string_view bytes, std::string_view section,
                                  std::size_t most) {
  std::set<std::string> words;
  const std::size_t begin = bytes.find("\n" + std::string(section) + "\n");
  if (begin == std::string_view::npos) return words;
  bytes.remove_prefix(begin + section.size() + 2);
  bytes = bytes.substr(0, bytes.find("\n["));
  while (!bytes.empty() && words.size() < most) {
    const std::size_t end = std::min(bytes.find_first_of(",\n"), bytes.size());
    const std::string word = unicode::fold(bytes.substr(0, end));
    if (!word.empty() && only_letters(word)) words.insert(word);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return words;
}

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text;
}

/// "-ij-" -> "ij"; "-ung", of a word's end -> "ung" and its mark.
std::string group_of(const std::string& item) {
  return item.ends_with('-') ? item.substr(1, item.size() - 2) : item.substr(1) + kWordEnd;
}

/// The letters beyond ASCII that are not among `own`, which the table has apart; and those of
/// ASCII that the alphabet has not.
std::string beyond_ascii(std::string_view letters, std::string_view own) {
  std::string text;
  if (letters.find('a') != std::string_view::npos) {
    for (const char letter : std::string_view("jkqvwxyz")) {
      if (letters.find(letter) == std::string_view::npos) text += letter;
    }
  }
  for (std::uint32_t at = 0; at < letters.size();) {
    const unicode::CodePoint point = unicode::decode_at(letters, at);
    const std::string_view letter = letters.substr(at, point.bytes);
    if (point.bytes > 1 && own.find(letter) == std::string_view::npos) text += letter;
    at += point.bytes;
  }
  return text;
}

/// Of all packs: words of languages without one, and the words that some pack has.
struct Others {
  std::set<std::string> words;
  std::set<std::string> known;
  std::set<std::string> told;  // Of these, what the table has.
  std::set<std::string> neighbours;
  std::size_t neighbour_count = 0;
  std::string scripts;  // Of each language.
  std::string own_scripts;
};

std::string bytes_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The scripts of a language without an alphabet that no other pack's language has: kana.
std::uint32_t own_scripts(const LanguagePack& pack, const std::vector<std::uint32_t>& all) {
  std::uint32_t own = pack.letters.empty() ? script_bits(pack.script) : 0;
  bool met = false;  // Itself.
  for (const std::uint32_t scripts : all) {
    if (scripts == script_bits(pack.script) && !met) {
      met = true;
    } else {
      own &= ~scripts;
    }
  }
  return own;
}

bool write_language(const char* path, const std::vector<std::uint32_t>& all, Others& others) {
  const std::string bytes = bytes_of(path);
  const Result<LanguagePack> pack = read_language_pack(bytes);
  if (!pack.ok()) {
    std::fprintf(stderr, "%s: %s\n", path, pack.error().message.c_str());
    return false;
  }
  const LanguagePack& p = pack.value();
  const std::uint32_t scripts = script_bits(p.script);
  if (scripts == 0) {
    std::fprintf(stderr, "%s: the script %s is not known here\n", path, p.script.c_str());
    return false;
  }
  std::set<std::string> groups;
  for (const std::string& item : p.identification.items) {
    if (item[0] == '-') {
      groups.insert(group_of(item));
    } else {
      others.words.insert(item);
    }
  }
  // An alphabet of plain ASCII still has to say that it is one: a space fits no letter.
  const std::string letters = p.letters.empty() ? "" : beyond_ascii(p.letters, p.own_letters) + " ";
  const std::size_t most = p.letters.empty()                      ? 0
                           : p.code.empty()                       ? kAllWords
                           : p.own_letters.size() > kTellingBytes ? kFewWords
                                                                  : kMostWords;
  std::set<std::string> words = first_words(bytes, "[stop_words]", most);
  // What a neighbour shares with packs speaks against none of them for being unlisted.
  if (p.code.empty()) {
    for (const std::string& word : others.known) {
      if (!others.told.contains(word)) words.erase(word);
    }
    ++others.neighbour_count;
    others.neighbours.insert(words.begin(), words.end());
  } else {
    others.told.insert(words.begin(), words.end());
    others.known.insert(p.stop_words.items.begin(), p.stop_words.items.end());
  }
  // A neighbour, which is known as none of the others.
  const char* code = p.code.empty() ? "und" : p.code.c_str();
  std::printf("    \"%s|%s|%s|%s|%s|\"\n", code, letters.c_str(), p.own_letters.c_str(),
              joined(words).c_str(), joined(groups).c_str());
  others.scripts += std::to_string(scripts) + ", ";
  others.own_scripts += std::to_string(own_scripts(p, all)) + ", ";
  return true;
}

}  // namespace
}  // namespace lede

int main(int count, char** paths) {
  lede::Others others;
  std::vector<std::uint32_t> scripts;
  for (int i = 1; i < count; ++i) {
    const auto pack = lede::read_language_pack(lede::bytes_of(paths[i]));
    if (pack.ok()) scripts.push_back(lede::script_bits(pack.value().script));
  }
  std::printf("// Made from the language packs by make_identification_table.cpp.\n");
  std::printf("constexpr std::string_view kTable =\n");
  for (int i = 1; i < count; ++i) {
    if (!lede::write_language(paths[i], scripts, others)) return 1;
  }
  for (const std::string& word : others.known) others.words.erase(word);
  for (const std::string& word : others.neighbours) others.words.erase(word);
  const auto packs = scripts.size() - others.neighbour_count;
  std::printf("    \"|||%s||\";\n", lede::joined(others.words).c_str());
  std::printf("constexpr std::uint16_t kScriptsOf[] = {%s};\n", others.scripts.c_str());
  std::printf("constexpr std::uint16_t kOwnScriptsOf[] = {%s};\n", others.own_scripts.c_str());
  std::printf("constexpr std::size_t kPackLanguages = %zu;\n", packs);
  return 0;
}
