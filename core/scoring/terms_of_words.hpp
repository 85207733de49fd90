// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// The article's content terms that `words` holds too (by stem), ascending, each once. Any bytes.
/// Example: for "Sanctions!" the term of "sanction", where the pack takes off "s".
[[nodiscard]] std::vector<std::uint32_t> terms_of_words(std::string_view words,
                                                        const Sentences& sentences,
                                                        const LanguagePack& pack);

}  // namespace lede
