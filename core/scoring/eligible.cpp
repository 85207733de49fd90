// SPDX-License-Identifier: MIT
#include "scoring/eligible.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "roles/assign_roles.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// "SAN MARO, March 3." in front of a paragraph: capitals, a comma, and a number soon.
bool is_dateline(const Document& document, const Sentences& sentences, const Sentence& sentence) {
  constexpr std::uint32_t kWords = 8;
  if (&sentences.list[sentences.first_of_block[sentence.block]] != &sentence ||
      sentence.word_count() > kWords ||
      sentence.span.end == document.blocks[sentence.block].span.end) {
    return false;
  }
  std::uint32_t w = sentence.first_word;
  std::uint32_t end = w;
  do {
    end = sentences.words[w++].span.end;
    if (!unicode::is_upper(unicode::decode_before(document.text, end).value)) return false;
  } while (w < sentence.last_word && document.text[end] != ',');
  const std::uint32_t last = std::min(w + 2, sentence.last_word);
  while (w < last && !sentences.words[w].number) ++w;
  return w < last;
}

/// How much a sentence is the article's text: 0 the most.
std::uint8_t rank_of(const Document& document, const Sentences& sentences, const Sentence& sentence,
                     Role role) {
  if (sentence.word_count() == 0 || is_dateline(document, sentences, sentence)) return 3;
  const bool readable = document.blocks[sentence.block].kind != BlockKind::kPreformatted;
  const bool announces = document.slice(sentence.span).ends_with(':');  // "She writes:"
  if (readable && !announces && is_running_text(role)) return 0;
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
    ranks.push_back(rank_of(document, sentences, sentence, role));
    best = std::min(best, ranks.back());
  }
  Flags eligible(ranks.size());
  for (std::size_t i = 0; i < ranks.size(); ++i) eligible[i] = ranks[i] == best;
  return eligible;
}

}  // namespace lede
