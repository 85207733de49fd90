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
  bool named = false;      ///< A mention, a pronoun or a role: not just any noun.
  bool immediate = false;  ///< Nothing but its own words stands between it and the cue.
};

/// The subject before a cue at `cue` in the words from `lower` on: "he", "Ann Lee", "Ann Lee, a
/// judge who ..., (said)", "the minister", "officials". Looks at most 30 words back.
[[nodiscard]] std::optional<FoundSource> source_before(const Context& context,
                                                       const Referents& referents,
                                                       std::uint32_t lower, std::uint32_t cue);

/// The source that follows a cue ending before word `next`: "(said) Ann Lee", "(laut) Polizei".
/// @param any a plain noun phrase will do too, as after "according to".
[[nodiscard]] std::optional<FoundSource> source_after(const Context& context,
                                                      const Referents& referents,
                                                      std::uint32_t next, std::uint32_t end,
                                                      bool any);

/// "its chairman, Jonas Berg": the name behind the comma after a role that ends with word `last`;
/// the mention begins at byte `begin`.
[[nodiscard]] std::optional<FoundSource> named_behind(const Context& context, std::uint32_t begin,
                                                      std::uint32_t last, std::uint32_t end);

/// Widens the phrase by what belongs to it behind it: "(D-Ohio)", ", a judge in Lorn who ...".
void take_aside(const Context& context, std::uint32_t end, FoundSource& found);

[[nodiscard]] Source source_of_mention(const Context& context, std::uint32_t mention);
/// Null where the pronoun stands for nobody known.
[[nodiscard]] std::optional<FoundSource> source_of_pronoun(const Context& context,
                                                           const Referents& referents,
                                                           std::uint32_t word);
/// Their mention covers the same bytes, or their entity is the same.
[[nodiscard]] bool same_source(const Source& a, const Source& b);

}  // namespace lede::quotes
