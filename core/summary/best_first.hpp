// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lede/reading.hpp"
#include "summary/leaning.hpp"

namespace lede {

/// The first `wanted` of one fixed order over `candidates` (sentence indices, ascending): by score,
/// but what repeats a better sentence comes last, and what dangles (Leaning) without the sentence
/// before it comes after what stands alone. Fewer only where there are fewer candidates. The order
/// does not depend on `wanted`.
/// Repeating, as measured best on news (Paulus and others 2018): a shared run of three words, or
/// over half of its content words. Only the best 64 are compared, so cost is linear.
[[nodiscard]] std::vector<std::uint32_t> best_first(const Reading& reading, const Leaning& leaning,
                                                    const std::vector<std::uint32_t>& candidates,
                                                    std::size_t wanted);

}  // namespace lede
