// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// What a consumer should know of this result: no pack for the language, fewer sentences than asked
/// for.
[[nodiscard]] std::vector<std::string> warnings_of(const Reading& reading,
                                                   const LanguagePack& pack);

}  // namespace lede
