// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// What was said and by whom: quotes with kind, cue and speaker; statements (indirect speech);
/// speakers by first appearance. None from headings, credits, captions or promos. Below a threshold
/// of confidence the speaker stays empty: a wrong name is worse than none.
[[nodiscard]] Quotes find_quotes(const Document& document, const Marks& marks,
                                 const Sentences& sentences, const Names& names, const Roles& roles,
                                 const LanguagePack& pack);

}  // namespace lede
