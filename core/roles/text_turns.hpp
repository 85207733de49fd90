// SPDX-License-Identifier: MIT
// What the turns of a plain or Markdown text need besides turns.hpp; a page's blocks go without.
#pragma once

#include <vector>

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "roles/line.hpp"
#include "roles/turns.hpp"

namespace lede::roles {

/// Finds turns by strong questions and by a regular change of question and answer, where find_turns
/// found none, or a speech without labels; then asides (asides.hpp) and names in full
/// (full_names.hpp). Cost: linear.
void finish_turns(const Document& document, const Sentences& sentences, const Names& names,
                  const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open,
                  Turns& turns);

}  // namespace lede::roles
