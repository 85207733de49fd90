// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// The language the result tells: a pack's own where one was given (its choice is the caller's),
/// else the caller's tag, else the guess. Confidence is 1 where the caller named the language, the
/// guess's where it is the same, else 0.
/// Example: guess {"de", 0.9}, asked "auto", pack "de" -> {"de", 0.9}.
[[nodiscard]] Language settle_language(const Language& guess, std::string_view asked,
                                       const LanguagePack& pack);

}  // namespace lede
