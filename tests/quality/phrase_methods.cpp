// SPDX-License-Identifier: MIT
#include "phrase_methods.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

#include "lede/document.hpp"
#include "lede/reading.hpp"
#include "marks/pair_marks.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::test {
namespace {

constexpr std::size_t kLongest = 3;

/// Best first; of equal ones the first by its bytes.
Phrases best_first(const std::map<std::string, double>& scores) {
  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [phrase, score] : scores) ranked.emplace_back(-score, phrase);
  std::sort(ranked.begin(), ranked.end());
  Phrases phrases;
  for (auto& one : ranked) phrases.push_back(std::move(one.second));
  return phrases;
}

bool edge_fits(const PhraseWord& word) {
  return !word.stop && !word.number;
}

using Run = std::vector<const PhraseWord*>;

/// Words that follow each other without punctuation.
std::vector<Run> chunks_of(const std::vector<PhraseWord>& sentence) {
  std::vector<Run> chunks;
  for (const PhraseWord& word : sentence) {
    if (chunks.empty() || !word.joined) chunks.emplace_back();
    chunks.back().push_back(&word);
  }
  return chunks;
}

std::string text_of(const Run& run) {
  std::string text;
  for (const PhraseWord* word : run) {
    const bool spaced =
        !text.empty() && !unicode::is_unspaced(unicode::decode_at(word->folded, 0).value);
    text += (spaced ? " " : "") + word->folded;
  }
  return text;
}

/// Every run of one to three words whose ends are neither stop words nor numbers.
void each_phrase(const PhraseText& text, const std::function<void(const Run&)>& use) {
  for (const auto& sentence : text) {
    for (const Run& chunk : chunks_of(sentence)) {
      for (std::size_t from = 0; from < chunk.size(); ++from) {
        for (std::size_t to = from; to < std::min(chunk.size(), from + kLongest); ++to) {
          if (!edge_fits(*chunk[from]) || !edge_fits(*chunk[to])) continue;
          use({chunk.begin() + static_cast<std::ptrdiff_t>(from),
               chunk.begin() + static_cast<std::ptrdiff_t>(to) + 1});
        }
      }
    }
  }
}

bool is_acronym(std::string_view word) {
  std::size_t upper = 0;
  for (std::uint32_t at = 0; at < word.size();) {
    const unicode::CodePoint point = unicode::decode_at(word, at);
    if (unicode::is_lower(point.value)) return false;
    upper += unicode::is_upper(point.value) ? 1 : 0;
    at += point.bytes;
  }
  return upper >= 2;
}

unicode::Script script_of(std::string_view text, std::uint32_t at) {
  const char32_t letter = unicode::decode_at(text, at).value;
  // The long-vowel mark belongs to the katakana before it.
  return letter == U'ー' ? unicode::Script::kKatakana : unicode::script(letter);
}

/// Whether a word goes on the word before it: Han after Han, katakana after katakana.
bool goes_on(std::string_view text, Span before, Span word) {
  if (before.end != word.begin) return false;
  const unicode::Script script = script_of(text, word.begin);
  return (script == unicode::Script::kHan || script == unicode::Script::kKatakana) &&
         script_of(text, before.begin) == script;
}

bool joins(std::string_view gap) {
  return std::all_of(gap.begin(), gap.end(), [](char c) { return c == ' ' || c == '-'; });
}

std::vector<PhraseWord> read_words(const Document& document, const Sentences& sentences,
                                   const Sentence& sentence, const LanguagePack& pack) {
  std::vector<PhraseWord> words;
  Span last;
  for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
    const Word& word = sentences.words[w];
    const std::string_view text = document.slice(word.span);
    if (!words.empty() && goes_on(document.text, last, word.span)) {
      words.back().folded += unicode::fold(text);
      last.end = word.span.end;
      continue;
    }
    PhraseWord one{.folded = unicode::fold(text), .number = word.number};
    one.capital = word.capital && w != sentence.first_word;
    one.acronym = is_acronym(text);
    one.joined = !words.empty() && joins(document.slice(Span{last.end, word.span.begin}));
    words.push_back(std::move(one));
    last = word.span;
  }
  for (PhraseWord& word : words) word.stop = pack.stop_words.contains(word.folded);
  return words;
}

