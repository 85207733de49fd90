// SPDX-License-Identifier: MIT
#pragma once

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// A section's title as a digest shows it. A question stays where it says what the section is
/// about: it holds a word that could tag something, one that comes again where the section holds
/// further questions. What turns to a topic is the topic alone where that is a keyphrase. A
/// keyphrase stays where it reads as a title by itself. Example: "Let's turn to the grain terminal"
/// -> "grain terminal"; "feel good" -> none.
/// @param reading with its keyphrases and names.
void settle_title(const Reading& reading, const LanguagePack& pack, Section& section);

void drop_title(Section& section);

}  // namespace lede
