// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"
#include "scoring/leaning.hpp"
#include "summary/choose_sentences.hpp"

namespace lede {

/// Chooses a digest's sentences, spread over its sections, and what it has besides: lead, source,
/// and by section its strongest quotes and statements.
[[nodiscard]] Choice choose_digest(const Reading& reading, const Options& options,
                                   const LanguagePack& pack);

/// How much a digest has by itself: on the average two (three, four) sentences for every section
/// with running text, no section more than four, and its lead; but no more than about a tenth (a
/// seventh, a fifth) of the article's, or a third (two fifths, a half) of short answers to many
/// questions. Of forty sentences of a longer section at least one. Of an article without sections
/// a tenth, no fewer than its key points. At most 20 (40, 60), or one each. Where sections are
/// many, as a live page's entries, at most an eighth of the article's words (a fifth, a quarter),
/// so that sections of little weight go without a point.
[[nodiscard]] SummarySize digest_size(const Reading& reading, Length length);

/// Sorts `order` by score and by how much each sentence keeps to the point: its share of words that
/// the article has again and again, few in what a speaker tells aside. What leans on a sentence
/// before, cuts a quotation or needs a pronoun's name beside it comes later, what answers a
/// question shown with it earlier.
void sort_by_point(const Reading& reading, const Leaning& leaning, const LanguagePack& pack,
                   std::vector<std::uint32_t>& order);

/// Reorders `order` (best first) so that its first sentences are spread over the sections (as
/// above): the one or two that open the article and say who, to whom, where and on what; each
/// section's best; then by D'Hondt's method with the sections' words as votes, up to four a
/// section. What else introduces people who talk comes last.
[[nodiscard]] std::vector<std::uint32_t> spread_over_sections(
    const Reading& reading, const std::vector<std::uint32_t>& order);

}  // namespace lede
