// SPDX-License-Identifier: MIT
#pragma once

#include "quotes/context.hpp"

namespace lede::quotes {

/// Finds what stands in Context::incises: the speaker's clauses inside marks, and the paragraphs
/// that a dash opens as somebody's words. Their words count as quoted, those of the clauses do not.
/// A dash alone is no speech: some paragraph after one must have a clause, and a row of them without
/// any is a list.
void find_incises(Context& context);

}  // namespace lede::quotes
