// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/span.hpp"

namespace lede {

/// Where the sentences of one block's text end, by local rules on both sides of each stop (after
/// razdel and sentencex): byte offsets, ascending, the last the text's size. White space after a
/// stop belongs to the next sentence. In doubt there is no end.
/// @param whole closed quotations and brackets too short to be split inside, ordered by begin.
/// Example: "Dr. Weber left. Then (it was 5 p.m.) we ate." -> 15, 44.
[[nodiscard]] std::vector<std::uint32_t> sentence_ends(std::string_view text,
                                                       const std::vector<Span>& whole,
                                                       const LanguagePack& pack);

}  // namespace lede
