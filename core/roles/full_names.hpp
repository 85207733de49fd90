// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "roles/line.hpp"
#include "roles/turns.hpp"

namespace lede::roles {

/// Calls speakers by the names that the blocks above the talk give in full: "Petra Lohse" for
/// "Lohse" and "MAYOR LOHSE". Where no answer has a speaker and no person is known, two words that
/// open the text as a name does are the guest: "Dora Wiesner leitet ...". Cost: linear.
void give_full_names(const Document& document, const Sentences& sentences, const Names& names,
                     const LanguagePack& pack, const std::vector<Line>& lines, Turns& turns);

}  // namespace lede::roles
