// SPDX-License-Identifier: MIT
#include "summary/headline.hpp"

#include <algorithm>

#include "scoring/judgement.hpp"
#include "scoring/leaning.hpp"
#include "sentences/split_sentences.hpp"
#include "summary/choose_sentences.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// A headline: one sentence and the slice of it that is shown.
struct Headline {
  std::uint32_t sentence = 0;
  Span slice;
};

constexpr std::size_t kTried = 8;         // Sentences, the best ones.
constexpr float kPerRank = 0.08F;         // Off the value of each behind the first, ...
constexpr float kFocusedPerRank = 0.3F;   // ... and where it is the reader's words that rank.
constexpr float kEnough = 0.45F;          // Of the most that a slice holds: a whole thought's.
constexpr std::uint32_t kLeastWords = 5;  // A clause of fewer says no news by itself.
constexpr float kDoubtful = 0.6F;         // Of the value of what may be no whole thought.

bool ends_clause(char32_t mark) {
  return mark == U',' || mark == U';' || mark == U':' || mark == U'，' || mark == U'；' ||
         mark == U'：' || mark == U'،' || mark == U'؛' || mark == U'–' || mark == U'—';
}

bool closes(char32_t mark) {
  const unicode::Category category = unicode::category(mark);
  return category == unicode::Category::kFinalQuote || category == unicode::Category::kClose ||
         mark == U'"' || mark == U'“';
}

/// Whether byte `at` lies inside a quotation or brackets that begin in the sentence.
bool inside_marks(const Reading& reading, const Sentence& sentence, std::uint32_t at) {
  const std::vector<MarkPair>& pairs = reading.marks.pairs;
  auto pair = std::lower_bound(
      pairs.begin(), pairs.end(), sentence.span.begin,
      [](const MarkPair& one, std::uint32_t byte) { return one.outer.begin < byte; });
  for (; pair != pairs.end() && pair->outer.begin < at; ++pair) {
    if (pair->kind != MarkKind::kDash && at < pair->outer.end) return true;
  }
  return false;
}

