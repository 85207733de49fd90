// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// How much each sentence says of what the article says: position, directed centrality (similarity
/// to the sentences after it, within a window of 64), keyphrase weights, title words, length,
/// `focus`. Unsupervised; sqrt and ln() of ln.hpp alone, quantized before anyone ranks.
/// @param focus words the reader cares for; empty: none. @param explain fills Salience::features.
[[nodiscard]] Salience score_sentences(const Document& document, const Marks& marks,
                                       const Sentences& sentences, const Roles& roles,
                                       const Keyphrases& keyphrases, const Sections& sections,
                                       const Quotes& quotes, const LanguagePack& pack,
                                       std::string_view focus, bool explain);

}  // namespace lede
