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

// "(相馬徹)さん": from the boundary on.
Words CaselessFinder::before(std::uint32_t title, std::uint32_t fewest,
                             const Sentence& sentence) const {
  Words found{title, title};
  while (found.first > sentence.first_word && touches(found.first) && han(found.first - 1) &&
         !facts_.has(found.first - 1, kStopWord) && found.size() <= kMost) {
    --found.first;
  }
  const bool name = found.size() >= fewest && found.size() <= kMost &&
                    !ends_in(pack_.organization_words, found, 1, sentence) &&
                    !ends_in(pack_.role_words, found, 2, sentence);
  return name ? found : Words{};
}

void CaselessFinder::know(Words words, const Sentence& sentence) {
  if (words.size() == 0 || match(words.first, sentence) >= words.size()) return;
  std::uint32_t& last = by_first_[facts_.form[words.first]];
  words.next = last;
  last = static_cast<std::uint32_t>(known_.size());
  known_.push_back(words);
}

void CaselessFinder::learn(const Sentence& sentence) {
  for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
    const std::uint32_t title = length(pack_.name_titles, w, sentence);
    const std::uint32_t next = w + std::max(title, length(pack_.role_words, w, sentence));
    if (next == w) continue;
    if (title != 0 || !goes_on(next, sentence)) {
      know(before(w, title != 0 ? kFewest : kFullName, sentence), sentence);
    }
    w = next - 1;  // 准教授: not 教授 too.
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
    if (longest != 0 || same < kSurname) continue;
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
  for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
    const std::uint32_t size = match(w, sentence);
    if (size == 0) continue;
    NameRun run{.first = w, .last = w + size, .sentence = index, .evidence = kByTitle};
    w = run.last - 1;
    run.phrase = {sentences_.words[run.first].span.begin, facts_.end[w]};
    if (run.last < sentence.last_word && touches(run.last)) {
      const std::uint32_t role = length(pack_.role_words, run.last, sentence);
      const std::uint32_t title = length(pack_.name_titles, run.last, sentence);
      const bool subject = sentences_.listed(run.last).in(pack_.oblique_words);
      w += subject ? role : std::max(role, title);
      run.phrase.end = facts_.end[w];
      if (role > title) run.role = Span{sentences_.words[run.last].span.begin, run.phrase.end};
    }
    runs.push_back(run);
  }
}

}  // namespace

std::vector<NameRun> find_caseless_runs(const Document& document, const Sentences& sentences,
                                        const WordFacts& facts, const LanguagePack& pack) {
  if (!pack.titles_behind) return {};
  CaselessFinder finder(document, sentences, facts, pack);
  for (const Sentence& sentence : sentences.list) finder.learn(sentence);
  for (std::uint32_t i = 0; i < sentences.list.size(); ++i) finder.read(i);
  return std::move(finder.runs);
}

}  // namespace lede
