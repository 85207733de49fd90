// SPDX-License-Identifier: MIT
// Results as a consumer sees them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "lede/options.hpp"

namespace lede::test {

/// JSON whose numbers have no zeros at their end beyond the first decimal (`0.5000` -> `0.5`), as
/// nlohmann writes them.
std::string with_short_numbers(const std::string& json);

/// The first text of a result (made with `blocks` and `sentences`) that is not the slice of its
/// block that its offsets tell, in words; else empty.
std::string bad_slice(const nlohmann::json& result, OffsetUnit unit);

}  // namespace lede::test
