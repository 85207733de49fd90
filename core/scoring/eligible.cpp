// SPDX-License-Identifier: MIT
#include "scoring/eligible.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "roles/assign_roles.hpp"

namespace lede {
namespace {

/// How much a sentence is the article's text: 0 the most.
std::uint8_t rank_of(const Document& document, const Sentence& sentence, Role role) {
  if (sentence.word_count() == 0) return 3;
  const bool readable = document.blocks[sentence.block].kind != BlockKind::kPreformatted;
  if (readable && is_running_text(role)) return 0;
  switch (role) {
    case Role::kOther:
      return 1;
    case Role::kCredit:
    case Role::kByline:
    case Role::kDateline:
    case Role::kCaption:
    case Role::kPromo:
      return 3;
    default:
      return 2;
  }
}

}  // namespace

Flags eligible_sentences(const Document& document, const Sentences& sentences, const Roles& roles) {
  std::vector<std::uint8_t> ranks;
  std::uint8_t best = 3;
  for (const Sentence& sentence : sentences.list) {
    const Role role = sentence.block < roles.role.size() ? roles.role[sentence.block] : Role::kBody;
    ranks.push_back(rank_of(document, sentence, role));
    best = std::min(best, ranks.back());
  }
  Flags eligible(ranks.size());
  for (std::size_t i = 0; i < ranks.size(); ++i) eligible[i] = ranks[i] == best;
  return eligible;
}

}  // namespace lede
