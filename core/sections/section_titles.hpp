// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede::sections {

/// A heading's text: its block without white space around and a colon at its end.
[[nodiscard]] Span heading_title(const Document& document, std::uint32_t block);

/// Whether a text's last mark is a question mark of any script.
[[nodiscard]] bool ends_in_question(std::string_view text);

/// A question as a title: the block's last sentence that asks, or turns to a topic, without the
/// asker's label, if it is short enough and says by itself what it asks; else an empty span.
[[nodiscard]] Span question_title(const Document& document, const Sentences& sentences,
                                  const LanguagePack& pack, std::uint32_t block);

/// Gives every untitled section of `sections` (but those that `skip` marks) a keyphrase that stands
/// mostly in it, also in its first blocks, name-like or of several words, never a measure, nor a
/// short noun where nouns have capitals; or leaves it untitled: none rather than a bad one.
void title_by_keyphrases(const Document& document, const Sentences& sentences,
                         const Keyphrases& keyphrases, const LanguagePack& pack, const Flags& skip,
                         Sections& sections);

}  // namespace lede::sections
