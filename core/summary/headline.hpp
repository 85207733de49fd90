// SPDX-License-Identifier: MIT
#pragma once

#include "lede/language_pack.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Of the first few sentences of the article, best first, the beginning that is expected to hold
/// most of a reader's summary for its length: the sentence whole, up to a clause's end (a comma,
/// semicolon, colon or dash outside of quotations and brackets), or its first words, never ending
/// in a stop word. What leans or may be no whole thought counts less. At most 12/17/22 words by
/// Options::length, or Options::words. Example: "The council closed the old bridge, it said on
/// Monday." -> "The council closed the old bridge".
[[nodiscard]] Choice choose_headline(const Reading& reading, const Options& options,
                                     const LanguagePack& pack);

}  // namespace lede
