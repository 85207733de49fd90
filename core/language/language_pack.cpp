// SPDX-License-Identifier: MIT
#include "lede/language_pack.hpp"

#include <algorithm>

namespace lede {

bool WordSet::contains(std::string_view folded) const {
  return std::binary_search(items.begin(), items.end(), folded);
}

}  // namespace lede
