// SPDX-License-Identifier: MIT
// Captions and whose picture it is, told by form and place.
#pragma once

#include <cstdint>

#include "lede/language_pack.hpp"
#include "roles/draft.hpp"

namespace lede::roles {

/// Captions: said outright ("Image caption,"), closed or divided by whose picture it is ("... at
/// the quay. ANN LEE / AP", "... Credit: Ann Lee"), between a byline and a picture's credit; and
/// the credits by themselves.
/// @param begin where the text begins.
void settle_pictures(Draft& draft, const LanguagePack& pack, std::uint32_t begin);

}  // namespace lede::roles
