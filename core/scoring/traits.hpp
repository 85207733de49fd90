// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "scoring/weights.hpp"

namespace lede {

using TraitValues = std::array<double, kTraits>;

/// What traits are measured from; everything by reference.
struct TraitSources {
  const Document& document;
  const Sentences& sentences;
  const Roles& roles;
  const Keyphrases& keyphrases;
  const Sections& sections;
  const Quotes& quotes;
  const LanguagePack& pack;
  std::string_view focus;  ///< Words the reader cares for; empty: none.
};

/// By sentence, which may enter a summary: those of running text that hold a word. Where there is
/// none, of what has no role; then of what is no credit, caption or promo; then any.
[[nodiscard]] Flags eligible_sentences(const Document& document, const Sentences& sentences,
                                       const Roles& roles);

/// By sentence, the values of its traits; all 0 where it is not eligible. Linear in the text.
[[nodiscard]] std::vector<TraitValues> measure_traits(const TraitSources& sources,
                                                      const Flags& eligible);

}  // namespace lede
