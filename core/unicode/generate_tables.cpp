// SPDX-License-Identifier: MIT
// Writes unicode/tables.inc: all that the core knows of a code point, as two-stage tables.
// Category, lower case and Extended_Pictographic are utf8proc's; the word and sentence break
// classes are the Unicode files' in unicode/data.
// Usage: lede_generate_unicode_tables core/unicode/data > core/unicode/tables.inc
#include <utf8proc.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "unicode/break_classes.hpp"
#include "unicode/properties.hpp"

namespace {

using lede::unicode::Category;

constexpr std::uint32_t kEnd = 0x110000;
// The blocks' numbers fit a byte, and brotli packs them better than those of 128 or 512.
constexpr std::uint32_t kBlock = 256;

struct Entry {
  std::uint8_t category = 0;
  std::uint8_t word = 0;
  std::uint8_t sentence = 0;
  bool pictographic = false;
  std::int32_t to_lower = 0;

  auto key() const { return std::tie(category, word, sentence, pictographic, to_lower); }
  bool operator<(const Entry& other) const { return key() < other.key(); }
};

Category coarse(utf8proc_category_t category, std::uint32_t value) {
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
      return Category::kUpper;
    case UTF8PROC_CATEGORY_LL:
      return Category::kLower;
    case UTF8PROC_CATEGORY_LT:
      return Category::kTitle;
    case UTF8PROC_CATEGORY_LM:
      return Category::kModifier;
    case UTF8PROC_CATEGORY_LO:
      return Category::kOtherLetter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return Category::kMark;
    case UTF8PROC_CATEGORY_ND:
      return Category::kDigit;
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return Category::kNumber;
    case UTF8PROC_CATEGORY_PC:
      return Category::kConnector;
    case UTF8PROC_CATEGORY_PD:
      return Category::kDash;
    case UTF8PROC_CATEGORY_PS:
      return Category::kOpen;
    case UTF8PROC_CATEGORY_PE:
      return Category::kClose;
    case UTF8PROC_CATEGORY_PI:
      return Category::kInitialQuote;
    case UTF8PROC_CATEGORY_PF:
      return Category::kFinalQuote;
    case UTF8PROC_CATEGORY_PO:
      return Category::kPunctuation;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
      return Category::kSymbol;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return Category::kSpace;
    default:
      break;
  }
  return (value >= 9 && value <= 13) || value == 0x85 ? Category::kSpace : Category::kOther;
}

// Reads `0041..005A ; ALetter # ...` lines into one field of the entries.
template <typename Names>
bool read_property(const std::string& path, const Names& names, std::uint8_t Entry::*field,
                   std::vector<Entry>& entries) {
  std::ifstream file(path);
  if (!file) return false;
  std::string line;
  while (std::getline(file, line)) {
    unsigned first = 0;
    unsigned last = 0;
    char name[64];
    if (std::sscanf(line.c_str(), "%x..%x ; %63[A-Za-z_]", &first, &last, name) != 3) {
      if (std::sscanf(line.c_str(), "%x ; %63[A-Za-z_]", &first, name) != 2) continue;
      last = first;
    }
    std::size_t found = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == name) found = i;
    }
    if (found == 0) return false;
    for (std::uint32_t value = first; value <= last; ++value) {
      entries[value].*field = static_cast<std::uint8_t>(found);
    }
  }
  return true;
}

template <typename Numbers>
void write_array(const char* type, const char* name, const Numbers& numbers) {
  std::printf("constexpr %s %s[%zu] = {", type, name, numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    std::printf("%s%d,", i % 24 == 0 ? "\n    " : "", static_cast<int>(numbers[i]));
  }
  std::printf("\n};\n");
}

void write_tables(const std::vector<Entry>& entries) {
  std::map<Entry, std::uint8_t> number_of;
  std::vector<Entry> distinct;
  std::map<std::vector<std::uint8_t>, std::uint8_t> block_of;
  std::vector<std::uint8_t> first_stage;
  std::vector<std::uint8_t> second_stage;
  for (std::uint32_t begin = 0; begin < kEnd; begin += kBlock) {
    std::vector<std::uint8_t> block;
    for (std::uint32_t value = begin; value < begin + kBlock; ++value) {
      const auto [place, is_new] = number_of.try_emplace(entries[value], distinct.size());
      if (is_new) distinct.push_back(entries[value]);
      block.push_back(place->second);
    }
    const auto [place, is_new] = block_of.try_emplace(block, block_of.size());
    if (is_new) second_stage.insert(second_stage.end(), block.begin(), block.end());
    first_stage.push_back(place->second);
  }
  // All after the last block that differs from the one before is that block again.
  while (first_stage.size() > 1 && first_stage.back() == first_stage[first_stage.size() - 2]) {
    first_stage.pop_back();
  }
  std::fprintf(stderr, "%zu distinct entries, %zu blocks\n", distinct.size(), block_of.size());
  if (distinct.size() > 256 || block_of.size() > 256) {
    std::fprintf(stderr, "more than a byte can number\n");
  }
  std::printf("// SPDX-License-Identifier: MIT AND Unicode-DFS-2016\n");
  std::printf("// Written by unicode/generate_tables.cpp from utf8proc (Unicode %s).\n",
              utf8proc_unicode_version());
  std::printf("// clang-format off\nconstexpr std::uint32_t kBlock = %u;\n", kBlock);
  write_array("std::uint8_t", "kFirstStage", first_stage);
  write_array("std::uint8_t", "kSecondStage", second_stage);
  std::printf("constexpr Entry kEntries[%zu] = {\n", distinct.size());
  for (const Entry& e : distinct) {
    std::printf("    {%d, %d, %d, %d, %d},\n", e.category, e.word, e.sentence, e.pictographic,
                e.to_lower);
  }
  std::printf("};\n// clang-format on\n");
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 2) return 2;
  const std::string data = argv[1];
  std::vector<Entry> entries(kEnd);
  for (std::uint32_t value = 0; value < kEnd; ++value) {
    const auto signed_value = static_cast<utf8proc_int32_t>(value);
    Entry& entry = entries[value];
    entry.category = static_cast<std::uint8_t>(coarse(utf8proc_category(signed_value), value));
    entry.to_lower = utf8proc_tolower(signed_value) - signed_value;
    entry.pictographic = utf8proc_get_property(signed_value)->boundclass ==
                         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
  }
  if (!read_property(data + "/WordBreakProperty.txt", lede::unicode::kWordBreakNames, &Entry::word,
                     entries) ||
      !read_property(data + "/SentenceBreakProperty.txt", lede::unicode::kSentenceBreakNames,
                     &Entry::sentence, entries)) {
    std::fprintf(stderr, "cannot read the property files in %s\n", argv[1]);
    return 1;
  }
  write_tables(entries);
  return 0;
}
