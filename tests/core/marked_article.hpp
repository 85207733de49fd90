// SPDX-License-Identifier: MIT
#pragma once

#include "lede/article.hpp"
#include "lede/summarize.hpp"
#include "spec.hpp"

namespace lede::test {

/// The case's input as an article: plain text, or with `from: markdown` Markdown, or with
/// `from: blocks` one block a line, opened by its kind and level: "[heading2] On Syria",
/// "[caption] The quay". A line without such a mark is a paragraph.
Article article_of(const SpecCase& spec);

/// The whole pipeline on that article, with the case's `lang` (default en) and `title`.
Reading read_marked_case(const SpecCase& spec);

}  // namespace lede::test
