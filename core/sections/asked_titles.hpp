// SPDX-License-Identifier: MIT
#pragma once

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Gives an interview's untitled sections the noun that their questions name, that stands there
/// again and again and hardly anywhere else; or leaves them untitled. A noun shows itself by its
/// capital, its article or as part of a name; where a language writes none of these, none is found.
/// Example: "How many nurses do you have?", answered with nurses in every sentence -> "nurses", if
/// "a nurse," stands somewhere.
/// @param reading with its names, roles and sentences.
void title_by_asked_words(const Reading& reading, const LanguagePack& pack, Sections& sections);

}  // namespace lede
