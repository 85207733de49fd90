// SPDX-License-Identifier: MIT
#include "sentences/split_sentences.hpp"

namespace lede {

Sentences split_sentences(const Document& document, const Marks& /*marks*/,
                          const LanguagePack& /*pack*/) {
  Sentences sentences;
  for (const Block& block : document.blocks) {
    sentences.first_of_block.push_back(static_cast<std::uint32_t>(sentences.list.size()));
    sentences.list.push_back({.span = block.span});
  }
  sentences.first_of_block.push_back(static_cast<std::uint32_t>(sentences.list.size()));
  return sentences;
}

}  // namespace lede
