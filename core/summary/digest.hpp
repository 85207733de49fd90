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

/// How much a digest has by itself: one sentence for every section with running text at least, and
/// about a tenth of the article's (a seventh, a fifth for the longer lengths), but no more than
/// four a section; of an article without sections no fewer than its key points. A part of forty
/// sentences of a longer section counts as a section. At most 20 (40, 60), or one each. Where
/// sections are many, as a live page's entries, at most an eighth of the article's words (a fifth,
/// a quarter), so that sections of little weight go without a point.
[[nodiscard]] SummarySize digest_size(const Reading& reading, Length length);

/// Sorts `order` by score and by how much each sentence keeps to the point: its share of words that
/// the article has again and again, few in what a speaker tells aside. What leans on a sentence
/// before, cuts a quotation or needs a pronoun's name beside it comes later, what answers a
/// question shown with it earlier.
void sort_by_point(const Reading& reading, const Leaning& leaning,
                   std::vector<std::uint32_t>& order);

/// Reorders `order` (best first) so that its first sentences are spread over the sections (as
/// above): each section's best first, of the first one that which opens the article; then by
/// D'Hondt's method with the sections' words as votes.
[[nodiscard]] std::vector<std::uint32_t> spread_over_sections(
    const Reading& reading, const std::vector<std::uint32_t>& order);

}  // namespace lede
