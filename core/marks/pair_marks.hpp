// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Pairs quotation marks, brackets and dashes of apposition, block by block, in one pass with a
/// stack. The pack's own marks come first; any others that pair are taken too. Apostrophes are told
/// apart. A quotation that nothing closes ends with its block, or before the next of its like, or
/// with it where one mark closes both (`closed` false); it `continues` where the next block with
/// any text opens with the same mark. Brackets, single marks and dashes that nothing closes pair
/// with nothing. A closing mark is matched with one of the eight innermost open ones, so that any
/// input, ten thousand unpaired marks too, costs linear time.
/// Example: `“He said ‘no’,” she said.` -> `“He said ‘no’,”` and, inside it, `‘no’`.
[[nodiscard]] Marks pair_marks(const Document& document, const LanguagePack& pack);

}  // namespace lede
