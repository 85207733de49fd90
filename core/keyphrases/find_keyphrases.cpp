// SPDX-License-Identifier: MIT
#include "keyphrases/find_keyphrases.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "keyphrases/candidates.hpp"
#include "keyphrases/phrase_table.hpp"
#include "keyphrases/term_scores.hpp"
#include "sentences/split_sentences.hpp"

namespace lede {
namespace {

using keyphrases::Phrase;
using keyphrases::PhraseTable;

constexpr std::size_t kPhrases = 15;
/// More of them to choose titles from.
constexpr std::size_t kOthers = 80;
/// So many of the best are looked at for near-duplicates.
constexpr std::size_t kShortlist = 240;
/// Shared terms over all terms of two phrases: from here on they are one phrase.
constexpr double kNearDuplicate = 0.7;
/// What the title says counts so much more.
constexpr double kInTitle = 4.4;
/// Looked for of the title, however long.
constexpr std::size_t kTitleTerms = 32;
/// A part of a phrase stays beside it if it stands so much oftener by itself.
constexpr double kOftener = 3.0;
/// A longer phrase is the whole of a part's if it has this share of the part's places.
constexpr double kWhole = 0.75;
/// A place at a sentence's beginning, beside one amid it.
constexpr double kOpening = 0.75;
/// A place with an ending that an apostrophe sets off ("Kovale’s").
constexpr double kPossessive = 0.25;
/// A spelling is frequent with this share of the most frequent one's places.
constexpr double kFrequent = 0.5;

constexpr std::size_t kSteps = 10'000;

double four_decimals(double value) {
  return std::floor(value * kSteps + 0.5) / kSteps;
}

struct Ranked {
  std::uint32_t phrase = 0;
  double score = 0.0;  ///< 0 to 1, quantized: equal on every platform before it ranks.
  std::vector<std::uint32_t> terms;
  std::uint64_t bits = 0;  ///< One of 64 a term: phrases without one in common share no term.
};

/// By term: whether the title has it, or it is a stop word.
Flags terms_in_title(const Sentences& sentences, const Roles& roles, const LanguagePack& pack) {
  Flags in_title(sentences.terms.size());
  for (std::size_t t = 0; t < in_title.size(); ++t) in_title[t] = sentences.terms[t].stop;
  if (!roles.title) return in_title;
  Document title;
  title.text = *roles.title;
  title.blocks.push_back({.span = {0, static_cast<std::uint32_t>(title.text.size())}});
  const Sentences read = split_sentences(title, {}, pack);
  for (std::size_t i = 0; i < std::min(read.terms.size(), kTitleTerms); ++i) {
    if (read.terms[i].count == 0) continue;
    for (std::size_t t = 0; t < in_title.size(); ++t) {
      if (sentences.terms[t].stem == read.terms[i].stem) in_title[t] = true;
    }
  }
  return in_title;
}

/// Whether all of a phrase's terms are in the title.
bool is_in_title(const PhraseTable& table, const Flags& in_title, std::uint32_t phrase) {
  for (; phrase != kNone; phrase = table.phrases()[phrase].parent) {
    if (!in_title[table.phrases()[phrase].term]) return false;
  }
  return true;
}

/// The best of candidates with scores from 0 to 1 in steps of 0.0001; of equal ones the first met
/// first. So many places are counted off, not compared.
std::vector<std::pair<double, std::uint32_t>> shortlist(
    const std::vector<std::pair<double, std::uint32_t>>& ranked) {
  const auto behind = [](double score) {
    return static_cast<std::size_t>((1.0 - score) * kSteps + 0.5);
  };
  std::vector<std::uint32_t> from(kSteps + 2);  // By steps behind the best: those before.
  for (const auto& one : ranked) ++from[behind(one.first) + 1];
  for (std::size_t i = 1; i < from.size(); ++i) from[i] += from[i - 1];
  std::vector<std::pair<double, std::uint32_t>> best(std::min(ranked.size(), kShortlist));
  for (const auto& one : ranked) {
    const std::uint32_t place = from[behind(one.first)]++;
    if (place < best.size()) best[place] = one;
  }
  return best;
}

/// The shortlist of all candidates, best first; of equal ones the one that was met first. What is
/// in the title gains by it if it stands `least` times in the article.
std::vector<std::pair<double, std::uint32_t>> rank(const Document& document,
                                                   const Sentences& sentences,
                                                   const LanguagePack& pack,
                                                   const PhraseTable& table,
                                                   const keyphrases::TermScores& terms,
                                                   const Flags& in_title, std::uint32_t least) {
  std::vector<std::pair<double, std::uint32_t>> ranked;
  double best = 0.0;
  for (std::uint32_t p = 0; p < table.phrases().size(); ++p) {
    double score = keyphrases::phrase_score(document, sentences, pack, table, terms, p);
    if (score <= 0.0) continue;
    const bool again = table.phrases()[p].count >= least;
    if (again && is_in_title(table, in_title, p)) score /= kInTitle;
    if (best == 0.0 || score < best) best = score;
    ranked.emplace_back(score, p);
  }
  // The root spreads scores that lie close together.
  for (auto& one : ranked) one.first = four_decimals(std::sqrt(best / one.first));
  return shortlist(ranked);
}

std::size_t shared_terms(const Ranked& a, const Ranked& b) {
  if ((a.bits & b.bits) == 0) return 0;  // As most pairs.
  return static_cast<std::size_t>(
      std::count_if(a.terms.begin(), a.terms.end(), [&](std::uint32_t term) {
        return std::find(b.terms.begin(), b.terms.end(), term) != b.terms.end();
      }));
}

/// Whether `later`, which scores less, says again what `better` says.
bool repeats(const PhraseTable& table, const Ranked& better, const Ranked& later) {
  const std::size_t shared = shared_terms(later, better);
  if (shared == 0) return false;
  const double all = static_cast<double>(later.terms.size() + better.terms.size() - shared);
  if (static_cast<double>(shared) / all >= kNearDuplicate) return true;
  const bool part = shared == later.terms.size();
  return part &&
         table.phrases()[later.phrase].count < kOftener * table.phrases()[better.phrase].count;
}

/// Whether `later` is the whole of which `better` is a part.
bool completes(const PhraseTable& table, const Ranked& better, const Ranked& later) {
  const Phrase& part = table.phrases()[better.phrase];
  const Phrase& whole = table.phrases()[later.phrase];
  return part.entity == kNone && whole.count >= 2 && whole.count >= kWhole * part.count &&
         later.terms.size() > better.terms.size() &&
         shared_terms(better, later) == better.terms.size();
}

/// The best that do not repeat each other. Where a word hardly ever stands without the others of a
/// longer phrase, the longer one takes its place ("tram bridge" for "tram").
std::vector<Ranked> without_repeats(const PhraseTable& table,
                                    const std::vector<std::pair<double, std::uint32_t>>& ranked) {
  std::vector<Ranked> chosen;
  chosen.reserve(kPhrases + kOthers);
  for (const auto& [score, phrase] : ranked) {
    Ranked one{phrase, score, table.terms_of(phrase)};
    for (const std::uint32_t term : one.terms) one.bits |= std::uint64_t{1} << term % 64;
    const auto better = std::find_if(chosen.begin(), chosen.end(), [&](const Ranked& earlier) {
      return repeats(table, earlier, one) || completes(table, earlier, one);
    });
    if (better == chosen.end()) {
      chosen.push_back(one);
    } else if (completes(table, *better, one)) {
      one.score = better->score;
      *better = one;
    }
    if (chosen.size() == kPhrases + kOthers) break;
  }
  return chosen;
}

/// The spellings of one phrase, each by its first place. A place that opens a sentence weighs less,
/// so that "Sanctions" does not win over "sanctions".
class Spellings {
 public:
  Spellings(const Document& document, const Sentences& sentences)
      : document_(document), sentences_(sentences) {}

