// SPDX-License-Identifier: MIT
#include "scoring/text_counts.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "keyphrases/phrase_table.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::scoring {
namespace {

constexpr float kBrief = 12.0F;  // Words.
constexpr std::uint8_t kMostLetters = 12;

/// The first mark in what stands between two words; 0 for spaces alone.
char32_t mark_in(std::string_view gap) {
  for (std::uint32_t at = 0; at < gap.size();) {
    const unicode::CodePoint point = unicode::decode_at(gap, at);
    if (!unicode::is_space(point.value)) return point.value;
    at += point.bytes;
  }
  return 0;
}

bool is_comma(char32_t mark) {
  return mark == U',' || mark == U'，' || mark == U'、' || mark == U'،';
}

std::uint8_t letters_of(std::string_view word) {
  const auto letters =
      std::count_if(word.begin(), word.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
  return static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(letters, kMostLetters));
}

/// Whether the last mark, closing quotes and brackets aside, is a question mark of any script.
bool asks(std::string_view text) {
  for (auto at = static_cast<std::uint32_t>(text.size()); at > 0;) {
    const unicode::CodePoint point = unicode::decode_before(text, at);
    if (point.value == U'?' || point.value == U'？' || point.value == U'؟') return true;
    const unicode::Category category = unicode::category(point.value);
    const bool closes = category == unicode::Category::kFinalQuote ||
                        category == unicode::Category::kInitialQuote ||
                        category == unicode::Category::kClose || point.value == U'"' ||
                        point.value == U'\'';
    if (!closes) return false;
    at -= point.bytes;
  }
  return false;
}

/// Says of places in text order whether they lie inside a pair of marks of one kind.
class Inside {
 public:
  Inside(const Marks& marks, MarkKind kind) : marks_(marks), kind_(kind) {}

  bool at(std::uint32_t byte) {
    for (; next_ < marks_.pairs.size() && marks_.pairs[next_].outer.begin <= byte; ++next_) {
      const MarkPair& pair = marks_.pairs[next_];
      if (pair.kind == kind_) end_ = std::max(end_, pair.outer.end);
    }
    return byte < end_;
  }

 private:
  const Marks& marks_;
  MarkKind kind_;
  std::size_t next_ = 0;
  std::uint32_t end_ = 0;
};

void read_tokens(const Document& document, const Marks& marks, const Sentences& sentences,
                 const Flags& eligible, TextCounts& counts) {
  std::vector<std::uint32_t> word_of_term(sentences.terms.size(), kNone);
  Inside quotes(marks, MarkKind::kQuote);
  Inside brackets(marks, MarkKind::kBracket);
  for (std::uint32_t i = 0; i < sentences.list.size(); ++i) {
    if (!eligible[i]) continue;
    const Sentence& sentence = sentences.list[i];
    counts.sentence.push_back(i);
    counts.asks.push_back(asks(document.slice(sentence.span)));
    counts.first.push_back(static_cast<std::uint32_t>(counts.tokens.size()));
    char32_t mark = 0;
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      const Word& word = sentences.words[w];
      Token token;
      token.word = word_of_term[word.term];
      if (token.word == kNone) {
        token.word = static_cast<std::uint32_t>(counts.words.size());
        word_of_term[word.term] = token.word;
        counts.words.push_back({.term = word.term,
                                .letters = letters_of(document.slice(word.span)),
                                .number = word.number});
      }
      token.quoted = quotes.at(word.span.begin);
      token.bracketed = brackets.at(word.span.begin);
      token.opens = w == sentence.first_word;
      token.after_comma = is_comma(mark);
      const std::uint32_t next =
          w + 1 < sentence.last_word ? sentences.words[w + 1].span.begin : sentence.span.end;
      // Given sentences may end inside a word's span.
      mark = next > word.span.end ? mark_in(document.slice(Span{word.span.end, next})) : 0;
      token.before_mark = mark != 0;
      counts.tokens.push_back(token);
    }
  }
  counts.first.push_back(static_cast<std::uint32_t>(counts.tokens.size()));
}

