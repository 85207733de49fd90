// SPDX-License-Identifier: MIT
#include "names/role_phrases.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kPronouns = kPronounHe | kPronounShe | kPronounThey | kPronounFirst;
constexpr std::uint32_t kWordsBack = 8;
constexpr std::uint32_t kWordsAfter = 12;

bool ends_role(const WordFacts& facts, std::uint32_t word) {
  if (facts.has(word, kAcronym)) return false;  // "US", which is "us" in lower case.
  return facts.has(word, kPronouns | kReportingVerb | kMonth | kStopWord);
}

// Where a full name begins whose forerunners are governed by a role: "(президент) России Иван
// Белов" at its second part from the end, or at the part before its first particle.
std::uint32_t full_name_in(const Sentences& sentences, const WordFacts& facts, std::uint32_t first,
                           std::uint32_t last, bool after_role) {
  std::uint32_t at = first + 1;
  while (at < last && !facts.has(at, kParticle)) ++at;
  for (int parts = at == last ? 2 : 1; at > first && parts > 0;) {
    --at;
    while (at > first && facts.gap[at - 1] == Gap::kHyphen) --at;
    if (!facts.has(at, kPatronymic)) --parts;
  }
  // "лидер КНДР Ким Чен Ын": short words without an ending are in the nominative as the name is;
  // "глава Липок Нина Авдеева": longer ones are places.
  constexpr std::uint32_t kShortName = 8;  // Bytes.
  const bool nominative = after_role || !facts.has(last - 1, kInflected);
  while (at > first && (facts.has(at - 1, kInitial) ||
                        (nominative && !facts.has(at - 1, kInflected | kAcronym) &&
                         facts.end[at - 1] - sentences.words[at - 1].span.begin <= kShortName))) {
    --at;
  }
  return at;
}

// A full name after a role's modifiers has two words; what stands before them is a modifier.
std::uint32_t name_after_modifiers(const Sentences& sentences, const WordFacts& facts,
                                   RunWords run) {
  std::uint32_t first = run.name_first;
  while (run.last - first > 1 && facts.has(first, kAcronym)) ++first;
  while (run.last - first > 2 && facts.has(first, kOrganizationWord)) ++first;
  if (facts.governs) {
    return full_name_in(sentences, facts, first, run.last,
                        first > 0 && facts.has(first - 1, kRoleWord | kNameTitle));
  }
  const bool after_lower = first > 0 && first == run.begin && !sentences.words[first - 1].capital &&
                           !facts.has(first - 1, kRoleWord | kNameTitle);
  while (after_lower && run.last - first > 2) ++first;
  return first;
}

}  // namespace

RolePhrase find_role_before(const Document& /*document*/, const Sentences& sentences,
                            const WordFacts& facts, RunWords run, std::uint32_t sentence_first) {
  RolePhrase phrase{.first = run.name_first, .name_first = run.name_first};
  std::uint32_t role_first = kNone;
  std::uint32_t title_first = run.name_first;
  std::uint32_t lower = 0;
  const std::uint32_t stop =
      run.name_first > sentence_first + kWordsBack ? run.name_first - kWordsBack : sentence_first;
  for (std::uint32_t word = run.name_first; word-- > stop;) {
    const Gap gap = facts.gap[word];
    const bool title = facts.has(word, kNameTitle) && role_first == kNone;
    if (gap != Gap::kSpace && gap != Gap::kHyphen && !(gap == Gap::kStop && title)) break;
    if (facts.has(word, kRoleWord)) {
      role_first = phrase.first = word;
      if (title && sentences.words[word].capital) phrase.title = true;
      lower = 0;
    } else if (title && lower == 0) {
      phrase.title = true;
      title_first = phrase.first = word;
    } else if (ends_role(facts, word)) {
      break;
    } else if ((sentences.words[word].capital || facts.has(word, kOrganizationWord)) &&
               (!facts.governs || word == sentence_first)) {
      if (role_first != kNone) role_first = phrase.first = word;
    } else if (gap == Gap::kHyphen && role_first == word + 1) {
      role_first = phrase.first = word;  // "press-secretary"
    } else if (facts.governs) {
      // "председатель совета директоров", "глава МИД России"
      if (lower > 1 && role_first != kNone && sentences.words[word].capital) break;
      lower += role_first != kNone && !sentences.words[word].capital ? 2 : 1;
      if (lower > 4) break;
    } else {
      const bool beside_name = word + 1 == run.begin && run.last - run.begin < 3;
      if (role_first != kNone || beside_name || ++lower > 3) break;
    }
  }
  if (role_first == kNone) {
    // "(востоковед) НИИ Иван Белов": the noun before is a role that the pack does not know.
    const bool governed = facts.governs && !phrase.title && lower > 0;
    if (governed)
      phrase.name_first = full_name_in(sentences, facts, run.name_first, run.last, false);
    if (governed) phrase.first = phrase.name_first;
    return phrase;
  }
  // "former mayor", "der frühere Minister"; a verb stands before "President".
  const std::uint32_t before = role_first - 1;
  if (role_first > stop + 1 && !facts.governs && facts.gap[before] == Gap::kSpace &&
      !sentences.words[before].capital && !ends_role(facts, before) &&
      (!sentences.words[role_first].capital ||
       facts.has(before - 1, facts.nouns_capitalized ? kStopWord : kReportingVerb))) {
    role_first = phrase.first = before;
  }
  phrase.name_first = name_after_modifiers(sentences, facts, run);
  const std::uint32_t role_last =
      title_first > role_first && title_first < run.name_first ? title_first : phrase.name_first;
  phrase.role = Span{sentences.words[role_first].span.begin, facts.end[role_last - 1]};
  return phrase;
}

Apposition find_apposition(const Sentences& sentences, const WordFacts& facts,
                           std::uint32_t name_last, std::uint32_t sentence_last) {
  if (facts.gap[name_last - 1] != Gap::kComma || name_last >= sentence_last) return {};
  std::uint32_t first = name_last;
  if (sentences.words[first].number && facts.gap[first] == Gap::kComma) ++first;  // The age.
  const std::uint32_t begin = first;
  bool role = false;
  for (std::uint32_t word = begin; word < sentence_last && word < begin + kWordsAfter; ++word) {
    if (facts.has(word, kReportingVerb | kPronouns) && !facts.has(word, kAcronym)) {
      const bool ends = role && facts.nouns_capitalized && facts.has(word, kReportingVerb);
      return ends && facts.gap[word - 1] == Gap::kSpace ? Apposition{first, word} : Apposition{};
    }
    if (!role && facts.has(word, kStopWord) && !facts.has(word, kAcronym)) {
      if (word != begin) return {};  // "who is a": a clause, no apposition.
      ++first;
    }
    const bool head = facts.has(word, kRoleWord) && word < begin + (facts.governs ? 3 : 7);
    const bool names_another =
        head && word + 2 < sentence_last && facts.gap[word] == Gap::kSpace &&
        sentences.words[word + 1].capital && !facts.has(word + 1, kAcronym | kRoleWord) &&
        facts.gap[word + 1] == Gap::kSpace && sentences.words[word + 2].capital;
    if (names_another) return {};
    role |= head;
    const Gap gap = facts.gap[word];
    const bool possessive = facts.end[word] < sentences.words[word].span.end;  // "the port's head"
    if (gap == Gap::kSpace || gap == Gap::kHyphen || possessive) continue;
    const bool closed = gap == Gap::kComma || word + 1 == sentence_last;
    return closed && role && first <= word ? Apposition{first, word + 1} : Apposition{};
  }
  return {};
}

}  // namespace lede
