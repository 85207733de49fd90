// SPDX-License-Identifier: MIT
#include "unicode/properties.hpp"

#include <cstddef>
#include <iterator>

#include "unicode/break_classes.hpp"
#include "unicode/runs.hpp"

namespace lede::unicode {
namespace {

/// All that the tables know of a code point; some 140 differ.
struct Entry {
  std::uint8_t category;
  std::uint8_t word;
  bool pictographic;
  std::int32_t to_lower;  ///< What to add.
};

#include "unicode/tables.inc"

const PointNumbers<kKept, kGapBegin, kGapEnd> kEntryOf(kRunLengths, kRunNumbers,
                                                       std::size(kRunNumbers));

inline const Entry& entry(char32_t value) {
  return kEntries[kEntryOf[value]];
}

struct ScriptRange {
  char32_t first;
  char32_t last;
  Script script;
};

// The Unicode blocks of each script, in order; what is no letter in them is kOther.
constexpr ScriptRange kScripts[] = {
    {0x41, 0x2AF, Script::kLatin},       {0x370, 0x3FF, Script::kGreek},
    {0x400, 0x52F, Script::kCyrillic},   {0x590, 0x5FF, Script::kHebrew},
    {0x600, 0x6FF, Script::kArabic},     {0x750, 0x77F, Script::kArabic},
    {0x870, 0x8FF, Script::kArabic},     {0x900, 0x97F, Script::kDevanagari},
    {0xE00, 0xE7F, Script::kThai},       {0x1100, 0x11FF, Script::kHangul},
    {0x1C80, 0x1C8F, Script::kCyrillic}, {0x1E00, 0x1EFF, Script::kLatin},
    {0x1F00, 0x1FFF, Script::kGreek},    {0x2C60, 0x2C7F, Script::kLatin},
    {0x2DE0, 0x2DFF, Script::kCyrillic}, {0x2E80, 0x3007, Script::kHan},
    {0x3041, 0x309F, Script::kHiragana}, {0x30A1, 0x30FF, Script::kKatakana},
    {0x3131, 0x318E, Script::kHangul},   {0x31F0, 0x31FF, Script::kKatakana},
    {0x3400, 0x9FFF, Script::kHan},      {0xA640, 0xA69F, Script::kCyrillic},
    {0xA720, 0xA7FF, Script::kLatin},    {0xA960, 0xA97F, Script::kHangul},
    {0xAC00, 0xD7FF, Script::kHangul},   {0xF900, 0xFAFF, Script::kHan},
    {0xFB1D, 0xFB4F, Script::kHebrew},   {0xFB50, 0xFEFC, Script::kArabic},
    {0xFF21, 0xFF5A, Script::kLatin},    {0xFF66, 0xFF9F, Script::kKatakana},
    {0x20000, 0x323AF, Script::kHan},
};
constexpr std::size_t kHan = 15;  // Its first in the list: texts in it are read from there on.
static_assert(kScripts[kHan].first == 0x2E80);

}  // namespace

Category category(char32_t value) {
  return static_cast<Category>(entry(value).category);
}

char32_t to_lower(char32_t value) {
  return value + static_cast<char32_t>(entry(value).to_lower);
}

WordBreak word_break(char32_t value) {
  return static_cast<WordBreak>(entry(value).word);
}

bool is_pictographic(char32_t value) {
  return entry(value).pictographic;
}

Script script(char32_t value) {
  if (!is_letter(value) && value != 0x3007) return Script::kOther;
  const ScriptRange* range = kScripts + (value < kScripts[kHan].first ? 0 : kHan);
  for (; range != std::end(kScripts); ++range) {
    if (value <= range->last) return value >= range->first ? range->script : Script::kOther;
  }
  return Script::kOther;
}

bool is_letter(char32_t value) {
  return category(value) <= Category::kOtherLetter;
}

bool is_upper(char32_t value) {
  const Category found = category(value);
  return found == Category::kUpper || found == Category::kTitle;
}

bool is_lower(char32_t value) {
  return category(value) == Category::kLower;
}

bool is_digit(char32_t value) {
  return category(value) == Category::kDigit;
}

bool is_space(char32_t value) {
  return category(value) == Category::kSpace || value == 0xFEFF || value == 0x200B;
}

bool is_mark(char32_t value) {
  return category(value) == Category::kMark;
}

bool is_unspaced(Script script) {
  switch (script) {
    case Script::kHan:
    case Script::kHiragana:
    case Script::kKatakana:
    case Script::kThai:
      return true;
    default:
      return false;
  }
}

bool is_unspaced(char32_t value) {
  return value >= 0xE00 && is_unspaced(script(value));
}

}  // namespace lede::unicode
