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
float answer_placed(const Net& net, const float* input, std::size_t position, Hidden hidden) {
  add_inputs(net, input, position, net.inputs - 1, hidden);
  return answer(net, hidden);
}

void ask_words(const TextCounts& counts, const Flags& stop, const Net& net, BothAnswers& both) {
  float input[kWordInputs];
  for (std::size_t word = 0; word < counts.words.size(); ++word) {
    word_inputs(counts, word, stop[word], input);
    for (std::uint32_t times = 1; times <= kMostTimes; ++times) {
      if (counts.words[word].places.count < static_cast<float>(times)) break;
      set_times(counts, word, times, input);
      Hidden hidden = begin(net);
      add_inputs(net, input, 0, kWordFirstPosition, hidden);
      const std::size_t at = kMostTimes * word + times - 1;
      both.placed.word[at] = answer_placed(net, input, kWordFirstPosition, hidden);
      both.free.word[at] = answer_free(net, hidden);
    }
  }
}

/// One of both: the pair model sees the word model's answers of its own kind.
void ask_pairs(const TextCounts& counts, const Flags& stop, const Net& net, bool placed,
               Answers& answers) {
  std::vector<float> z;
  std::vector<float> chance;
  for (std::size_t at = 0; at < answers.word.size(); at += kMostTimes) {
    z.push_back(answers.word[at]);
    chance.push_back(squash(answers.word[at]));
  }
  const std::vector<PairCompany> company = pair_company(counts, chance);
  float input[kPairInputs];
  for (std::size_t pair = 0; pair < counts.pairs.size(); ++pair) {
    pair_inputs(counts, pair, {z, chance}, company[pair], stop, input);
    Hidden hidden = begin(net);
    add_inputs(net, input, 0, kPairFirstPosition, hidden);
    answers.pair[pair] =
        placed ? answer_placed(net, input, kPairFirstPosition, hidden) : answer_free(net, hidden);
  }
}

}  // namespace

BothAnswers ask(const TextCounts& counts, const Flags& stop, const WordNets& nets) {
  constexpr float kNever = -1000.0F;  // Asked for more often than the article has it.
  Answers none;
  none.word.assign(kMostTimes * counts.words.size(), kNever);
  none.pair.resize(counts.pairs.size());
  BothAnswers both{none, none};
  ask_words(counts, stop, nets.words, both);
  ask_pairs(counts, stop, nets.pairs, true, both.placed);
  ask_pairs(counts, stop, nets.pairs, false, both.free);
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

void Overlap::add(std::uint32_t place) {
  for (std::uint32_t t = counts_.first[place]; t < counts_.first[place + 1]; ++t) {
    const Token& token = counts_.tokens[t];
    const std::uint32_t times = times_[token.word]++;
    if (times < kMostTimes) sums_.words += chances_.word[kMostTimes * token.word + times];
    if (token.pair == kNone || held_[token.pair]++ > 0) continue;
    sums_.pairs += chances_.pair[token.pair];
    sums_.distinct += 1.0F;
  }
  sums_.length += counts_.tokens_of(place);
}

void Overlap::take_back(std::uint32_t place, const Sums& before) {
  for (std::uint32_t t = counts_.first[place]; t < counts_.first[place + 1]; ++t) {
    --times_[counts_.tokens[t].word];
    if (counts_.tokens[t].pair != kNone) --held_[counts_.tokens[t].pair];
  }
  sums_ = before;
}

std::vector<Overlap::Sums> sums_of_each(const TextCounts& counts, const Chances& chances) {
  Overlap overlap(counts, chances);
  const Overlap::Sums none = overlap.sums();
  std::vector<Overlap::Sums> each;
  for (std::uint32_t place = 0; place < counts.size(); ++place) {
    overlap.add(place);
    each.push_back(overlap.sums());
    overlap.take_back(place, none);
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
