// SPDX-License-Identifier: MIT
#include "keyphrases/term_scores.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "language/matching.hpp"
#include "ln.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::keyphrases {
namespace {

/// Added to a sentence's number before its logarithms; 3 in the paper, which makes whatever stands
/// in the first sentence win over all else. 6 measured better in five languages.
constexpr double kFirstPosition = 6.0;

/// What mostly stands behind numbers ("percent", "two hours") tags nothing.
constexpr double kUnit = 4.0;

bool role_counts(Role role) {
  return role != Role::kCredit && role != Role::kPromo && role != Role::kByline &&
         role != Role::kDateline;
}

/// Only spaces, or one hyphen or apostrophe, between two words.
bool joins(std::string_view gap) {
  constexpr std::uint32_t kWidestGap = 8;
  if (gap.size() > kWidestGap) return false;
  for (std::uint32_t at = 0; at < gap.size();) {
    const unicode::CodePoint point = unicode::decode_at(gap, at);
    const bool hyphen = point.value == '-' || point.value == 0x2010 || point.value == 0x2011;
    const bool apostrophe = point.value == '\'' || point.value == 0x2019;
    if (!hyphen && !apostrophe && !unicode::is_space(point.value)) return false;
    at += point.bytes;
  }
  return true;
}

/// "NATO": two letters or more, none of them small. Looks at the word's beginning only.
bool is_acronym(std::string_view word) {
  constexpr std::uint32_t kLongestAcronym = 24;
  if (word.size() > kLongestAcronym) return false;
  int letters = 0;
  for (std::uint32_t at = 0; at < word.size();) {
    const unicode::CodePoint point = unicode::decode_at(word, at);
    if (unicode::is_lower(point.value)) return false;
    letters += unicode::is_upper(point.value) ? 1 : 0;
    at += point.bytes;
  }
  return letters >= 2;
}

/// The places of every term: places[from[t], from[t + 1]) are indices into Counted::words.
struct Places {
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> places;
};

Places places_of(const Sentences& sentences, const Counted& counted) {
  Places result;
  result.from.resize(sentences.terms.size() + 1, 0);
  for (const std::uint32_t word : counted.words) ++result.from[sentences.words[word].term + 1];
  for (std::size_t t = 1; t < result.from.size(); ++t) result.from[t] += result.from[t - 1];
  result.places.resize(counted.words.size());
  std::vector<std::uint32_t> next(result.from.begin(), result.from.end() - 1);
  for (std::uint32_t i = 0; i < counted.words.size(); ++i) {
    result.places[next[sentences.words[counted.words[i]].term]++] = i;
  }
  return result;
}

/// Mean plus standard deviation of the counts of terms that are no stop words.
double usual_count(const Sentences& sentences, const std::vector<std::uint32_t>& count) {
  double sum = 0.0;
  double squares = 0.0;
  double terms = 0.0;
  for (std::size_t t = 0; t < count.size(); ++t) {
    if (count[t] == 0 || sentences.terms[t].stop) continue;
    sum += count[t];
    squares += static_cast<double>(count[t]) * count[t];
    terms += 1.0;
  }
  if (terms == 0.0) return 1.0;
  const double mean = sum / terms;
  return mean + std::sqrt(std::max(0.0, squares / terms - mean * mean));
}

/// Counts distinct values by stamping them with the term at hand, so that nothing is cleared.
class Distinct {
 public:
  explicit Distinct(std::size_t values) : stamp_(values, kNone) {}
  bool add(std::uint32_t value, std::uint32_t stamp) {
    if (stamp_[value] == stamp) return false;
    stamp_[value] = stamp;
    return true;
  }

