// SPDX-License-Identifier: MIT
// What stands around an article and amid it on a page copied whole: menus, teasers, galleries.
#pragma once

#include <cstdint>

#include "roles/draft.hpp"
#include "roles/extent.hpp"
#include "roles/headings.hpp"
#include "roles/turns.hpp"

namespace lede::roles {

/// So many lines above the text, or below it, are those of a page.
inline constexpr std::uint32_t kMenuLines = 8;

/// Asked for where an article may be a page copied whole: text, but no blocks that a page's markup
/// has told. Functions by name, so that a program that never asks has none of them.
struct CopiedPageRules {
  /// What only a text's turns need: text_turns.hpp.
  void (*finish_turns)(const Document& document, const Sentences& sentences, const Names& names,
                       const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open,
                       Turns& turns);
  /// extent.hpp
  Extent (*text_extent)(const Draft& draft, const Flags& said);
  /// Whether lines stand above the text among which the title is to be sought: no title right above
  /// it, and many, or a later one that says what the text says.
  bool (*under_menu)(const Draft& draft, const HeadingContext& context, std::uint32_t text);
  /// Under a menu the title is the line above the text that reads best as one and says what the
  /// text says. `text`: its first block.
  void (*title_under_menu)(Draft& draft, const HeadingContext& context, std::uint32_t text);
  /// Single lines by their form (page_lines.hpp), and sentences that stand twice, around pictures:
  /// a gallery's captions.
  void (*settle_lines)(Draft& draft, const LanguagePack& pack);
  /// What stands outside the article's text, menus and teasers amid it, its author's bare name,
  /// and promos in sentences below it.
  void (*settle_menus)(Draft& draft, const LanguagePack& pack, const Turns& turns,
                       const Names& names, const Extent& text);
  /// Lists of other articles' titles, when headings are settled, and headings that come again.
  void (*drop_heading_lists)(Draft& draft, const Turns& turns);
};

[[nodiscard]] const CopiedPageRules& copied_page_rules();

}  // namespace lede::roles
