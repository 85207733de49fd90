// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"
#include "scoring/leaning.hpp"

namespace lede {

/// How much a summary has.
struct SummarySize {
  std::size_t sentences = 0;
  std::uint32_t words = kNone;  ///< At most; kNone: no bound.
};

/// Chooses the summary's sentences from `reading` (all but its choice is filled): one ordered list,
/// best first, redundant and leaning sentences held back, of which N takes the first N, so that
/// more never drops what fewer had. Sizes: key points 3/5/7, tldr and teaser 1/3/5 sentences. A
/// headline: headline.hpp; a digest: digest.hpp.
[[nodiscard]] Choice choose_sentences(const Reading& reading, const Options& options,
                                      const LanguagePack& pack);

/// The first of `order`, best first, as many as `options` ask for, else `size`, as a summary.
[[nodiscard]] Choice choice_of(const Reading& reading, const Options& options,
                               const Leaning& leaning, std::vector<std::uint32_t> order,
                               SummarySize size);

/// The article's sentences that may be chosen, best first. A teaser draws in as the article itself
/// does: its first sentences as they stand.
[[nodiscard]] std::vector<std::uint32_t> best_first(const Reading& reading, const Options& options);

/// The section that a sentence belongs to, or kNone.
[[nodiscard]] std::uint32_t section_of_sentence(const Reading& reading, std::uint32_t sentence);

/// Tells of each section which of the chosen sentences are its points.
void add_points(const Reading& reading, Choice& choice);

}  // namespace lede
