// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "lede/language_pack.hpp"

namespace lede {

/// A word without its ending, for comparing only: the longest of the pack's prefixes, then of its
/// suffixes, that leaves three letters or more is taken off, once. Example (English "s"):
/// "sanctions" -> "sanction".
[[nodiscard]] std::string stem(std::string_view folded_word, const LanguagePack& pack);

/// Whether a word begins as one with the article: "الشاطئ".
[[nodiscard]] bool has_prefix(std::string_view word, const LanguagePack& pack);

/// Whether a whole folded line fits a glob in which `*` stands for any text, also none. Linear in
/// practice: the glob's pieces are looked for from left to right.
/// Example: "based on * materials" fits "based on tass materials".
[[nodiscard]] bool fits_line(std::string_view glob, std::string_view folded_line);

/// The first of the patterns that fits, or null.
[[nodiscard]] const LinePattern* fitting_pattern(const std::vector<LinePattern>& patterns,
                                                 std::string_view folded_line);

}  // namespace lede
