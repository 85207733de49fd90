// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "lede/flags.hpp"
#include "lede/reading.hpp"

namespace lede {

/// The question, kept short, with which a turn closes whose answer opens with a sentence; a word or
/// two, as "No.", may stand before it. What only remarks is a question where the answer is short.
/// @return its sentence, or kNone. Example: of "In May." behind "So? When will it be here?" the
/// sentence "When will it be here?".
[[nodiscard]] std::uint32_t question_of(const Reading& reading, std::uint32_t sentence);

/// Whether a sentence is a few words that say nothing without what they answer: "All of them."
[[nodiscard]] bool is_brief(const Reading& reading, std::uint32_t sentence);

/// By block, whether it is in the answer to the question that is its section's title, or opens with
/// a brief one to a heading.
[[nodiscard]] Flags answers_to_titles(const Reading& reading);

/// Sets the questions beside a digest's points, and leaves as titles those alone that one of the
/// points shown answers, and what turns to a topic ("Let us talk about money"). No question stands
/// in both places.
/// @param reading with its choice.
void settle_questions(Reading& reading);

}  // namespace lede
