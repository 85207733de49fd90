// SPDX-License-Identifier: MIT
// What stands between turns and below them, but is nobody's words.
#pragma once

#include <cstdint>
#include <string_view>

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "roles/line.hpp"
#include "roles/turns.hpp"

namespace lede::roles {

/// Whether a block has the last word of a name.
[[nodiscard]] bool tells_of(const Document& document, const Sentences& sentences,
                            std::uint32_t block, std::string_view name);

/// Whether a block, behind its label if it has one, opens with a quotation mark: "Liat: “Yes.”".
[[nodiscard]] bool opens_quotation(const Document& document, std::uint32_t block,
                                   const TurnLabel& label);

/// Takes out of the turns what the editors write: paragraphs between answers that stand in
/// quotation marks, a stage direction in brackets, what tells of its speaker by name ("Reed goes to
/// the window.") or stands before the next label of the same, and notes below the last turn.
void leave_asides(const Document& document, const Sentences& sentences, const Names& names,
                  const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open,
                  Turns& turns);

}  // namespace lede::roles
