// SPDX-License-Identifier: MIT
// Writes all that the core knows of a code point, as runs of alike ones: unicode/tables.inc, and
// unicode/sentence_tables.inc, apart since no page needs it. Category, lower case and
// Extended_Pictographic are utf8proc's; the word and sentence break classes are the Unicode files'
// in unicode/data.
// Usage: lede_generate_unicode_tables core/unicode
#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "unicode/break_classes.hpp"
#include "unicode/properties.hpp"

namespace {

using lede::unicode::Category;

constexpr std::uint32_t kEnd = 0x110000;

struct Entry {
  std::uint8_t category = 0;
  std::uint8_t word = 0;
  bool pictographic = false;
  std::int32_t to_lower = 0;

  auto key() const { return std::tie(category, word, pictographic, to_lower); }
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

// Reads `0041..005A ; ALetter # ...` lines: by code point the place of its class in `names`.
template <typename Names>
std::vector<std::uint8_t> read_property(const std::string& path, const Names& names) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<std::uint8_t> classes(kEnd);
  std::string line;
  while (std::getline(file, line)) {
    unsigned first = 0;
    unsigned last = 0;
    char name[64];
    if (std::sscanf(line.c_str(), "%x..%x ; %63[A-Za-z_]", &first, &last, name) != 3) {
      if (std::sscanf(line.c_str(), "%x ; %63[A-Za-z_]", &first, name) != 2) continue;
      last = first;
    }
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw std::runtime_error("unknown class: " + line);
    for (std::uint32_t value = first; value <= last; ++value) {
      classes[value] = static_cast<std::uint8_t>(found - names.begin());
    }
  }
  return classes;
}

void write_array(std::FILE* file, const char* name, const std::vector<std::uint8_t>& numbers) {
  std::fprintf(file, "constexpr std::uint8_t %s[%zu] = {", name, numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    std::fprintf(file, "%s%d,", i % 24 == 0 ? "\n    " : "", numbers[i]);
  }
  std::fprintf(file, "\n};\n");
}

// Begins the file with a number for every code point, as unicode/runs.hpp reads it. The widest row
// of zeros, between the letters of the third plane and the tags, is left out.
std::FILE* write_runs(const std::string& path, const std::vector<std::uint8_t>& numbers) {
  std::uint32_t end = kEnd;
  while (end > 0 && numbers[end - 1] == 0) --end;
  std::uint32_t gap_begin = 0;
  std::uint32_t gap_end = 0;
  for (std::uint32_t value = 0, begin = 0; value < end; ++value) {
    if (numbers[value] != 0) begin = value + 1;
    if (value + 1 - begin > gap_end - gap_begin) {
      gap_begin = begin;
      gap_end = value + 1;
    }
  }
  std::vector<std::uint8_t> kept(numbers.begin(), numbers.begin() + gap_begin);
  kept.insert(kept.end(), numbers.begin() + gap_end, numbers.begin() + end);
  std::vector<std::uint8_t> lengths;
  std::vector<std::uint8_t> of_runs;
  for (std::size_t begin = 0, i = 0; begin < kept.size(); begin = i) {
    while (i < kept.size() && kept[i] == kept[begin]) ++i;
    std::size_t length = i - begin;
    for (; length > 127; length >>= 7) lengths.push_back(static_cast<std::uint8_t>(length | 128));
    lengths.push_back(static_cast<std::uint8_t>(length));
    of_runs.push_back(kept[begin]);
  }
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (file == nullptr) throw std::runtime_error("cannot write " + path);
  std::fprintf(file,
               "// SPDX-License-Identifier: MIT AND Unicode-DFS-2016\n"
               "// Written by unicode/generate_tables.cpp from utf8proc (Unicode %s).\n"
               "// clang-format off\n"
               "constexpr char32_t kGapBegin = 0x%X;\nconstexpr char32_t kGapEnd = 0x%X;\n"
               "constexpr std::size_t kKept = %zu;\n",
               utf8proc_unicode_version(), gap_begin, gap_end, kept.size());
  write_array(file, "kRunLengths", lengths);
  write_array(file, "kRunNumbers", of_runs);
  return file;
}

void write_entries(const std::string& path, const std::vector<Entry>& entries) {
  // What is most frequent has number 0, which takes no byte of a module; the others stand in order,
  // so that neighbours are alike, which brotli packs better.
  std::set<Entry> others(entries.begin(), entries.end());
  others.erase(entries.front());
  std::vector<Entry> distinct{entries.front()};
  distinct.insert(distinct.end(), others.begin(), others.end());
  if (distinct.size() > 256) throw std::runtime_error("more entries than a byte can number");
  std::map<Entry, std::uint8_t> number_of;
  for (const Entry& entry : distinct) number_of.emplace(entry, number_of.size());
  std::vector<std::uint8_t> numbers;
  numbers.reserve(entries.size());
  for (const Entry& entry : entries) numbers.push_back(number_of.at(entry));
  std::FILE* file = write_runs(path, numbers);
  std::fprintf(file, "constexpr Entry kEntries[%zu] = {\n", distinct.size());
  for (const Entry& e : distinct) {
    std::fprintf(file, "    {%d, %d, %d, %d},\n", e.category, e.word, e.pictographic, e.to_lower);
  }
  std::fprintf(file, "};\n// clang-format on\n");
  std::fclose(file);
}

// Of sentences the runs hold the classes themselves.
void write_sentence_classes(const std::string& path, const std::vector<std::uint8_t>& classes) {
  std::FILE* file = write_runs(path, classes);
  std::fprintf(file, "// clang-format on\n");
  std::fclose(file);
}

void write_all(const std::string& folder) {
  const std::vector<std::uint8_t> words =
      read_property(folder + "/data/WordBreakProperty.txt", lede::unicode::kWordBreakNames);
  std::vector<Entry> entries(kEnd);
  for (std::uint32_t value = 0; value < kEnd; ++value) {
    const auto signed_value = static_cast<utf8proc_int32_t>(value);
    Entry& entry = entries[value];
    entry.category = static_cast<std::uint8_t>(coarse(utf8proc_category(signed_value), value));
    entry.word = words[value];
    entry.to_lower = utf8proc_tolower(signed_value) - signed_value;
    entry.pictographic = utf8proc_get_property(signed_value)->boundclass ==
                         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
  }
  write_entries(folder + "/tables.inc", entries);
  write_sentence_classes(folder + "/sentence_tables.inc",
                         read_property(folder + "/data/SentenceBreakProperty.txt",
                                       lede::unicode::kSentenceBreakNames));
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 2) return 2;
  try {
    write_all(argv[1]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
