// SPDX-License-Identifier: MIT
#pragma once

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Makes an article's sections those of a digest. A question stays a title where it says what the
/// section is about: it holds a word that could tag something, one that comes again where the
/// section holds further questions. And sections whose titles are the same but for case become one,
/// a topic that comes back; of headings only those of one level with no higher one between them,
/// for the parts of two chapters may be named alike. Example: "The roof", "The pool", "The roof" ->
/// "The roof" with one more run of blocks, "The pool".
/// @param reading with its sections.
void finish_sections(const Reading& reading, const LanguagePack& pack, Sections& sections);

void drop_title(Section& section);

}  // namespace lede
