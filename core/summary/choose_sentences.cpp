// SPDX-License-Identifier: MIT
#include "summary/choose_sentences.hpp"

namespace lede {

Choice choose_sentences(const Reading& /*reading*/, const Options& /*options*/,
                        const LanguagePack& /*pack*/) {
  return {};
}

}  // namespace lede
