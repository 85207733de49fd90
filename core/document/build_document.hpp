// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/document.hpp"

namespace lede {

/// Puts a block at the document's end, after a line feed if it is not the first. `text` must not
/// be a slice of the document itself. The reference holds until the next block.
Block& add_block(Document& document, std::string_view text, BlockKind kind = BlockKind::kParagraph);

/// The lines of a text without their ends: LF, CR, CR LF, vertical tab, form feed, and Unicode's
/// NEL, U+2028 and U+2029. Example: "a\r\n\nb" -> "a", "", "b".
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view valid);

/// Characters that take two columns, Hangul left out: between them a line's end is no space.
[[nodiscard]] bool is_wide(char32_t value);

/// Puts a line to a paragraph: after a space if it is not the first, but not between wide letters.
void join_line(std::string& paragraph, std::string_view line);

}  // namespace lede
