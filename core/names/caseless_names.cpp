// SPDX-License-Identifier: MIT
#include "names/caseless_names.hpp"

#include <algorithm>
#include <utility>

#include "language/matching.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kSurname = 2;  // Characters of a name where no spaces are written;
constexpr std::uint32_t kFullName = 3;
constexpr std::uint32_t kMost = 5;
constexpr std::uint32_t kLongestRole = 7;  // Words in front of a name where they are.
constexpr std::uint32_t kLongestOrganization = 4;
constexpr std::uint32_t kKnownWord = 3;  // So often met alone it is no surname yet unknown.
constexpr std::uint32_t kNoName = kStopWord | kReportingVerb | kRoleWord | kNameTitle |
                                  kOrganizationWord | kPronounHe | kPronounShe | kPronounThey;

class CaselessFinder {
 public:
  CaselessFinder(const Document& document, const Sentences& sentences, const WordFacts& facts,
                 const LanguagePack& pack)
      : document_(document),
        sentences_(sentences),
        facts_(facts),
        pack_(pack),
        second_(sentences.forms.size(), kNone),
        met_(sentences.forms.size()) {}

  void read(std::uint32_t index);
  void forget() {
    runs.clear();
    met_.assign(met_.size(), 0);
  }
  std::vector<NameRun> runs;

 private:
  [[nodiscard]] std::uint32_t length(const WordSet& set, std::uint32_t word) const;
  // Nothing stands between the word and the one before it.
  [[nodiscard]] bool touches(std::uint32_t word) const {
    return word > 0 && sentences_.words[word - 1].span.end == sentences_.words[word].span.begin;
  }
  [[nodiscard]] bool han(std::uint32_t word) const {
    return facts_.first_letter[word] >= 0x3400 && unicode::is_unspaced(facts_.first_letter[word]) &&
           !facts_.has(word, kStopWord);
  }
  [[nodiscard]] bool goes_on(std::uint32_t word) const {
    return word < end_ && touches(word) && han(word);
  }
  [[nodiscard]] bool is_noun(std::uint32_t first, std::uint32_t last) const;
  void read_before_title(NameRun& run);
  [[nodiscard]] bool given(std::uint32_t word) const {
    return sentences_.listed(word).in(pack_.given_names);
  }
  [[nodiscard]] bool joins(std::uint32_t word) const;
  void read_given(NameRun& run);
  void read_organization(NameRun& run);
  [[nodiscard]] bool definite(std::uint32_t word) const {
    return has_prefix(document_.slice(sentences_.words[word].span), pack_);
  }
  void take_rest(std::uint32_t last);

  const Document& document_;
  const Sentences& sentences_;
  const WordFacts& facts_;
  const LanguagePack& pack_;
  std::vector<std::uint32_t> second_;  // By form that begins a full name: the surname's other one.
  std::vector<std::uint32_t> met_;     // By form: its places in the sentences before.
  std::uint32_t sentence_ = 0;
  std::uint32_t from_ = 0;  // The first word of the sentence that no run has.
  std::uint32_t end_ = 0;
};

std::uint32_t CaselessFinder::length(const WordSet& set, std::uint32_t word) const {
  return phrase_length_at(set, document_, sentences_, word, end_);
}

// "地裁裁判長": ends as an organization's name or a role does.
bool CaselessFinder::is_noun(std::uint32_t first, std::uint32_t last) const {
  for (; first < last; ++first) {
    const std::uint32_t size = last - first;
    if (length(pack_.organization_words, first) == size) return true;
    if (size > 1 && length(pack_.role_words, first) == size) return true;
  }
  return false;
}

// "(相馬徹)さん": from the boundary on, of full names the surname alone too; with what stands
// behind.
void CaselessFinder::read_before_title(NameRun& run) {
  const std::uint32_t first = run.first;
  if (!han(first) || (touches(first) && first > from_ && han(first - 1))) return;
  std::uint32_t& second = second_[facts_.form[first]];
  for (std::uint32_t end = first + 1; end <= first + kMost; ++end) {
    const bool more = end < end_ && touches(end);
    std::uint32_t title = more ? length(pack_.name_titles, end) : 0;
    const std::uint32_t role = more ? length(pack_.role_words, end) : 0;
    if (goes_on(end) && title == 0 && (role == 0 || goes_on(end + role))) continue;
    const std::uint32_t size = end - first;
    const bool full = size >= kFullName;
    if ((title != 0 ? size >= kSurname : role != 0 && full) && !is_noun(first, end)) {
      if (full) second = facts_.form[first + 1];
    } else if (size != kSurname || second != facts_.form[first + 1]) {
      return;
    }
    run.last = end;
    if (more && sentences_.listed(end).in(pack_.oblique_words)) title = 0;  // It ends a subject.
    run.phrase.end = facts_.end[end + std::max(role, title) - 1];
    if (role > title) run.role = Span{sentences_.words[end].span.begin, run.phrase.end};
    return;
  }
}

