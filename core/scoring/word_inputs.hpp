// SPDX-License-Identifier: MIT
// What the word model and the pair model look at. Each input is named with its range and the reason
// why it is there; those from kFirstPosition on say where in the article a word stands and can be
// left out (all 0, the last 1), for texts whose beginning is not their summary.
#pragma once

#include "scoring/text_counts.hpp"

namespace lede::scoring {

// "share": of the word's places. "root": square root, which tells small counts apart and lets none
// run away.
enum WordInput : std::uint8_t {
  kWordCount,          ///< root of its count / 8, 0 to 2: what is said often is the subject
  kWordOfText,         ///< 20 count / all words, 0 to 2: the same against the article's length
  kWordOfMost,         ///< root of count / the most frequent word's, 0 to 1: articles, prepositions
  kWordSentences,      ///< root of the sentences with it / 8, 0 to 2: spread, not one list
  kWordSpread,         ///< sentences with it / all, 0 to 1: function words are everywhere
  kWordLetters,        ///< letters / 12, 0 to 1: long words carry content
  kWordBrief,          ///< 1 for three letters or fewer: function words of many languages
  kWordNumber,         ///< 1 with a digit: figures are told, but which one?
  kWordStop,           ///< 1 for a stop word of the pack; unknown half the time in training
  kWordQuoted,         ///< share inside quotation marks, 0 to 1: summaries tell, they quote little
  kWordBracketed,      ///< share inside brackets, 0 to 1: asides
  kWordOpens,          ///< share that opens a sentence, 0 to 1: subjects, connectives
  kWordBeforeMark,     ///< share before punctuation, 0 to 1: ends of phrases
  kWordAfterComma,     ///< share after a comma, 0 to 1: asides, lists
  kWordLength,         ///< mean root of its sentences' words / 8, 0 to 2: news stands in long ones
  kWordInBrief,        ///< share in sentences of at most 12 words, 0 to 1: captions, asides
  kWordPair,           ///< root of its best pair's count / 4, 0 to 2: names, set phrases
  kWordRight,          ///< distinct words after it / count, 0 to 1: function words join anything
  kWordLeft,           ///< distinct words before it / count, 0 to 1
  kWordCompany,        ///< mean count of its sentences' words / the most, 0 to 1: among the subject
  kWordBeside,         ///< mean root of its neighbours' counts / 8, 0 to 2: next to what matters
  kWordTextWords,      ///< root of the article's words / 64, 0 to 2: long articles say more
  kWordTextSentences,  ///< root of the article's sentences / 10, 0 to 2
  kWordTwice,          ///< 1 where two times are asked for
  kWordThrice,         ///< 1 where three times are asked for
  kWordPerTime,        ///< root of count / times asked for / 8, 0 to 2
  kWordFirst,          ///< root of its first sentence's place / 8, 0 to 2: the lead is the news
  kWordFirstShare,     ///< that place / sentences, 0 to 1
  kWordInFirst,        ///< 1 in the first sentence, the second, the third
  kWordInSecond,
  kWordInThird,
  kWordThree,       ///< share in the first three sentences, 0 to 1
  kWordThreeCount,  ///< root of how often there / 2, 0 to 2
  kWordTenCount,    ///< root of how often in the first ten / 4, 0 to 2
  kWordLast,        ///< its last sentence's place / sentences, 0 to 1: taken up again
  kWordDepth,       ///< mean root of the words before it in its sentences / 8, 0 to 2
  kWordPlaceless,   ///< 1 where the inputs from kWordFirst on are left out
  kWordInputs,
};
inline constexpr std::size_t kWordFirstPosition = kWordFirst;

enum PairInput : std::uint8_t {
  kPairFirstZ,  ///< the word model's answer for its words, before the squash, about -3 to 3
  kPairSecondZ,
  kPairLeastZ,         ///< the smaller of both: the pair needs both
  kPairChance,         ///< product of their chances, 0 to 1
  kPairCount,          ///< root of its count / 4, 0 to 2
  kPairSentences,      ///< root of the sentences with it / 4, 0 to 2
  kPairOfFirst,        ///< count / its first word's, 0 to 1: a name, a set phrase
  kPairOfSecond,       ///< count / its second word's, 0 to 1
  kPairNumber,         ///< share of its words with a digit, 0 to 1
  kPairQuoted,         ///< share inside quotation marks, 0 to 1
  kPairOpens,          ///< share that opens a sentence, 0 to 1
  kPairBroken,         ///< share with punctuation between, 0 to 1: no phrase
  kPairLength,         ///< mean root of its sentences' words / 8, 0 to 2
  kPairBeside,         ///< mean chance of the words before and after it, 0 to 1
  kPairSentence,       ///< mean over its sentences of their words' mean chance, 0 to 1
  kPairFirstCount,     ///< root of its first word's count / 8, 0 to 2
  kPairSecondCount,    ///< root of its second word's count / 8, 0 to 2
  kPairFirstLetters,   ///< letters of its first word / 12, 0 to 1
  kPairSecondLetters,  ///< letters of its second word / 12, 0 to 1
  kPairFirstStop,      ///< 1 where its first word is a stop word
  kPairSecondStop,     ///< 1 where its second word is a stop word
  kPairTextSentences,  ///< root of the article's sentences / 10, 0 to 2
  kPairFirst,          ///< root of its first sentence's place / 8, 0 to 2
  kPairFirstShare,     ///< that place / sentences, 0 to 1
  kPairInFirst,        ///< 1 in the first sentence, the second, the third
  kPairInSecond,
  kPairInThird,
  kPairThree,      ///< share in the first three sentences, 0 to 1
  kPairPlaceless,  ///< 1 where the inputs from kPairFirst on are left out
  kPairInputs,
};
inline constexpr std::size_t kPairFirstPosition = kPairFirst;

/// Fills input[0, kWordInputs) but for the times asked for; kWordPlaceless is 0.
void word_inputs(const TextCounts& counts, std::size_t word, bool stop, float* input);
/// Sets those that depend on how many times are asked for.
void set_times(const TextCounts& counts, std::size_t word, std::uint32_t times, float* input);

/// What the pair model takes from the word model, by pair.
struct PairCompany {
  float beside = 0.0F;    ///< Sum of the chances of the words before and after it.
  float sentence = 0.0F;  ///< Sum of its sentences' mean chances.
};
/// The word model's answers: before the squash and after, for one time.
struct WordAnswers {
  const std::vector<float>& z;
  const std::vector<float>& chance;
};
[[nodiscard]] std::vector<PairCompany> pair_company(const TextCounts& counts,
                                                    const std::vector<float>& chance);
/// Fills input[0, kPairInputs) but for what the word model says of it; kPairPlaceless is 0.
void pair_inputs(const TextCounts& counts, std::size_t pair, const Flags& stop, float* input);
/// Sets those that depend on the word model.
void set_words(const PairCount& pair, const WordAnswers& words, const PairCompany& company,
               float* input);

}  // namespace lede::scoring
