// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// Stands behind a word, so that groups of letters at its end are told.
constexpr char kWordEnd = '$';

/// What identify() knows of one language; made from its pack by make_identification_table.cpp,
/// which writes all as one text of code, letters, own letters, words and groups (pointers would not
/// pack).
/// The last entry has no code: words of languages without a pack.
struct IdentifiedLanguage {
  std::string_view code;
  std::uint32_t scripts = 0;      ///< Bits by unicode::Script.
  std::uint32_t own_scripts = 0;  ///< Of these the ones that tell it, as own_letters do: kana.
  std::string_view letters;       ///< Its other letters beyond ASCII; empty: any.
  std::string_view own_letters;   ///< Those that tell it from others of its script.
  std::string_view words;         ///< Its most frequent words, each followed by a space.
  std::string_view groups;        ///< Letters that often stand together in it, likewise.
};

}  // namespace lede
