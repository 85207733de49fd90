// SPDX-License-Identifier: MIT
#include "summary/choose_sentences.hpp"

#include <algorithm>

#include "scoring/leaning.hpp"
#include "sort_items.hpp"
#include "summary/digest.hpp"

namespace lede {
namespace {

constexpr std::size_t kKeyPoints[] = {3, 5, 7};
constexpr std::size_t kFewSentences[] = {1, 3, 5};  // Of tldr and teaser.

SummarySize size_of(const Reading& reading, const Options& options) {
  const auto step = static_cast<std::size_t>(options.length);
  if (options.count) return {*options.count};
  if (options.type == SummaryType::kDigest) return digest_size(reading, options.length);
  return {options.type == SummaryType::kKeyPoints ? kKeyPoints[step] : kFewSentences[step]};
}

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

std::vector<std::uint32_t> chosen_of(const Reading& reading, const Options& options,
                                     const Leaning& leaning) {
  std::vector<std::uint32_t> order = best_first(reading, options);
  if (options.type == SummaryType::kDigest) {
    sort_by_point(reading, leaning, order);
    order = spread_over_sections(reading, order);
  }
  if (options.words) return within_words(reading, order, *options.words);
  const SummarySize size = size_of(reading, options);
  if (order.size() > size.sentences) order.resize(size.sentences);
  return size.words == kNone ? order : within_words(reading, order, size.words);
}

}  // namespace

std::vector<std::uint32_t> best_first(const Reading& reading, const Options& options) {
  std::vector<std::uint32_t> order;
  const std::vector<double>& score = reading.salience.score;
  for (std::uint32_t i = 0; i < score.size(); ++i) {
    if (reading.salience.eligible[i]) order.push_back(i);
  }
  constexpr std::size_t kLeastOpening = 5;
  const std::size_t opening = std::max(
      {kLeastOpening, order.size() / 3, static_cast<std::size_t>(options.count.value_or(0))});
  if (options.type == SummaryType::kTeaser && order.size() > opening) order.resize(opening);
  sort_items(order, [&](std::uint32_t a, std::uint32_t b) { return score[a] > score[b]; });
  return order;
}

void add_points(const Reading& reading, Choice& choice) {
  choice.points.resize(reading.sections.list.size());
  for (const ChosenSentence& chosen : choice.sentences) {
    const std::uint32_t section = section_of_sentence(reading, chosen.sentence);
    if (section < choice.points.size()) choice.points[section].push_back(chosen.sentence);
  }
}

Choice choose_sentences(const Reading& reading, const Options& options, const LanguagePack& pack) {
  const Leaning leaning(reading, pack);
  Choice choice;
  std::vector<std::uint32_t> chosen = chosen_of(reading, options, leaning);
  sort_items(chosen);
  for (const std::uint32_t sentence : chosen) {
    choice.sentences.push_back({sentence, leaning.antecedents_of(sentence)});
  }
  add_points(reading, choice);
  if (options.type == SummaryType::kDigest) add_digest_parts(reading, choice);
  return choice;
}

}  // namespace lede
