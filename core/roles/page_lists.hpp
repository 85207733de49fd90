// SPDX-License-Identifier: MIT
// Lines of a copied page's text that are alike, one below another or amid its things: buttons,
// dates, items, labels. Each looks at the lines from `begin` to `end`, or at all.
#pragma once

#include <cstdint>

#include "roles/draft.hpp"
#include "roles/turns.hpp"

namespace lede::roles {

/// "Get it at the Harbour Store" below one thing after another: lines that begin alike and head no
/// text. Cost: those lines sorted.
void settle_buttons(Draft& draft, const Turns& turns, std::uint32_t begin, std::uint32_t end);

/// "3 May – Harbour Hall", one below another: dates that the text lists, wherever it ends.
void settle_dated_lists(Draft& draft, const Turns& turns, std::uint32_t begin);

/// "What you need:" above short lines: a list that is text.
void settle_told_lists(Draft& draft, const Turns& turns, std::uint32_t begin, std::uint32_t end);

/// "Norgrid" above "Norgrid lamp, 20 euros", thing after thing: whose picture stood there.
void drop_stacked_labels(Draft& draft);

/// Where several headings stand between a button and text, what stands so too is one.
void settle_headings_below_buttons(Draft& draft, const Turns& turns);

}  // namespace lede::roles
