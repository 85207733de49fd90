// SPDX-License-Identifier: MIT
#include "sections/finish_sections.hpp"

#include <algorithm>
#include <vector>

#include "keyphrases/candidates.hpp"
#include "lede/string_table.hpp"
#include "sections/section_titles.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

bool holds_more_questions(const Roles& roles, const Section& section) {
  const auto first = roles.role.begin() + section.first_block;
  const auto last = roles.role.begin() + section.last_block;
  return std::count(first, last + 1, Role::kQuestion) > 1;
}

/// Whether a question, or what turns to a topic, says what its section is about.
bool names_topic(const Reading& reading, const LanguagePack& pack, const Section& section) {
  const Sentences& sentences = reading.sentences;
  const bool asks = sections::ends_in_question(reading.document.slice(*section.title));
  const std::uint32_t least = asks && holds_more_questions(reading.roles, section) ? 2 : 1;
  const std::uint32_t last = sentences.first_of_block[section.last_block + 1] - 1;
  const std::uint32_t end = sentences.list[last].last_word;
  for (std::uint32_t w = word_from(sentences, section.title->begin);
       w < sentences.words.size() && sentences.words[w].span.begin < section.title->end; ++w) {
    const std::uint32_t term = sentences.words[w].term;
    if (sentences.terms[term].stop || keyphrases::is_idle(sentences.listed(w), pack)) continue;
    std::uint32_t count = 0;
    for (std::uint32_t i = w; i < end; ++i) count += sentences.words[i].term == term ? 1 : 0;
    if (count >= least) return true;
  }
  return false;
}

bool is_keyphrase(const Reading& reading, Span text) {
  const auto same = [&](const Keyphrase& phrase) {
    return reading.document.slice(phrase.text) == reading.document.slice(text);
  };
  const Keyphrases& keyphrases = reading.keyphrases;
  return std::any_of(keyphrases.list.begin(), keyphrases.list.end(), same) ||
         std::any_of(keyphrases.others.begin(), keyphrases.others.end(), same);
}

/// A title that turns to a topic is the topic alone where that is a keyphrase: "Let's turn to the
/// grain terminal" -> "grain terminal". A question keeps what it turns to before its colon:
/// "Back to the mayor: will she come?", not "will she come?".
void settle_turn(const Reading& reading, const LanguagePack& pack, Section& section) {
  constexpr std::uint32_t kMostWords = 14;
  const Sentences& sentences = reading.sentences;
  Span& title = *section.title;
  const std::uint32_t first = word_from(sentences, title.begin);
  const Sentence& sentence = sentences.list[sentence_at(sentences, title.begin)];
  if (sections::ends_in_question(reading.document.slice(title))) {
    const bool turns = phrase_length_at(pack.topic_openers, reading.document, sentences,
                                        sentence.first_word, first) > 0;
    if (turns && sentence.word_count() <= kMostWords) title.begin = sentence.span.begin;
    return;
  }
  const std::uint32_t end = word_from(sentences, title.end);
  std::uint32_t word = first + phrase_length_at(pack.topic_openers, reading.document, sentences,
                                                first, sentence.last_word);
  while (word < end && sentences.terms[sentences.words[word].term].stop) ++word;
  if (word == first || word == end) return;
  const Span topic{sentences.words[word].span.begin, title.end};
  if (is_keyphrase(reading, topic)) title = topic;
}

void gather_returns(const Document& document, const Roles& roles, Sections& sections) {
  constexpr std::uint8_t kLowest = 6;
  StringTable titles;
  std::vector<std::uint32_t> titled;      // By title: the section that has it.
  std::uint32_t since[kLowest + 1] = {};  // By level: the first section after a higher heading.
  std::vector<Section> gathered;
  std::vector<std::uint32_t> moved;  // By section: where it is now.
  for (const Section& section : sections.list) {
    const auto next = static_cast<std::uint32_t>(gathered.size());
    moved.push_back(next);
    const std::uint8_t level = roles.level[section.first_block];
    if (section.title) {
      const std::uint32_t title = titles.number_of(unicode::fold(document.slice(*section.title)));
      if (title == titled.size()) titled.push_back(next);
      if (titled[title] < since[level]) titled[title] = next;
      moved.back() = titled[title];
    }
    for (std::uint8_t lower = level + 1; level > 0 && lower <= kLowest; ++lower)
      since[lower] = next;
    if (moved.back() == next) {
      gathered.push_back(section);
    } else {
      gathered[moved.back()].also.push_back({section.first_block, section.last_block});
    }
  }
  for (std::uint32_t& section : sections.of_block) {
    if (section != kNone) section = moved[section];
  }
  sections.list = std::move(gathered);
}

}  // namespace

void drop_title(Section& section) {
  section.title.reset();
  section.title_source = TitleSource::kUntitled;
}

void finish_sections(const Reading& reading, const LanguagePack& pack, Sections& sections) {
  for (Section& section : sections.list) {
    const bool asks = section.title_source == TitleSource::kQuestion;
    if (!asks) continue;
    if (names_topic(reading, pack, section)) {
      settle_turn(reading, pack, section);
    } else {
      drop_title(section);
    }
  }
  gather_returns(reading.document, reading.roles, sections);
}

}  // namespace lede
