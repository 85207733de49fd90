// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// The first mention in a sentence, or behind it.
[[nodiscard]] std::vector<Mention>::const_iterator first_mention(
    const std::vector<Mention>& mentions, std::uint32_t sentence);

/// Which sentences lean on the one before ("But he ..."), and whom their pronouns mean.
class Leaning {
 public:
  /// Keeps both by reference; they must live as long.
  Leaning(const Reading& reading, const LanguagePack& pack);

  /// What the sentence's pronoun stands for: the first word, or a subject among the first, as the
  /// quotes and statements have it, else the person of the sentence before, if it opens with that
  /// name or the subject's gender is known, and no other there would fit; else what that sentence's
  /// own pronoun stands for. Then the first that speaks ("..., she said"). Nobody whom the sentence
  /// names anyway, or who speaks it. A wrong name is worse than none.
  [[nodiscard]] Antecedent antecedent_of(std::uint32_t sentence) const;

  /// Whether a reader who sees the sentence alone would ask what it means: it opens with a leaning
  /// word that no antecedent explains ("But she"), or says what somebody said who is not in it, or
  /// what nobody known says in a quotation.
  [[nodiscard]] bool dangles(std::uint32_t sentence) const;

 private:
  /// A pronoun and whom it means; nobody: no name.
  struct Known {
    Span span;
    std::string_view name;
  };

  void leave_unsaid(const Quote& quote);
  void know(const std::optional<Source>& speaker);
  [[nodiscard]] bool is_pronoun(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t pronoun_in(std::uint32_t sentence) const;
  [[nodiscard]] bool is_named(std::uint32_t sentence, std::string_view name) const;
  [[nodiscard]] std::string_view person_before(std::uint32_t sentence, std::uint32_t pronoun,
                                               std::uint32_t steps) const;
  [[nodiscard]] Known antecedent(std::uint32_t sentence, std::uint32_t steps) const;

  const Reading& reading_;
  const LanguagePack& pack_;
  std::vector<Known> known_;  ///< Pronouns that speak, in text order.
  Flags reported_;            ///< By sentence: what somebody said who is not told.
};

}  // namespace lede
