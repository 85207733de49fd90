// SPDX-License-Identifier: MIT
// What single lines of a copied text are, told by form and place where no pattern of the pack does.
#pragma once

#include <string_view>

#include "lede/language_pack.hpp"
#include "roles/draft.hpp"

namespace lede::roles {

/// Before the title is known: the times of a live page's entries, and sentences of a box ("All that
/// matters, every morning. Sign up here.").
void settle_lines(Draft& draft, const LanguagePack& pack);

/// Whether a text has so many capitals and no small letter.
[[nodiscard]] bool in_capitals(std::string_view text, std::size_t fewest);

/// Whether a line says who wrote the text, or when.
[[nodiscard]] bool is_signature(const Draft& draft, std::uint32_t block);

/// "Sunday Talk" in a page's menu has the form of a name, but signs nothing.
[[nodiscard]] bool only_seems_signed(const Draft& draft, std::uint32_t block);

/// "Jane Doe", "Jane Doe, Harbour Herald", "Jane Doe @jane".
[[nodiscard]] bool signs(const Line& line);
/// The most words of an author's name with what she is.
inline constexpr std::uint32_t kAuthorWords = 5;

/// "Photos: the island's boats" among titles: more than a name, or one of several.
[[nodiscard]] bool names_film(const Draft& draft, std::uint32_t block);

/// Whether a sentence of the block has a promo's form, by its beginning or `anywhere`.
[[nodiscard]] bool has_promo_sentence(const Draft& draft, const LanguagePack& pack,
                                      std::uint32_t block, bool anywhere);

/// "By" and "Ann Lee" on lines of their own.
void settle_byline_pieces(Draft& draft, const LanguagePack& pack);

/// Whose picture it is behind a slash or in capitals ("... at the quay. ANN LEE / AP"), buttons
/// that come again, titles in capitals amid a page's text, who said the words above ("— Ann Lee,
/// mayor").
/// @param begin where the text begins.
/// @param page the text stands under a page's menu.
void settle_amid(Draft& draft, const LanguagePack& pack, const Flags& opens_turn,
                 std::uint32_t begin, bool page);

}  // namespace lede::roles