 private:
  std::vector<std::uint32_t> stamp_;
};

/// What one term's places add up to.
struct Tally {
  double capitals = 0.0;  ///< Capitals that no sentence's beginning explains.
  double acronyms = 0.0;
  double sentences = 0.0;
  double counted = 0.0;  ///< Places behind a number, as units have them.
  double left = 0.0;     ///< Distinct terms before it; left_all: words before it.
  double left_all = 0.0;
  double right = 0.0;
  double right_all = 0.0;
  std::uint32_t middle_sentence = 0;  ///< The median of its places.
};

Tally tally_of(const Document& document, const Sentences& sentences, const LanguagePack& pack,
               const Counted& counted, const Places& places, std::uint32_t term, Distinct& lefts,
               Distinct& rights) {
  Tally tally;
  const auto term_at = [&](std::uint32_t i) { return sentences.words[counted.words[i]].term; };
  std::uint32_t last_sentence = kNone;
  for (std::uint32_t p = places.from[term]; p < places.from[term + 1]; ++p) {
    const std::uint32_t i = places.places[p];
    const Word& word = sentences.words[counted.words[i]];
    if (word.capital && !word.opens) tally.capitals += 1.0;
    if (word.capital && is_acronym(document.slice(word.span))) tally.acronyms += 1.0;
    if (counted.sentence[i] != last_sentence) tally.sentences += 1.0;
    last_sentence = counted.sentence[i];
    if (counted.joined[i]) {
      tally.left_all += 1.0;
      if (is_numeral(sentences, pack, counted.words[i - 1])) tally.counted += 1.0;
      tally.left += lefts.add(term_at(i - 1), term) ? 1.0 : 0.0;
    }
    if (i + 1 < counted.words.size() && counted.joined[i + 1]) {
      tally.right_all += 1.0;
      tally.right += rights.add(term_at(i + 1), term) ? 1.0 : 0.0;
    }
  }
  const std::uint32_t middle = (places.from[term] + places.from[term + 1]) / 2;
  tally.middle_sentence = counted.sentence[places.places[middle]];
  return tally;
}

/// Counted::governs.
Flags who_governs(const Document& document, const Sentences& sentences, const LanguagePack& pack,
                  const Counted& counted) {
  Flags governs(counted.words.size());
  if (pack.prefixes.items.empty()) return governs;
  bool definite = false;  // What stands behind, or what that governs.
  for (std::size_t i = governs.size(); i-- > 0;) {
    const Word& word = sentences.words[counted.words[i]];
    const bool article = has_prefix(document.slice(word.span), pack);
    governs[i] = definite && !article && !sentences.terms[word.term].stop;
    definite = counted.joined[i] && (article || governs[i]);
  }
  return governs;
}

double ratio(double part, double whole) {
  return whole > 0.0 ? part / whole : 0.0;
}

}  // namespace

bool is_numeral(const Sentences& sentences, const LanguagePack& pack, std::uint32_t word) {
  return sentences.words[word].number || sentences.listed(word).in(pack.number_words);
}

Counted count_words(const Document& document, const Sentences& sentences, const Roles& roles,
                    const LanguagePack& pack) {
  Counted counted;
  for (const Sentence& sentence : sentences.list) {
    if (!role_counts(roles.role[sentence.block])) continue;
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      // Dutch "met", "with", is no place of "meten", whose stem it has.
      const Word& word = sentences.words[w];
      const bool stop = sentences.forms[word.form].listed.in(pack.stop_words);
      if (stop && !sentences.terms[word.term].stop) continue;
      bool joined = false;
      if (w > sentence.first_word && !counted.words.empty() && counted.words.back() + 1 == w) {
        const Span gap{sentences.words[w - 1].span.end, sentences.words[w].span.begin};
        joined = gap.begin <= gap.end && joins(document.slice(gap));
      }
      counted.words.push_back(w);
      counted.sentence.push_back(counted.sentences);
      counted.joined.push_back(joined);
    }
    ++counted.sentences;
  }
  counted.governs = who_governs(document, sentences, pack, counted);
  return counted;
}

TermScores score_terms(const Document& document, const Sentences& sentences,
                       const LanguagePack& pack, const Counted& counted) {
  const std::size_t terms = sentences.terms.size();
  const Places places = places_of(sentences, counted);
  TermScores result;
  result.score.resize(terms, 0.0);
  result.count.resize(terms, 0);
  std::uint32_t most = 1;
  for (std::size_t t = 0; t < terms; ++t) {
    result.count[t] = places.from[t + 1] - places.from[t];
    most = std::max(most, result.count[t]);
  }
  const double usual = usual_count(sentences, result.count);
  Distinct lefts(terms);
  Distinct rights(terms);
  for (std::uint32_t t = 0; t < terms; ++t) {
    if (result.count[t] == 0) continue;
    const Tally tally = tally_of(document, sentences, pack, counted, places, t, lefts, rights);
    const double count = result.count[t];
    const double position = ln(ln(kFirstPosition + tally.middle_sentence));
    const double cased = std::max(tally.capitals, tally.acronyms) / (1.0 + ln(count));
    const double related =
        1.0 +
        (ratio(tally.left, tally.left_all) + ratio(tally.right, tally.right_all)) * count / most;
    const double spread = ratio(tally.sentences, counted.sentences);
    const double counted_share = tally.counted / count;
    const double unit = 1.0 + kUnit * counted_share * counted_share;
    result.score[t] = unit * position * related / (cased + (count / usual + spread) / related);
  }
  return result;
}

}  // namespace lede::keyphrases
