// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace lede::sections {

/// The most units that boundaries() takes; callers join blocks until there are no more.
inline constexpr std::size_t kMostUnits = 512;

/// Where a text of units changes its topic: the most probable division under a language model of
/// each part alone (Utiyama and Isahara 2001, "A statistical model for domain-independent text
/// segmentation"): a part costs sum f ln((n + k) / (f + 1)) and ln N more, k terms and N words in
/// all. No part is shorter than two units or longer than 64, so the cost is linear in the text.
/// @param units the terms of each unit's content words; term numbers below `terms`.
/// @return the first unit of every part but the first, ascending.
[[nodiscard]] std::vector<std::uint32_t> boundaries(
    const std::vector<std::vector<std::uint32_t>>& units, std::size_t terms);

}  // namespace lede::sections
