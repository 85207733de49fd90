// SPDX-License-Identifier: MIT
#include "summary/headline.hpp"

#include <algorithm>

#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

constexpr std::size_t kTried = 5;         // Sentences, before the best one is cut anywhere.
constexpr std::uint32_t kLeastWords = 5;  // A clause of fewer says no news by itself.

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
  if (sentence.word_count() == 0 || !text.ends_with('.') || text.ends_with("..")) return span;
  const Span last = reading.sentences.words[sentence.last_word - 1].span;
  const std::string_view word = reading.document.slice(last);
  const bool initials = last.begin > 0 && reading.document.text[last.begin - 1] == '.';
  const bool abbreviation = initials || word.find('.') != std::string_view::npos ||
                            pack.abbreviations.contains(unicode::fold(word));
  if (last.end + 1 == span.end && !abbreviation) --span.end;
  return span;
}

std::optional<Span> longest_clause(const Reading& reading, const Sentence& sentence,
                                   std::uint32_t most_words) {
  const std::uint32_t end = std::min(sentence.last_word, sentence.first_word + most_words);
  for (std::uint32_t word = end; word-- > sentence.first_word;) {
    if (word + 1 - sentence.first_word < std::min(kLeastWords, most_words)) break;
    const std::optional<std::uint32_t> at = clause_end(reading, sentence, word);
    if (at) return Span{sentence.span.begin, *at};
  }
  return std::nullopt;
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

}  // namespace

std::optional<Headline> find_headline(const Reading& reading,
                                      const std::vector<std::uint32_t>& order,
                                      std::uint32_t most_words, const LanguagePack& pack) {
  if (order.empty() || most_words == 0) return std::nullopt;
  for (std::size_t i = 0; i < order.size() && i < kTried; ++i) {
    const Sentence& sentence = reading.sentences.list[order[i]];
    if (sentence.word_count() <= most_words) {
      return Headline{order[i], without_stop(reading, sentence, pack)};
    }
    const std::optional<Span> clause = longest_clause(reading, sentence, most_words);
    if (clause) return Headline{order[i], *clause};
  }
  const Sentence& best = reading.sentences.list[order.front()];
  return Headline{order.front(), first_words(reading, best, most_words)};
}

}  // namespace lede
