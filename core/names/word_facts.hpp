// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede {

/// What the pack and the article know of a word, as bits.
enum Fact : std::uint32_t {
  kStopWord = 1U << 0,
  kOpener = 1U << 1,
  kNameTitle = 1U << 2,
  kRoleWord = 1U << 3,
  kOrganizationWord = 1U << 4,
  kParticle = 1U << 5,
  kReportingVerb = 1U << 6,
  kPronounHe = 1U << 7,
  kPronounShe = 1U << 8,
  kPronounThey = 1U << 9,
  kPronounFirst = 1U << 10,
  kMonth = 1U << 11,
  kLowerToo = 1U << 12,       ///< Occurs in lower case in this article.
  kCapitalInside = 1U << 13,  ///< Occurs with a capital inside a sentence.
  kAcronym = 1U << 14,        ///< Two to six letters, all capitals, as it stands.
  kLongAcronym = 1U << 16,    ///< Three letters at least; those of two are mostly countries'.
  kLeaning = 1U << 17,        ///< "and", "but" and others that go on from what was before.
  kInitial = 1U << 15,        ///< One capital letter.
  kPatronymic = 1U << 18,     ///< "Ivanovich": neither a first name nor a surname.
  kMasculine = 1U << 19,      ///< A title of men, or a verb's form.
  kFeminine = 1U << 20,
  kInflected = 1U << 21,  ///< Has one of the pack's endings.
};

/// What stands between a word and the next.
enum class Gap : std::uint8_t { kSpace, kHyphen, kStop, kComma, kBreak };

/// One record a word, beside Sentences::words.
struct WordFacts {
  std::vector<std::uint32_t> bits;
  std::vector<std::uint32_t> stem;     ///< Equal numbers: equal but for case and ending.
  std::vector<std::uint32_t> form;     ///< Equal numbers: equal but for case.
  std::vector<char32_t> first_letter;  ///< In lower case.
  std::vector<Gap> gap;                ///< After the word; kBreak after the last.
  std::vector<std::uint32_t> end;      ///< Where the word ends, a possessive 's not counted.

  bool governs = false;  ///< LanguagePack::roles_govern.
  bool nouns_capitalized = false;

  [[nodiscard]] bool has(std::uint32_t word, std::uint32_t any_of) const {
    return (bits[word] & any_of) != 0;
  }
};

/// "of the", "degli": a small word that leads from a noun to another.
[[nodiscard]] inline bool is_link(const WordFacts& facts, std::uint32_t word) {
  return (facts.bits[word] & (kStopWord | kLeaning)) == kStopWord;
}

[[nodiscard]] WordFacts gather_word_facts(const Document& document, const Sentences& sentences,
                                          const LanguagePack& pack);

}  // namespace lede
