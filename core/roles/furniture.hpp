// SPDX-License-Identifier: MIT
// What stands around the text of an article: credits, bylines, datelines, captions, promos.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lede/flags.hpp"
#include "roles/line.hpp"

namespace lede::roles {

/// What a block may be besides text, and of which kind where it is a credit.
struct Furniture {
  Role role = Role::kOther;
  CreditKind credit = CreditKind::kOther;
};

/// Where a block stands among those that hold text; decides between a byline and a sentence "By".
struct Place {
  std::uint32_t line = 0;      ///< Lines above it.
  std::uint32_t from_top = 0;  ///< Running lines above it.
  std::uint32_t from_end = 0;  ///< Running lines below it.
};

/// Whether a pattern says that the line tells what a picture shows: "Ann Lee, left, and Tom Reed".
[[nodiscard]] bool tells_caption(const Line& line);

/// Whether a pattern like "subscribe*" stops inside a word ("subscribers lost access").
[[nodiscard]] bool cuts_word(std::string_view glob, std::string_view folded);

/// What a single line is by its own evidence, or nothing where it reads as text.
[[nodiscard]] std::optional<Furniture> furniture_of(const Line& line, const Place& place);

/// The run of short lines without a final mark that closes an article: the first of them, or the
/// number of lines where the article ends in text. What no pattern knows there is a credit too
/// ("Harbour Forum 2031" between the text and "Photo: ...").
/// @param settled blocks whose role is known; they belong to the run unless they are running text.
[[nodiscard]] std::uint32_t closing_run(const std::vector<Line>& lines, const Flags& settled);

/// Bylines and datelines have roles of their own among the credits.
[[nodiscard]] Role role_of(CreditKind kind);

/// The kind of a credit line: by its pattern, by ©, by the name of a person alone, else other.
[[nodiscard]] CreditKind credit_kind(const Line& line);

}  // namespace lede::roles