/// Where the clause that ends with this word ends, closing marks taken along; nothing where no
/// clause ends here.
std::optional<std::uint32_t> clause_end(const Reading& reading, const Sentence& sentence,
                                        std::uint32_t word) {
  const std::string_view text = reading.document.text;
  std::uint32_t end = reading.sentences.words[word].span.end;
  for (std::uint32_t at = end; at < sentence.span.end;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    if (ends_clause(point.value)) {
      if (inside_marks(reading, sentence, end)) return std::nullopt;
      return end;
    }
    at += point.bytes;
    if (closes(point.value)) {
      end = at;
    } else if (!unicode::is_space(point.value)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// The whole sentence, without a full stop that only ends it.
Span without_stop(const Reading& reading, const Sentence& sentence, const LanguagePack& pack) {
  Span span = sentence.span;
  const std::string_view text = reading.document.slice(span);
  if (sentence.word_count() == 0) return span;
  if (text.ends_with("。")) return {span.begin, span.end - 3};
  if (!text.ends_with('.') || text.ends_with("..")) return span;
  const Span last = reading.sentences.words[sentence.last_word - 1].span;
  const std::string_view word = reading.document.slice(last);
  const bool initials = last.begin > 0 && reading.document.text[last.begin - 1] == '.';
  const bool abbreviation = initials || word.find('.') != std::string_view::npos ||
                            pack.abbreviations.contains(unicode::fold(word));
  if (last.end + 1 == span.end && !abbreviation) --span.end;
  return span;
}

/// As many words as fit, without stop words at the end and without half a quotation if possible.
Span first_words(const Reading& reading, const Sentence& sentence, std::uint32_t first,
                 std::uint32_t end) {
  const Sentences& all = reading.sentences;
  std::uint32_t last = end - 1;
  for (std::uint32_t word = last; word > first + (end - first) / 2; --word) {
    const bool weak = all.terms[all.words[word].term].stop;
    if (weak || inside_marks(reading, sentence, all.words[word].span.end)) continue;
    last = word;
    break;
  }
  return {sentence.span.begin, all.words[last].span.end};
}

/// By term, the chance that a reader's summary holds it; 0 for stop words, which say nothing.
std::vector<float> chances_of_terms(const Reading& reading, const Options& options,
                                    const LanguagePack& pack) {
  const scoring::Judgement j =
      scoring::judge(reading, reading.salience.eligible, pack, options.focus, false);
  std::vector<float> chances(reading.sentences.terms.size());
  for (std::size_t word = 0; word < j.counts.words.size(); ++word) {
    const std::uint32_t term = j.counts.words[word].term;
    if (reading.sentences.terms[term].stop) continue;
    chances[term] = j.chances.word[scoring::kMostTimes * word];
  }
  return chances;
}

/// How much of a reader's summary the words [first, last) are expected to hold, against their
/// number.
float expected_share(const Reading& reading, const std::vector<float>& chances, std::uint32_t first,
                     std::uint32_t last, std::uint32_t most_words) {
  std::vector<std::uint32_t> terms;
  float sum = 0.0F;
  for (std::uint32_t w = first; w < last; ++w) {
    const std::uint32_t term = reading.sentences.words[w].term;
    if (std::find(terms.begin(), terms.end(), term) != terms.end()) continue;
    terms.push_back(term);
    sum += chances[term];
  }
  return sum / (static_cast<float>(last - first) + static_cast<float>(most_words));
}

bool is_all_capitals(std::string_view word) {
  std::uint32_t at = 0;
  while (at < word.size()) {
    const unicode::CodePoint point = unicode::decode_at(word, at);
    if (!unicode::is_upper(point.value)) return false;
    at += point.bytes;
  }
  return at > 1;
}

/// The first word that a headline may take: behind "ISTREN (Own report) - ".
std::uint32_t first_told(const Reading& reading, const Sentence& sentence) {
  constexpr std::uint32_t kDateline = 8;  // Words at most.
  const std::vector<Word>& words = reading.sentences.words;
  const std::uint32_t end = std::min(sentence.last_word, sentence.first_word + kDateline);
  if (sentence.first_word == end ||
      !is_all_capitals(reading.document.slice(words[sentence.first_word].span))) {
    return sentence.first_word;
  }
  for (std::uint32_t w = sentence.first_word; w + 1 < end; ++w) {
    const std::string_view between =
        reading.document.slice(Span{words[w].span.end, words[w + 1].span.begin});
    for (const std::string_view dash : {" - ", " – ", " — "}) {
      if (between.ends_with(dash)) return w + 1;
    }
  }
  return sentence.first_word;
}

/// One way to cut a sentence: its words up to `last`.
struct Cut {
  std::uint32_t last = 0;
  Span slice;
  bool whole = false;  ///< A whole thought: the sentence, or a clause that needs no more of it.
  bool doubtful = false;
};

bool opens_aside(const Reading& reading, const LanguagePack& pack, std::uint32_t word) {
  const Listed& listed = reading.sentences.listed(word);
  return listed.in(pack.oblique_words) || listed.in(pack.clause_openers) ||
         listed.in(pack.leaning_openers);
}

/// Whether what somebody says begins the sentence and ends at this byte: "The cinema will close,
/// its owner said".
bool is_said_whole(const Reading& reading, const Sentence& sentence, std::uint32_t end) {
  const std::vector<Statement>& all = reading.quotes.statements;
  return std::any_of(all.begin(), all.end(), [&](const Statement& said) {
    const bool ends = said.span.end == end || said.span.end == end + 1;
    return said.span.begin == sentence.span.begin && ends;
  });
}

/// Whether what follows a word is its object: "decided that ...", "宣布，...".
bool wants_object(const Reading& reading, const LanguagePack& pack, std::uint32_t word) {
  return reading.sentences.listed(word).in(pack.reporting_verbs) ||
         reading.sentences.listed(word + 1).in(pack.that_words);
}

/// The clauses that begin where the sentence does. One is whole where nothing but one clause
/// follows it, which is not its object, and no aside is open in it: behind a first comma, or a
/// second where the first closes what opens the sentence ("On Friday evening, ...").
void cut_clauses(const Reading& reading, const Sentence& sentence, const LanguagePack& pack,
                 std::uint32_t first, std::uint32_t end, std::vector<Cut>& cuts) {
  const std::uint32_t begin = cuts.front().slice.begin;
  const bool aside = opens_aside(reading, pack, first);
  const std::uint32_t closed = aside ? 1 : 0;
  std::uint32_t clauses = 0;
  std::uint32_t word_of_last = kNone;
  std::size_t cut_of_last = 0;
  bool early = false;  // After "Pell, 58, a former inspector" the verb is still to come.
  for (std::uint32_t word = first; word < sentence.last_word; ++word) {
    const std::optional<std::uint32_t> at = clause_end(reading, sentence, word);
    if (!at) continue;
    const bool brief = word + 1 - first < std::min(kLeastWords, end - first);
    word_of_last = !brief && clauses == closed ? word : kNone;
    cut_of_last = cuts.size();
    if (!brief && word < end) {
      const bool said = is_said_whole(reading, sentence, *at);
      cuts.push_back({word + 1, {begin, *at}, said, early && !said});
    }
    early = early || brief;
    ++clauses;
  }
  if (word_of_last != kNone && word_of_last + 1 < sentence.last_word && cut_of_last < cuts.size() &&
      !wants_object(reading, pack, word_of_last)) {
    cuts[cut_of_last].whole = true;
    cuts[cut_of_last].doubtful = false;
  }
}

/// The beginnings of a sentence that may be a headline.
std::vector<Cut> cuts_of(const Reading& reading, const Sentence& sentence, const LanguagePack& pack,
                         std::uint32_t most_words) {
  const Sentences& all = reading.sentences;
  const std::uint32_t first = first_told(reading, sentence);
  const std::uint32_t begin =
      first == sentence.first_word ? sentence.span.begin : all.words[first].span.begin;
  const std::uint32_t end = first + std::min(sentence.last_word - first, most_words);
  if (end == sentence.last_word) {
    return {{end, {begin, without_stop(reading, sentence, pack).end}, true}};
  }
  const Span words = first_words(reading, sentence, first, end);
  std::vector<Cut> cuts{{word_from(all, words.end), {begin, words.end}, false, true}};
  cut_clauses(reading, sentence, pack, first, end, cuts);
  return cuts;
}

/// The article's own title, where it is a block of few enough words, and more than "Press release".
std::optional<Headline> title_of(const Reading& reading, std::uint32_t most_words) {
  constexpr std::uint32_t kLeastTitle = 3;
  const std::uint32_t block = reading.roles.title_block;
  if (block == kNone) return std::nullopt;
  const std::uint32_t first = reading.sentences.first_of_block[block];
  const std::uint32_t behind = reading.sentences.first_of_block[block + 1];
  if (first == behind) return std::nullopt;  // "* * *"
  const Sentence& last = reading.sentences.list[behind - 1];
  const std::uint32_t words = last.last_word - reading.sentences.list[first].first_word;
  if (words < kLeastTitle || words > most_words) return std::nullopt;
  return Headline{first, reading.document.blocks[block].span};
}

/// None only where `order` is empty or `most_words` is 0.
std::optional<Headline> find_headline(const Reading& reading, const Leaning& leaning,
                                      const std::vector<std::uint32_t>& order,
                                      const std::vector<float>& chances, std::uint32_t most_words,
                                      float per_rank, const LanguagePack& pack) {
  if (order.empty() || most_words == 0) return std::nullopt;
  std::optional<Headline> whole;
  Headline doubtful;
  float most_whole = -1.0F;
  float most = -1.0F;
  for (std::size_t rank = 0; rank < order.size() && rank < kTried; ++rank) {
    const Sentence& sentence = reading.sentences.list[order[rank]];
    const bool leans = leaning.dangles(order[rank]) ||
                       (sentence.word_count() > 0 &&
                        reading.sentences.listed(sentence.first_word).in(pack.clause_openers));
    const float weight = (leans ? kDoubtful : 1.0F) * (1.0F - per_rank * static_cast<float>(rank));
    for (const Cut& cut : cuts_of(reading, sentence, pack, most_words)) {
      const float value =
          weight * (cut.doubtful ? kDoubtful : 1.0F) *
          expected_share(reading, chances, sentence.first_word, cut.last, most_words);
      if (value > most) {
        most = value;
        doubtful = {order[rank], cut.slice};
      }
      if (cut.whole && !leans && value > most_whole) {
        most_whole = value;
        whole = Headline{order[rank], cut.slice};
      }
    }
  }
  return whole && most_whole >= kEnough * most ? *whole : doubtful;
}

}  // namespace

Choice choose_headline(const Reading& reading, const Options& options, const LanguagePack& pack) {
  constexpr std::uint32_t kMostWords[] = {12, 17, 22};
  const std::uint32_t most_words =
      options.words.value_or(kMostWords[static_cast<std::size_t>(options.length)]);
  const Leaning leaning(reading, pack);
  // Who asks for what concerns him has read the title.
  std::optional<Headline> headline;
  if (options.focus.empty()) headline = title_of(reading, most_words);
  if (!headline) {
    headline = find_headline(reading, leaning, best_first(reading, options),
                             chances_of_terms(reading, options, pack), most_words,
                             options.focus.empty() ? kPerRank : kFocusedPerRank, pack);
  }
  Choice choice;
  if (headline) {
    choice.headline = headline->slice;
    choice.sentences.push_back({headline->sentence, leaning.antecedent_of(headline->sentence)});
  }
  add_points(reading, choice);
  return choice;
}

}  // namespace lede
