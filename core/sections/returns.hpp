// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/reading.hpp"

namespace lede::sections {

/// Makes one section of those whose titles are the same but for case: a topic that comes back. Of
/// headings only those of one level with no higher one between them, for the parts of two chapters
/// may be named alike.
/// Example: "The roof", "The pool", "The roof" -> "The roof" with one more run of blocks, "The
/// pool".
void gather_returns(const Document& document, const Roles& roles, Sections& sections);

}  // namespace lede::sections
