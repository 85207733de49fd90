// SPDX-License-Identifier: MIT
#include "summary/questions.hpp"

#include <algorithm>
#include <vector>

#include "sections/section_titles.hpp"
#include "sections/settle_titles.hpp"
#include "sentences/split_sentences.hpp"
#include "summary/choose_sentences.hpp"

namespace lede {

std::uint32_t question_of(const Reading& reading, std::uint32_t sentence) {
  constexpr std::uint32_t kWordOrTwo = 2;
  constexpr std::uint32_t kFewWords = 9;
  constexpr std::uint32_t kMostWords = 24;
  constexpr std::uint32_t kMostBytes = 200;
  const std::vector<Sentence>& list = reading.sentences.list;
  const std::uint32_t block = list[sentence].block;
  const std::uint32_t first = reading.sentences.first_of_block[block];
  const std::uint32_t before = list[sentence].first_word - list[first].first_word;
  if (first == 0 || before > kWordOrTwo || reading.roles.role[block] != Role::kAnswer ||
      reading.roles.role[block - 1] != Role::kQuestion || list[first - 1].block != block - 1) {
    return kNone;
  }
  const Sentence& asked = list[first - 1];
  const bool fits = asked.word_count() <= kMostWords && asked.span.size() <= kMostBytes;
  const bool asks = list[sentence].word_count() <= kFewWords ||
                    sections::ends_in_question(reading.document.slice(asked.span));
  return fits && asks ? first - 1 : kNone;
}

bool is_brief(const Reading& reading, std::uint32_t sentence) {
  constexpr std::uint32_t kMostWords = 6;
  const Sentences& all = reading.sentences;
  const Sentence& its = all.list[sentence];
  if (its.word_count() > kMostWords) return false;
  const auto first = all.words.begin();
  return std::all_of(first + its.first_word, first + its.last_word,
                     [&](const Word& word) { return word.number || all.terms[word.term].stop; });
}

Flags answers_to_titles(const Reading& reading) {
  const std::vector<Role>& role = reading.roles.role;
  Flags answers(role.size());
  for (const Section& section : reading.sections.list) {
    if (!section.title) continue;
    std::uint32_t b = section.first_block;
    while (b < section.last_block && !reading.document.blocks[b].span.contains(*section.title)) ++b;
    if (section.title_source == TitleSource::kQuestion) {
      for (++b; b <= section.last_block && role[b] == Role::kAnswer; ++b) answers[b] = true;
    } else if (b < section.last_block && role[b] == Role::kHeading &&
               sections::ends_in_question(reading.document.slice(*section.title))) {
      ++b;
      answers[b] = is_brief(reading, reading.sentences.first_of_block[b]);
    }
  }
  return answers;
}

void settle_questions(Reading& reading) {
  Choice& choice = reading.choice;
  std::vector<Section>& list = reading.sections.list;
  const Flags answers = answers_to_titles(reading);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].title_source != TitleSource::kQuestion ||
        !sections::ends_in_question(reading.document.slice(*list[i].title))) {
      continue;
    }
    const std::vector<std::uint32_t>& points = choice.points[i];
    const bool answered = std::any_of(points.begin(), points.end(), [&](std::uint32_t point) {
      return answers[reading.sentences.list[point].block];
    });
    if (!answered) drop_title(list[i]);
  }
  std::uint32_t before = kNone;  // "Will it end? I believe so. Before Easter": asked once.
  for (ChosenSentence& chosen : choice.sentences) {
    const std::uint32_t question = question_of(reading, chosen.sentence);
    if (question == kNone || question == before) continue;
    before = question;
    const std::uint32_t section = section_of_sentence(reading, question);
    const Span asked = reading.sentences.list[question].span;
    const bool titles = section != kNone && list[section].title &&
                        list[section].title->begin < asked.end &&
                        asked.begin < list[section].title->end;
    if (!titles) chosen.question = question;
  }
}

}  // namespace lede
