// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "quotes/context.hpp"
#include "quotes/cues.hpp"
#include "quotes/drafts.hpp"

namespace lede::quotes {

/// Indirect speech: every cue with a source whose reported words stand outside quotation marks.
/// Example: `Lee said that the road is closed.` -> cue `said`, span `that the road is closed`.
[[nodiscard]] std::vector<Statement> find_statements(const Context& context, const Cues& cues,
                                                     const std::vector<Draft>& drafts);

}  // namespace lede::quotes
