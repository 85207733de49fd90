// SPDX-License-Identifier: MIT
// What a full stop ends, and what it is a part of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lede/language_pack.hpp"
#include "sentences/stops.hpp"

namespace lede {

/// The word behind a stop.
struct NextWord {
  std::uint32_t end = 0;
  std::string folded;
  Listed listed;
};
[[nodiscard]] NextWord next_word(std::string_view text, const AfterStop& after,
                                 const LanguagePack& pack);

/// Whether it often begins sentences, and is no initial. `named`: a name may follow, also a short
/// one like another word, or like a month: "К. Ли", "T. May".
[[nodiscard]] bool opens_sentences(std::string_view text, const AfterStop& after,
                                   const NextWord& next, const LanguagePack& pack,
                                   bool named = false);

/// Whether the lone full stop `stop` ends the sentence that begins at `begin`.
/// Example: not in "Dr. Lowell" and "2 hrs. 30 min.", but in "It lasted 3 hrs. The crew left."
[[nodiscard]] bool full_stop_ends(std::string_view text, std::uint32_t begin, const Stop& stop,
                                  const AfterStop& after, const LanguagePack& pack);

/// Whether a mark that is no lone full stop is a name's own and ends nothing: "Yahoo! Inc.",
/// モーニング娘。
[[nodiscard]] bool belongs_to_name(std::string_view text, std::uint32_t begin, const Stop& stop,
                                   const AfterStop& after, const LanguagePack& pack);

/// "the ship sank.Nobody": whether the space after a stop is missing, which it is in no name of a
/// site or file.
[[nodiscard]] bool lacks_space(std::string_view text, std::uint32_t begin, const Stop& stop,
                               const AfterStop& after, const LanguagePack& pack);

}  // namespace lede
