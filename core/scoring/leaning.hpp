// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// Which sentences lean on the one before ("But he ..."), and whom their pronouns mean.
class Leaning {
 public:
  /// Keeps both by reference; they must live as long.
  Leaning(const Reading& reading, const LanguagePack& pack);

  /// What pronouns among the sentence's first words stand for: as the quotes' speakers have it,
  /// else the person of the sentence before, if it opens with that name or its gender is known, and
  /// no other there would fit; else what that sentence's own pronoun stands for. A wrong name is
  /// worse than none.
  [[nodiscard]] std::vector<Antecedent> antecedents_of(std::uint32_t sentence) const;

  /// Whether a reader who sees the sentence alone would ask what it means: it opens with a leaning
  /// word, and no antecedent explains it.
  [[nodiscard]] bool dangles(std::uint32_t sentence) const;

 private:
  struct KnownSpeaker {
    Span mention;
    std::string_view name;
  };

  [[nodiscard]] std::string_view known_speaker(Span pronoun) const;
  [[nodiscard]] std::uint32_t pronoun_in(std::uint32_t sentence) const;
  [[nodiscard]] std::string_view person_before(std::uint32_t sentence, std::uint32_t pronoun,
                                               std::uint32_t steps) const;

  const Reading& reading_;
  const LanguagePack& pack_;
  std::vector<KnownSpeaker> known_;  ///< Ordered by mention.begin.
};

}  // namespace lede
