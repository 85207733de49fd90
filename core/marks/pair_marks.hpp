// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Pairs quotation marks, brackets and dashes of apposition, block by block, in one pass. The
/// pack's own marks come first; any others that pair are taken too. Apostrophes are told apart. An
/// opener that nothing closes ends with its block (`closed` false), and `continues` where the next
/// block opens with the same mark. Any input, ten thousand unpaired marks too, costs linear time.
[[nodiscard]] Marks pair_marks(const Document& document, const LanguagePack& pack);

}  // namespace lede
