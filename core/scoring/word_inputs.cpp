// SPDX-License-Identifier: MIT
#include "scoring/word_inputs.hpp"

#include <algorithm>
#include <cmath>

namespace lede::scoring {
namespace {

/// Square root over a scale, at most 2.
float root(float value, float scale) {
  return std::min(2.0F, std::sqrt(value) / scale);
}

}  // namespace

void word_inputs(const TextCounts& counts, std::size_t word, bool stop, float* input) {
  const WordCount& its = counts.words[word];
  const Places& at = its.places;
  const auto sentences = static_cast<float>(counts.size());
  const auto text = static_cast<float>(counts.tokens.size());
  input[kWordCount] = root(at.count, 8.0F);
  input[kWordOfText] = std::min(2.0F, 20.0F * at.count / text);
  input[kWordOfMost] = std::sqrt(at.count / counts.most);
  input[kWordSentences] = root(at.sentences, 8.0F);
  input[kWordSpread] = at.sentences / sentences;
  input[kWordLetters] = static_cast<float>(its.letters) / 12.0F;
  input[kWordBrief] = its.letters <= 3;
  input[kWordNumber] = its.number;
  input[kWordStop] = stop;
  input[kWordQuoted] = at.quoted / at.count;
  input[kWordBracketed] = at.bracketed / at.count;
  input[kWordOpens] = at.opens / at.count;
  input[kWordBeforeMark] = at.before_mark / at.count;
  input[kWordAfterComma] = at.after_comma / at.count;
  input[kWordLength] = std::min(2.0F, at.length / at.count / 8.0F);
  input[kWordInBrief] = at.brief / at.count;
  input[kWordPair] = root(its.best_pair, 4.0F);
  input[kWordRight] = its.right / at.count;
  input[kWordLeft] = its.left / at.count;
  input[kWordCompany] = its.company / at.count / counts.most;
  input[kWordBeside] = std::min(2.0F, its.beside / at.count / 8.0F);
  input[kWordTextWords] = root(text, 64.0F);
  input[kWordTextSentences] = root(sentences, 10.0F);
  input[kWordFirst] = root(static_cast<float>(at.first), 8.0F);
  input[kWordFirstShare] = static_cast<float>(at.first) / sentences;
  input[kWordInFirst] = at.in[0];
  input[kWordInSecond] = at.in[1];
  input[kWordInThird] = at.in[2];
  input[kWordThree] = at.in_three / at.count;
  input[kWordThreeCount] = root(at.in_three, 2.0F);
  input[kWordTenCount] = root(at.in_ten, 4.0F);
  input[kWordLast] = static_cast<float>(at.last) / sentences;
  input[kWordDepth] = std::min(2.0F, at.depth / at.count / 8.0F);
  input[kWordPlaceless] = 0.0F;
  set_times(counts, word, 1, input);
}

void set_times(const TextCounts& counts, std::size_t word, std::uint32_t times, float* input) {
  input[kWordTwice] = times == 2;
  input[kWordThrice] = times == 3;
  input[kWordPerTime] = root(counts.words[word].places.count / static_cast<float>(times), 8.0F);
}

std::vector<PairCompany> pair_company(const TextCounts& counts, const std::vector<float>& chance) {
  std::vector<PairCompany> company(counts.pairs.size());
  for (std::size_t place = 0; place < counts.size(); ++place) {
    const std::uint32_t begin = counts.first[place];
    const std::uint32_t end = counts.first[place + 1];
    float sum = 0.0F;
    for (std::uint32_t t = begin; t < end; ++t) sum += chance[counts.tokens[t].word];
    const float mean = sum / std::max(1.0F, counts.tokens_of(place));
    for (std::uint32_t t = begin; t + 1 < end; ++t) {
      PairCompany& its = company[counts.tokens[t].pair];
      its.sentence += mean;
      if (t > begin) its.beside += chance[counts.tokens[t - 1].word];
      if (t + 2 < end) its.beside += chance[counts.tokens[t + 2].word];
    }
  }
  return company;
}

void pair_inputs(const TextCounts& counts, std::size_t pair, const Flags& stop, float* input) {
  const PairCount& its = counts.pairs[pair];
  const Places& at = its.places;
  const WordCount& first = counts.words[its.first_word];
  const WordCount& second = counts.words[its.second_word];
  const auto sentences = static_cast<float>(counts.size());
  input[kPairCount] = root(at.count, 4.0F);
  input[kPairSentences] = root(at.sentences, 4.0F);
  input[kPairOfFirst] = at.count / first.places.count;
  input[kPairOfSecond] = at.count / second.places.count;
  input[kPairNumber] = (first.number ? 0.5F : 0.0F) + (second.number ? 0.5F : 0.0F);
  input[kPairQuoted] = at.quoted / at.count;
  input[kPairOpens] = at.opens / at.count;
  input[kPairBroken] = at.before_mark / at.count;
  input[kPairLength] = std::min(2.0F, at.length / at.count / 8.0F);
  input[kPairFirstCount] = root(first.places.count, 8.0F);
  input[kPairSecondCount] = root(second.places.count, 8.0F);
  input[kPairFirstLetters] = static_cast<float>(first.letters) / 12.0F;
  input[kPairSecondLetters] = static_cast<float>(second.letters) / 12.0F;
  input[kPairFirstStop] = stop[its.first_word];
  input[kPairSecondStop] = stop[its.second_word];
  input[kPairTextSentences] = root(sentences, 10.0F);
  input[kPairFirst] = root(static_cast<float>(at.first), 8.0F);
  input[kPairFirstShare] = static_cast<float>(at.first) / sentences;
  input[kPairInFirst] = at.in[0];
  input[kPairInSecond] = at.in[1];
  input[kPairInThird] = at.in[2];
  input[kPairThree] = at.in_three / at.count;
  input[kPairPlaceless] = 0.0F;
}

void set_words(const PairCount& pair, const WordAnswers& words, const PairCompany& company,
               float* input) {
  input[kPairFirstZ] = words.z[pair.first_word];
  input[kPairSecondZ] = words.z[pair.second_word];
  input[kPairLeastZ] = std::min(input[kPairFirstZ], input[kPairSecondZ]);
  input[kPairChance] = words.chance[pair.first_word] * words.chance[pair.second_word];
  input[kPairBeside] = 0.5F * company.beside / pair.places.count;
  input[kPairSentence] = company.sentence / pair.places.count;
}

}  // namespace lede::scoring
