// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "names/word_facts.hpp"

namespace lede {

/// Why a run of words is thought to name somebody or something, as bits.
enum NameEvidence : std::uint32_t {
  kByTitle = 1U << 0,         ///< "Mr", "Dr" before it.
  kByRole = 1U << 1,          ///< A role before or after it.
  kByVerb = 1U << 2,          ///< A reporting verb next to it.
  kByOrganization = 1U << 3,  ///< A word that organizations have.
  kByAcronym = 1U << 4,       ///< One word of three capitals or more.
  kAfterStopWord = 1U << 5,   ///< "in Moscow", "the Kremlin": rather a place or a thing.
  kByCue = 1U << 6,           ///< "according to" before it.
  kByParty = 1U << 8,         ///< After it an acronym in brackets, "(SPD)", or an age, ", 74,".
  kAsSubject = 1U << 9,       ///< The verb follows, so the name is in the nominative.
  kShortened = 1U << 7,       ///< Its last word alone names it elsewhere.
};

/// Words [first, last) that may be a name.
struct NameRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;
  std::uint32_t evidence = 0;
  bool weak = false;  ///< A name only where the article names the same elsewhere for sure.
  Span phrase;
  std::optional<Span> role;

  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

/// The runs of every sentence, in text order.
[[nodiscard]] std::vector<NameRun> find_name_runs(const Document& document,
                                                  const Sentences& sentences,
                                                  const WordFacts& facts, const LanguagePack& pack);

}  // namespace lede
