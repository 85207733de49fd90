// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace lede::test {

/// What changed between two texts, by lines: `- ` gone, `+ ` new, two lines around each change.
[[nodiscard]] std::string line_diff(std::string_view before, std::string_view after);

}  // namespace lede::test
