// SPDX-License-Identifier: MIT
#include "scoring/vectors.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ln.hpp"
#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// The sentence's content terms with their counts, sorted by term.
std::vector<TermWeight> count_terms(const Sentences& sentences, const Sentence& sentence) {
  std::vector<std::uint32_t> terms;
  for (std::uint32_t i = sentence.first_word; i < sentence.last_word; ++i) {
    const std::uint32_t term = sentences.words[i].term;
    if (!sentences.terms[term].stop) terms.push_back(term);
  }
  sort_items(terms);
  std::vector<TermWeight> counts;
  for (const std::uint32_t term : terms) {
    if (counts.empty() || counts.back().term != term) counts.push_back({term, 0.0});
    counts.back().weight += 1.0;
  }
  return counts;
}

void scale_to_length_one(SentenceVectors& vectors, std::size_t sentence) {
  const std::uint32_t end = vectors.first[sentence + 1];
  double squares = 0.0;
  for (std::uint32_t i = vectors.first[sentence]; i < end; ++i) {
    squares += vectors.entries[i].weight * vectors.entries[i].weight;
  }
  if (squares <= 0.0) return;
  const double length = std::sqrt(squares);
  for (std::uint32_t i = vectors.first[sentence]; i < end; ++i) {
    vectors.entries[i].weight /= length;
  }
}

/// Adds `factor` times a sentence's vector to the running sum.
void add_vector(std::vector<double>& sum, const SentenceVectors& vectors, std::uint32_t sentence,
                double factor) {
  for (std::uint32_t i = vectors.first[sentence]; i < vectors.first[sentence + 1]; ++i) {
    sum[vectors.entries[i].term] += factor * vectors.entries[i].weight;
  }
}

double product(const std::vector<double>& sum, const SentenceVectors& vectors,
               std::uint32_t sentence) {
  double total = 0.0;
  for (std::uint32_t i = vectors.first[sentence]; i < vectors.first[sentence + 1]; ++i) {
    total += sum[vectors.entries[i].term] * vectors.entries[i].weight;
  }
  return total;
}

void scale_to_largest_one(std::vector<double>& values) {
  double largest = 0.0;
  for (const double value : values) largest = std::max(largest, value);
  if (largest <= 0.0) return;
  for (double& value : values) value = std::max(0.0, value / largest);
}

/// By sentence of `order`: the similarity to the kWindow sentences before it there.
std::vector<double> sums_in_order(const std::vector<std::uint32_t>& order,
                                  const Sentences& sentences, const SentenceVectors& vectors) {
  std::vector<double> sums(sentences.list.size());
  std::vector<double> window(sentences.terms.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > kWindow) add_vector(window, vectors, order[i - kWindow - 1], -1.0);
    sums[order[i]] = product(window, vectors, order[i]);
    add_vector(window, vectors, order[i], 1.0);
  }
  scale_to_largest_one(sums);
  return sums;
}

}  // namespace

SentenceVectors sentence_vectors(const Sentences& sentences, const Flags& eligible) {
  const std::size_t count = sentences.list.size();
  std::vector<std::uint32_t> sentences_with(sentences.terms.size());
  SentenceVectors vectors;
  vectors.first.reserve(count + 1);
  double eligible_count = 0.0;
  for (std::size_t i = 0; i < count; ++i) {
    vectors.first.push_back(static_cast<std::uint32_t>(vectors.entries.size()));
    if (!eligible[i]) continue;
    eligible_count += 1.0;
    for (const TermWeight& entry : count_terms(sentences, sentences.list[i])) {
      ++sentences_with[entry.term];
      vectors.entries.push_back(entry);
    }
  }
  vectors.first.push_back(static_cast<std::uint32_t>(vectors.entries.size()));
  for (TermWeight& entry : vectors.entries) {
    entry.weight = (1.0 + ln(entry.weight)) * ln(1.0 + eligible_count / sentences_with[entry.term]);
  }
  for (std::size_t i = 0; i < count; ++i) scale_to_length_one(vectors, i);
  return vectors;
}

Centrality directed_centrality(const Sentences& sentences, const SentenceVectors& vectors,
                               const Flags& eligible) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < eligible.size(); ++i) {
    if (eligible[i]) order.push_back(i);
  }
  Centrality centrality;
  centrality.earlier = sums_in_order(order, sentences, vectors);
  std::reverse(order.begin(), order.end());
  centrality.later = sums_in_order(order, sentences, vectors);
  return centrality;
}

std::vector<std::uint32_t> terms_of_words(std::string_view words, const Sentences& sentences,
                                          const LanguagePack& pack) {
  // Read as a block of its own, so that words and stems are made as the article's are.
  Document document;
  document.text = unicode::repair(words);
  document.blocks = {{.span = {0, static_cast<std::uint32_t>(document.text.size())}}};
  std::vector<std::string> stems;
  for (Term& term : split_sentences(document, {}, pack).terms) {
    if (!term.stop) stems.push_back(std::move(term.stem));
  }
  sort_items(stems);
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; !stems.empty() && i < sentences.terms.size(); ++i) {
    if (std::binary_search(stems.begin(), stems.end(), sentences.terms[i].stem)) found.push_back(i);
  }
  return found;
}

}  // namespace lede
