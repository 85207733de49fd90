// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lede::sections {

/// The most units that boundaries() takes; callers join neighbours until there are no more.
inline constexpr std::size_t kMostUnits = 256;

/// A piece of text that stays whole.
struct Unit {
  std::vector<std::uint32_t> terms;  ///< Of its content words, in text order.
  bool leans = false;                ///< Opens with a word that leans on what is before.
  bool turns = false;                ///< Says that it turns to another topic.
};

/// Where a text of units changes its topic: the most probable division under a language model of
/// each part alone (Utiyama and Isahara 2001, "A statistical model for domain-independent text
/// segmentation"), a part costing sum w ln((n + ck) / (f + c)) and a price, k terms in all. Beyond
/// the paper: a word weighs (w) by how often it comes again nearby against chance, so that words
/// of no topic tell nothing; the price of a part grows as words do not cluster; and a boundary must
/// save enough for the words beside it. Bounded units: linear.
/// @param units what stays whole; term numbers below `terms`.
/// @param talk an interview or a speech, whose topics are fewer but surer.
/// @param blocks of which the units are made.
/// @return the first unit of every part but the first, ascending.
[[nodiscard]] std::vector<std::uint32_t> boundaries(const std::vector<Unit>& units,
                                                    std::size_t terms, bool talk,
                                                    std::size_t blocks);

}  // namespace lede::sections
