// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// A content word of a sentence and how much it weighs there.
struct TermWeight {
  std::uint32_t term = 0;
  double weight = 0.0;
};

/// The content words of every eligible sentence, each sentence's sorted by term, without repeats:
/// entries [first[i], first[i + 1]) are sentence i's; others have none.
struct SentenceVectors {
  std::vector<TermWeight> entries;
  std::vector<std::uint32_t> first;
};

/// Vectors of length 1: (1 + ln of the count in the sentence) times ln(1 + sentences / sentences
/// with the term), stop words left out.
[[nodiscard]] SentenceVectors sentence_vectors(const Sentences& sentences, const Flags& eligible);

/// Similarity (cosine) summed over neighbours within kWindow eligible sentences, by sentence, the
/// largest being 1: directed centrality (Zheng and Lapata 2019), here over words.
struct Centrality {
  std::vector<double> later;    ///< To sentences after it: what the article goes on about.
  std::vector<double> earlier;  ///< To sentences before it: what has been told already.
};
inline constexpr std::uint32_t kWindow = 64;

/// Linear in the text: a running sum of the window's vectors stands for its sentences.
[[nodiscard]] Centrality directed_centrality(const Sentences& sentences,
                                             const SentenceVectors& vectors, const Flags& eligible);

/// The article's content terms that `words` holds too (by stem), sorted, each once. Any bytes.
/// Example: for "Sanctions!" the term of "sanction", where the pack takes off "s".
[[nodiscard]] std::vector<std::uint32_t> terms_of_words(std::string_view words,
                                                        const Sentences& sentences,
                                                        const LanguagePack& pack);

}  // namespace lede
