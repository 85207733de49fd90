// SPDX-License-Identifier: MIT
// Published methods of finding keyphrases, to measure the core beside; none is part of it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lede/language_pack.hpp"

namespace lede::test {

/// A word as these methods count it: folded, without stemming.
struct PhraseWord {
  std::string folded;
  bool stop = false;     ///< In the pack's stop words.
  bool number = false;   ///< Has a digit.
  bool capital = false;  ///< Begins with one and opens no sentence.
  bool acronym = false;  ///< Capitals alone, two or more.
  bool joined = false;   ///< Nothing but space or a hyphen parts it from the word before.
};

/// Sentences as words. In scripts without spaces a run of Han or of katakana is a word.
using PhraseText = std::vector<std::vector<PhraseWord>>;

[[nodiscard]] PhraseText phrase_text(const std::string& text, const LanguagePack& pack);

using Phrases = std::vector<std::string>;  ///< Folded, best first.

/// In how many texts of a set each phrase of one to three words stands.
using TextsWith = std::map<std::string, double>;
void count_texts_with(const PhraseText& text, TextsWith& texts);

/// Counts times ln(texts / texts with the phrase), over phrases of one to three words that neither
/// begin nor end with a stop word.
[[nodiscard]] Phrases tf_idf(const PhraseText& text, const TextsWith& texts, double all_texts);
/// Runs between stop words by the sum of their words' degree over frequency (Rose and others 2010).
[[nodiscard]] Phrases rake(const PhraseText& text);
/// PageRank over words that stand side by side; of the best third what is adjacent is joined
/// (Mihalcea and Tarau 2004; all but stop words for lack of parts of speech).
[[nodiscard]] Phrases textrank_phrases(const PhraseText& text);
/// YAKE as published (Campos and others 2020): formulas 1 to 7, phrases of up to three words,
/// near-duplicates by edit distance left out from a similarity of 0.9 on.
[[nodiscard]] Phrases yake(const PhraseText& text);

}  // namespace lede::test
