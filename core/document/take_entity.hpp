// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// Puts what the HTML entity at the start of `text` stands for to `out`: a number, or one of the
/// names that news is written with.
/// @returns its length in bytes; 0: there is none, and `out` is as it was.
/// Example: "&amp;c." -> 5, "&".
std::size_t take_entity(std::string_view text, std::string& out);

}  // namespace lede