// To what stands before it, as a part of a name.
bool CaselessFinder::joins(std::uint32_t word) const {
  return word < end_ && facts_.gap[word - 1] == Gap::kSpace &&
         (facts_.has(word, kParticle) ||
          !(facts_.has(word, kNoName) || sentences_.words[word].number ||
            sentences_.listed(word).in(pack_.oblique_words)));
}

// "كمال عبد النور": given names and particles up to the surname, behind a role.
void CaselessFinder::read_given(NameRun& run) {
  const std::uint32_t first = run.first;
  if (!given(first)) return;
  std::uint32_t end = first + 1;
  const auto goes_on = [&](std::uint32_t word) {
    return given(word) || facts_.has(word, kParticle) ||
           (word == first + 1 && facts_.has(first, kParticle));  // "عبد الفتاح السيسي"
  };
  while (joins(end) && goes_on(end - 1)) ++end;
  while (end > first && facts_.has(end - 1, kParticle)) --end;
  if (end < first + 2) return;
  run.last = end;
  run.phrase.end = facts_.end[end - 1];
  bool found = false;
  for (std::uint32_t w = first; w > from_ && w + kLongestRole > first;) {
    --w;
    const bool role = facts_.has(w, kRoleWord | kNameTitle);
    if (facts_.gap[w] != Gap::kSpace || (!role && (found || facts_.has(w, kStopWord)))) break;
    found |= role;
    if (!role) continue;
    run.phrase.begin = sentences_.words[w].span.begin;
    if (facts_.has(w, kRoleWord)) run.role = Span{run.phrase.begin, facts_.end[first - 1]};
  }
  // "فيصل النحل", "so the bees come", among bees.
  if (!found && met_[facts_.form[end - 1]] >= kKnownWord) run.last = first;
}

// "وزارة الأشغال العامة": what an organization is, and whose, with the article.
void CaselessFinder::read_organization(NameRun& run) {
  const std::uint32_t first = run.first;
  if (!sentences_.listed(first).in(pack_.organization_words) || definite(first)) return;
  std::uint32_t end = first + 1;
  while (end < end_ && end < first + kLongestOrganization && facts_.gap[end - 1] == Gap::kSpace &&
         !facts_.has(end, kStopWord | kReportingVerb) && (definite(end) || !definite(end - 1))) {
    ++end;
  }
  if (!definite(end - 1)) return;
  run.last = end;
  run.phrase.end = facts_.end[end - 1];
  run.evidence = kByOrganization;
}

// Up to here only what the article names elsewhere is a name.
void CaselessFinder::take_rest(std::uint32_t last) {
  if (from_ < last) {
    runs.push_back({.first = from_, .last = last, .sentence = sentence_, .weak = true});
  }
}

void CaselessFinder::read(std::uint32_t index) {
  sentence_ = index;
  from_ = sentences_.list[index].first_word;
  end_ = sentences_.list[index].last_word;
  for (std::uint32_t w = from_; w < end_; ++w) {
    NameRun run{.first = w, .last = w, .sentence = index, .evidence = kByTitle};
    run.phrase = sentences_.words[w].span;
    for (; run.last < end_ && sentences_.words[run.last].capital; ++run.last) {  // "Ann Lee"
      if (run.last > w && facts_.gap[run.last - 1] != Gap::kSpace) break;
      run.phrase.end = facts_.end[run.last];
      run.evidence = facts_.has(w, kLongAcronym) ? kByAcronym : kAfterStopWord;
    }
    read_before_title(run);
    read_given(run);
    if (run.size() == 0) read_organization(run);
    if (run.size() == 0) continue;
    take_rest(w);
    runs.push_back(run);
    from_ = run.last;
    w = from_ - 1;
  }
  take_rest(end_);
  for (std::uint32_t w = sentences_.list[index].first_word; w < end_; ++w) ++met_[facts_.form[w]];
}

}  // namespace

std::vector<NameRun> find_caseless_runs(const Document& document, const Sentences& sentences,
                                        const WordFacts& facts, const LanguagePack& pack) {
  CaselessFinder finder(document, sentences, facts, pack);
  for (int pass = 0; pass < 2; ++pass) {  // The first one learns surnames.
    finder.forget();
    for (std::uint32_t i = 0; i < sentences.list.size(); ++i) finder.read(i);
  }
  return std::move(finder.runs);
}

}  // namespace lede
