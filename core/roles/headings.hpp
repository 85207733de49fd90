// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "roles/line.hpp"

namespace lede::roles {

/// What a heading's score needs to know of the whole article.
struct HeadingContext {
  double running_width = 0.0;    ///< Median of the running lines.
  bool marked_headings = false;  ///< The markup has headings of its own.
  std::uint32_t title_block = kNone;
  std::vector<std::uint32_t> siblings;  ///< By block: short lines of its form, itself included.
};

[[nodiscard]] HeadingContext heading_context(const std::vector<Line>& lines, bool marked_headings);

/// How much a block reads as a heading: named weights added up, kHeadingScore or more is one.
/// `next` is the block that would stand under it, kNone where there is none.
/// Example: "On the Harbour" between two paragraphs scores 6.5.
[[nodiscard]] double heading_score(const std::vector<Line>& lines, std::uint32_t block,
                                   std::uint32_t next, const HeadingContext& context);
inline constexpr double kHeadingScore = 3.5;

/// The same for the title of the article, which stands first and may be longer.
[[nodiscard]] double title_score(const std::vector<Line>& lines, std::uint32_t block,
                                 std::uint32_t next, const HeadingContext& context);
inline constexpr double kTitleScore = 2.5;

}  // namespace lede::roles
