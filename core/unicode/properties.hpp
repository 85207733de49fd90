// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace lede::unicode {

/// Unicode's general category, coarse where nothing in Lede needs more.
enum class Category : std::uint8_t {
  kUpper,         // Lu
  kLower,         // Ll
  kTitle,         // Lt
  kModifier,      // Lm
  kOtherLetter,   // Lo
  kMark,          // Mn Mc Me
  kDigit,         // Nd
  kNumber,        // Nl No
  kConnector,     // Pc
  kDash,          // Pd
  kOpen,          // Ps
  kClose,         // Pe
  kInitialQuote,  // Pi
  kFinalQuote,    // Pf
  kPunctuation,   // Po
  kSymbol,        // Sm Sc Sk So
  kSpace,         // Zs Zl Zp and the control characters that are white space
  kOther,         // Cc Cf Cs Co Cn
};

enum class Script : std::uint8_t {
  kOther,  // also digits and punctuation, which belong to all scripts
  kLatin,
  kCyrillic,
  kGreek,
  kArabic,
  kHebrew,
  kDevanagari,
  kThai,
  kHan,
  kHiragana,
  kKatakana,
  kHangul,
};

/// From generated two-stage tables (unicode/tables.inc); tests hold them against utf8proc.
[[nodiscard]] Category category(char32_t value);
[[nodiscard]] char32_t to_lower(char32_t value);
/// By ranges of letters; coarse, for guessing languages and for scripts without spaces or capitals.
[[nodiscard]] Script script(char32_t value);

[[nodiscard]] bool is_letter(char32_t value);
[[nodiscard]] bool is_upper(char32_t value);  ///< Upper or title case.
[[nodiscard]] bool is_lower(char32_t value);
[[nodiscard]] bool is_digit(char32_t value);  ///< Nd
[[nodiscard]] bool is_space(char32_t value);  ///< Unicode White_Space, and U+FEFF, U+200B.
[[nodiscard]] bool is_mark(char32_t value);
/// Whether a script writes without spaces between words (Han, kana, Thai), and a letter of one.
[[nodiscard]] bool is_unspaced(Script script);
[[nodiscard]] bool is_unspaced(char32_t value);

}  // namespace lede::unicode
