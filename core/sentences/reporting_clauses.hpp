// SPDX-License-Identifier: MIT
// The clause behind a quotation that says whose it is, as far as sentences must not part the two.
#pragma once

#include <cstdint>
#include <string_view>

#include "lede/language_pack.hpp"

namespace lede {

/// Whether the clause that reports a quotation begins at `at`: a name with its titles, asides
/// (", 34,", "(34)", "– a baker –"), small words and adverbs, and the verb.
/// @param alone the quotation is all of its sentence, so that nothing may follow the verb.
/// Example: true at the M of `“Wolves?” Mr. Finch asked.`
[[nodiscard]] bool reports(std::string_view text, std::uint32_t at, bool alone,
                           const LanguagePack& pack);

/// Likewise where no spaces are written: its first clause, or all of it, ends with such a verb.
[[nodiscard]] bool reports_unspaced(std::string_view text, std::uint32_t at, bool alone,
                                    const LanguagePack& pack);

/// Up to five words: where there are no capitals, they may report.
[[nodiscard]] bool is_short_clause(std::string_view text, std::uint32_t at);

}  // namespace lede
