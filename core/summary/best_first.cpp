// SPDX-License-Identifier: MIT
#include "summary/best_first.hpp"

#include <algorithm>

namespace lede {
namespace {

/// What of a sentence is compared: both sorted.
struct Fingerprint {
  std::vector<std::uint32_t> content;  ///< Content terms, each once.
  std::vector<std::uint64_t> runs;     ///< Runs of three words.
};

constexpr std::size_t kCompared = 64;    // The best sentences that others are held against.
constexpr std::uint32_t kRunBytes = 12;  // Shorter runs, as three characters of Han, tell nothing.

std::uint64_t run_of(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;  // The golden ratio's bits: spreads products.
  return ((a * kMix + b) * kMix + c) * kMix;
}

Fingerprint fingerprint_of(const Sentences& sentences, const Sentence& sentence) {
  Fingerprint print;
  const std::vector<Word>& words = sentences.words;
  for (std::uint32_t i = sentence.first_word; i < sentence.last_word; ++i) {
    if (!sentences.terms[words[i].term].stop) print.content.push_back(words[i].term);
    if (i + 2 >= sentence.last_word) continue;
    if (words[i + 2].span.end - words[i].span.begin < kRunBytes) continue;
    print.runs.push_back(run_of(words[i].term, words[i + 1].term, words[i + 2].term));
  }
  std::sort(print.content.begin(), print.content.end());
  print.content.erase(std::unique(print.content.begin(), print.content.end()), print.content.end());
  std::sort(print.runs.begin(), print.runs.end());
  return print;
}

template <typename Value>
std::size_t shared_count(const std::vector<Value>& a, const std::vector<Value>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++shared;
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return shared;
}

bool repeats(const Fingerprint& print, const std::vector<Fingerprint>& taken) {
  for (const Fingerprint& other : taken) {
    if (2 * shared_count(print.content, other.content) > print.content.size()) return true;
    if (shared_count(print.runs, other.runs) > 0) return true;
  }
  return false;
}

/// Takes sentences into the order one by one and remembers what has been taken.
struct Taking {
  const Reading& reading;
  std::size_t wanted;
  std::vector<std::uint32_t> order;
  std::vector<Fingerprint> prints;
  std::vector<bool> taken;
  std::vector<std::uint32_t> repeating;

  [[nodiscard]] bool full() const { return order.size() >= wanted; }

  void take(std::uint32_t sentence) {
    order.push_back(sentence);
    taken[sentence] = true;
  }

  void take_unless_repeating(std::uint32_t sentence) {
    Fingerprint print = fingerprint_of(reading.sentences, reading.sentences.list[sentence]);
    if (repeats(print, prints)) {
      repeating.push_back(sentence);
      return;
    }
    take(sentence);
    if (prints.size() < kCompared) prints.push_back(std::move(print));
  }
};

}  // namespace

std::vector<std::uint32_t> best_first(const Reading& reading, const Leaning& leaning,
                                      const std::vector<std::uint32_t>& candidates,
                                      std::size_t wanted) {
  std::vector<std::uint32_t> ranked = candidates;
  const std::vector<double>& score = reading.salience.score;
  std::sort(ranked.begin(), ranked.end(), [&](std::uint32_t a, std::uint32_t b) {
    return score[a] != score[b] ? score[a] > score[b] : a < b;
  });
  Taking taking{.reading = reading, .wanted = wanted};
  taking.taken.resize(reading.sentences.list.size());
  std::vector<std::uint32_t> dangling;
  for (const std::uint32_t sentence : ranked) {
    if (taking.full()) return taking.order;
    const bool explained = sentence > 0 && taking.taken[sentence - 1];
    if (!explained && leaning.dangles(sentence)) {
      dangling.push_back(sentence);
    } else {
      taking.take_unless_repeating(sentence);
    }
  }
  for (const std::uint32_t sentence : dangling) {
    if (taking.full()) return taking.order;
    taking.take_unless_repeating(sentence);
  }
  for (const std::uint32_t sentence : taking.repeating) {
    if (taking.full()) return taking.order;
    taking.take(sentence);
  }
  return taking.order;
}

}  // namespace lede
