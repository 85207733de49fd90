// SPDX-License-Identifier: MIT
#include "quotes/find_quotes.hpp"

namespace lede {

Quotes find_quotes(const Document& /*document*/, const Marks& /*marks*/,
                   const Sentences& /*sentences*/, const Names& /*names*/, const Roles& /*roles*/,
                   const LanguagePack& /*pack*/) {
  return {};
}

}  // namespace lede
