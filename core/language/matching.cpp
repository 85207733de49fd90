// SPDX-License-Identifier: MIT
#include "language/matching.hpp"

namespace lede {

std::string stem(std::string_view folded_word, const LanguagePack& /*pack*/) {
  return std::string(folded_word);
}
bool fits_line(std::string_view glob, std::string_view folded_line) {
  return glob == folded_line;
}
const LinePattern* fitting_pattern(const std::vector<LinePattern>& patterns,
                                   std::string_view folded_line) {
  for (const LinePattern& pattern : patterns) {
    if (fits_line(pattern.glob, folded_line)) return &pattern;
  }
  return nullptr;
}

}  // namespace lede
