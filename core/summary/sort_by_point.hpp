// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "scoring/leaning.hpp"

namespace lede {

/// Sorts `order` by score and by how much each sentence keeps to the point: its share of words that
/// the article has again and again, few in what a speaker tells aside, and whether it takes up its
/// section's title. What leans on a sentence before, cuts a quotation or needs a pronoun's name
/// beside it comes later, so do scraps; what answers a question shown with it comes earlier.
void sort_by_point(const Reading& reading, const Leaning& leaning, const LanguagePack& pack,
                   std::vector<std::uint32_t>& order);

}  // namespace lede
