// SPDX-License-Identifier: MIT
// How far the article reaches on a page copied whole: menus above, lists of other articles below.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/flags.hpp"
#include "roles/draft.hpp"

namespace lede::roles {

/// The blocks [begin, end) that hold the article's text: the stretch with the largest sum, where
/// running lines and turns (`said`) add their width and each short line takes a little off
/// (Bentley 1984). Behind some paragraphs a single one under a title counts less, and nothing
/// counts from readers' comments on. `settled` lines count nothing before that. Empty where nothing
/// runs. Cost: linear.
/// Example: "Home", "News", two paragraphs, "Photo", "More", one line of a cookie notice -> [2, 4).
struct Extent {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
[[nodiscard]] Extent text_extent(const Draft& draft, const Flags& said);

/// Whether a line could be an item of a menu: short, unmarked, no bullet.
[[nodiscard]] bool is_bare(const Line& line);

}  // namespace lede::roles
