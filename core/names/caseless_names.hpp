// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "names/name_runs.hpp"
#include "names/word_facts.hpp"

namespace lede {

/// The names in a script without capitals and spaces, in text order: what stands between a boundary
/// and a title or role ("の相馬徹さん"); behind a role, or before a reporting verb, what begins
/// with a surname of the pack ("市长李芳说"); and each of these again wherever it stands, by
/// surname too.
[[nodiscard]] std::vector<NameRun> find_caseless_runs(const Document& document,
                                                      const Sentences& sentences,
                                                      const WordFacts& facts,
                                                      const LanguagePack& pack);

}  // namespace lede
