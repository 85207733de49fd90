// SPDX-License-Identifier: MIT
#include "names/word_facts.hpp"

#include <algorithm>
#include <string>

#include "language/matching.hpp"
#include "string_table.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::CodePoint;

std::uint32_t listed(const std::string& folded, const std::string& stemmed,
                     const LanguagePack& pack) {
  std::uint32_t bits = 0;
  const auto set = [&](const WordSet& words, Fact fact) {
    if (words.contains(folded)) bits |= fact;
  };
  set(pack.stop_words, kStopWord);
  set(pack.sentence_openers, kOpener);
  set(pack.leaning_openers, kLeaning);
  set(pack.name_particles, kParticle);
  set(pack.reporting_verbs, kReportingVerb);
  set(pack.pronouns_he, kPronounHe);
  set(pack.pronouns_she, kPronounShe);
  set(pack.pronouns_they, kPronounThey);
  set(pack.pronouns_first, kPronounFirst);
  set(pack.months, kMonth);
  set(pack.name_titles, kNameTitle);
  if (stemmed != folded) bits |= kInflected;
  if (has_last_part(pack.patronymics, folded)) bits |= kPatronymic;
  const bool compounds = pack.nouns_capitalized;
  if (has_form(pack.role_words, folded, stemmed, pack) ||
      (compounds && has_last_part(pack.role_words, folded))) {
    bits |= kRoleWord;
  }
  if (has_form(pack.organization_words, folded, stemmed, pack) ||
      (compounds && has_last_part(pack.organization_words, folded))) {
    bits |= kOrganizationWord;
  }
  // "сказала", "Richterin": verbs and roles have endings that tell.
  const auto gender = [&](const WordSet& marks, Fact fact) {
    const bool ending = (bits & (kReportingVerb | kRoleWord)) != 0 && has_last_part(marks, folded);
    if (ending || ((bits & kReportingVerb) == 0 && marks.contains(folded))) bits |= fact;
  };
  gender(pack.masculine_marks, kMasculine);
  gender(pack.feminine_marks, kFeminine);
  return bits;
}

// Without an ending that an apostrophe sets off: "Lee's", "Kaya'nın".
std::string_view without_possessive(std::string_view word, const LanguagePack& pack) {
  const std::size_t mark = std::max(word.rfind('\'') + 1, word.rfind("’") + 1);  // One past.
  if (mark < 3) return word;
  const std::string ending = unicode::fold(word.substr(mark - 1));
  for (const std::string& suffix : pack.suffixes) {
    if (ending == suffix) return word.substr(0, mark - 1);
  }
  return ending == "'s" ? word.substr(0, mark - 1) : word;
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
    } else if (unicode::is_letter(point.value)) {
      ++others;
    }
  }
  if (others * 3 > capitals) return 0;
  if (capitals == 1) return kInitial;
  if (capitals == 2) return kAcronym;
  return capitals > 2 && capitals < 7 ? std::uint32_t{kAcronym | kLongAcronym} : 0;
}

Gap gap_of(std::string_view between) {
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

// Facts of the words by their forms: each form is folded, stemmed and looked up once.
class FactReader {
 public:
  explicit FactReader(const LanguagePack& pack) : pack_(pack) {}

  void read(const Word& word, std::string_view text, WordFacts& facts);
  void finish(WordFacts& facts) const;

 private:
  void add(std::string_view name);

  const LanguagePack& pack_;
  StringTable surfaces_;
  StringTable folds_;
  StringTable stems_;
  std::vector<std::uint32_t> folded_of_;  // By surface.
  std::vector<std::uint32_t> shape_of_;
  std::vector<std::uint32_t> bits_;  // By folded form.
  std::vector<std::uint32_t> stem_of_;
};

void FactReader::read(const Word& word, std::string_view text, WordFacts& facts) {
  const std::string_view name = without_possessive(text, pack_);
  const std::uint32_t surface = surfaces_.number_of(name);
  if (surface == folded_of_.size()) add(name);
  const std::uint32_t folded = folded_of_[surface];
  if (!word.capital && !word.number) bits_[folded] |= kLowerToo;
  if (word.capital && !word.opens) bits_[folded] |= kCapitalInside;
  facts.bits.push_back(shape_of_[surface]);
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

void FactReader::add(std::string_view name) {
  const std::string folded = unicode::fold(name);
  const std::uint32_t number = folds_.number_of(folded);
  if (number == bits_.size()) {
    const std::string stemmed = stem(folded, pack_);
    stem_of_.push_back(stems_.number_of(stemmed));
    bits_.push_back(listed(folded, stemmed, pack_));
  }
  folded_of_.push_back(number);
  shape_of_.push_back(shape(name));
}

}  // namespace

WordFacts gather_word_facts(const Document& document, const Sentences& sentences,
                            const LanguagePack& pack) {
  WordFacts facts;
  facts.governs = pack.roles_govern;
  facts.nouns_capitalized = pack.nouns_capitalized;
  FactReader reader(pack);
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
