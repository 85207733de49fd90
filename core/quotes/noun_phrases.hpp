// SPDX-License-Identifier: MIT
// Sources that no mention names: "the minister of transport", "officials".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "quotes/context.hpp"
#include "quotes/referents.hpp"
#include "quotes/sources.hpp"

namespace lede::quotes {

constexpr std::uint32_t kLongestNoun = 6;  ///< Words of a plain noun phrase.

/// Begins with a letter of a script that has no case.
[[nodiscard]] bool is_caseless(std::string_view text);

/// "Beatriz Lund": the text with one space where it has white space, however it is set.
[[nodiscard]] std::string name_of(std::string_view text);

/// The source that a noun phrase with this head is. A role stands for whoever was introduced with
/// it; Source::known says whether the noun is one that can speak.
[[nodiscard]] FoundSource of_noun(const Context& context, const Referents& referents, Span span,
                                  std::uint32_t head);

}  // namespace lede::quotes
