// SPDX-License-Identifier: MIT
#include "summary/choose_sentences.hpp"

#include <algorithm>

#include "sort_items.hpp"
#include "summary/best_first.hpp"
#include "summary/digest.hpp"
#include "summary/headline.hpp"
#include "summary/leaning.hpp"

namespace lede {
namespace {

constexpr std::size_t kKeyPoints[] = {3, 5, 7};
constexpr std::size_t kFewSentences[] = {1, 3, 5};  // Of tldr and teaser.
constexpr std::uint32_t kHeadlineWords[] = {12, 17, 22};

std::size_t own_size(const Reading& reading, const Options& options) {
  const auto step = static_cast<std::size_t>(options.length);
  switch (options.type) {
    case SummaryType::kKeyPoints:
      return kKeyPoints[step];
    case SummaryType::kDigest:
      return digest_size(reading, options.length);
    default:
      return kFewSentences[step];
  }
}

/// The sentences to choose from. A teaser opens the article without giving away its end: the first
/// third, five sentences at least.
std::vector<std::uint32_t> candidates_of(const Reading& reading, const Options& options) {
  std::vector<std::uint32_t> candidates;
  for (std::uint32_t i = 0; i < reading.sentences.list.size(); ++i) {
    if (reading.salience.eligible[i]) candidates.push_back(i);
  }
  constexpr std::size_t kLeastOpening = 5;
  const std::size_t opening = std::max(
      {kLeastOpening, candidates.size() / 3, static_cast<std::size_t>(options.count.value_or(0))});
  if (options.type == SummaryType::kTeaser && candidates.size() > opening) {
    candidates.resize(opening);
  }
  return candidates;
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
  const std::vector<std::uint32_t> candidates = candidates_of(reading, options);
  const bool whole_order = options.words || options.type == SummaryType::kDigest;
  const std::size_t size = options.count ? *options.count : own_size(reading, options);
  std::vector<std::uint32_t> order =
      best_first(reading, leaning, candidates, whole_order ? candidates.size() : size);
  if (options.type == SummaryType::kDigest) order = spread_over_sections(reading, order);
  if (options.words) return within_words(reading, order, *options.words);
  if (order.size() > size) order.resize(size);
  return order;
}

void choose_headline(const Reading& reading, const Options& options, const LanguagePack& pack,
                     const Leaning& leaning, Choice& choice) {
  constexpr std::size_t kTried = 16;
  const std::uint32_t most_words =
      options.words.value_or(kHeadlineWords[static_cast<std::size_t>(options.length)]);
  const std::vector<std::uint32_t> order =
      best_first(reading, leaning, candidates_of(reading, options), kTried);
  const std::optional<Headline> headline = find_headline(reading, order, most_words, pack);
  if (!headline) return;
  choice.headline = headline->slice;
  choice.sentences.push_back({headline->sentence, leaning.antecedents_of(headline->sentence)});
}

void add_points(const Reading& reading, Choice& choice) {
  choice.points.resize(reading.sections.list.size());
  for (const ChosenSentence& chosen : choice.sentences) {
    const std::uint32_t section = section_of_sentence(reading, chosen.sentence);
    if (section < choice.points.size()) choice.points[section].push_back(chosen.sentence);
  }
}

}  // namespace

Choice choose_sentences(const Reading& reading, const Options& options, const LanguagePack& pack) {
  const Leaning leaning(reading, pack);
  Choice choice;
  if (options.type == SummaryType::kHeadline) {
    choose_headline(reading, options, pack, leaning, choice);
  } else {
    std::vector<std::uint32_t> chosen = chosen_of(reading, options, leaning);
    sort_items(chosen);
    for (const std::uint32_t sentence : chosen) {
      choice.sentences.push_back({sentence, leaning.antecedents_of(sentence)});
    }
  }
  add_points(reading, choice);
  if (options.type == SummaryType::kDigest) add_digest_parts(reading, choice);
  return choice;
}

}  // namespace lede
