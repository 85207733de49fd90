// SPDX-License-Identifier: MIT
#include "summary/best_first.hpp"
#include "sort_items.hpp"

#include <algorithm>
#include <array>
#include <bit>

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
  sort_items(print.content);
  print.content.erase(std::unique(print.content.begin(), print.content.end()), print.content.end());
  sort_items(print.runs);
  return print;
}

/// What the best sentences have said.
class Said {
 public:
  explicit Said(std::size_t terms) : holders_(terms) {}

  [[nodiscard]] bool repeats(const Fingerprint& print) const {
    std::array<std::uint32_t, kCompared> shared{};
    for (const std::uint32_t term : print.content) {
      for (std::uint64_t rest = holders_[term]; rest != 0; rest &= rest - 1) {
        const auto sentence = static_cast<std::size_t>(std::countr_zero(rest));
        if (2 * ++shared[sentence] > print.content.size()) return true;
      }
    }
    return std::any_of(print.runs.begin(), print.runs.end(), [this](std::uint64_t run) {
      return std::binary_search(runs_.begin(), runs_.end(), run);
    });
  }

  void add(const Fingerprint& print) {
    if (count_ == kCompared) return;
    for (const std::uint32_t term : print.content) holders_[term] |= std::uint64_t{1} << count_;
    runs_.insert(runs_.end(), print.runs.begin(), print.runs.end());
    sort_items(runs_);
    ++count_;
  }

 private:
  std::vector<std::uint64_t> holders_;  ///< By term: a bit for each sentence that holds it.
  std::vector<std::uint64_t> runs_;     ///< Sorted.
  std::uint32_t count_ = 0;
};

/// Takes sentences into the order one by one.
struct Taking {
  const Reading& reading;
  std::size_t wanted;
  Said said;
  std::vector<std::uint32_t> order;
  Flags taken;
  std::vector<std::uint32_t> repeating;

  [[nodiscard]] bool full() const { return order.size() >= wanted; }

  void take(std::uint32_t sentence) {
    order.push_back(sentence);
    taken[sentence] = true;
  }

  void take_unless_repeating(std::uint32_t sentence) {
    const Fingerprint print = fingerprint_of(reading.sentences, reading.sentences.list[sentence]);
    if (said.repeats(print)) {
      repeating.push_back(sentence);
      return;
    }
    take(sentence);
    said.add(print);
  }
};

}  // namespace

std::vector<std::uint32_t> best_first(const Reading& reading, const Leaning& leaning,
                                      const std::vector<std::uint32_t>& candidates,
                                      std::size_t wanted) {
  std::vector<std::uint32_t> ranked = candidates;
  const std::vector<double>& score = reading.salience.score;
  sort_items(ranked, [&](std::uint32_t a, std::uint32_t b) {
    return score[a] != score[b] ? score[a] > score[b] : a < b;
  });
  Taking taking{.reading = reading, .wanted = wanted, .said = Said(reading.sentences.terms.size())};
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
