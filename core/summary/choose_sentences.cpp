// SPDX-License-Identifier: MIT
#include "summary/choose_sentences.hpp"

#include <algorithm>

#include "sort_items.hpp"

namespace lede {
namespace {

constexpr std::size_t kKeyPoints[] = {3, 5, 7};
constexpr std::size_t kFewSentences[] = {1, 3, 5};  // Of tldr and teaser.

/// The longest beginning of `order` within so many words; where even the best sentence is longer,
/// the best of those that fit.
std::vector<std::uint32_t> within_words(const Reading& reading,
                                        const std::vector<std::uint32_t>& order,
                                        std::uint32_t most_words) {
  std::vector<std::uint32_t> chosen;
  std::uint64_t words = 0;
  for (const std::uint32_t sentence : order) {
    const std::uint32_t more = reading.sentences.list[sentence].word_count();
    if (words + more > most_words) {
      if (chosen.empty()) continue;
      break;
    }
    chosen.push_back(sentence);
    words += more;
  }
  return chosen;
}

}  // namespace

std::vector<std::uint32_t> best_first(const Reading& reading, const Options& options) {
  std::vector<std::uint32_t> order;
  const std::vector<double>& score = reading.salience.score;
  for (std::uint32_t i = 0; i < score.size(); ++i) {
    if (reading.salience.eligible[i]) order.push_back(i);
  }
  if (options.type == SummaryType::kTeaser) return order;
  sort_items(order, [&](std::uint32_t a, std::uint32_t b) { return score[a] > score[b]; });
  return order;
}

std::uint32_t section_of_sentence(const Reading& reading, std::uint32_t sentence) {
  const std::uint32_t block = reading.sentences.list[sentence].block;
  return block < reading.sections.of_block.size() ? reading.sections.of_block[block] : kNone;
}

void add_points(const Reading& reading, Choice& choice) {
  choice.points.resize(reading.sections.list.size());
  for (const ChosenSentence& chosen : choice.sentences) {
    const std::uint32_t section = section_of_sentence(reading, chosen.sentence);
    if (section < choice.points.size()) choice.points[section].push_back(chosen.sentence);
  }
}

Choice choice_of(const Reading& reading, const Options& options, const Leaning& leaning,
                 std::vector<std::uint32_t> order, SummarySize size) {
  if (options.count) size = {*options.count};
  if (options.words) size = {order.size(), *options.words};
  if (order.size() > size.sentences) order.resize(size.sentences);
  if (size.words != kNone) order = within_words(reading, order, size.words);
  sort_items(order);
  Choice choice;
  for (const std::uint32_t sentence : order) {
    choice.sentences.push_back({sentence, leaning.antecedent_of(sentence)});
  }
  add_points(reading, choice);
  return choice;
}

Choice choose_sentences(const Reading& reading, const Options& options, const LanguagePack& pack) {
  const auto step = static_cast<std::size_t>(options.length);
  const bool points = options.type == SummaryType::kKeyPoints;
  return choice_of(reading, options, Leaning(reading, pack), best_first(reading, options),
                   {points ? kKeyPoints[step] : kFewSentences[step]});
}

}  // namespace lede
