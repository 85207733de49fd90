// SPDX-License-Identifier: MIT
// Which line of a page copied whole is its article's title, and which titles are others'.
#pragma once

#include <cstdint>

#include "lede/flags.hpp"
#include "roles/draft.hpp"
#include "roles/headings.hpp"
#include "roles/turns.hpp"

namespace lede::roles {

/// So many lines below a title tell who wrote what it heads, and when.
inline constexpr std::uint32_t kSignature = 4;

/// The terms of the lines that run, stop words aside.
[[nodiscard]] Flags words_that_run(const Draft& draft, std::uint32_t begin, std::uint32_t end);

/// What copied_page.hpp says of these rules.
[[nodiscard]] bool under_menu(const Draft& draft, const HeadingContext& context,
                              std::uint32_t text);
void title_under_menu(Draft& draft, const HeadingContext& context, std::uint32_t text);
void drop_heading_lists(Draft& draft, const Turns& turns);

/// The title again amid menus and, from `end` on, among other articles.
void drop_title_copies(Draft& draft, std::uint32_t end);

/// A title below who wrote the text, and not right above it, is another's.
[[nodiscard]] bool is_others_title(const Draft& draft, std::uint32_t block, std::uint32_t title);

}  // namespace lede::roles
