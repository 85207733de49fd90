// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "names/name_runs.hpp"
#include "names/word_facts.hpp"

namespace lede {

/// The runs of every sentence where no capitals show names, in text order. Where titles and roles
/// stand behind them without spaces (LanguagePack::titles_behind): what stands between a boundary
/// and such a word ("の相馬徹さん"), and its surname alone. Where given names are listed: from one
/// to the surname. All else is weak: a name where the article names the same elsewhere.
[[nodiscard]] std::vector<NameRun> find_caseless_runs(const Document& document,
                                                      const Sentences& sentences,
                                                      const WordFacts& facts,
                                                      const LanguagePack& pack);

}  // namespace lede
