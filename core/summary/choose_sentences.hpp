// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Chooses the summary's sentences from `reading` (all but its choice is filled): one ordered list,
/// best first, redundant and leaning sentences held back, of which N takes the first N, so that
/// more never drops what fewer had. Sizes: key points 3/5/7, tldr and teaser 1/3/5 sentences,
/// headline 12/17/22 words, a digest about a tenth of the article, spread over its sections.
[[nodiscard]] Choice choose_sentences(const Reading& reading, const Options& options,
                                      const LanguagePack& pack);

}  // namespace lede
