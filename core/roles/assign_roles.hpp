// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

namespace roles {
struct CopiedPageRules;
}

/// A role for every block: from the caller's role or markup where there is some, else scored from
/// the text alone (length, case, final mark, neighbours, pack patterns, siblings of one form),
/// never by one rule. Also the turns' speakers, the credits and the title (`title`: the request's).
/// `copied`: null where the article is no page copied whole.
[[nodiscard]] Roles assign_roles(const Document& document, const Marks& marks,
                                 const Sentences& sentences, const Names& names,
                                 const LanguagePack& pack, const std::optional<std::string>& title,
                                 const roles::CopiedPageRules* copied);

/// Whether a block of this role is running text, whose sentences may enter a summary.
[[nodiscard]] bool is_running_text(Role role);

}  // namespace lede
