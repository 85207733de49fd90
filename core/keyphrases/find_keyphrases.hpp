// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// What the article is about: the phrases, of one to four words, that a reader would tag it with;
/// by the words' own statistics (terms as in YAKE: Campos and others 2020), those of the title
/// first, proper names whole, without near-duplicates. Credits and promos do not count.
[[nodiscard]] Keyphrases find_keyphrases(const Document& document, const Marks& marks,
                                         const Sentences& sentences, const Names& names,
                                         const Roles& roles, const LanguagePack& pack);

}  // namespace lede