struct TermFigures {
  double count = 0.0;
  double capitals = 0.0;
  double acronyms = 0.0;
  bool stop = false;
  std::vector<double> sentences;  ///< One a place.
  std::map<std::string, double> left;
  std::map<std::string, double> right;
  double score = 0.0;
};
using Terms = std::map<std::string, TermFigures>;

Terms figures_of(const PhraseText& text) {
  Terms terms;
  for (std::size_t s = 0; s < text.size(); ++s) {
    for (const Run& chunk : chunks_of(text[s])) {
      for (std::size_t i = 0; i < chunk.size(); ++i) {
        TermFigures& term = terms[chunk[i]->folded];
        term.count += 1.0;
        term.capitals += chunk[i]->capital ? 1.0 : 0.0;
        term.acronyms += chunk[i]->acronym ? 1.0 : 0.0;
        term.stop = chunk[i]->stop ||
                    unicode::decode_at(chunk[i]->folded, 0).bytes + 2 > chunk[i]->folded.size();
        term.sentences.push_back(static_cast<double>(s));
        if (i > 0) term.left[chunk[i - 1]->folded] += 1.0;
        if (i + 1 < chunk.size()) term.right[chunk[i + 1]->folded] += 1.0;
      }
    }
  }
  return terms;
}

double variety(const std::map<std::string, double>& neighbours) {
  double all = 0.0;
  for (const auto& [word, count] : neighbours) all += count;
  return all > 0.0 ? static_cast<double>(neighbours.size()) / all : 0.0;
}

void score_terms(Terms& terms, double sentences) {
  double sum = 0.0;
  double squares = 0.0;
  double content = 0.0;
  double most = 1.0;
  for (const auto& [word, term] : terms) {
    most = std::max(most, term.count);
    if (term.stop) continue;
    sum += term.count;
    squares += term.count * term.count;
    content += 1.0;
  }
  const double mean = content > 0.0 ? sum / content : 1.0;
  const double usual =
      mean + std::sqrt(std::max(0.0, content > 0.0 ? squares / content - mean * mean : 0.0));
  for (auto& [word, term] : terms) {
    const std::size_t half = term.sentences.size() / 2;
    const double middle = term.sentences.size() % 2 == 1
                              ? term.sentences[half]
                              : 0.5 * (term.sentences[half - 1] + term.sentences[half]);
    const double cased = std::max(term.capitals, term.acronyms) / (1.0 + std::log(term.count));
    const double position = std::log(std::log(3.0 + middle));
    const double related = 1.0 + (variety(term.left) + variety(term.right)) * term.count / most;
    const std::set<double> distinct(term.sentences.begin(), term.sentences.end());
    const double spread = static_cast<double>(distinct.size()) / sentences;
    term.score = position * related / (cased + term.count / usual / related + spread / related);
  }
}

/// Formula 7, with a stop word inside judged by how firmly it stands between its neighbours.
double yake_score(const Run& run, double count, const Terms& terms) {
  double product = 1.0;
  double sum = 0.0;
  for (std::size_t i = 0; i < run.size(); ++i) {
    const TermFigures& term = terms.at(run[i]->folded);
    if (!term.stop || i == 0 || i + 1 == run.size()) {
      product *= term.score;
      sum += term.score;
      continue;
    }
    const double before = term.left.at(run[i - 1]->folded) / terms.at(run[i - 1]->folded).count;
    const double after = term.right.at(run[i + 1]->folded) / terms.at(run[i + 1]->folded).count;
    product *= 2.0 - before * after;
    sum -= 1.0 - before * after;
  }
  return product / (count * (1.0 + sum));
}

double similarity(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return 1.0 - static_cast<double>(row[b.size()]) /
                   static_cast<double>(std::max({a.size(), b.size(), std::size_t{1}}));
}

}  // namespace

PhraseText phrase_text(const std::string& text, const LanguagePack& pack) {
  Document document;
  document.text = text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (begin < end) document.blocks.push_back({.span = span});
    begin = end + 1;
  }
  const Sentences sentences = split_sentences(document, pair_marks(document, pack), pack);
  PhraseText result;
  for (const Sentence& sentence : sentences.list) {
    result.push_back(read_words(document, sentences, sentence, pack));
  }
  return result;
}

void count_texts_with(const PhraseText& text, TextsWith& texts) {
  std::set<std::string> here;
  each_phrase(text, [&](const Run& run) { here.insert(text_of(run)); });
  for (const std::string& phrase : here) texts[phrase] += 1.0;
}

