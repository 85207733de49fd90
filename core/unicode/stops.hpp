// SPDX-License-Identifier: MIT
#pragma once

namespace lede::unicode {

/// Whether a sentence may end at this code point, in any script.
[[nodiscard]] bool may_end_sentence(char32_t value);

/// Whether it has no other use: `。`, `।`
[[nodiscard]] bool only_ends_sentences(char32_t value);

}  // namespace lede::unicode
