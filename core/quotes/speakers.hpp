// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "lede/reading.hpp"

namespace lede::quotes {

/// Who said what, by first appearance. A speaker's words count once, where a quotation stands in
/// a statement of the same speaker too.
[[nodiscard]] std::vector<Speaker> find_speakers(const Sentences& sentences,
                                                 const std::vector<Quote>& quotes,
                                                 const std::vector<Statement>& statements);

}  // namespace lede::quotes
