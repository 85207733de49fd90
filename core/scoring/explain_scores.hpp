// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// By sentence, why its score is what it is: effects add up to it. Of those that are never chosen
/// one without effect: what they are ("is a heading"). Apart from score_sentences(), which it asks
/// again, since no page needs it.
/// @param reading with its salience. @param focus as the scores were made with.
[[nodiscard]] std::vector<std::vector<Feature>> explain_scores(const Reading& reading,
                                                               const LanguagePack& pack,
                                                               std::string_view focus);

}  // namespace lede