  void add(std::uint32_t first_word, std::uint32_t last_word, bool governs);
  [[nodiscard]] Span best() const;

 private:
  struct Spelling {
    Span span;  ///< Amid a sentence if it has such a place.
    double weight;
    bool opens;
  };
  const Document& document_;
  const Sentences& sentences_;
  std::vector<Spelling> spellings_;
};

void Spellings::add(std::uint32_t first_word, std::uint32_t last_word, bool governs) {
  const Span span{sentences_.words[first_word].span.begin, sentences_.words[last_word].span.end};
  const bool opens = sentences_.words[first_word].opens;
  const std::uint32_t form = sentences_.words[last_word].form;
  const bool possessive = sentences_.forms[form].bare != form;
  const double weight = (opens ? kOpening : 1.0) * (possessive || governs ? kPossessive : 1.0);
  for (Spelling& one : spellings_) {
    if (document_.slice(one.span) != document_.slice(span)) continue;
    one.weight += weight;
    if (one.opens && !opens) {
      one.span = span;
      one.opens = false;
    }
    return;
  }
  // A phrase in more forms than this is no word's forms but noise.
  constexpr std::size_t kForms = 16;
  if (spellings_.size() < kForms) spellings_.push_back({span, weight, opens});
}

/// Of the frequent spellings the shortest, which in inflected languages is mostly the base form.
Span Spellings::best() const {
  double most = 0.0;
  for (const Spelling& one : spellings_) most = std::max(most, one.weight);
  Spelling best{{}, 0.0, false};
  for (const Spelling& one : spellings_) {
    if (one.weight < kFrequent * most) continue;
    const bool shorter = best.span.empty() || one.span.size() < best.span.size();
    const bool oftener = one.span.size() == best.span.size() && one.weight > best.weight;
    if (shorter || oftener) best = one;
  }
  return best.span;
}

/// One more pass over the text for the spellings of the chosen phrases alone.
std::vector<Span> spell(const Document& document, const Sentences& sentences,
                        const keyphrases::Counted& counted, const PhraseTable& table,
                        const std::vector<Ranked>& chosen) {
  std::vector<std::uint32_t> slot(table.phrases().size(), kNone);
  Flags leads(slot.size());  // To a chosen phrase, or is one.
  std::vector<Spellings> spellings(chosen.size(), Spellings(document, sentences));
  for (std::uint32_t i = 0; i < chosen.size(); ++i) {
    std::uint32_t phrase = chosen[i].phrase;
    slot[phrase] = i;
    for (; phrase != kNone; phrase = table.phrases()[phrase].parent) leads[phrase] = true;
  }
  for (std::uint32_t from = 0; from < counted.words.size(); ++from) {
    std::uint32_t phrase = kNone;
    for (std::uint32_t to = from;
         to < counted.words.size() && to < from + keyphrases::kLongestPhrase; ++to) {
      if (to > from && !counted.joined[to]) break;
      phrase = table.find(phrase, sentences.words[counted.words[to]].term);
      if (phrase == kNone || !leads[phrase]) break;
      if (slot[phrase] != kNone) {
        spellings[slot[phrase]].add(counted.words[from], counted.words[to], counted.governs[to]);
      }
    }
  }
  std::vector<Span> spans;
  spans.reserve(spellings.size());
  for (const Spellings& one : spellings) spans.push_back(one.best());
  return spans;
}

}  // namespace

Keyphrases find_keyphrases(const Document& document, const Marks& /*marks*/,
                           const Sentences& sentences, const Names& names, const Roles& roles,
                           const LanguagePack& pack) {
  Keyphrases result;
  const keyphrases::Counted counted = keyphrases::count_words(document, sentences, roles, pack);
  const keyphrases::TermScores terms = keyphrases::score_terms(document, sentences, pack, counted);
  const keyphrases::NamePlaces places = keyphrases::name_places(sentences, names);
  const PhraseTable table = keyphrases::gather_phrases(document, sentences, names, counted, places);
  // The title's own words do not count where it is a block of the article.
  const std::uint32_t least = roles.title_block == kNone ? 1 : 2;
  const std::vector<Ranked> chosen = without_repeats(
      table,
      rank(document, sentences, pack, table, terms, terms_in_title(sentences, roles, pack), least));
  const std::vector<Span> spans = spell(document, sentences, counted, table, chosen);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const Phrase& phrase = table.phrases()[chosen[i].phrase];
    Keyphrase keyphrase{.score = chosen[i].score, .count = phrase.count, .terms = chosen[i].terms};
    keyphrase.text = phrase.entity != kNone ? names.entities[phrase.entity].name : spans[i];
    if (keyphrase.text.empty()) continue;
    auto& list = result.list.size() < kPhrases ? result.list : result.others;
    list.push_back(std::move(keyphrase));
  }
  return result;
}

}  // namespace lede
