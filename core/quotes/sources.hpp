// SPDX-License-Identifier: MIT
// The phrase that names a source. Where it stands: source_places.hpp.
#pragma once

#include <cstdint>
#include <optional>

#include "quotes/context.hpp"
#include "quotes/referents.hpp"

namespace lede::quotes {

constexpr double kPersonSure = 0.95;  ///< How sure a phrase with a person's name is.

/// A phrase that may be the subject of a reporting verb.
struct FoundSource {
  Source source;
  double confidence = 0.0;
  bool named = false;  ///< A mention, a pronoun or a role: not just any noun.
};

/// Punctuation stands between this word and the next one, but for a name's own: "Rep. Lee".
[[nodiscard]] bool parts(const Context& context, std::uint32_t word);
/// No noun phrase goes on over the word: it is quoted, a verb or a that-word.
[[nodiscard]] bool stops(const Context& context, std::uint32_t word);

/// The noun phrase that begins at word `first`, conjunctions skipped; none where it is oblique.
[[nodiscard]] std::optional<FoundSource> source_from(const Context& context,
                                                     const Referents& referents,
                                                     std::uint32_t first, std::uint32_t end);

/// "Smith's lawyer", "отец Ивана Белова", "(сказали) Лосеву": the mention that holds the word is no
/// subject.
[[nodiscard]] bool is_possessive(const Context& context, std::uint32_t word);

/// "(heißt es) dazu in einer Erklärung": the noun phrase of the first phrase of place in the words
/// [first, end), which may follow adverbs and days.
[[nodiscard]] std::optional<FoundSource> source_in_place(const Context& context,
                                                         const Referents& referents,
                                                         std::uint32_t first, std::uint32_t end);

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
/// Null where the pronoun stands for nobody known; the first person's is whose turn it is.
[[nodiscard]] std::optional<FoundSource> source_of_pronoun(const Context& context,
                                                           const Referents& referents,
                                                           std::uint32_t word);

/// The subject that a verb at word `verb` leaves out, by its ending's gender, as a pronoun is read.
/// Its mention is the one that names it best: `«...», (dijo)`.
[[nodiscard]] std::optional<FoundSource> source_of_dropped(const Context& context,
                                                           const Referents& referents,
                                                           std::uint32_t verb);

}  // namespace lede::quotes
