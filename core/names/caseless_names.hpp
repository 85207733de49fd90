// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "names/name_runs.hpp"
#include "names/word_facts.hpp"

namespace lede {

/// The names in a script without capitals and spaces, where titles and roles stand behind them
/// (LanguagePack::titles_behind), in text order: what stands between a boundary and such a word
/// ("の相馬徹さん"), and each of these again wherever it stands, by surname too.
[[nodiscard]] std::vector<NameRun> find_caseless_runs(const Document& document,
                                                      const Sentences& sentences,
                                                      const WordFacts& facts,
                                                      const LanguagePack& pack);

}  // namespace lede
