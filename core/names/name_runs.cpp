// SPDX-License-Identifier: MIT
#include "names/name_runs.hpp"

#include "names/role_phrases.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kPronouns = kPronounHe | kPronounShe | kPronounThey | kPronounFirst;

constexpr std::uint32_t kLongestOpener = 3;  // Words of "according to".

class RunFinder {
 public:
  RunFinder(const Document& document, const Sentences& sentences, const WordFacts& facts,
            const LanguagePack& pack)
      : document_(document), sentences_(sentences), facts_(facts), pack_(pack) {}

  std::vector<NameRun> find();

 private:
  [[nodiscard]] bool capital(std::uint32_t word) const { return sentences_.words[word].capital; }

  [[nodiscard]] bool starts_name(std::uint32_t word) const;
  [[nodiscard]] bool continues_name(std::uint32_t word) const;
  [[nodiscard]] bool joined(std::uint32_t word) const;
  [[nodiscard]] bool changes_script(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t next_part(std::uint32_t word, std::uint32_t end, bool several) const;
  [[nodiscard]] bool in_title_case(const Sentence& sentence) const;
  void read(std::uint32_t index);
  void drop_opener(NameRun& run) const;
  void take(NameRun run, const Sentence& sentence);
  void drop_compound(NameRun& run) const;
  void drop_noun(NameRun& run, const Sentence& sentence) const;
  [[nodiscard]] bool only_acronyms(std::uint32_t first, std::uint32_t last) const;
  bool split_role(NameRun& run) const;
  [[nodiscard]] std::optional<Span> role_to_comma(const NameRun& run,
                                                  const Sentence& sentence) const;
  [[nodiscard]] RolePhrase role_before(const NameRun& run, std::uint32_t begin,
                                       const Sentence& sentence) const;
  void take_organization(std::uint32_t first, std::uint32_t last, const NameRun& of,
                         const Sentence& sentence);
  void set_phrase(NameRun& run, std::uint32_t first, const Sentence& sentence) const;
  void set_kind(NameRun& run, bool all_organization) const;
  void set_verb(NameRun& run, std::uint32_t first, const Sentence& sentence) const;
  [[nodiscard]] bool followed_by_party(const NameRun& run) const;
  [[nodiscard]] bool followed_by_age(const NameRun& run) const;
  [[nodiscard]] bool has_given_name(const NameRun& run) const;
  [[nodiscard]] bool beside_quotation(std::uint32_t first, const Sentence& sentence) const;
  void set_strength(NameRun& run, std::uint32_t first, const Sentence& sentence) const;

  const Document& document_;
  const Sentences& sentences_;
  const WordFacts& facts_;
  const LanguagePack& pack_;
  std::vector<NameRun> runs_;
};

std::vector<NameRun> RunFinder::find() {
  for (std::uint32_t i = 0; i < sentences_.list.size(); ++i) read(i);
  return std::move(runs_);
}

bool RunFinder::starts_name(std::uint32_t word) const {
  if (!capital(word)) return false;
  if (word > 0 && !capital(word - 1) &&  // x.com/LEDE/12
      document_.text[sentences_.words[word].span.begin - 1] == '/') {
    return false;
  }
  const bool initial = facts_.has(word, kInitial) && facts_.gap[word] == Gap::kStop;
  if (initial || facts_.has(word, kAcronym | kNameTitle)) return true;
  return !facts_.has(word, kPronouns | kStopWord | kMonth);
}

// May and other words of two kinds end a name where they follow a part of it.
bool RunFinder::continues_name(std::uint32_t word) const {
  if (starts_name(word)) return true;
  return capital(word) && facts_.has(word, kStopWord) && facts_.has(word, kMonth);
}

// To the next.
bool RunFinder::joined(std::uint32_t word) const {
  const Gap gap = facts_.gap[word];
  return gap == Gap::kSpace || gap == Gap::kHyphen ||
         (gap == Gap::kStop && facts_.has(word, kInitial | kNameTitle));
}

// "Демиденко RT": between a word and the next. Numbers as in "Карл II" are no such thing.
bool RunFinder::changes_script(std::uint32_t word) const {
  constexpr char32_t kAfterLatin = 0x370;
  const char32_t next = facts_.first_letter[word + 1];
  const bool numeral = next == 'i' || next == 'v' || next == 'x';
  return (facts_.first_letter[word] < kAfterLatin) != (next < kAfterLatin) &&
         !(numeral && facts_.has(word + 1, kAcronym | kInitial));
}

// After `word`, which belongs to a name of several words or not: where its next part begins, or
// `word` if none does.
std::uint32_t RunFinder::next_part(std::uint32_t word, std::uint32_t end, bool several) const {
  std::uint32_t next = word + 1;
  if (next >= end || !joined(word) || changes_script(word)) return word;
  // "(сказал) Марк Белов Дарье Фоминой"
  const auto cased = [&](std::uint32_t w) { return sentences_.listed(w).in(pack_.name_cases); };
  if (several && facts_.governs && cased(next) && !cased(word)) return word;
  if (continues_name(next)) return next;
  if (facts_.has(word, kAcronym)) return word;
  const bool of = facts_.has(word, kOrganizationWord) && facts_.has(next, kStopWord) &&
                  !facts_.has(next, kLeaning) && sentences_.words[next].span.size() <= 3;
  if (of && next + 1 < end && joined(next) && continues_name(next + 1)) return next + 1;
  if (!facts_.has(next, kParticle)) return word;
  // "Kasper Lind von Beginn an": where nouns have capitals a full name needs no particle.
  if (pack_.nouns_capitalized && several) return word;
  for (int particles = 0; particles < 3 && next < end; ++particles, ++next) {
    if (continues_name(next)) {
      return pack_.nouns_capitalized && facts_.has(next, kRoleWord | kOrganizationWord) ? word
                                                                                        : next;
    }
    if (capital(next) || !joined(next) || !facts_.has(next, kParticle | kStopWord)) return word;
  }
  return word;
}

// Headings in title case: a capital says nothing there. They end without a stop.
bool RunFinder::in_title_case(const Sentence& sentence) const {
  const std::string_view text = document_.slice(sentence.span);
  if (text.ends_with(".") || text.ends_with(".”") || text.ends_with(".\"")) return false;
  std::uint32_t capitals = 0;
  std::uint32_t content = 0;
  for (std::uint32_t word = sentence.first_word; word < sentence.last_word; ++word) {
    if (facts_.has(word, kStopWord) || sentences_.words[word].number) continue;
    ++content;
    if (capital(word)) ++capitals;
  }
  return content > 3 && capitals * 10 >= content * 9;
}

void RunFinder::read(std::uint32_t index) {
  const Sentence& sentence = sentences_.list[index];
  const bool title_case = in_title_case(sentence);
  for (std::uint32_t word = sentence.first_word; word < sentence.last_word; ++word) {
    if (!starts_name(word)) continue;
    std::uint32_t last = word;
    bool several = false;  // Words of the name itself.
    for (std::uint32_t next = 0;; last = next) {
      next = next_part(last, sentence.last_word, several);
      if (next == last) break;
      several |= facts_.gap[last] == Gap::kSpace && !facts_.has(last, kRoleWord | kNameTitle);
    }
    NameRun run{.first = word, .last = last + 1, .sentence = index, .weak = title_case};
    word = last;
    take(run, sentence);
  }
}

// The first word of a sentence has its capital from there, unless it is a name elsewhere too.
void RunFinder::drop_opener(NameRun& run) const {
  if (!sentences_.words[run.first].opens || facts_.has(run.first, kNameTitle | kRoleWord)) return;
  const bool ordinary =
      facts_.has(run.first, kOpener | kStopWord) ||
      (pack_.nouns_capitalized &&  // "Elf Minuten"
       sentences_.listed(run.first).in(pack_.number_words)) ||
      (facts_.has(run.first, kLowerToo) && !facts_.has(run.first, kCapitalInside));
  if (ordinary && !facts_.has(run.first, kInitial)) {
    ++run.first;
  } else if (run.size() == 1 && !facts_.has(run.first, kCapitalInside | kAcronym)) {
    run.weak = true;
  }
}

void RunFinder::take(NameRun run, const Sentence& sentence) {
  drop_opener(run);
  if (run.size() == 0) return;
  const std::uint32_t begin = run.first;
  const bool all_organization = split_role(run);
  if (run.size() == 0) {
    if (begin < run.first) take_organization(begin, run.first, run, sentence);
    return;
  }
  if (!capital(run.first)) return;
  const std::uint32_t nouns = run.first;
  drop_compound(run);
  drop_noun(run, sentence);
  RolePhrase phrase = role_before(run, begin, sentence);
  if (!phrase.role && pack_.nouns_capitalized && nouns < run.first && run.size() > 1) {
    phrase = {.first = nouns, .name_first = run.first};
    phrase.role = Span{sentences_.words[nouns].span.begin, facts_.end[run.first - 1]};
  }
  const bool before_name = run.last < sentence.last_word &&  // "директор Ford Иван Белов"
                           facts_.gap[run.last - 1] == Gap::kSpace && capital(run.last) &&
                           changes_script(run.last - 1);
  if (phrase.role && (before_name || only_acronyms(phrase.name_first, run.last))) {
    phrase = {.first = phrase.name_first, .name_first = phrase.name_first};  // "head of the UN"
  }
  if (begin < phrase.name_first) take_organization(begin, phrase.name_first, run, sentence);
  run.first = phrase.name_first;
  if (!phrase.role && (run.size() > 1 || facts_.gap[run.first] == Gap::kComma)) {
    phrase.role = role_to_comma(run, sentence);
    if (phrase.role) phrase.first = word_from(sentences_, phrase.role->begin);
  }
  if (phrase.title) run.evidence |= kByTitle;
  if (phrase.role) run.evidence |= kByRole;
  run.role = phrase.role;
  set_phrase(run, phrase.first, sentence);
  // "президент Турции": what a role governs, unless the article knows it as a surname.
  const bool governed = facts_.governs && phrase.role && !phrase.title && run.size() == 1 &&
                        facts_.gap[run.first - 1] != Gap::kComma;
  set_kind(run, all_organization);
  set_verb(run, phrase.first, sentence);
  set_strength(run, phrase.first, sentence);
  run.weak |= governed && (run.evidence & (kByOrganization | kByAcronym | kByParty)) == 0;
  runs_.push_back(run);
}

// "the minister of transport, Ann Lee,": the role before the first comma; "the lawyer of the
// mayor".
std::optional<Span> RunFinder::role_to_comma(const NameRun& run, const Sentence& sentence) const {
  constexpr std::uint32_t kReach = 9;
  if (run.first == sentence.first_word || facts_.gap[run.first - 1] != Gap::kComma) return {};
  std::uint32_t role = kNone;
  for (std::uint32_t word = run.first; word-- > sentence.first_word && word + kReach > run.first;) {
    const bool parted = word + 1 < run.first && facts_.gap[word] != Gap::kSpace;
    if (parted || facts_.has(word, kReportingVerb)) break;
    const bool noun = !capital(word) || pack_.nouns_capitalized || sentences_.words[word].opens;
    if (facts_.has(word, kRoleWord) && noun) {
      role = word;
    } else if (role != kNone && !is_link(facts_, word)) {
      break;
    }
  }
  if (role == kNone) return {};
  return Span{sentences_.words[role].span.begin, facts_.end[run.first - 1]};
}

// "US-Russia", "NDR-Recherchen": a compound with an acronym is no name, nor part of one.
void RunFinder::drop_compound(NameRun& run) const {
  std::uint32_t end = run.first;
  bool plain = false;
  while (end + 1 < run.last && facts_.gap[end] == Gap::kHyphen) {
    ++end;
    plain |= !facts_.has(end, kAcronym | kInitial | kOrganizationWord);
  }
  if (!plain || !facts_.has(run.first, kAcronym)) return;
  if (end + 1 < run.last) {
    run.first = end + 1;
  } else {
    run.weak = true;
  }
}

// "die Gutachterin Rosa Lind": where nouns have capitals, the first of three after a small
// word.
void RunFinder::drop_noun(NameRun& run, const Sentence& sentence) const {
  if (!pack_.nouns_capitalized || run.size() != 3 || run.first == sentence.first_word) return;
  if (capital(run.first - 1) || facts_.gap[run.first - 1] != Gap::kSpace) return;
  for (std::uint32_t word = run.first; word < run.last; ++word) {
    if (facts_.has(word, kOrganizationWord | kInitial | kParticle)) return;
    if (word + 1 < run.last && facts_.gap[word] != Gap::kSpace) return;
  }
  ++run.first;
}

bool RunFinder::only_acronyms(std::uint32_t first, std::uint32_t last) const {
  while (first < last && facts_.has(first, kAcronym)) ++first;
  return first == last;
}

// Leaves the name after the last title or role of the run.
// @return whether the run is an organization's as a whole ("General Electric").
bool RunFinder::split_role(NameRun& run) const {
  std::uint32_t name = run.first;
  for (std::uint32_t word = run.first; word < run.last; ++word) {
    if (facts_.has(word, kNameTitle | kRoleWord)) name = word + 1;
  }
  // "Mr King": a title after a title is a surname.
  if (name == run.last && run.size() > 1 && facts_.has(name - 1, kNameTitle) &&
      facts_.has(name - 2, kNameTitle) && !facts_.has(name - 2, kRoleWord)) {
    --name;
  }
  bool only_organization = name < run.last;
  for (std::uint32_t word = name; word < run.last; ++word) {
    only_organization &= facts_.has(word, kOrganizationWord);
  }
  if (only_organization) return true;
  run.first = name;
  return false;
}

RolePhrase RunFinder::role_before(const NameRun& run, std::uint32_t begin,
                                  const Sentence& sentence) const {
  return find_role_before(document_, sentences_, facts_, {begin, run.first, run.last},
                          sentence.first_word);
}

// "World Bank" in "World Bank President": an organization within a role.
void RunFinder::take_organization(std::uint32_t first, std::uint32_t last, const NameRun& of,
                                  const Sentence& sentence) {
  std::uint32_t end = first;
  bool organization = false;
  for (std::uint32_t word = first; word < last; ++word) {
    if (!capital(word) || facts_.has(word, kRoleWord | kNameTitle | kStopWord)) {
      if (organization) break;
      first = end = word + 1;
      continue;
    }
    if (end < word) first = word;
    end = word + 1;
    organization |= facts_.has(word, kOrganizationWord) || facts_.has(word, kLongAcronym);
    if (facts_.gap[word] != Gap::kSpace && organization) break;
  }
  if (!organization || first >= end) return;
  NameRun run{.first = first, .last = end, .sentence = of.sentence, .weak = of.weak};
  run.evidence = kByOrganization;
  set_phrase(run, first, sentence);
  runs_.push_back(run);
}

// From the role before to the apposition after.
void RunFinder::set_phrase(NameRun& run, std::uint32_t first, const Sentence& sentence) const {
  run.phrase = {sentences_.words[first].span.begin, facts_.end[run.last - 1]};
  const Apposition after = find_apposition(sentences_, facts_, run.last, sentence.last_word);
  // "According to Ann Lee, the mayor broke the law.": what ends the sentence, or goes on with
  // "and", behind a name that two or three words open is no apposition.
  const std::uint32_t before = first - sentence.first_word;
  const bool clause = before - 1 < kLongestOpener && !facts_.has(first - 1, kReportingVerb) &&
                      (after.last == sentence.last_word || facts_.has(after.last, kLeaning));
  if (after.last == 0 || clause) return;
  run.evidence |= kByRole;
  run.phrase.end = facts_.end[after.last - 1];
  if (!run.role) run.role = Span{sentences_.words[after.first].span.begin, run.phrase.end};
}

void RunFinder::set_kind(NameRun& run, bool all_organization) const {
  if ((run.evidence & (kByTitle | kByRole)) != 0 && !all_organization) return;
  for (std::uint32_t word = run.first; word < run.last; ++word) {
    if (facts_.has(word, kOrganizationWord)) run.evidence |= kByOrganization;
  }
  bool all_capitals = true;
  for (std::uint32_t word = run.first; word < run.last; ++word) {
    if (facts_.has(word, kLongAcronym)) run.evidence |= kByAcronym;
    all_capitals &= facts_.has(word, kAcronym | kInitial);
  }
  if (all_capitals && run.size() > 1) run.weak = true;  // "R-TX": no name.
}

// A reporting verb or a cue phrase next to the phrase, one word between at most.
void RunFinder::set_verb(NameRun& run, std::uint32_t first, const Sentence& sentence) const {
  std::uint32_t after = word_from(sentences_, run.phrase.end);
  for (int between = 0; between < 2 && after < sentence.last_word; ++between, ++after) {
    if (capital(after) || (between > 0 && facts_.gap[after - 2] != Gap::kSpace)) break;
    if (facts_.has(after, kReportingVerb)) {
      run.evidence |= kByVerb | kAsSubject;
      break;
    }
  }
  for (std::uint32_t back = 1; back < 4 && first >= sentence.first_word + back; ++back) {
    const std::uint32_t word = first - back;
    if (facts_.gap[word] != Gap::kSpace) return;
    if (facts_.has(word, kReportingVerb) && back == 1) run.evidence |= kByVerb;
    if (phrase_length_at(pack_.cue_phrases, document_, sentences_, word, first) == back) {
      run.evidence |= kByCue;
    }
  }
}

bool RunFinder::followed_by_party(const NameRun& run) const {
  const std::uint32_t end = facts_.end[run.last - 1];
  return run.last < sentences_.words.size() && facts_.has(run.last, kAcronym) &&
         document_.slice(Span{end, sentences_.words[run.last].span.begin}) == " (";
}

// "Ann Lee, 74, ..."
bool RunFinder::followed_by_age(const NameRun& run) const {
  return run.last < sentences_.words.size() && facts_.gap[run.last - 1] == Gap::kComma &&
         sentences_.words[run.last].number && sentences_.words[run.last].span.size() < 4 &&
         facts_.gap[run.last] != Gap::kSpace && facts_.gap[run.last] != Gap::kHyphen;
}

// "Paul Deng": a given name that the pack knows.
bool RunFinder::has_given_name(const NameRun& run) const {
  return run.size() > 1 && facts_.has(run.first, kMasculine | kFeminine) &&
         capital(run.first + 1) && facts_.gap[run.first] == Gap::kSpace;
}

// `“, sagte Klein`, `…, Klein sagte`: a mark before the clause; else the noun may be an object.
bool RunFinder::beside_quotation(std::uint32_t first, const Sentence& sentence) const {
  if (first <= sentence.first_word) return true;
  const bool verb = facts_.has(first - 1, kReportingVerb);
  if (verb && first - 1 == sentence.first_word) return true;
  return facts_.gap[first - (verb ? 2 : 1)] != Gap::kSpace;
}

void RunFinder::set_strength(NameRun& run, std::uint32_t first, const Sentence& sentence) const {
  if (first > sentence.first_word && facts_.gap[first - 1] == Gap::kSpace &&
      (!capital(first - 1) || sentences_.words[first - 1].opens) &&
      facts_.has(first - 1, kStopWord)) {
    run.evidence |= kAfterStopWord;
    constexpr std::uint32_t kGender = kMasculine | kFeminine;  // Of articles and given names.
    if (run.size() == 2 && (run.evidence & (kByTitle | kByRole | kByVerb)) == kByVerb &&
        facts_.has(first - 1, kGender) && !facts_.has(first, kGender)) {
      run.evidence |= kByOrganization;  // "the Red Crescent (said)"
    }
  }
  // A line without a stop is a heading, or tells who asks.
  const bool stop = sentences_.words[sentence.last_word - 1].span.end < sentence.span.end;
  if (followed_by_party(run) || followed_by_age(run) || (stop && has_given_name(run))) {
    run.evidence |= kByParty;
  }
  if (!pack_.nouns_capitalized || run.weak) return;
  if (run.size() == 1 && (run.evidence & (kByTitle | kByRole | kByAcronym)) == 0 &&
      sentences_.listed(run.first).in(pack_.organization_words)) {
    run.weak = true;  // "Polizei", a noun like any other.
    return;
  }
  std::uint32_t part = run.first;  // "das Keller-Buch" is no full name.
  while (part + 1 < run.last && facts_.gap[part] == Gap::kHyphen) ++part;
  const bool full = part + 1 < run.last && !facts_.has(run.first, kLowerToo) &&
                    !(first > sentence.first_word && sentences_.words[first - 1].number);
  const bool said = (run.evidence & kByCue) != 0 ||
                    ((run.evidence & kByVerb) != 0 && beside_quotation(first, sentence));
  const bool lone = said && (run.evidence & kAfterStopWord) == 0;
  const std::uint32_t sure = kByTitle | kByRole | kByOrganization | kByAcronym;
  run.weak = (run.evidence & sure) == 0 && !(lone && !facts_.has(run.first, kLowerToo)) &&
             !(full && (run.evidence & (kByVerb | kByCue | kByParty)) != 0);
}

}  // namespace

std::vector<NameRun> find_name_runs(const Document& document, const Sentences& sentences,
                                    const WordFacts& facts, const LanguagePack& pack) {
  return RunFinder(document, sentences, facts, pack).find();
}

}  // namespace lede
