// SPDX-License-Identifier: MIT
// Where the phrase that names a source stands: before its cue, behind it, at a sentence's begin.
#pragma once

#include <cstdint>
#include <optional>

#include "quotes/context.hpp"
#include "quotes/referents.hpp"
#include "quotes/sources.hpp"

namespace lede::quotes {

/// The subject in the words [lower, cue), which with its asides is the whole field: a comma of an
/// aside stands directly before the cue, or none. Looks at most 40 words back.
/// @param quotes a quotation begins at `cue`, its cue is behind it: "Lee, “...” (said)".
/// Example: `Ann Lee, a judge who ..., (said)` -> Ann Lee, the mention all of it.
[[nodiscard]] std::optional<FoundSource> source_before(const Context& context,
                                                       const Referents& referents,
                                                       std::uint32_t lower, std::uint32_t cue,
                                                       bool quotes = false);

/// The source that follows a cue ending before word `next`, oblique phrases between skipped
/// (LanguagePack::oblique_words).
/// Example: `(sagte) am Montag ein Sprecher der Polizei` -> `ein Sprecher der Polizei`.
[[nodiscard]] std::optional<FoundSource> source_after(const Context& context,
                                                      const Referents& referents,
                                                      std::uint32_t next, std::uint32_t end);

/// "The geologist Ann Lee ...": the mention in the first words of [first, end), or kNone.
[[nodiscard]] std::uint32_t opening_mention(const Context& context, std::uint32_t first,
                                            std::uint32_t end);
/// The same where it is a person's, and the subject.
[[nodiscard]] std::uint32_t opening_person(const Context& context, std::uint32_t first,
                                           std::uint32_t end);

}  // namespace lede::quotes
