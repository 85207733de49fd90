// SPDX-License-Identifier: MIT
// Labels of turns at a block's begin ("Q:", "Jane Doe:"): they are no part of what is said.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"

namespace lede {

/// A block's label by its form.
struct TurnLabelText {
  std::string_view name;    ///< Without brackets and what stands in them; empty: no label.
  std::uint32_t end = 0;    ///< Where what is said begins.
  std::uint32_t words = 0;  ///< Of the name.
  std::uint32_t capitals = 0;
  bool upper_only = true;
  bool cased = false;
  bool digits = false;
  bool bracketed = false;
  bool alone = false;  ///< Nothing follows it in its block.
  bool stop = false;   ///< A stop closes it, which only the pack's labels may have.
};

/// Example: "JANE DOE (minister): Yes." -> name "JANE DOE", end 21.
/// `bare`: the block may be a label without a colon.
[[nodiscard]] TurnLabelText turn_label_of(std::string_view block, bool bare = false);

/// What is said behind a turn's label: "Q: And now?" -> "And now?"; "— And now?" too.
[[nodiscard]] std::string_view without_label(std::string_view text);

/// By block: where its first sentence begins, behind a label of the pack's, or one of two or more
/// that each come again with a capital on every word (in scripts without, without a verb of
/// saying); 0 where there is none.
[[nodiscard]] std::vector<std::uint32_t> turn_label_ends(const Document& document,
                                                         const LanguagePack& pack);

}  // namespace lede
