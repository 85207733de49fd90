// SPDX-License-Identifier: MIT
// Subjects where the pack says which words open a phrase that is none (LanguagePack::
// oblique_words): the field before the verb, else the one behind it, is the subject as a whole.
#pragma once

#include <cstdint>
#include <optional>

#include "quotes/context.hpp"
#include "quotes/referents.hpp"
#include "quotes/sources.hpp"

namespace lede::quotes {

/// The subject in the words [lower, verb), a comma of an aside directly before the verb or none.
/// Example: `Der Leiter des Amts, Jens Vogt, (sagte)` -> Jens Vogt, the mention all of it.
[[nodiscard]] std::optional<FoundSource> subject_before(const Context& context,
                                                        const Referents& referents,
                                                        std::uint32_t lower, std::uint32_t verb);

/// The subject that follows the verb, oblique phrases between skipped.
/// Example: `(sagte) am Montag ein Sprecher der Polizei` -> `ein Sprecher der Polizei`.
[[nodiscard]] std::optional<FoundSource> subject_after(const Context& context,
                                                       const Referents& referents,
                                                       std::uint32_t next, std::uint32_t end);

/// "Lothar Roth": two or three words with capitals only, where a noun would have its article.
[[nodiscard]] bool is_plain_name(const Context& context, std::uint32_t first, std::uint32_t last);

}  // namespace lede::quotes
