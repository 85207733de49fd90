// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace lede::unicode {

/// For comparing, never for showing: lower case, ’ and ʼ as ', ı as i, ё as е, ß as ss, alif
/// without its hamza, soft hyphens, zero-width characters and Arabic vowel signs left out, no-break
/// spaces as spaces, runs of white space as one space, ends trimmed. Packs and texts are folded
/// alike. Example: "L’État " -> "l'état".
[[nodiscard]] std::string fold(std::string_view valid);

/// Without leading and trailing white space (Unicode's).
[[nodiscard]] std::string_view trim(std::string_view valid);

}  // namespace lede::unicode
