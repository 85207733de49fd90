// SPDX-License-Identifier: MIT
#include "sections/divide_sections.hpp"

namespace lede {

Sections divide_sections(const Document& document, const Sentences& /*sentences*/,
                         const Roles& /*roles*/, const Keyphrases& /*keyphrases*/,
                         const LanguagePack& /*pack*/) {
  Sections sections;
  sections.of_block.resize(document.blocks.size(), 0);
  sections.list.push_back({.last_block = static_cast<std::uint32_t>(document.blocks.size() - 1)});
  return sections;
}

}  // namespace lede
