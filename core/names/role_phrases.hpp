// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "lede/document.hpp"
#include "lede/reading.hpp"
#include "names/word_facts.hpp"

namespace lede {

/// A run of capitals: roles and titles from `begin`, the name in [name_first, last).
struct RunWords {
  std::uint32_t begin = 0;
  std::uint32_t name_first = 0;
  std::uint32_t last = 0;
};

/// What stands before a name.
struct RolePhrase {
  std::uint32_t first = 0;       ///< The phrase's first word.
  std::uint32_t name_first = 0;  ///< The name's, after words that belong to the role after all.
  bool title = false;
  std::optional<Span> role;
};

/// The role and title before a name, in the name's own run and left of it; at most eight words back
/// and no further than `sentence_first`. A role's head stands before the name or, with words in the
/// genitive between, further left.
/// Example: `said IMF chief economist Maury Obstfeld` -> role `IMF chief economist`.
[[nodiscard]] RolePhrase find_role_before(const Document& document, const Sentences& sentences,
                                          const WordFacts& facts, RunWords run,
                                          std::uint32_t sentence_first);

/// Words [first, last) between commas after a name; last 0: none.
struct Apposition {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The apposition with a role that follows a name whose last word is `name_last` - 1.
/// Example: `Khalid Mahmood, the Labour MP, said` -> `Labour MP`.
[[nodiscard]] Apposition find_apposition(const Sentences& sentences, const WordFacts& facts,
                                         std::uint32_t name_last, std::uint32_t sentence_last);

}  // namespace lede
