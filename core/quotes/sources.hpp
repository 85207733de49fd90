// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "quotes/context.hpp"
#include "quotes/referents.hpp"

namespace lede::quotes {

/// A phrase that may be the subject of a reporting verb.
struct FoundSource {
  Source source;
  double confidence = 0.0;
  bool named = false;  ///< A mention, a pronoun or a role: not just any noun.
};

/// The noun phrase that begins at word `first`, conjunctions skipped; none where it is oblique.
[[nodiscard]] std::optional<FoundSource> source_from(const Context& context,
                                                     const Referents& referents,
                                                     std::uint32_t first, std::uint32_t end);

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

/// "Smith's lawyer", "отец Ивана Белова", "(сказали) Лосеву": the mention that holds the word is no
/// subject.
[[nodiscard]] bool is_possessive(const Context& context, std::uint32_t word);

/// "(heißt es) dazu in einer Erklärung": the noun phrase of the first phrase of place in the words
/// [first, end), which may follow adverbs and days.
[[nodiscard]] std::optional<FoundSource> source_in_place(const Context& context,
                                                         const Referents& referents,
                                                         std::uint32_t first, std::uint32_t end);

/// "The geologist Ann Lee ...": the mention in the first words of [first, end), or kNone.
[[nodiscard]] std::uint32_t opening_mention(const Context& context, std::uint32_t first,
                                            std::uint32_t end);
/// The same where it is a person's, and the subject.
[[nodiscard]] std::uint32_t opening_person(const Context& context, std::uint32_t first,
                                           std::uint32_t end);

/// "Lothar Roth": two or three words with capitals only, where a noun would have its article.
[[nodiscard]] bool is_plain_name(const Context& context, std::uint32_t first, std::uint32_t last);

/// "its chairman, Jonas Berg": the name behind the comma after a role that ends with word `last`;
/// the mention begins at byte `begin`.
[[nodiscard]] std::optional<FoundSource> named_behind(const Context& context, std::uint32_t begin,
                                                      std::uint32_t last, std::uint32_t end);

/// Widens the phrase by what belongs to it behind it: "(D-Ohio)", ", a judge in Lorn who ...".
void take_aside(const Context& context, std::uint32_t end, FoundSource& found);

/// Of kNone: somebody without a name, as he stands there.
[[nodiscard]] Source source_of_entity(const Context& context, std::uint32_t entity, Span mention);
[[nodiscard]] Source source_of_mention(const Context& context, std::uint32_t mention);
/// Null where the pronoun stands for nobody known.
[[nodiscard]] std::optional<FoundSource> source_of_pronoun(const Context& context,
                                                           const Referents& referents,
                                                           std::uint32_t word);

/// The subject that a verb at word `verb` leaves out, by its ending's gender, as a pronoun is read.
/// Its mention is the one that names it best: `«...», (dijo)`.
[[nodiscard]] std::optional<FoundSource> source_of_dropped(const Context& context,
                                                           const Referents& referents,
                                                           std::uint32_t verb);

}  // namespace lede::quotes
