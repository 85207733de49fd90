// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "roles/line.hpp"

namespace lede::roles {

/// What a heading's score needs to know of the whole article.
struct HeadingContext {
  int running_width = 0;         ///< Mean of the running lines.
  bool marked_headings = false;  ///< The markup has headings of its own.
  bool talk = false;             ///< Short sentences are lines of their own, as people speak.
  std::uint32_t title_block = kNone;
  std::vector<std::uint32_t> siblings;  ///< By block: short lines of its form, itself included.
};

[[nodiscard]] HeadingContext heading_context(const std::vector<Line>& lines, bool marked_headings);

/// How much a block reads as a heading, in quarters of a point: named weights added up,
/// kHeadingScore or more is one.
/// `next` is the block that would stand under it, kNone where there is none; `stacked`: a heading.
/// Example: "On the Harbour" between two paragraphs scores 26.
[[nodiscard]] int heading_score(const std::vector<Line>& lines, std::uint32_t block,
                                std::uint32_t next, const HeadingContext& context, bool stacked);
inline constexpr int kHeadingScore = 14;

/// The same for the title of the article, which stands first and may be longer.
[[nodiscard]] int title_score(const std::vector<Line>& lines, std::uint32_t block,
                              std::uint32_t next, const HeadingContext& context);
inline constexpr int kTitleScore = 10;

}  // namespace lede::roles
