// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// A headline: one sentence and the slice of it that is shown.
struct Headline {
  std::uint32_t sentence = 0;
  Span slice;
};

/// Of the first few sentences of `order` (best first) the beginning that is expected to hold most
/// of a reader's summary for its length: the sentence whole, up to a clause's end (a comma,
/// semicolon, colon or dash outside of quotations and brackets), or its first words, never ending
/// in a stop word. What leans or may be no whole thought counts less. At most `most_words` words.
/// Example: "The council closed the old bridge, it said on Monday." -> "The council closed the old
/// bridge". None only where `order` is empty or `most_words` is 0.
[[nodiscard]] std::optional<Headline> find_headline(const Reading& reading,
                                                    const std::vector<std::uint32_t>& order,
                                                    std::uint32_t most_words,
                                                    const LanguagePack& pack);

}  // namespace lede
