// SPDX-License-Identifier: MIT
#include "scoring/order.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sort_items.hpp"

namespace lede::scoring {
namespace {

constexpr std::size_t kPool = 40;      // Places that are held against each other.
constexpr float kLeastNew = 0.6F;      // Of a sentence's pairs of words; fewer repeat the others.
constexpr float kScrap = 0.25F;        // Of the article's mean sentence; less is a word by itself.
constexpr float kLittle = 0.5F;        // Off the value of what repeats or is a scrap.
constexpr float kLeaning = 0.18F;      // Off the value of what leans on a sentence not taken.
constexpr float kLeaningFirst = 1.0F;  // Off the same as a summary's first, or only, sentence.
constexpr std::size_t kOneByOne = 16;  // Taken by what they add; what follows goes by value alone.

/// 0 up to `none`, 1 from `all` on.
float rise(float value, float none, float all) {
  return std::clamp((value - none) / (all - none), 0.0F, 1.0F);
}

Manner between(const Manner& a, const Manner& b, float share) {
  const auto mixed = [share](float from, float to) { return from + share * (to - from); };
  return {mixed(a.placed, b.placed), mixed(a.lead, b.lead), mixed(a.length, b.length),
          mixed(a.brief, b.brief)};
}

bool stands_alone(const Standing& standing, const Flags& taken, std::uint32_t place) {
  return !standing.leans[place] || (place > 0 && taken[place - 1]);
}

/// The value of a set: expected F1 of words and of pairs, and the mean of its bonuses.
float value_of(const Overlap::Sums& sums, const Manner& manner, float bonus, float sentences) {
  constexpr float kUsual = 3.0F;  // Sentences of a summary, at least.
  const float as_long = manner.length * std::max(kUsual, sentences);
  const float words = as_long * manner.words;
  return words_f1(sums, words) + pairs_f1(sums, std::max(1.0F, words - as_long)) +
         bonus / sentences;
}

/// Sentences taken into the order one by one.
class Taking {
 public:
  Taking(const TextCounts& counts, const Chances& chances, const Standing& standing)
      : standing_(standing), overlap_(counts, chances), taken_(counts.size()) {}

  /// Takes up to `most` of `pool`, each the one that raises the value of all taken most.
  void take_best(const std::vector<std::uint32_t>& pool, std::size_t most) {
    for (std::size_t i = 0; i < most; ++i) {
      std::uint32_t pick = kNone;
      float best = 0.0F;
      for (const std::uint32_t place : pool) {
        if (taken_[place]) continue;
        const float value = value_with(place);
        if (pick != kNone && value <= best) continue;
        pick = place;
        best = value;
      }
      if (pick == kNone) return;
      take(pick);
    }
  }

  void take(std::uint32_t place) {
    if (taken_[place]) return;
    taken_[place] = true;
    overlap_.add(place);
    bonus_ += standing_.bonus[place];
    order.push_back(place);
  }

  std::vector<std::uint32_t> order;

 private:
  [[nodiscard]] float value_with(std::uint32_t place) const {
    const Overlap::Sums& before = overlap_.sums();
    const Overlap::Sums sums = overlap_.with(place);
    const float adds = sums.distinct - before.distinct;
    const float words = sums.length - before.length;
    const bool repeats = adds < kLeastNew * (words - 1.0F);
    const bool scrap = words < kScrap * standing_.manner.words;
    const float value = value_of(sums, standing_.manner, bonus_ + standing_.bonus[place],
                                 static_cast<float>(order.size() + 1));
    const float leaning = order.empty() ? kLeaningFirst : kLeaning;
    return value - (stands_alone(standing_, taken_, place) ? 0.0F : leaning) -
           (repeats || scrap ? kLittle : 0.0F) -
           standing_.manner.brief * (1.0F - rise(words, 4.0F, 10.0F));
  }

  const Standing& standing_;
  Overlap overlap_;
  Flags taken_;
  float bonus_ = 0.0F;
};

}  // namespace

std::vector<float> values_alone(const TextCounts& counts, const Chances& chances,
                                const Standing& standing) {
  std::vector<float> values;
  for (const Overlap::Sums& sums : sums_of_each(counts, chances)) {
    values.push_back(value_of(sums, standing.manner, standing.bonus[values.size()], 1.0F));
  }
  return values;
}

Manner manner_of(const TextCounts& counts) {
  constexpr Manner kBrief{.placed = 0.25F, .lead = 0.1F, .length = 1.5F};
  constexpr Manner kWritten{.placed = 1.0F, .lead = 0.05F, .length = 1.5F};
  constexpr Manner kSpoken{.placed = 0.25F, .lead = 0.0F, .length = 1.5F};
  constexpr Manner kRetold{.placed = 1.0F, .lead = 0.0F, .length = 0.65F, .brief = 0.05F};
  constexpr float kMostWords = 27.0F;  // A sentence of news, on the average.
  constexpr float kTold = 17.0F;       // Words of a summary's sentence, where one retells news.
  constexpr float kLongest = 80.0F;    // What is longer was never split.
  const auto sentences = static_cast<float>(counts.size());
  const float words = std::max(1.0F, static_cast<float>(counts.tokens.size()));
  float mean = 0.0F;
  for (std::uint32_t place = 0; place < counts.size(); ++place) {
    mean += std::min(kLongest, counts.tokens_of(place)) / sentences;
  }
  mean = std::max(1.0F, mean);  // Nothing is divided by nothing.
  const Manner news{.placed = 1.0F, .lead = 0.0F, .length = kTold / mean, .brief = 0.05F};
  const Manner other = mean < kMostWords
                           ? between(kBrief, news, rise(sentences, 12.0F, 24.0F))
                           : between(kWritten, kSpoken, rise(sentences, 12.0F, 32.0F));
  // Distinct words grow as the words' power of 3/4: this does not depend on the article's length,
  // but of few sentences it says nothing.
  const float rich = static_cast<float>(counts.words.size()) / words * std::sqrt(std::sqrt(words));
  const float repeats = rise(rich, 1.7F, 1.9F) * (1.0F - rise(rich, 2.25F, 2.45F));
  Manner manner = between(other, kRetold, repeats * rise(sentences, 8.0F, 12.0F));
  manner.words = mean;
  return manner;
}

std::vector<std::uint32_t> best_order(const TextCounts& counts, const Chances& chances,
                                      const Standing& standing, const std::vector<float>& alone) {
  std::vector<std::uint32_t> ranked(counts.size());
  std::iota(ranked.begin(), ranked.end(), 0U);
  const auto off = [&](std::uint32_t place) {
    return alone[place] - (standing.leans[place] ? kLeaning : 0.0F);
  };
  sort_items(ranked, [&](std::uint32_t a, std::uint32_t b) { return off(a) > off(b); });
  std::vector<std::uint32_t> pool = ranked;
  if (pool.size() > kPool) pool.resize(kPool);
  sort_items(pool);
  Taking taking(counts, chances, standing);
  taking.take_best(pool, kOneByOne);
  for (const std::uint32_t place : ranked) taking.take(place);
  return taking.order;
}

}  // namespace lede::scoring
