// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "check/check_quotes.hpp"

namespace lede::cli {

/// A checked quote a line, and two for each difference; or that there is none.
[[nodiscard]] std::string write_check_text(const std::vector<CheckedQuote>& quotes,
                                           const Reading& digest, const Reading& transcript);

}  // namespace lede::cli
