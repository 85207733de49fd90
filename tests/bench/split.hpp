// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lede/summarize.hpp"

namespace lede::bench {

/// Where the sentences of a text end, from its bytes on: what tests/bench measures, native and in a
/// module of its own, since the shipped one has no way to split only.
/// @return byte offsets in the Document's text.
[[nodiscard]] std::vector<std::uint32_t> split(const std::string& bytes, const LanguagePack& pack);

}  // namespace lede::bench
