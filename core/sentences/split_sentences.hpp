// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Every sentence of every block, in one pass of local rules with the pack's data; without a pack
/// the same rules know no abbreviations (they still fit more cases than UAX #29's sentences do).
/// Rather too few splits than wrong ones: never between a quotation and its reporting clause, never
/// after a title, initial, ordinal or decimal stop. A sentence inside a long quotation is a
/// sentence; its marks go with the text they touch. Document::given_sentences are kept as they are.
/// `words` and `terms` stay empty.
[[nodiscard]] Sentences cut_sentences(const Document& document, const Marks& marks,
                                      const LanguagePack& pack);

/// The same with every word and term. Words are UAX #29's, of one sentence each.
[[nodiscard]] Sentences split_sentences(const Document& document, const Marks& marks,
                                        const LanguagePack& pack);

/// How many words from `word` on make an item of `set` (the longest one), 0 if none does.
/// Never looks past `end_word`.
[[nodiscard]] std::uint32_t phrase_length_at(const WordSet& set, const Document& document,
                                             const Sentences& sentences, std::uint32_t word,
                                             std::uint32_t end_word);

/// The sentence that holds byte `at`, or kNone (a binary search).
[[nodiscard]] std::uint32_t sentence_at(const Sentences& sentences, std::uint32_t at);

/// The first word that begins at or after byte `at` (a binary search); words.size() if none does.
[[nodiscard]] std::uint32_t word_from(const Sentences& sentences, std::uint32_t at);

}  // namespace lede
