// SPDX-License-Identifier: MIT
#pragma once

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Makes an article's sections those of a digest: their titles settle (settle_titles.hpp), and
/// sections whose titles are the same but for case become one, a topic that comes back; of headings
/// only those of one level with no higher one between them, for the parts of two chapters may be
/// named alike. Example: "The roof", "The pool", "The roof" ->
/// "The roof" with one more run of blocks, "The pool".
/// @param reading with its sections.
void finish_sections(const Reading& reading, const LanguagePack& pack, Sections& sections);

}  // namespace lede
