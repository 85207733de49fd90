// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "lede/reading.hpp"

namespace lede::keyphrases {

/// A sequence of terms met in the text. Phrases form a tree: the parent lacks the last term.
struct Phrase {
  std::uint32_t parent = kNone;
  std::uint32_t term = 0;    ///< Its last.
  std::uint32_t length = 0;  ///< Terms.
  std::uint32_t count = 0;
  std::uint32_t first_word = 0;  ///< Of its first place: an index into Sentences::words.
  std::uint32_t last_word = 0;   ///< Inclusive.
  std::uint32_t sentence = 0;    ///< Number of that place's sentence among those counted.
  std::uint32_t entity = kNone;  ///< Where it is a name's fullest form.
  std::uint32_t before = kNone;  ///< The term before its first place, kNone at a chunk's edge.
  std::uint32_t after = kNone;
  bool varied_before = false;  ///< Different terms, or edges, stand before it.
  bool varied_after = false;
};

/// Phrases by (parent, last term), in the order first met; open addressing, no deletion.
class PhraseTable {
 public:
  /// With room for so many phrases; more may come.
  explicit PhraseTable(std::size_t expected = 0);

  /// The phrase that is `parent` and then `term`, made if it is new. `parent` kNone: the term
  /// alone.
  std::uint32_t intern(std::uint32_t parent, std::uint32_t term);
  /// The same, but kNone if it was never met.
  [[nodiscard]] std::uint32_t find(std::uint32_t parent, std::uint32_t term) const;

  [[nodiscard]] std::vector<Phrase>& phrases() { return phrases_; }
  [[nodiscard]] const std::vector<Phrase>& phrases() const { return phrases_; }
  /// The phrase's terms, first to last.
  [[nodiscard]] std::vector<std::uint32_t> terms_of(std::uint32_t phrase) const;

 private:
  [[nodiscard]] std::size_t slot_of(std::uint32_t parent, std::uint32_t term) const;
  void grow();

  std::vector<Phrase> phrases_;
  std::vector<std::uint32_t> slots_;  ///< Indices into phrases_, kNone empty; a power of two.
};

}  // namespace lede::keyphrases
