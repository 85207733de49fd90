// SPDX-License-Identifier: MIT
#include "names/word_facts.hpp"

#include <algorithm>
#include <string>

#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::CodePoint;

struct ListedFact {
  WordSet LanguagePack::*set;
  Fact fact;
};

constexpr ListedFact kListedFacts[] = {
    {&LanguagePack::stop_words, kStopWord},           {&LanguagePack::sentence_openers, kOpener},
    {&LanguagePack::leaning_openers, kLeaning},       {&LanguagePack::name_particles, kParticle},
    {&LanguagePack::reporting_verbs, kReportingVerb}, {&LanguagePack::pronouns_he, kPronounHe},
    {&LanguagePack::pronouns_she, kPronounShe},       {&LanguagePack::pronouns_they, kPronounThey},
    {&LanguagePack::pronouns_first, kPronounFirst},   {&LanguagePack::months, kMonth},
    {&LanguagePack::name_titles, kNameTitle},
};

std::uint32_t bits_of(const Sentences& sentences, std::uint32_t form, const LanguagePack& pack) {
  const Form& its = sentences.forms[form];
  const Listed& listed = its.listed;
  const Term& term = sentences.terms[its.term];
  std::uint32_t bits = 0;
  for (const ListedFact& fact : kListedFacts) {
    if (listed.in(pack.*fact.set)) bits |= fact.fact;
  }
  if (term.stem != sentences.folded[form]) bits |= kInflected;
  if (its.ends_in(pack.patronymics)) bits |= kPatronymic;
  const auto noun = [&](const WordSet& words, Fact fact) {
    if (listed.in(words) || (term.stems >> words.number & 1U) != 0 ||
        (pack.nouns_capitalized && its.ends_in(words))) {
      bits |= fact;
    }
  };
  noun(pack.role_words, kRoleWord);
  noun(pack.organization_words, kOrganizationWord);
  // "сказала", "Richterin": verbs and roles have endings that tell.
  const auto gender = [&](const WordSet& marks, Fact fact) {
    const bool ending = (bits & (kReportingVerb | kRoleWord)) != 0 && its.ends_in(marks);
    if (ending || ((bits & kReportingVerb) == 0 && listed.in(marks))) bits |= fact;
  };
  gender(pack.masculine_marks, kMasculine);
  gender(pack.feminine_marks, kFeminine);
  return bits;
}

// Without the ending that an apostrophe sets off.
std::string_view before_apostrophe(std::string_view word) {
  std::size_t end = 0;
  for (const std::string_view sign : {"'", "’", "ʼ"}) {
    const std::size_t at = word.rfind(sign);
    if (at != std::string_view::npos) end = std::max(end, at);
  }
  return word.substr(0, end);
}

// Whether all letters are capitals, or nearly so ("НИИПиК"), and how many there are.
std::uint32_t shape(std::string_view word) {
  std::uint32_t capitals = 0;
  std::uint32_t others = 0;
  for (std::uint32_t at = 0; at < word.size();) {
    const CodePoint point = unicode::decode_at(word, at);
    at += point.bytes;
    if (unicode::is_upper(point.value)) {
      ++capitals;
    } else if (unicode::is_letter(point.value) && ++others > 2) {
      return 0;
    }
  }
  if (others * 3 > capitals) return 0;
  if (capitals == 1) return kInitial;
  if (capitals == 2) return kAcronym;
  return capitals > 2 && capitals < 7 ? std::uint32_t{kAcronym | kLongAcronym} : 0;
}

Gap gap_of(std::string_view between) {
  if (between == " ") return Gap::kSpace;
  std::uint32_t spaces = 0;
  std::uint32_t at = 0;
  while (at < between.size() && spaces < 8) {
    const CodePoint point = unicode::decode_at(between, at);
    if (!unicode::is_space(point.value)) break;
    at += point.bytes;
    ++spaces;
  }
  const std::string_view rest = between.substr(at);
  if (rest.empty()) return Gap::kSpace;
  if (spaces > 0) return Gap::kBreak;
  if (rest == "-" || rest == "‐" || rest == "‑") return Gap::kHyphen;
  if (rest[0] != '.' && rest[0] != ',') return Gap::kBreak;
  if (!unicode::trim(rest.substr(1)).empty()) return Gap::kBreak;
  return rest[0] == '.' ? Gap::kStop : Gap::kComma;
}

}  // namespace

WordFacts gather_word_facts(const Document& document, const Sentences& sentences,
                            const LanguagePack& pack) {
  WordFacts facts;
  facts.governs = pack.roles_govern;
  facts.nouns_capitalized = pack.nouns_capitalized;
  std::vector<std::uint32_t> by_form;
  for (std::uint32_t form = 0; form < sentences.forms.size(); ++form) {
    by_form.push_back(bits_of(sentences, form, pack));
  }
  for (std::size_t i = 0; i < sentences.words.size(); ++i) {
    const Word& word = sentences.words[i];
    const std::string_view text = document.slice(word.span);
    const std::uint32_t form = sentences.forms[word.form].bare;
    const bool possessive = form != word.form;
    const std::string_view name = possessive ? before_apostrophe(text) : text;
    if (!word.capital && !word.number) by_form[form] |= kLowerToo;
    if (word.capital && !word.opens) by_form[form] |= kCapitalInside;
    facts.bits.push_back(shape(name));
    facts.stem.push_back(sentences.forms[form].term);
    facts.first_letter.push_back(unicode::to_lower(unicode::decode_at(name, 0).value));
    facts.form.push_back(form);
    facts.end.push_back(word.span.begin + static_cast<std::uint32_t>(name.size()));
    const bool last = i + 1 == sentences.words.size();
    facts.gap.push_back(
        last || possessive
            ? Gap::kBreak
            : gap_of(document.slice(Span{word.span.end, sentences.words[i + 1].span.begin})));
  }
  for (std::size_t i = 0; i < facts.bits.size(); ++i) facts.bits[i] |= by_form[facts.form[i]];
  return facts;
}

}  // namespace lede
