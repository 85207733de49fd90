// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/reading.hpp"

namespace lede {

/// By sentence, which may enter a summary: those of running text that hold a word and are no
/// dateline ("MOSCOW, March 3."). Where there is
/// none, of what has no role; then of what is no credit, caption or promo; then any.
[[nodiscard]] Flags eligible_sentences(const Document& document, const Sentences& sentences,
                                       const Roles& roles);

}  // namespace lede
