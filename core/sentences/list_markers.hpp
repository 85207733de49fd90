// SPDX-License-Identifier: MIT
// Lists that run on in one line: "1. One 2. Two", "a) one b) two".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/language_pack.hpp"

namespace lede {

/// Where the items of such lists begin, ascending: markers of one style that count on, the first
/// of them at the text's begin or after a sentence's stop. What else has digits and letters with
/// stops is left alone: "reasons: a) the cost, b) the time" stays one sentence.
/// The numbers and letters of the pack's abbreviations ("Jan. 1.") are no markers, nor numbers with
/// a stop where these may be ordinals.
/// Example: "Two things. 1) Rain 2) Wind" -> 12, 20.
[[nodiscard]] std::vector<std::uint32_t> list_item_begins(std::string_view text,
                                                          const LanguagePack& pack);

}  // namespace lede
