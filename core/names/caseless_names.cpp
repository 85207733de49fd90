// SPDX-License-Identifier: MIT
#include "names/caseless_names.hpp"

#include <algorithm>
#include <utility>

#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kFewest = 2;  // Characters of a name.
constexpr std::uint32_t kMost = 5;
constexpr std::uint32_t kFullName = 3;  // From so many on it has more than a surname.
constexpr std::uint32_t kSurname = 2;
constexpr std::size_t kNamesakes = 8;  // Names that begin with one character.

struct Words {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t next = kNone;  // Of the known names with the same first character.
  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

class CaselessFinder {
 public:
  CaselessFinder(const Document& document, const Sentences& sentences, const WordFacts& facts,
                 const LanguagePack& pack)
      : document_(document), sentences_(sentences), facts_(facts), pack_(pack) {
    by_first_.assign(sentences.forms.size(), kNone);
  }

  void learn(const Sentence& sentence);
  void read(std::uint32_t index);
  std::vector<NameRun> runs;

 private:
  [[nodiscard]] std::uint32_t length(const WordSet& set, std::uint32_t word,
                                     const Sentence& sentence) const {
    return phrase_length_at(set, document_, sentences_, word, sentence.last_word);
  }
  [[nodiscard]] bool han(std::uint32_t word) const {
    return facts_.first_letter[word] >= 0x3400 && unicode::is_unspaced(facts_.first_letter[word]);
  }
  // Nothing stands between the word and the one before it.
  [[nodiscard]] bool touches(std::uint32_t word) const {
    return word > 0 && sentences_.words[word - 1].span.end == sentences_.words[word].span.begin;
  }
  [[nodiscard]] bool goes_on(std::uint32_t word, const Sentence& sentence) const {
    return word < sentence.last_word && touches(word) && han(word) && !facts_.has(word, kStopWord);
  }
  [[nodiscard]] bool ends_in(const WordSet& set, Words words, std::uint32_t fewest,
                             const Sentence& sentence) const;
  [[nodiscard]] Words before(std::uint32_t title, std::uint32_t fewest,
                             const Sentence& sentence) const;
  [[nodiscard]] Words by_surname(std::uint32_t first, const Sentence& sentence) const;
  [[nodiscard]] std::uint32_t match(std::uint32_t word, const Sentence& sentence) const;
  void know(Words words, const Sentence& sentence);

  const Document& document_;
  const Sentences& sentences_;
  const WordFacts& facts_;
  const LanguagePack& pack_;
  std::vector<Words> known_;
  std::vector<std::uint32_t> by_first_;  // By form: the last known name that begins with it.
};

bool CaselessFinder::ends_in(const WordSet& set, Words words, std::uint32_t fewest,
                             const Sentence& sentence) const {
  for (std::uint32_t w = words.first; w < words.last; ++w) {
    const std::uint32_t size = length(set, w, sentence);
    if (size >= fewest && size == words.last - w) return true;
  }
  return false;
}

// "(相馬徹)さん": from the boundary on, or from a surname of the pack.
Words CaselessFinder::before(std::uint32_t title, std::uint32_t fewest,
                             const Sentence& sentence) const {
  std::uint32_t first = title;
  while (first > sentence.first_word && touches(first) && han(first - 1) &&
         !facts_.has(first - 1, kStopWord) && title - first <= kMost) {
    --first;
  }
  Words found{first, title};
  if (!pack_.surnames.items.empty()) {
    found.first = title;
    for (std::uint32_t w = first; w < title && found.size() == 0; ++w) {
      const std::uint32_t surname = length(pack_.surnames, w, sentence);
      if (surname != 0 && title - w > surname && title - w <= surname + 2) found.first = w;
    }
  }
  if (found.size() < fewest || found.size() > kMost) return {};
  const bool thing = ends_in(pack_.organization_words, found, 1, sentence) ||
                     ends_in(pack_.role_words, found, 2, sentence);
  return thing ? Words{} : found;
}

// "(李芳)说": a surname, one character or two, and what cannot be of the name.
Words CaselessFinder::by_surname(std::uint32_t first, const Sentence& sentence) const {
  if (first >= sentence.last_word || !han(first)) return {};
  const std::uint32_t surname = length(pack_.surnames, first, sentence);
  if (surname == 0) return {};
  Words found{first, first + surname};
  while (goes_on(found.last, sentence) && found.size() < surname + 2 &&
         length(pack_.reporting_verbs, found.last, sentence) == 0) {
    ++found.last;
  }
  const bool longest = found.size() == surname + 2;
  if (found.size() == surname || ends_in(pack_.organization_words, found, 1, sentence) ||
      ends_in(pack_.role_words, found, 2, sentence)) {
    return {};
  }
  const std::uint32_t next = found.last;
  const std::string_view rest = std::string_view(document_.text).substr(facts_.end[next - 1]);
  if (rest.starts_with("·")) return {};  // 安娜·李
  const bool ends = next >= sentence.last_word || !touches(next) ||
                    length(pack_.reporting_verbs, next, sentence) != 0 ||
                    (!longest && facts_.has(next, kStopWord));
  return ends ? found : Words{};
}

void CaselessFinder::know(Words words, const Sentence& sentence) {
  if (words.size() == 0 || match(words.first, sentence) >= words.size()) return;
  std::uint32_t& last = by_first_[facts_.form[words.first]];
  words.next = last;
  last = static_cast<std::uint32_t>(known_.size());
  known_.push_back(words);
}

void CaselessFinder::learn(const Sentence& sentence) {
  const bool surnames = !pack_.surnames.items.empty();
  for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
    const std::uint32_t title = length(pack_.name_titles, w, sentence);
    const std::uint32_t role = length(pack_.role_words, w, sentence);
    const std::uint32_t next = w + std::max(title, role);
    const bool named = touches(w) && (title != 0 || (role != 0 && !surnames));
    if (named && (title != 0 || !goes_on(next, sentence))) {
      know(before(w, title != 0 ? kFewest : kFullName, sentence), sentence);
    }
    if (surnames && next > w) {
      know(by_surname(next, sentence), sentence);
    } else if (surnames && (w == sentence.first_word || !touches(w))) {
      const Words name = by_surname(w, sentence);
      const bool speaks =
          name.size() != 0 && length(pack_.reporting_verbs, name.last, sentence) != 0;
      if (speaks) know(name, sentence);
    }
    if (next > w) w = next - 1;  // 准教授: not 教授 too.
  }
}

