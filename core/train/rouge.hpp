// SPDX-License-Identifier: MIT
// How much a summary shares with a reference: ROUGE (Lin 2004), by its standard definition.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lede::train {

/// Numbers words alike wherever they come: runs of letters, marks, digits and underscores, in
/// lower case, without stemming; of Han every character is a word.
class RougeWords {
 public:
  [[nodiscard]] std::vector<std::uint32_t> read(std::string_view text);

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// Sentences as words.
using RougeText = std::vector<std::vector<std::uint32_t>>;

/// F1 each, 0 to 1.
struct Rouge {
  double one = 0.0;
  double two = 0.0;  ///< Pairs of words, also across the end of a sentence.
  double lsum = 0.0;

  [[nodiscard]] double sum() const { return one + two + lsum; }
  [[nodiscard]] double mean() const { return sum() / 3.0; }
};

/// ROUGE-1, ROUGE-2 and ROUGE-Lsum: for Lsum the union of the longest common subsequences of each
/// reference sentence with every sentence chosen, no word counted more often than either text has
/// it. Example: "the cat" against "the cat sat" gives one 0.8, two 0.667, lsum 0.8.
[[nodiscard]] Rouge rouge(const RougeText& chosen, const RougeText& reference);

}  // namespace lede::train
