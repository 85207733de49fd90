// SPDX-License-Identifier: MIT
#include "scoring/terms_of_words.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"
#include "unicode/utf8.hpp"

namespace lede {

std::vector<std::uint32_t> terms_of_words(std::string_view words, const Sentences& sentences,
                                          const LanguagePack& pack) {
  // Read as a block of its own, so that words and stems are made as the article's are.
  Document document;
  document.text = unicode::repair(words);
  document.blocks = {{.span = {0, static_cast<std::uint32_t>(document.text.size())}}};
  std::vector<std::string> stems;
  for (Term& term : split_sentences(document, {}, pack).terms) {
    if (!term.stop && term.count > 0) stems.push_back(std::move(term.stem));
  }
  sort_items(stems);
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; !stems.empty() && i < sentences.terms.size(); ++i) {
    const Term& term = sentences.terms[i];
    if (term.count > 0 && std::binary_search(stems.begin(), stems.end(), term.stem)) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace lede
