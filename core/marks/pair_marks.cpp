// SPDX-License-Identifier: MIT
#include "marks/pair_marks.hpp"

namespace lede {

Marks pair_marks(const Document& /*document*/, const LanguagePack& /*pack*/) {
  return {};
}

}  // namespace lede