/// What the places of one sentence have in common, and the token's depth in it.
struct Where {
  std::uint32_t place;
  bool brief;
  float root_length;
  float root_depth;
};

/// Adds one token to its word's, or its pair's, sums.
/// @return how often its sentence had it before, at most kMostTimes.
std::uint8_t add_place(Places& places, const Token& token, const Where& where) {
  const std::uint32_t place = where.place;
  if (places.count == 0.0F) places.first = place;
  if (places.count == 0.0F || places.last != place) {
    places.sentences += 1.0F;
    places.here = 0;
  }
  places.last = place;
  places.count += 1.0F;
  if (place < 3) {
    places.in[place] = true;
    places.in_three += 1.0F;
  }
  places.in_ten += place < 10 ? 1.0F : 0.0F;
  places.quoted += token.quoted;
  places.bracketed += token.bracketed;
  places.opens += token.opens;
  places.before_mark += token.before_mark;
  places.after_comma += token.after_comma;
  places.length += where.root_length;
  places.brief += where.brief;
  places.depth += where.root_depth;
  return places.here < kMostTimes ? places.here++ : places.here;
}

void add_places(TextCounts& counts) {
  // First every word, then every pair: numbers run on.
  keyphrases::PhraseTable table;
  const auto words = static_cast<std::uint32_t>(counts.words.size());
  for (std::uint32_t word = 0; word < words; ++word) table.intern(kNone, word);
  for (std::uint32_t place = 0; place < counts.size(); ++place) {
    const float length = counts.tokens_of(place);
    Where where{.place = place, .brief = length <= kBrief, .root_length = std::sqrt(length)};
    for (std::uint32_t t = counts.first[place]; t < counts.first[place + 1]; ++t) {
      Token& token = counts.tokens[t];
      where.root_depth = std::sqrt(static_cast<float>(t - counts.first[place]));
      token.before = add_place(counts.words[token.word].places, token, where);
      if (t + 1 == counts.first[place + 1]) continue;
      const std::uint32_t next = counts.tokens[t + 1].word;
      token.pair = table.intern(token.word, next) - words;
      if (token.pair == counts.pairs.size()) {
        counts.pairs.push_back({.first_word = token.word, .second_word = next});
      }
      token.new_pair = add_place(counts.pairs[token.pair].places, token, where) == 0;
    }
  }
}

/// What a word's neighbours and sentences say of it; after all counts are known.
void add_company(TextCounts& counts) {
  for (const WordCount& word : counts.words) {
    counts.most = std::max(counts.most, word.places.count);
  }
  for (const PairCount& pair : counts.pairs) {
    WordCount& left = counts.words[pair.first_word];
    WordCount& right = counts.words[pair.second_word];
    left.right += 1.0F;
    right.left += 1.0F;
    left.best_pair = std::max(left.best_pair, pair.places.count);
    right.best_pair = std::max(right.best_pair, pair.places.count);
    left.beside += pair.places.count * std::sqrt(right.places.count);
    right.beside += pair.places.count * std::sqrt(left.places.count);
  }
  for (std::size_t place = 0; place < counts.size(); ++place) {
    float sum = 0.0F;
    for (std::uint32_t t = counts.first[place]; t < counts.first[place + 1]; ++t) {
      sum += counts.words[counts.tokens[t].word].places.count;
    }
    const float mean = sum / std::max(1.0F, counts.tokens_of(place));
    for (std::uint32_t t = counts.first[place]; t < counts.first[place + 1]; ++t) {
      counts.words[counts.tokens[t].word].company += mean;
    }
  }
}

}  // namespace

TextCounts count_text(const Document& document, const Marks& marks, const Sentences& sentences,
                      const Flags& eligible) {
  TextCounts counts;
  read_tokens(document, marks, sentences, eligible, counts);
  add_places(counts);
  add_company(counts);
  return counts;
}

}  // namespace lede::scoring
