// SPDX-License-Identifier: MIT
#include "language/settle_language.hpp"

namespace lede {

Language settle_language(const Language& guess, std::string_view asked, const LanguagePack& pack) {
  const bool named = !asked.empty() && asked != "auto";
  const std::string code = !pack.code.empty() ? pack.code : named ? std::string(asked) : guess.code;
  if (named) return {code, 1.0};
  return {code, guess.code == code ? guess.confidence : 0.0};
}

}  // namespace lede
