// SPDX-License-Identifier: MIT
// Whether the full stop after a word is the word's own.
#pragma once

#include <cstdint>
#include <string_view>

#include "lede/language_pack.hpp"

namespace lede {

/// What a lone full stop follows.
enum class BeforeStop {
  kWord,          ///< An ordinary word or number: the stop ends a sentence.
  kTitle,         ///< A title, or `1.` or `a.` at a sentence's start: ends none.
  kSmallTitle,    ///< One without a capital, which ends none before a particle of a name either.
  kAbbreviation,  ///< Ends a sentence only before a word that opens sentences.
  kOrdinal,       ///< "3.", likewise; but before a letter without case it ends one.
  kUnit,          ///< "5 p.m.": ends one before a capital.
  kSign,          ///< "Nº": ends none before a number.
};

/// Whether the pack's abbreviations have a word with its mark: "+" and "mln", "art" and "-".
[[nodiscard]] bool has_entry(const LanguagePack& pack, std::string_view head,
                             std::string_view tail);

/// The word or number before the white space that ends at `at`, without a stop of its own; empty if
/// none stands there. Never looks before `begin`.
[[nodiscard]] std::string_view token_before(std::string_view text, std::uint32_t begin,
                                            std::uint32_t at);

/// @param begin where the sentence begins. @param at the full stop.
[[nodiscard]] BeforeStop before_stop(std::string_view text, std::uint32_t begin, std::uint32_t at,
                                     const LanguagePack& pack);

}  // namespace lede
