// SPDX-License-Identifier: MIT
#include "keyphrases/phrase_table.hpp"

#include <algorithm>

namespace lede::keyphrases {

PhraseTable::PhraseTable(std::size_t expected) {
  phrases_.reserve(expected);
  while (slots_.size() < 2 * expected) grow();
}

std::size_t PhraseTable::slot_of(std::uint32_t parent, std::uint32_t term) const {
  const std::size_t mask = slots_.size() - 1;
  std::uint64_t hash = (static_cast<std::uint64_t>(parent) << 32 | term) * 0x9E3779B97F4A7C15ULL;
  hash ^= hash >> 29;
  std::size_t slot = static_cast<std::size_t>(hash) & mask;
  while (slots_[slot] != kNone) {
    const Phrase& phrase = phrases_[slots_[slot]];
    if (phrase.parent == parent && phrase.term == term) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void PhraseTable::grow() {
  slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), kNone);
  for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
    slots_[slot_of(phrases_[i].parent, phrases_[i].term)] = i;
  }
}

std::uint32_t PhraseTable::intern(std::uint32_t parent, std::uint32_t term) {
  if (phrases_.size() * 2 >= slots_.size()) grow();
  const std::size_t slot = slot_of(parent, term);
  if (slots_[slot] != kNone) return slots_[slot];
  const auto made = static_cast<std::uint32_t>(phrases_.size());
  const std::uint32_t length = parent == kNone ? 1 : phrases_[parent].length + 1;
  phrases_.push_back({.parent = parent, .term = term, .length = length});
  slots_[slot] = made;
  return made;
}

std::uint32_t PhraseTable::find(std::uint32_t parent, std::uint32_t term) const {
  return slots_.empty() ? kNone : slots_[slot_of(parent, term)];
}

std::vector<std::uint32_t> PhraseTable::terms_of(std::uint32_t phrase) const {
  std::vector<std::uint32_t> terms;
  for (std::uint32_t at = phrase; at != kNone; at = phrases_[at].parent) {
    terms.push_back(phrases_[at].term);
  }
  std::reverse(terms.begin(), terms.end());
  return terms;
}

}  // namespace lede::keyphrases
