// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede::keyphrases {

/// The words that count (not those of credits and promos) and how they stand to each other.
struct Counted {
  std::vector<std::uint32_t> words;     ///< Indices into Sentences::words, in text order.
  std::vector<std::uint32_t> sentence;  ///< Of each: number of its sentence among those counted.
  Flags joined;                         ///< Only spaces or a hyphen part it from the one before.
  /// Without the article, before a word that has it or governs one: "مشروع" of "مشروع الشاطئ".
  Flags governs;
  std::uint32_t sentences = 0;
};

[[nodiscard]] Counted count_words(const Document& document, const Sentences& sentences,
                                  const Roles& roles, const LanguagePack& pack);

/// YAKE's score of single terms (Campos and others 2020, "YAKE! Keyword extraction from single
/// documents using multiple local features", formulas 1 to 6): from case, position, frequency,
/// neighbours and spread. Lower is better; 0 for a term that no counted word has.
struct TermScores {
  std::vector<double> score;         ///< By term.
  std::vector<std::uint32_t> count;  ///< By term, of counted words.
};

[[nodiscard]] TermScores score_terms(const Document& document, const Sentences& sentences,
                                     const LanguagePack& pack, const Counted& counted);

/// A word with digits, or a number written out.
[[nodiscard]] bool is_numeral(const Sentences& sentences, const LanguagePack& pack,
                              std::uint32_t word);

}  // namespace lede::keyphrases
