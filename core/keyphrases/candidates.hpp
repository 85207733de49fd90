// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "keyphrases/phrase_table.hpp"
#include "keyphrases/term_scores.hpp"
#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede::keyphrases {

/// The most words of a phrase; a name may have two more.
inline constexpr std::uint32_t kLongestPhrase = 4;

/// Names as words: which places they take and how their fullest form is written.
struct NamePlaces {
  std::vector<std::uint32_t> entity_at;  ///< By word: the entity whose name begins there, or kNone.
  std::vector<std::uint32_t> last_of;   ///< By word inside a name: that name's last word, or kNone.
  std::vector<std::uint32_t> first_of;  ///< By word inside a name: its first word, or kNone.
};

[[nodiscard]] NamePlaces name_places(const Sentences& sentences, const Names& names);

/// Every run of one to four joined words (and the pairs around stop words, for their
/// probabilities), names whole and under their fullest form. Looks at the first 100,000 words.
[[nodiscard]] PhraseTable gather_phrases(const Document& document, const Sentences& sentences,
                                         const Names& names, const Counted& counted,
                                         const NamePlaces& places);

/// A word that tags nothing by itself: of time, of saying, or one that opens sentences.
[[nodiscard]] bool is_idle(const Listed& listed, const LanguagePack& pack);

/// A word that is one letter of an unspaced script: Han, kana.
[[nodiscard]] bool is_single_letter(const Document& document, const Word& word);

/// A phrase's score: the mean of its terms' over its count (to the power of 5/4), less for every
/// further word, more where it is doubtful; lower is better, 0 for what is no candidate. YAKE's own
/// product (formula 7) favours whatever rare words stand together once: on five sets of news the
/// mean found half as many again.
[[nodiscard]] double phrase_score(const Document& document, const Sentences& sentences,
                                  const LanguagePack& pack, const PhraseTable& table,
                                  const TermScores& terms, std::uint32_t phrase);

}  // namespace lede::keyphrases
