// SPDX-License-Identifier: MIT
#include "train/word_training.hpp"

#include <algorithm>

#include "scoring/word_inputs.hpp"
#include "train/random.hpp"

namespace lede::train {
namespace {

using namespace scoring;

constexpr int kEpochs = 7;

/// What an article does not show, by chance.
struct Hiding {
  bool places;
  bool stops;
};

Hiding hiding_of(std::size_t article) {
  Random random(article * 7919 + 17);
  return {random.below(2) == 0, random.below(2) == 0};
}

void hide(float* input, std::size_t position, std::size_t inputs) {
  std::fill(input + position, input + inputs, 0.0F);
  input[inputs - 1] = 1.0F;
}

Flags stops_of(const TrainArticle& article, const Hiding& hiding) {
  return hiding.stops ? Flags(article.stop.size()) : article.stop;
}

Examples word_examples(const std::vector<TrainArticle>& all,
                       const std::vector<std::size_t>& articles) {
  Examples examples;
  examples.inputs = kWordInputs;
  float input[kWordInputs];
  for (const std::size_t index : articles) {
    const TrainArticle& article = all[index];
    const Hiding hiding = hiding_of(index);
    const Flags stop = stops_of(article, hiding);
    for (std::size_t word = 0; word < article.counts.words.size(); ++word) {
      word_inputs(article.counts, word, stop[word], input);
      if (hiding.places) hide(input, kWordFirstPosition, kWordInputs);
      for (std::uint32_t times = 1; times <= kMostTimes; ++times) {
        if (article.counts.words[word].places.count < static_cast<float>(times)) break;
        set_times(article.counts, word, times, input);
        examples.input.insert(examples.input.end(), input, input + kWordInputs);
        examples.target.push_back(article.word_times[word] >= times);
      }
    }
  }
  return examples;
}

Examples pair_examples(const std::vector<TrainArticle>& all,
                       const std::vector<std::size_t>& articles, const PackedNet& words) {
  PackedNet unused;  // ask() wants both; pairs are what is being learned.
  unused.inputs = kPairInputs;
  unused.weight.resize((kPairInputs + 1) * kHidden);
  unused.shift.resize(kPairInputs);
  unused.bias.resize(kHidden + 1);
  const WordNets nets{unpacked(words.bytes()), unpacked(unused.bytes())};
  Examples examples;
  examples.inputs = kPairInputs;
  float input[kPairInputs];
  for (const std::size_t index : articles) {
    const TrainArticle& article = all[index];
    const Hiding hiding = hiding_of(index);
    const Flags stop = stops_of(article, hiding);
    const BothAnswers both = ask(article.counts, stop, nets, true);
    const Answers& answers = hiding.places ? both.free : both.placed;
    std::vector<float> z;
    std::vector<float> chance;
    for (std::size_t at = 0; at < answers.word.size(); at += kMostTimes) {
      z.push_back(answers.word[at]);
      chance.push_back(squash(answers.word[at]));
    }
    const std::vector<PairCompany> company = pair_company(article.counts, chance);
    for (std::size_t pair = 0; pair < article.counts.pairs.size(); ++pair) {
      pair_inputs(article.counts, pair, stop, input);
      set_words(article.counts.pairs[pair], {z, chance}, company[pair], input);
      if (hiding.places) hide(input, kPairFirstPosition, kPairInputs);
      examples.input.insert(examples.input.end(), input, input + kPairInputs);
      examples.target.push_back(article.pair_held[pair]);
    }
  }
  return examples;
}

}  // namespace

PackedWordNets learn_word_nets(const std::vector<TrainArticle>& all,
                               const std::vector<std::size_t>& articles) {
  Learning learning{.epochs = kEpochs, .batch = 2048};
  PackedWordNets nets;
  nets.words = learn(word_examples(all, articles), learning);
  nets.pairs = learn(pair_examples(all, articles, nets.words), learning);
  return nets;
}

}  // namespace lede::train
