// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede {

struct MarkdownText {
  std::string text;
  std::vector<std::string> captions;  ///< What the images in it are said to show.
};

/// The text of one Markdown paragraph without its marks: emphasis, links, code, escapes, entities,
/// tags and comments; runs of white space become one space. After CommonMark 0.30, in one pass: no
/// input costs more than linear time. `labels`: the document's link labels, folded and sorted.
/// Example: "See **[our *guide*](a.html)** &amp; more" -> "See our guide & more".
[[nodiscard]] MarkdownText read_markdown_inline(std::string_view source,
                                                const std::vector<std::string>& labels);

/// Whether `label`, between brackets in the source, is one of the folded and sorted `labels`.
[[nodiscard]] bool is_markdown_label(std::string_view label,
                                     const std::vector<std::string>& labels);

}  // namespace lede
