// SPDX-License-Identifier: MIT
#include "keyphrases/candidates.hpp"

#include <algorithm>
#include <cmath>

#include "ln.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::keyphrases {
namespace {

constexpr std::uint32_t kCandidateWords = 100'000;
constexpr std::uint32_t kLongestName = kLongestPhrase + 2;
/// A word of fewer letters names nothing by itself.
constexpr std::uint32_t kShortestWord = 3;
/// Weights of a phrase's score, measured on news in five languages.
constexpr double kPerWord = 0.4;
/// Several words that stand together once may do so by chance.
constexpr double kChance = 6.0;
/// One word that is no name says less of an article than a name or a phrase does.
constexpr double kOneWord = 1.6;

/// Adds one place of a phrase.
void note(PhraseTable& table, std::uint32_t phrase, const Counted& counted, std::uint32_t from,
          std::uint32_t to, const Sentences& sentences) {
  const auto term_at = [&](std::uint32_t i) { return sentences.words[counted.words[i]].term; };
  Phrase& one = table.phrases()[phrase];
  const bool joined_after = to + 1 < counted.words.size() && counted.joined[to + 1];
  const std::uint32_t before = counted.joined[from] ? term_at(from - 1) : kNone;
  const std::uint32_t after = joined_after ? term_at(to + 1) : kNone;
  if (one.count == 0) {
    one.first_word = counted.words[from];
    one.last_word = counted.words[to];
    one.sentence = counted.sentence[from];
    one.before = before;
    one.after = after;
  }
  ++one.count;
  one.varied_before = one.varied_before || before == kNone || before != one.before;
  one.varied_after = one.varied_after || after == kNone || after != one.after;
}

/// The phrase of an entity's fullest form, or kNone where that is longer than a phrase may be.
std::uint32_t name_phrase(PhraseTable& table, const Sentences& sentences, const Names& names,
                          std::uint32_t entity) {
  const Span name = names.entities[entity].name;
  const std::uint32_t first = word_from(sentences, name.begin);
  std::uint32_t phrase = kNone;
  std::uint32_t length = 0;
  for (std::uint32_t w = first; w < sentences.words.size() && length <= kLongestName; ++w) {
    if (sentences.words[w].span.end > name.end) break;
    phrase = table.intern(phrase, sentences.words[w].term);
    ++length;
  }
  if (length == 0 || length > kLongestName) return kNone;
  table.phrases()[phrase].entity = entity;
  return phrase;
}

std::uint32_t letters_of(const Document& document, Span span) {
  constexpr std::uint32_t kEnough = 8;
  std::uint32_t letters = 0;
  for (std::uint32_t at = span.begin; at < span.end && letters < kEnough;) {
    at += unicode::decode_at(document.text, at).bytes;
    ++letters;
  }
  return letters;
}

bool is_hiragana(const Document& document, const Word& word) {
  return unicode::script(unicode::decode_at(document.text, word.span.begin).value) ==
         unicode::Script::kHiragana;
}

/// Hiragana between other letters is endings and particles ("である"); by itself, in brackets or
/// marks, it may be a word.
bool is_cut_by_kana(const Document& document, const Sentences& sentences, const Phrase& phrase) {
  const bool apart = phrase.length == 1 && phrase.before == kNone && phrase.after == kNone;
  for (std::uint32_t w = phrase.first_word; w <= phrase.last_word && !apart; ++w) {
    if (is_hiragana(document, sentences.words[w])) return true;
  }
  return false;
}

/// Unspaced scripts have no words to count, so a string's own repetition must tell: how often, how
/// early, how long, and whether it stands by itself (different letters around it).
double unspaced_score(const Phrase& phrase) {
  if (phrase.length < 2 || phrase.count < 2) return 0.0;
  if (!phrase.varied_before || !phrase.varied_after) return 0.0;
  const double length = 0.5 * phrase.length;
  return ln(ln(3.0 + phrase.sentence)) / (length * length * phrase.count);
}

/// Words with digits and numerals; unspaced: the letters that are such.
std::uint32_t numerals_in(const Sentences& sentences, const LanguagePack& pack,
                          const Phrase& phrase) {
  std::uint32_t numerals = 0;
  for (std::uint32_t w = phrase.first_word; w <= phrase.last_word; ++w) {
    numerals += is_numeral(sentences, pack, w) ? 1 : 0;
  }
  return numerals;
}

/// A string of an unspaced script: its last letter is no numeral and two others are none, and it is
/// nobody's saying ("林秀芳说").
bool may_be_string(const Sentences& sentences, const LanguagePack& pack, const Phrase& phrase) {
  const Listed& ends = sentences.listed(phrase.last_word);
  return numerals_in(sentences, pack, phrase) + 1 < phrase.length && !ends.in(pack.number_words) &&
         !ends.in(pack.reporting_verbs);
}

/// Of what no stop word opens or ends: whether it holds no number, is long enough to name something
/// and not idle.
bool may_be_phrase(const Document& document, const Sentences& sentences, const LanguagePack& pack,
                   const Phrase& phrase) {
  const Word& first = sentences.words[phrase.first_word];
  const Word& last = sentences.words[phrase.last_word];
  const Listed& opens = sentences.listed(phrase.first_word);
  const Listed& ends = sentences.listed(phrase.last_word);
  if (numerals_in(sentences, pack, phrase) > 0) return false;
  if (phrase.length > 1) {
    return (first.capital || !is_idle(opens, pack)) && (last.capital || !is_idle(ends, pack));
  }
  const bool name_like = first.capital && !first.opens;
  return !is_idle(opens, pack) && (name_like || letters_of(document, first.span) >= kShortestWord);
}

/// How firmly a stop word belongs between its neighbours: the shares of theirs that it has (1 where
/// neither ever stands without it).
double firmness(const PhraseTable& table, const TermScores& terms, std::uint32_t left,
                std::uint32_t stop, std::uint32_t right) {
  const auto pairs = [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t head = table.find(kNone, a);
    const std::uint32_t both = head == kNone ? kNone : table.find(head, b);
    return both == kNone ? 0.0 : static_cast<double>(table.phrases()[both].count);
  };
  const double places = static_cast<double>(terms.count[left]) * terms.count[right];
  return places > 0.0 ? pairs(left, stop) * pairs(stop, right) / places : 0.0;
}

}  // namespace

