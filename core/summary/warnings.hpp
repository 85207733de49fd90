// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"

namespace lede {

/// What a consumer should know of this result, a sentence each: no pack for the language, fewer
/// sentences than asked for, nothing short enough.
[[nodiscard]] std::vector<std::string> warnings_of(const Reading& reading, const Options& options,
                                                   const LanguagePack& pack);

/// And what only summarize() may meet: a digest of an article without sections or titles, whose
/// answers are nobody's or whose speakers are many; captions left out.
void add_whole_warnings(const Reading& reading, const Options& options,
                        std::vector<std::string>& warnings);

}  // namespace lede
