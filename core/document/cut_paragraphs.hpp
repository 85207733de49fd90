// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"

namespace lede {

/// A text without paragraphs, most of which stands in blocks longer than any paragraph, gets
/// blocks: cut behind sentences, outside quotations and brackets, every few hundred bytes, so that
/// its topics can be told apart. Any other text stays. Cost: linear.
void cut_paragraphs(Document& document);

}  // namespace lede
