// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "lede/reading.hpp"
#include "names/name_runs.hpp"
#include "names/word_facts.hpp"

namespace lede {

/// Mentions and entities from runs. Forms that are equal but for endings are one; a surname, or a
/// form with initials, joins the fuller form it fits, of several the one named last. Weak runs are
/// kept only where they name someone known. Genders are not set.
[[nodiscard]] Names join_names(const Sentences& sentences, const WordFacts& facts,
                               std::vector<NameRun> runs);

/// Sets genders by the pronouns that follow a person where nobody else can be meant; words inside
/// quotations speak of others and do not count.
void find_genders(const Marks& marks, const Sentences& sentences, const WordFacts& facts,
                  Names& names);

}  // namespace lede
