// SPDX-License-Identifier: MIT
// Whom an interview or a speech is with, where no label tells.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "roles/line.hpp"

namespace lede::roles {

/// The one person whom the blocks before the talk, at `first`, introduce: a subject or a name in
/// the title rather than whoever stands behind a preposition; "" where another is as likely. Who
/// signs the article asks. A speech is by the first whom they name.
/// Example: "Ann Lee was made director by Mayor Tom Reed." -> "Ann Lee".
[[nodiscard]] std::string_view guest_of(const Document& document, const Sentences& sentences,
                                        const Names& names, const LanguagePack& pack,
                                        const std::vector<Line>& lines, std::uint32_t first,
                                        bool speech);

}  // namespace lede::roles