// How many words from this one on are a known name, or alone the surname of one.
std::uint32_t CaselessFinder::match(std::uint32_t word, const Sentence& sentence) const {
  std::uint32_t longest = 0;
  std::uint32_t number = by_first_[facts_.form[word]];
  for (std::size_t n = 0; n < kNamesakes && number != kNone; ++n) {
    const Words name = known_[number];
    number = name.next;
    std::uint32_t same = 0;
    while (same < name.size() && word + same < sentence.last_word &&
           facts_.form[word + same] == facts_.form[name.first + same]) {
      ++same;
    }
    if (same == name.size() && same > longest) longest = same;
    if (longest != 0 || same < kSurname || !pack_.surnames.items.empty()) continue;
    const std::uint32_t next = word + same;
    const bool opens = word == sentence.first_word || !touches(word) || !han(word - 1) ||
                       facts_.has(word - 1, kStopWord);
    const bool ends = !goes_on(next, sentence) || length(pack_.role_words, next, sentence) != 0 ||
                      length(pack_.name_titles, next, sentence) != 0;
    if (opens && ends) longest = same;
  }
  return longest;
}

void CaselessFinder::read(std::uint32_t index) {
  const Sentence& sentence = sentences_.list[index];
  Words before;  // The role or title that ended last.
  for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
    const std::uint32_t size = match(w, sentence);
    if (size == 0) {
      const std::uint32_t role = length(pack_.role_words, w, sentence);
      if (role != 0) before = {w, w + role};
      continue;
    }
    NameRun run{.first = w, .last = w + size, .sentence = index, .evidence = kByTitle};
    run.phrase = {sentences_.words[w].span.begin, facts_.end[run.last - 1]};
    const bool led = before.last == w && before.size() != 0 && touches(w);
    if (led) run.phrase.begin = sentences_.words[before.first].span.begin;
    if (led) run.role = Span{run.phrase.begin, facts_.end[w - 1]};
    const bool more = run.last < sentence.last_word && touches(run.last);
    const std::uint32_t role = more ? length(pack_.role_words, run.last, sentence) : 0;
    const std::uint32_t title = more ? length(pack_.name_titles, run.last, sentence) : 0;
    const bool subject = title != 0 && sentences_.listed(run.last).in(pack_.oblique_words);
    const std::uint32_t behind = subject ? role : std::max(role, title);
    if (behind != 0) run.phrase.end = facts_.end[run.last + behind - 1];
    if (role != 0 && title == 0) {
      run.role = Span{sentences_.words[run.last].span.begin, run.phrase.end};
    }
    w = run.last + behind - 1;
    runs.push_back(run);
  }
}

}  // namespace

std::vector<NameRun> find_caseless_runs(const Document& document, const Sentences& sentences,
                                        const WordFacts& facts, const LanguagePack& pack) {
  if (!pack.letters.empty() || pack.role_words.items.empty()) return {};
  CaselessFinder finder(document, sentences, facts, pack);
  for (const Sentence& sentence : sentences.list) finder.learn(sentence);
  for (std::uint32_t i = 0; i < sentences.list.size(); ++i) finder.read(i);
  return std::move(finder.runs);
}

}  // namespace lede
