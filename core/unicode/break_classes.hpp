// SPDX-License-Identifier: MIT
// The classes of UAX #29, as the generated tables number them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lede::unicode {

enum class WordBreak : std::uint8_t {
  kOther,
  kCr,
  kLf,
  kNewline,
  kExtend,
  kFormat,
  kZwj,
  kALetter,
  kHebrewLetter,
  kNumeric,
  kKatakana,
  kExtendNumLet,
  kMidLetter,
  kMidNum,
  kMidNumLet,
  kSingleQuote,
  kDoubleQuote,
  kRegionalIndicator,
  kWSegSpace,
};

/// The property files' names, in the enumerators' order; the files never name the first.
inline constexpr std::array<std::string_view, 19> kWordBreakNames{
    "Other",        "CR",           "LF",
    "Newline",      "Extend",       "Format",
    "ZWJ",          "ALetter",      "Hebrew_Letter",
    "Numeric",      "Katakana",     "ExtendNumLet",
    "MidLetter",    "MidNum",       "MidNumLet",
    "Single_Quote", "Double_Quote", "Regional_Indicator",
    "WSegSpace"};

enum class SentenceBreak : std::uint8_t {
  kOther,
  kCr,
  kLf,
  kSep,
  kExtend,
  kFormat,
  kSp,
  kLower,
  kUpper,
  kOLetter,
  kNumeric,
  kATerm,
  kSTerm,
  kSContinue,
  kClose,
};

inline constexpr std::array<std::string_view, 15> kSentenceBreakNames{
    "Other", "CR",      "LF",      "Sep",   "Extend", "Format",    "Sp",   "Lower",
    "Upper", "OLetter", "Numeric", "ATerm", "STerm",  "SContinue", "Close"};

[[nodiscard]] WordBreak word_break(char32_t value);
[[nodiscard]] SentenceBreak sentence_break(char32_t value);
/// Extended_Pictographic of the emoji data: what ZWJ joins (WB3c).
[[nodiscard]] bool is_pictographic(char32_t value);

}  // namespace lede::unicode
