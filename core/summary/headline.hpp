// SPDX-License-Identifier: MIT
#pragma once

#include "lede/language_pack.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"

namespace lede {

/// The article's own title, where it stands in the text and fits, and the reader has asked for
/// nothing. Else of the first few sentences, best first, the beginning that is expected to hold
/// most of a reader's summary for its length, and is a whole thought: the sentence, or up to a
/// clause's end (a comma, semicolon, colon or dash outside of quotations and brackets) behind which
/// stands one clause more, neither its object nor the end of an aside; or what the rest only
/// reports. Where none is, a clause or its first words, never ending in a stop word. At most
/// 12/17/22 words by Options::length, or Options::words. Example: "The council closed the old
/// bridge, it said on Monday." -> "The council closed the old bridge".
[[nodiscard]] Choice choose_headline(const Reading& reading, const Options& options,
                                     const LanguagePack& pack);

}  // namespace lede
