// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace lede {

/// Yes or no for each of something. A byte each: the bits of std::vector<bool> cost 2 kB of code.
using Flags = std::vector<std::uint8_t>;

}  // namespace lede
