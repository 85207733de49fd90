// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// How much each sentence says of what a reader's summary would say; summaries take them by score.
/// Trained models say of every word and pair of words how likely a summary holds it; sets of
/// sentences are chosen for what they are then expected to share with one (expected ROUGE). sqrt
/// alone; scores are quantized.
/// @param reading all but salience and choice is filled. @param focus words the reader cares for;
/// empty: none.
[[nodiscard]] Salience score_sentences(const Reading& reading, const LanguagePack& pack,
                                       std::string_view focus);

}  // namespace lede
