// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// The language the result tells: a pack's own where one was given (its choice is the caller's),
/// else the caller's tag, else the guess. Confidence is the guess's where it agrees or nothing was
/// asked for, 1 where the caller named the language.
[[nodiscard]] Language settle_language(const Language& guess, std::string_view asked,
                                       const LanguagePack& pack);

}  // namespace lede
