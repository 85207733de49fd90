// SPDX-License-Identifier: MIT
#include "names/word_facts.hpp"

#include <algorithm>
#include <string>

#include "language/matching.hpp"
#include "lede/string_table.hpp"
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

std::uint32_t bits_of(std::string_view folded, std::string_view stemmed, const LanguagePack& pack) {
  const Listed listed = pack.lexicon.of(folded);
  const std::uint64_t stems = pack.lexicon.of(stemmed).stems;
  std::uint32_t bits = 0;
  for (const ListedFact& its : kListedFacts) {
    if (listed.in(pack.*its.set)) bits |= its.fact;
  }
  if (stemmed != folded) bits |= kInflected;
  if (has_last_part(pack.patronymics, folded)) bits |= kPatronymic;
  const auto form = [&](const WordSet& words, Fact fact) {
    if (listed.in(words) || (stems >> words.number & 1U) != 0 ||
        (pack.nouns_capitalized && has_last_part(words, folded))) {
      bits |= fact;
    }
  };
  form(pack.role_words, kRoleWord);
  form(pack.organization_words, kOrganizationWord);
  // "сказала", "Richterin": verbs and roles have endings that tell.
  const auto gender = [&](const WordSet& marks, Fact fact) {
    const bool ending = (bits & (kReportingVerb | kRoleWord)) != 0 && has_last_part(marks, folded);
    if (ending || ((bits & kReportingVerb) == 0 && listed.in(marks))) bits |= fact;
  };
  gender(pack.masculine_marks, kMasculine);
  gender(pack.feminine_marks, kFeminine);
  return bits;
}

std::string_view without_possessive(std::string_view word) {
  if (word.back() != 's' && word.back() != 'S') return word;
  for (const std::string_view ending : {"'s", "’s", "ʼs", "'S", "’S"}) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
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

// Facts of the words by their forms: each form is looked up once.
class FactReader {
 public:
  FactReader(const Sentences& sentences, const LanguagePack& pack)
      : sentences_(sentences), pack_(pack), number_(sentences.forms.size() * 2, kNone) {}

  void read(const Word& word, std::string_view text, WordFacts& facts);
  void finish(WordFacts& facts) const;

 private:
  std::uint32_t number_of(std::uint32_t form, bool possessive);

  const Sentences& sentences_;
  const LanguagePack& pack_;
  StringTable folds_;
  StringTable stems_;
  // By form of the sentences, as it stands and then without its 's: its number in folds_, or kNone.
  std::vector<std::uint32_t> number_;
  std::vector<std::uint32_t> bits_;  // By number in folds_.
  std::vector<std::uint32_t> stem_of_;
};

void FactReader::read(const Word& word, std::string_view text, WordFacts& facts) {
  const std::string_view name = without_possessive(text);
  const std::uint32_t folded = number_of(word.form, name.size() != text.size());
  if (!word.capital && !word.number) bits_[folded] |= kLowerToo;
  if (word.capital && !word.opens) bits_[folded] |= kCapitalInside;
  facts.bits.push_back(shape(name));
  facts.stem.push_back(stem_of_[folded]);
  facts.first_letter.push_back(unicode::to_lower(unicode::decode_at(name, 0).value));
  facts.form.push_back(folded);
  facts.end.push_back(word.span.begin + static_cast<std::uint32_t>(name.size()));
}

void FactReader::finish(WordFacts& facts) const {
  for (std::size_t i = 0; i < facts.form.size(); ++i) {
    facts.bits[i] |= bits_[facts.form[i]];
  }
}

std::uint32_t FactReader::number_of(std::uint32_t form, bool possessive) {
  std::uint32_t& number = number_[form * 2 + (possessive ? 1 : 0)];
  if (number == kNone) {
    std::string_view folded = sentences_.folded[form];
    if (possessive) folded.remove_suffix(2);  // ’ is folded to '.
    number = folds_.number_of(folded);
    if (number == bits_.size()) {
      const std::string stemmed = stem(folded, pack_);
      bits_.push_back(bits_of(folded, stemmed, pack_));
      stem_of_.push_back(stems_.number_of(stemmed));
    }
  }
  return number;
}

}  // namespace

WordFacts gather_word_facts(const Document& document, const Sentences& sentences,
                            const LanguagePack& pack) {
  WordFacts facts;
  facts.governs = pack.roles_govern;
  facts.nouns_capitalized = pack.nouns_capitalized;
  FactReader reader(sentences, pack);
  for (const Word& word : sentences.words) reader.read(word, document.slice(word.span), facts);
  reader.finish(facts);
  for (std::size_t i = 0; i < sentences.words.size(); ++i) {
    const bool last = i + 1 == sentences.words.size();
    const bool possessive = facts.end[i] != sentences.words[i].span.end;
    facts.gap.push_back(last || possessive
                            ? Gap::kBreak
                            : gap_of(document.slice(Span{sentences.words[i].span.end,
                                                         sentences.words[i + 1].span.begin})));
  }
  return facts;
}

}  // namespace lede
