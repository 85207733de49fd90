// SPDX-License-Identifier: MIT
#include "sections/settle_titles.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "keyphrases/candidates.hpp"
#include "sections/section_titles.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

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

/// "the wet layer", "a green burial": words that are no name are a thing where "a" or "one" stands
/// before them somewhere; "see people" and "feel good" have none.
bool is_thing(const Sentences& sentences, const LanguagePack& pack, Span title) {
  const std::uint32_t first = word_from(sentences, title.begin);
  const std::uint32_t end = word_from(sentences, title.end);
  for (std::uint32_t w = 1; w + (end - first) <= sentences.words.size(); ++w) {
    if (!sentences.listed(w - 1).in(pack.indefinites)) continue;
    bool same = true;
    for (std::uint32_t i = 0; same && first + i < end; ++i) {
      same = sentences.words[w + i].term == sentences.words[first + i].term;
    }
    if (same) return true;
  }
  return false;
}

/// Where no space shows a word's ends: a string that the article's title, a heading, its lead or a
/// question has too is a topic ("停车场"), another may be any part of a sentence ("可能持续").
bool is_told(const Reading& reading, std::string_view title) {
  for (std::uint32_t b = 0; b < reading.roles.role.size(); ++b) {
    const Role role = reading.roles.role[b];
    const bool tells = role == Role::kTitle || role == Role::kHeading || role == Role::kLead ||
                       role == Role::kQuestion;
    const std::string_view text = reading.document.slice(reading.document.blocks[b]);
    if (tells && text.find(title) != std::string_view::npos) return true;
  }
  return false;
}

bool has_numeral(const Sentences& sentences, const LanguagePack& pack, Span title) {
  const std::uint32_t end = word_from(sentences, title.end);
  for (std::uint32_t w = word_from(sentences, title.begin); w < end; ++w) {
    if (sentences.words[w].number || sentences.listed(w).in(pack.number_words)) return true;
  }
  return false;
}

/// Whether a keyphrase stands as a title by itself: a name, a thing, no part of a sentence.
bool reads_alone(const Reading& reading, const LanguagePack& pack, Span title) {
  const Sentences& sentences = reading.sentences;
  for (const Entity& entity : reading.names.entities) {
    if (reading.document.slice(entity.name) == reading.document.slice(title)) return true;
  }
  const std::string_view text = reading.document.slice(title);
  if (unicode::is_unspaced(unicode::decode_at(text, 0).value)) {
    const std::string folded = unicode::fold(text);
    return !has_numeral(sentences, pack, title) && !pack.topic_openers.contains(folded) &&
           !pack.question_labels.contains(folded) && is_told(reading, text);
  }
  const Word& word = sentences.words[word_from(sentences, title.begin)];
  return (word.capital && !word.opens) || is_thing(sentences, pack, title);
}

}  // namespace

void drop_title(Section& section) {
  section.title.reset();
  section.title_source = TitleSource::kUntitled;
}

void settle_title(const Reading& reading, const LanguagePack& pack, Section& section) {
  const bool asks = section.title_source == TitleSource::kQuestion;
  if (!asks && section.title_source != TitleSource::kKeyphrase) return;
  const bool stays =
      asks ? names_topic(reading, pack, section) : reads_alone(reading, pack, *section.title);
  if (!stays) {
    drop_title(section);
  } else if (asks) {
    settle_turn(reading, pack, section);
  }
}

}  // namespace lede
