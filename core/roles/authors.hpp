// SPDX-License-Identifier: MIT
// Who wrote a copied text, or sends it: bylines without a word for it, and what is said of writers
// behind the text. `end` is where the text ends.
#pragma once

#include <cstdint>

#include "roles/draft.hpp"

namespace lede::roles {

/// "Jane Doe has written for the Courier since 2019." at the end of the text, where a byline names
/// her, or nothing else does and it stands between promos and credits.
void settle_notes(Draft& draft, std::uint32_t end);

/// "About Jane Doe", whom a byline names, near the end: what stands there is of her.
void settle_writer(Draft& draft, std::uint32_t end);

/// "About Norgrid" above "Norgrid runs ..." at the end of a press release: who sends it.
void settle_sender(Draft& draft, std::uint32_t end);

/// "Jane Doe", "Jane Doe, transport correspondent": under the title, or the line below it, and
/// above text that never names her.
void settle_author(Draft& draft, const Names& names);

}  // namespace lede::roles
