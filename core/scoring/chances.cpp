// SPDX-License-Identifier: MIT
#include "scoring/chances.hpp"

#include <algorithm>

namespace lede::scoring {
namespace {

/// One item's answer of a model whose inputs from `position` to the last are about places, the last
/// saying that they are left out. `hidden` has the inputs before.
float answer_free(const Net& net, Hidden hidden) {
  const float* left_out = &net.weight[(net.inputs - 1) * kHidden];
  for (std::size_t h = 0; h < kHidden; ++h) hidden.sum[h] += left_out[h];
  return answer(net, hidden);
}
float answer_placed(const Net& net, const float* input, std::size_t position,
                    const Hidden& hidden) {
  return answer(net, add_inputs(net, input, position, net.inputs - 1, hidden));
}

void ask_words(const TextCounts& counts, const Flags& stop, const Net& net, bool free,
               BothAnswers& both) {
  float input[kWordInputs];
  for (std::size_t word = 0; word < counts.words.size(); ++word) {
    word_inputs(counts, word, stop[word], input);
    const Hidden all_times = add_inputs(net, input, 0, kWordTwice, begin(net));
    for (std::uint32_t times = 1; times <= kMostTimes; ++times) {
      if (counts.words[word].places.count < static_cast<float>(times)) break;
      set_times(counts, word, times, input);
      const Hidden hidden = add_inputs(net, input, kWordTwice, kWordFirstPosition, all_times);
      const std::size_t at = kMostTimes * word + times - 1;
      both.placed.word[at] = answer_placed(net, input, kWordFirstPosition, hidden);
      if (free) both.free.word[at] = answer_free(net, hidden);
    }
  }
}

/// What the pair model sees of the word model's answers, of one of both kinds.
struct WordModel {
  std::vector<float> z;
  std::vector<float> chance;
  std::vector<PairCompany> company;
};

WordModel word_model(const TextCounts& counts, const Answers& answers) {
  WordModel model;
  for (std::size_t at = 0; at < answers.word.size(); at += kMostTimes) {
    model.z.push_back(answers.word[at]);
    model.chance.push_back(squash(answers.word[at]));
  }
  model.company = pair_company(counts, model.chance);
  return model;
}

void ask_pairs(const TextCounts& counts, const Flags& stop, const Net& net, bool free,
               BothAnswers& both) {
  const WordModel placed = word_model(counts, both.placed);
  WordModel placeless;
  if (free) placeless = word_model(counts, both.free);
  float input[kPairInputs];
  const auto begin_with = [&](std::size_t pair, const WordModel& words) {
    set_words(counts.pairs[pair], {words.z, words.chance}, words.company[pair], input);
    return add_inputs(net, input, 0, kPairFirstPosition, begin(net));
  };
  for (std::size_t pair = 0; pair < counts.pairs.size(); ++pair) {
    pair_inputs(counts, pair, stop, input);
    both.placed.pair[pair] =
        answer_placed(net, input, kPairFirstPosition, begin_with(pair, placed));
    if (free) both.free.pair[pair] = answer_free(net, begin_with(pair, placeless));
  }
}

}  // namespace

BothAnswers ask(const TextCounts& counts, const Flags& stop, const WordNets& nets, bool free) {
  constexpr float kNever = -1000.0F;  // Asked for more often than the article has it.
  Answers none;
  none.word.assign(kMostTimes * counts.words.size(), kNever);
  none.pair.resize(counts.pairs.size());
  BothAnswers both{none, none};
  ask_words(counts, stop, nets.words, free, both);
  ask_pairs(counts, stop, nets.pairs, free, both);
  return both;
}

Chances chances_of(const BothAnswers& answers, float share) {
  const auto mixed = [share](const std::vector<float>& placed, const std::vector<float>& free) {
    std::vector<float> chances;
    chances.reserve(placed.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
      chances.push_back(squash(share * placed[i] + (1.0F - share) * free[i]));
    }
    return chances;
  };
  return {mixed(answers.placed.word, answers.free.word),
          mixed(answers.placed.pair, answers.free.pair)};
}

Overlap::Overlap(const TextCounts& counts, const Chances& chances)
    : counts_(counts), chances_(chances), times_(counts.words.size()), held_(counts.pairs.size()) {}

Overlap::Sums Overlap::with(std::uint32_t place) const {
  Sums sums = sums_;
  for (std::uint32_t t = counts_.first[place]; t < counts_.first[place + 1]; ++t) {
    const Token& token = counts_.tokens[t];
    const std::uint32_t times = times_[token.word] + token.before;
    if (times < kMostTimes) sums.words += chances_.word[kMostTimes * token.word + times];
    if (!token.new_pair || held_[token.pair]) continue;
    sums.pairs += chances_.pair[token.pair];
    sums.distinct += 1.0F;
  }
  sums.length += counts_.tokens_of(place);
  return sums;
}

void Overlap::add(std::uint32_t place) {
  sums_ = with(place);
  for (std::uint32_t t = counts_.first[place]; t < counts_.first[place + 1]; ++t) {
    const Token& token = counts_.tokens[t];
    ++times_[token.word];
    if (token.pair != kNone) held_[token.pair] = true;
  }
}

std::vector<Overlap::Sums> sums_of_each(const TextCounts& counts, const Chances& chances) {
  const Overlap nothing(counts, chances);
  std::vector<Overlap::Sums> each;
  each.reserve(counts.size());
  for (std::uint32_t place = 0; place < counts.size(); ++place) {
    each.push_back(nothing.with(place));
  }
  return each;
}

float words_f1(const Overlap::Sums& sums, float words) {
  return 2.0F * sums.words / (sums.length + words);
}

float pairs_f1(const Overlap::Sums& sums, float pairs) {
  return 2.0F * sums.pairs / (sums.distinct + pairs);
}

}  // namespace lede::scoring
