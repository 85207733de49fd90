// SPDX-License-Identifier: MIT
// Published methods of dividing a text by topic, and how such a division is judged; to measure the
// core beside. None is part of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lede::test {

/// The terms of each unit's content words (numbers from 0).
using Units = std::vector<std::vector<std::uint32_t>>;
/// The first unit of every part but the first, ascending.
using Division = std::vector<std::size_t>;

/// As many parts as the reference has, as equal as units allow: it knows their number.
[[nodiscard]] Division equal_parts(std::size_t units, std::size_t parts);
/// Blocks of six units on either side of a gap, their cosine, depth of its valleys, cut-off at the
/// mean less half the deviation (Hearst 1997).
[[nodiscard]] Division text_tiling(const Units& units);
/// Ranks of cosines in a mask of 11 x 11, divided from the top while the density's gain stands out
/// by 1.2 deviations (Choi 2000).
[[nodiscard]] Division c99(const Units& units);
/// The most probable division under each part's own words (Utiyama and Isahara 2001), as published.
[[nodiscard]] Division most_probable(const Units& units);

/// Of one text: `weight[u]` positions (sentences) stand in unit u.
struct Judged {
  double pk = 0.0;           ///< Beeferman and others 1999; 0 to 1, lower is better.
  double window_diff = 0.0;  ///< Pevzner and Hearst 2002.
};

[[nodiscard]] Judged judge(const std::vector<std::size_t>& weight, const Division& division,
                           const Division& reference);

}  // namespace lede::test
