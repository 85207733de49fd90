// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// People and organizations: runs of capitalized words with the pack's particles, titles, roles
/// before and appositions after; shorter later forms ("Lavrov") join the fuller earlier one. In
/// scripts without capitals only what titles, roles and reporting verbs mark. Rather none than a
/// wrong one.
[[nodiscard]] Names find_names(const Document& document, const Marks& marks,
                               const Sentences& sentences, const LanguagePack& pack);

}  // namespace lede
