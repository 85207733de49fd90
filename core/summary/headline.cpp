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

constexpr std::size_t kTried = 5;         // Sentences, the best ones.
constexpr float kPerRank = 0.1F;          // Off the value of each behind the first.
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
Span first_words(const Reading& reading, const Sentence& sentence, std::uint32_t most_words) {
  const Sentences& all = reading.sentences;
  std::uint32_t last = sentence.first_word + most_words - 1;
  for (std::uint32_t word = last; word > sentence.first_word + most_words / 2; --word) {
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

/// None only where `order` is empty or `most_words` is 0.
std::optional<Headline> find_headline(const Reading& reading,
                                      const std::vector<std::uint32_t>& order,
                                      const std::vector<float>& chances, std::uint32_t most_words,
                                      const LanguagePack& pack) {
  if (order.empty() || most_words == 0) return std::nullopt;
  const Leaning leaning(reading, pack);
  Headline headline;
  float best = -1.0F;
  for (std::size_t rank = 0; rank < order.size() && rank < kTried; ++rank) {
    const Sentence& sentence = reading.sentences.list[order[rank]];
    const bool leans = leaning.dangles(order[rank]) ||
                       (sentence.word_count() > 0 &&
                        reading.sentences.listed(sentence.first_word).in(pack.clause_openers));
    const float weight = (leans ? kDoubtful : 1.0F) * (1.0F - kPerRank * static_cast<float>(rank));
    const auto offer = [&](Span span, std::uint32_t last, bool doubtful) {
      const float value = (doubtful ? kDoubtful : 1.0F) * weight *
                          expected_share(reading, chances, sentence.first_word, last, most_words);
      if (value <= best) return;
      best = value;
      headline = {order[rank], span};
    };
    if (sentence.word_count() <= most_words) {
      offer(without_stop(reading, sentence, pack), sentence.last_word, false);
    } else {
      const Span cut = first_words(reading, sentence, most_words);
      offer(cut, word_from(reading.sentences, cut.end), true);
    }
    bool early = false;  // After "Pell, 58, a former inspector" the verb is still to come.
    const std::uint32_t end = sentence.first_word + std::min(sentence.word_count(), most_words);
    for (std::uint32_t word = sentence.first_word; word < end; ++word) {
      const std::optional<std::uint32_t> at = clause_end(reading, sentence, word);
      if (!at) continue;
      const bool brief = word + 1 - sentence.first_word < std::min(kLeastWords, most_words);
      if (!brief) offer({sentence.span.begin, *at}, word + 1, early);
      early = early || brief;
    }
  }
  return headline;
}

}  // namespace

Choice choose_headline(const Reading& reading, const Options& options, const LanguagePack& pack) {
  constexpr std::uint32_t kMostWords[] = {12, 17, 22};
  const std::uint32_t most_words =
      options.words.value_or(kMostWords[static_cast<std::size_t>(options.length)]);
  const std::optional<Headline> headline =
      find_headline(reading, best_first(reading, options), chances_of_terms(reading, options, pack),
                    most_words, pack);
  Choice choice;
  if (headline) {
    const Leaning leaning(reading, pack);
    choice.headline = headline->slice;
    choice.sentences.push_back({headline->sentence, leaning.antecedents_of(headline->sentence)});
  }
  add_points(reading, choice);
  return choice;
}

}  // namespace lede
