// SPDX-License-Identifier: MIT
#include "train/rouge.hpp"

#include <algorithm>

#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::train {
namespace {

using Words = std::vector<std::uint32_t>;

double f1(double shared, double chosen, double reference) {
  return shared > 0.0 ? 2.0 * shared / (chosen + reference) : 0.0;
}

/// How many items two bags share.
double shared_of(std::vector<std::uint64_t> a, std::vector<std::uint64_t> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  double shared = 0.0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      shared += 1.0;
      ++i;
      ++j;
    } else {
      (a[i] < b[j] ? i : j) += 1;
    }
  }
  return shared;
}

std::vector<std::uint64_t> runs_of(const RougeText& text, std::size_t length) {
  Words all;
  for (const Words& sentence : text) all.insert(all.end(), sentence.begin(), sentence.end());
  std::vector<std::uint64_t> runs;
  for (std::size_t i = 0; i + length <= all.size(); ++i) {
    runs.push_back(length == 1 ? all[i] : (std::uint64_t{all[i]} << 32) | all[i + 1]);
  }
  return runs;
}

double n_gram_f1(const RougeText& chosen, const RougeText& reference, std::size_t length) {
  const std::vector<std::uint64_t> a = runs_of(chosen, length);
  const std::vector<std::uint64_t> b = runs_of(reference, length);
  return f1(shared_of(a, b), static_cast<double>(a.size()), static_cast<double>(b.size()));
}

/// Marks the words of `reference` that one longest common subsequence with `chosen` has.
void mark_common(const Words& reference, const Words& chosen, std::vector<bool>& common) {
  const std::size_t rows = reference.size();
  const std::size_t columns = chosen.size();
  std::vector<std::uint32_t> table((rows + 1) * (columns + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
    return table[i * (columns + 1) + j];
  };
  for (std::size_t i = 1; i <= rows; ++i) {
    for (std::size_t j = 1; j <= columns; ++j) {
      at(i, j) = reference[i - 1] == chosen[j - 1] ? at(i - 1, j - 1) + 1
                                                   : std::max(at(i - 1, j), at(i, j - 1));
    }
  }
  for (std::size_t i = rows, j = columns; i > 0 && j > 0;) {
    if (reference[i - 1] == chosen[j - 1]) {
      common[i - 1] = true;
      --i;
      --j;
    } else if (at(i, j - 1) > at(i - 1, j)) {
      --j;
    } else {
      --i;
    }
  }
}

double lsum_f1(const RougeText& chosen, const RougeText& reference) {
  std::unordered_map<std::uint32_t, std::uint32_t> left_chosen;
  std::unordered_map<std::uint32_t, std::uint32_t> left_reference;
  double size_chosen = 0.0;
  double size_reference = 0.0;
  for (const Words& sentence : chosen) {
    for (const std::uint32_t word : sentence) ++left_chosen[word];
    size_chosen += static_cast<double>(sentence.size());
  }
  for (const Words& sentence : reference) {
    for (const std::uint32_t word : sentence) ++left_reference[word];
    size_reference += static_cast<double>(sentence.size());
  }
  double hits = 0.0;
  for (const Words& sentence : reference) {
    std::vector<bool> common(sentence.size());
    for (const Words& one : chosen) mark_common(sentence, one, common);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      if (!common[i] || left_chosen[sentence[i]] == 0 || left_reference[sentence[i]] == 0) continue;
      --left_chosen[sentence[i]];
      --left_reference[sentence[i]];
      hits += 1.0;
    }
  }
  return f1(hits, size_chosen, size_reference);
}

}  // namespace

std::vector<std::uint32_t> RougeWords::read(std::string_view text) {
  const std::string folded = unicode::fold(unicode::repair(text));
  Words words;
  std::string word;
  const auto finish = [&] {
    if (word.empty()) return;
    words.push_back(numbers_.try_emplace(word, numbers_.size()).first->second);
    word.clear();
  };
  for (std::uint32_t at = 0; at < folded.size();) {
    const unicode::CodePoint point = unicode::decode_at(folded, at);
    const std::string_view letter = std::string_view(folded).substr(at, point.bytes);
    at += point.bytes;
    const bool han = unicode::script(point.value) == unicode::Script::kHan;
    const bool inside = unicode::is_letter(point.value) || unicode::is_digit(point.value) ||
                        unicode::is_mark(point.value) || point.value == U'_';
    if (han || !inside) finish();
    if (inside) word += letter;
    if (han) finish();
  }
  finish();
  return words;
}

Rouge rouge(const RougeText& chosen, const RougeText& reference) {
  return {n_gram_f1(chosen, reference, 1), n_gram_f1(chosen, reference, 2),
          lsum_f1(chosen, reference)};
}

}  // namespace lede::train
