// SPDX-License-Identifier: MIT
// What a check compares: words, by what they say and not by how they are written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lede/reading.hpp"

namespace lede {

/// A word, or the groups of one number: "10 000".
struct Unit {
  Span span;
  std::uint32_t sentence = kNone;  ///< kNone: in none, as a turn's label.
  std::string key;                 ///< Equal keys say the same.
};

/// The words of a reading. Keys are without case, composed, without ligatures ("ﬁ" is "fi", "ß"
/// is "ss") and full-width forms; a number's has its sign and its unit: "€5" and "5 €" are one,
/// "$5" is another.
[[nodiscard]] std::vector<Unit> units_of(const Reading& reading);

}  // namespace lede
