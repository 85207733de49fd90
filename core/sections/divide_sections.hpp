// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// The article's sections: the author's headings and turns where there are enough for its length,
/// or its paragraphs where they are as long as chapters; else, in a text of six paragraphs and 100
/// content words or more, by lexical cohesion (Utiyama and Isahara 2001) over at most 256 units. A
/// section without a heading gets a keyphrase of its own as title, or none.
[[nodiscard]] Sections divide_sections(const Document& document, const Sentences& sentences,
                                       const Roles& roles, const Keyphrases& keyphrases,
                                       const LanguagePack& pack);

}  // namespace lede
