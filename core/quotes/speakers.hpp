// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "lede/reading.hpp"
#include "quotes/context.hpp"

namespace lede::quotes {

/// Who said what, by first appearance: in quotations, in statements and in turns of their own. A
/// speaker's words count once, where a quotation stands in a statement or a turn of the same
/// speaker.
[[nodiscard]] std::vector<Speaker> find_speakers(const Context& context,
                                                 const std::vector<Quote>& quotes,
                                                 const std::vector<Statement>& statements);

}  // namespace lede::quotes
