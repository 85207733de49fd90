// SPDX-License-Identifier: MIT
#include "language/settle_language.hpp"

namespace lede {

Language settle_language(const Language& guess, std::string_view /*asked*/,
                         const LanguagePack& /*pack*/) {
  return guess;
}

}  // namespace lede