Phrases tf_idf(const PhraseText& text, const TextsWith& texts, double all_texts) {
  std::map<std::string, double> scores;
  each_phrase(text, [&](const Run& run) { scores[text_of(run)] += 1.0; });
  for (auto& [phrase, score] : scores) score *= std::log(all_texts / texts.at(phrase));
  return best_first(scores);
}

Phrases rake(const PhraseText& text) {
  std::vector<Run> runs;
  std::map<std::string, double> frequency;
  std::map<std::string, double> degree;
  const auto close = [&](Run& run) {
    for (const PhraseWord* word : run) {
      frequency[word->folded] += 1.0;
      degree[word->folded] += static_cast<double>(run.size());
    }
    if (!run.empty()) runs.push_back(std::exchange(run, {}));
  };
  for (const auto& sentence : text) {
    for (const Run& chunk : chunks_of(sentence)) {
      Run run;
      for (const PhraseWord* word : chunk) {
        if (word->stop) {
          close(run);
        } else {
          run.push_back(word);
        }
      }
      close(run);
    }
  }
  std::map<std::string, double> scores;
  for (const Run& run : runs) {
    double sum = 0.0;
    for (const PhraseWord* word : run) sum += degree[word->folded] / frequency[word->folded];
    scores[text_of(run)] = sum;
  }
  return best_first(scores);
}

Phrases textrank_phrases(const PhraseText& text) {
  constexpr double kDamping = 0.85;
  constexpr int kRounds = 50;
  std::map<std::string, std::set<std::string>> beside;
  for (const auto& sentence : text) {
    const PhraseWord* last = nullptr;
    for (const PhraseWord& word : sentence) {
      if (word.stop) continue;
      beside[word.folded];
      if (last && last->folded != word.folded) {
        beside[word.folded].insert(last->folded);
        beside[last->folded].insert(word.folded);
      }
      last = &word;
    }
  }
  std::map<std::string, double> rank;
  for (const auto& [word, others] : beside) rank[word] = 1.0;
  for (int round = 0; round < kRounds; ++round) {
    std::map<std::string, double> next;
    for (const auto& [word, others] : beside) {
      double sum = 0.0;
      for (const std::string& other : others) {
        sum += rank[other] / static_cast<double>(beside[other].size());
      }
      next[word] = 1.0 - kDamping + kDamping * sum;
    }
    rank = std::move(next);
  }
  Phrases best = best_first(rank);
  best.resize((best.size() + 2) / 3);
  const std::set<std::string> kept(best.begin(), best.end());
  std::map<std::string, double> scores;
  for (const auto& sentence : text) {
    for (const Run& chunk : chunks_of(sentence)) {
      Run run;
      double sum = 0.0;
      for (std::size_t i = 0; i <= chunk.size(); ++i) {
        if (i < chunk.size() && !chunk[i]->stop && kept.contains(chunk[i]->folded)) {
          run.push_back(chunk[i]);
          sum += rank[chunk[i]->folded];
        } else if (!run.empty()) {
          scores[text_of(run)] = sum;
          run.clear();
          sum = 0.0;
        }
      }
    }
  }
  return best_first(scores);
}

Phrases yake(const PhraseText& text) {
  constexpr double kSame = 0.9;
  constexpr std::size_t kEnough = 30;
  Terms terms = figures_of(text);
  score_terms(terms, static_cast<double>(text.size()));
  std::map<std::string, std::pair<Run, double>> candidates;
  each_phrase(text, [&](const Run& run) {
    if (terms.at(run.front()->folded).stop || terms.at(run.back()->folded).stop) return;
    auto& candidate = candidates[text_of(run)];
    candidate.first = run;
    candidate.second += 1.0;
  });
  std::map<std::string, double> scores;
  for (const auto& [phrase, candidate] : candidates) {
    scores[phrase] = -yake_score(candidate.first, candidate.second, terms);
  }
  Phrases chosen;
  for (const std::string& phrase : best_first(scores)) {
    const bool again = std::any_of(chosen.begin(), chosen.end(), [&](const std::string& better) {
      return similarity(better, phrase) >= kSame;
    });
    if (!again) chosen.push_back(phrase);
    if (chosen.size() == kEnough) break;
  }
  return chosen;
}

}  // namespace lede::test
