// SPDX-License-Identifier: MIT
#include "scoring/score_sentences.hpp"

namespace lede {

Salience score_sentences(const Document& /*document*/, const Marks& /*marks*/,
                         const Sentences& sentences, const Roles& /*roles*/,
                         const Keyphrases& /*keyphrases*/, const Sections& /*sections*/,
                         const Quotes& /*quotes*/, const LanguagePack& /*pack*/,
                         std::string_view /*focus*/, bool /*explain*/) {
  Salience salience;
  salience.score.resize(sentences.list.size());
  salience.eligible.resize(sentences.list.size());
  return salience;
}

}  // namespace lede
