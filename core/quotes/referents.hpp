// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "lede/flags.hpp"
#include "quotes/context.hpp"

namespace lede::quotes {

/// Whom a sentence is about: its cue's source, else its subject.
struct Subject {
  std::uint32_t entity = kNone;  ///< Or somebody without a name: "his wife".
  Span mention;                  ///< Empty: nobody.
  bool he = false;               ///< What has been said of who has no name.
  bool she = false;
};

/// Whom a pronoun or "the minister" stands for, told while the text is read from its begin.
class Referents {
 public:
  explicit Referents(const Context& context);

  /// By sentence, of those that were read.
  std::vector<Subject> subject;
  /// What the sentence before the word's is about, where that has no name and the pronoun fits;
  /// else empty.
  [[nodiscard]] Span noun_before(std::uint32_t word, const WordTags& pronoun) const;
  /// The entity was named as one who speaks: it is no mere thing.
  void note_speaker(std::uint32_t entity);
  /// The entity was taken for a pronoun's: of whom "she" is said, "he" is not.
  void note_pronoun(std::uint32_t entity, const WordTags& pronoun);
  /// The entity that a pronoun of these genders at `word` stands for: the best of the mentions and
  /// subjects in the eight sentences before, by gender, nearness and place. kNone where nothing
  /// fits.
  /// @param dropped no pronoun stands there: the last subject goes on.
  /// @param[out] margin by how much it is better than anybody else.
  [[nodiscard]] std::uint32_t of_pronoun(std::uint32_t word, const WordTags& pronoun,
                                         double& margin, bool dropped = false) const;
  /// The entity last introduced with the role that `word` is the head of, with the same word before
  /// it where there is one ("the prime minister" is not the finance minister); kNone where none
  /// was.
  [[nodiscard]] std::uint32_t of_role(std::uint32_t word) const;

 private:
  struct RoleOf {
    std::uint32_t term = 0;
    std::uint32_t entity = 0;
    std::uint32_t from = 0;          // The word at which it is known.
    std::uint32_t modifier = kNone;  // The term before it: "prime".
  };
  void read_roles();
  [[nodiscard]] double fit(std::uint32_t entity, const WordTags& pronoun) const;

  const Context& context_;
  std::vector<RoleOf> roles_;          // By term, then by place.
  Flags speaks_;                       // By entity.
  std::vector<std::uint32_t> gender_;  // Likewise: a Gender, as known by now.
};

}  // namespace lede::quotes