bool is_idle(const Listed& listed, const LanguagePack& pack) {
  return listed.in(pack.months) || listed.in(pack.reporting_verbs) ||
         listed.in(pack.stance_verbs) || listed.in(pack.weak_verbs) ||
         listed.in(pack.sentence_openers) || listed.in(pack.leaning_openers);
}

NamePlaces name_places(const Sentences& sentences, const Names& names) {
  NamePlaces places;
  const std::size_t size = sentences.words.size();
  places.entity_at.resize(size, kNone);
  places.first_of.resize(size, kNone);
  places.last_of.resize(size, kNone);
  for (const Mention& mention : names.mentions) {
    const std::uint32_t first = word_from(sentences, mention.name.begin);
    std::uint32_t end = first;
    while (end < size && sentences.words[end].span.end <= mention.name.end) ++end;
    if (end == first) continue;
    places.entity_at[first] = mention.entity;
    for (std::uint32_t w = first; w < end; ++w) {
      places.first_of[w] = first;
      places.last_of[w] = end - 1;
    }
  }
  return places;
}

bool is_single_letter(const Document& document, const Word& word) {
  const unicode::CodePoint point = unicode::decode_at(document.text, word.span.begin);
  return unicode::is_unspaced(point.value) && point.bytes == word.span.size();
}

PhraseTable gather_phrases(const Document& document, const Sentences& sentences, const Names& names,
                           const Counted& counted, const NamePlaces& places) {
  const auto size = std::min(static_cast<std::uint32_t>(counted.words.size()), kCandidateWords);
  PhraseTable table(std::size_t{3} * size);
  for (std::uint32_t from = 0; from < size; ++from) {
    const std::uint32_t first = counted.words[from];
    const bool stop = sentences.terms[sentences.words[first].term].stop &&
                      !is_single_letter(document, sentences.words[first]);
    if (places.entity_at[first] != kNone) {
      const std::uint32_t phrase = name_phrase(table, sentences, names, places.entity_at[first]);
      const std::uint32_t to = from + places.last_of[first] - first;
      if (phrase != kNone && to < counted.words.size()) {
        note(table, phrase, counted, from, to, sentences);
      }
    }
    const bool inside = places.first_of[first] != kNone && places.first_of[first] != first;
    const std::uint32_t longest = stop || inside ? 2 : kLongestPhrase;
    std::uint32_t phrase = kNone;
    for (std::uint32_t to = from; to < size && to < from + longest; ++to) {
      if (to > from && !counted.joined[to]) break;
      const std::uint32_t word = counted.words[to];
      phrase = table.intern(phrase, sentences.words[word].term);
      // A name is counted whole and above: neither its parts nor what cuts it are phrases.
      const bool cuts = inside || (places.last_of[word] != kNone && places.last_of[word] != word);
      const bool name = places.entity_at[first] != kNone && places.last_of[first] >= word;
      if (!cuts && !name) note(table, phrase, counted, from, to, sentences);
    }
  }
  return table;
}

double phrase_score(const Document& document, const Sentences& sentences, const LanguagePack& pack,
                    const PhraseTable& table, const TermScores& terms, std::uint32_t phrase) {
  const Phrase& one = table.phrases()[phrase];
  const bool name = one.entity != kNone;
  if (one.count == 0) return 0.0;
  if (!name) {
    const Word& first = sentences.words[one.first_word];
    const Word& last = sentences.words[one.last_word];
    // "我们", "是人" too.
    if (sentences.terms[first.term].stop || sentences.terms[last.term].stop) return 0.0;
    const bool letter = is_single_letter(document, first);
    if (!letter && !may_be_phrase(document, sentences, pack, one)) return 0.0;
    if (is_cut_by_kana(document, sentences, one)) return 0.0;
    if (letter) return may_be_string(sentences, pack, one) ? unspaced_score(one) : 0.0;
  }
  std::uint32_t list[kLongestName];
  std::uint32_t length = 0;
  for (std::uint32_t at = phrase; at != kNone; at = table.phrases()[at].parent) {
    list[length++] = table.phrases()[at].term;
  }
  double sum = 0.0;
  double content = 0.0;
  double looseness = 1.0;
  for (std::uint32_t i = length; i-- > 0;) {  // The first term is the list's last.
    if (!sentences.terms[list[i]].stop) {
      sum += terms.score[list[i]];
      content += 1.0;
    } else if (i > 0 && i + 1 < length) {
      looseness *= 2.0 - firmness(table, terms, list[i + 1], list[i], list[i - 1]);
    }
  }
  if (content == 0.0) return 0.0;
  double doubt = looseness;
  if (!name && one.length == 1) doubt = kOneWord;
  if (!name && one.length > 1 && one.count == 1) doubt *= kChance;
  const double often = one.count * std::sqrt(std::sqrt(one.count));
  return sum / content * doubt / (often * (1.0 + kPerWord * (content - 1.0)));
}

}  // namespace lede::keyphrases
