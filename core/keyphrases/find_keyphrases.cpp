// SPDX-License-Identifier: MIT
#include "keyphrases/find_keyphrases.hpp"

namespace lede {

Keyphrases find_keyphrases(const Document& /*document*/, const Marks& /*marks*/,
                           const Sentences& sentences, const Names& /*names*/,
                           const Roles& /*roles*/, const LanguagePack& /*pack*/) {
  Keyphrases keyphrases;
  keyphrases.term_weight.resize(sentences.terms.size());
  return keyphrases;
}

}  // namespace lede
