// SPDX-License-Identifier: MIT
#include "summary/sort_by_point.hpp"

#include <algorithm>

#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"
#include "summary/choose_sentences.hpp"
#include "summary/questions.hpp"

namespace lede {
namespace {

/// By sentence, whether a quotation opens or closes in it, but not both.
Flags cut_quotations(const Reading& reading) {
  Flags cut(reading.sentences.list.size());
  for (const MarkPair& pair : reading.marks.pairs) {
    if (pair.kind != MarkKind::kQuote) continue;
    const std::uint32_t opens = sentence_at(reading.sentences, pair.outer.begin);
    const std::uint32_t closes = sentence_at(reading.sentences, pair.outer.end - 1);
    if (opens == closes && pair.closed) continue;
    if (opens != kNone) cut[opens] = true;
    if (closes != kNone && pair.closed) cut[closes] = true;
  }
  return cut;
}

/// Whether a sentence has a "he" or "she" of whom neither it nor a note beside it tells before.
bool has_stranger(const Reading& reading, const LanguagePack& pack, std::uint32_t sentence) {
  const Sentence& its = reading.sentences.list[sentence];
  const std::vector<Mention>& mentions = reading.names.mentions;
  const auto named = first_mention(mentions, sentence);
  std::uint32_t end = its.span.end;
  if (named != mentions.end()) end = std::min(end, named->name.begin);
  for (std::uint32_t w = its.first_word;
       w < its.last_word && reading.sentences.words[w].span.begin < end; ++w) {
    const Listed& listed = reading.sentences.listed(w);
    if (listed.in(pack.pronouns_he) != listed.in(pack.pronouns_she) &&
        !listed.in(pack.pronouns_they)) {
      return true;
    }
  }
  return false;
}

/// What a sentence loses that would be read without its neighbours.
double off_alone(const Reading& reading, const Leaning& leaning, const LanguagePack& pack,
                 std::uint32_t sentence, bool cut) {
  constexpr double kDangling = 0.4;
  constexpr double kPronoun = 0.1;   // Who reads a point would rather read the name in it.
  constexpr double kStranger = 0.2;  // "I told him."
  if (cut || leaning.dangles(sentence)) return kDangling;
  if (!leaning.antecedent_of(sentence).name.empty()) return kPronoun;
  return has_stranger(reading, pack, sentence) ? kStranger : 0.0;
}

/// What a sentence gains that opens the answer to a question beside it, or is in the answer to a
/// title; most as that one's first, or a brief one, whatever it is: "No." under "Is it to close?".
/// Without it what follows ("But not this year") may say the reverse.
double on_answer(const Reading& reading, const Flags& answers, std::uint32_t sentence) {
  constexpr double kAnswer = 0.1;
  constexpr double kDirect = 0.6;
  constexpr double kBrief = 2.0;
  const std::uint32_t block = reading.sentences.list[sentence].block;
  double gain = question_of(reading, sentence) != kNone ? kAnswer : 0.0;
  if (!answers[block]) return gain;
  gain += kAnswer;
  const bool first = !answers[block - 1] && reading.sentences.first_of_block[block] == sentence;
  if (first) gain += is_brief(reading, sentence) ? kBrief : kDirect;
  return gain;
}

/// The share of a sentence's words that the article has again and again; less than nothing where it
/// has none: thanks, greetings.
double topical_share(const Sentences& sentences, const Sentence& sentence) {
  constexpr std::uint32_t kTopical = 5;
  constexpr double kFew = 2.0;  // More words than it has, so that a short one is not all topic.
  constexpr double kOffTopic = -0.3;
  double words = kFew;
  double topical = 0.0;
  for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
    const Term& term = sentences.terms[sentences.words[w].term];
    if (term.stop) continue;
    words += 1.0;
    if (term.count >= kTopical) topical += 1.0;
  }
  return topical > 0.0 ? topical / words : kOffTopic;
}

/// Whether a sentence has a word of its section's title: it tells what the title promises.
bool takes_up_title(const Reading& reading, std::uint32_t sentence) {
  constexpr std::uint32_t kMostWords = 16;  // Each is held against all of the sentence.
  const std::uint32_t section = section_of_sentence(reading, sentence);
  if (section == kNone || !reading.sections.list[section].title) return false;
  const std::vector<Word>& words = reading.sentences.words;
  const Span title = *reading.sections.list[section].title;
  const Sentence& its = reading.sentences.list[sentence];
  const std::uint32_t first = word_from(reading.sentences, title.begin);
  const std::uint32_t end = std::min(word_from(reading.sentences, title.end), first + kMostWords);
  return std::any_of(words.begin() + first, words.begin() + end, [&](const Word& word) {
    if (reading.sentences.terms[word.term].stop) return false;
    return std::any_of(words.begin() + its.first_word, words.begin() + its.last_word,
                       [&](const Word& other) { return other.term == word.term; });
  });
}

/// How much a sentence keeps to the point.
double on_point(const Reading& reading, const LanguagePack& pack, std::uint32_t sentence) {
  constexpr double kTitle = 0.15;
  constexpr std::uint32_t kTurnWords = 14;  // "Let me turn to the roof of the old mill."
  constexpr double kFull = 0.2;  // To what has so many words; less to less: talk tells little.
  constexpr double kFullWords = 20.0;
  constexpr double kScrap = 0.3;  // Off what has fewer: "The minister replied."
  constexpr std::uint32_t kScrapWords = 8;
  const Sentence& its = reading.sentences.list[sentence];
  double worth = topical_share(reading.sentences, its);
  if (takes_up_title(reading, sentence)) worth += kTitle;
  const bool turns = its.word_count() <= kTurnWords &&
                     phrase_length_at(pack.topic_openers, reading.document, reading.sentences,
                                      its.first_word, its.last_word) > 0;
  if (turns || its.word_count() < kScrapWords) worth -= kScrap;
  return worth + kFull * std::min(1.0, its.word_count() / kFullWords);
}

}  // namespace

void sort_by_point(const Reading& reading, const Leaning& leaning, const LanguagePack& pack,
                   std::vector<std::uint32_t>& order) {
  const Flags cut = cut_quotations(reading);
  const Flags answers = answers_to_titles(reading);
  std::vector<double> worth = reading.salience.score;
  for (std::uint32_t i = 0; i < worth.size(); ++i) {
    worth[i] += on_answer(reading, answers, i) + on_point(reading, pack, i) -
                off_alone(reading, leaning, pack, i, cut[i]);
  }
  sort_items(order, [&](std::uint32_t a, std::uint32_t b) { return worth[a] > worth[b]; });
}

}  // namespace lede
