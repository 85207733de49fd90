// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "lede/reading.hpp"

namespace lede::test {

struct NamedSpan {
  const char* name;
  Span span;
};

/// Every span that a Reading holds, with where it stands.
std::vector<NamedSpan> all_spans(const Reading& reading);

/// The first span that is outside the text or cuts a code point, in words; else empty.
std::string bad_span(const Reading& reading);

/// What is wrong with the sections, in words; else empty: ordered, disjoint, without credits and
/// promos, with everything else, and told the same by block.
std::string bad_sections(const Reading& reading);

}  // namespace lede::test
