// SPDX-License-Identifier: MIT
// What labels leave open in a text's talk: questions without one, labels that stand once.
#pragma once

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "roles/line.hpp"
#include "roles/turns.hpp"

namespace lede::roles {

/// In a talk with labels: questions behind a dash, or in blocks of their own, where hardly any turn
/// has a second block, are the interviewer's and no part of the turn above; a label that stands
/// once is one where the text above, or another label, names who it is; who asks in most turns
/// asks; answers under "A:" are those of the only one who answers by name. Where one label stands
/// at most blocks it is a speech. Cost: linear.
void settle_open_turns(const Document& document, const LanguagePack& pack,
                       const std::vector<Line>& lines, const Flags& open, Turns& turns);

}  // namespace lede::roles
