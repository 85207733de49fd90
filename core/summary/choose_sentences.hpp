// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Chooses the summary's sentences from `reading` (all but its choice is filled): one ordered list,
/// best first, redundant and leaning sentences held back, of which N takes the first N, so that
/// more never drops what fewer had. Sizes: key points 3/5/7, tldr and teaser 1/3/5 sentences, a
/// digest about a tenth of the article, spread over its sections. A headline: headline.hpp.
[[nodiscard]] Choice choose_sentences(const Reading& reading, const Options& options,
                                      const LanguagePack& pack);

/// The article's sentences that may be chosen, best first. A teaser opens the article without
/// giving away its end: the first third, five sentences at least.
[[nodiscard]] std::vector<std::uint32_t> best_first(const Reading& reading, const Options& options);

/// Tells of each section which of the chosen sentences are its points.
void add_points(const Reading& reading, Choice& choice);

}  // namespace lede
