// SPDX-License-Identifier: MIT
#include "summary/introduction.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "scoring/leaning.hpp"
#include "sentences/turn_labels.hpp"
#include "summary/choose_sentences.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// Whether a sentence names one of the article's first speakers.
bool names_speaker(const Reading& reading, std::uint32_t sentence) {
  constexpr std::size_t kFirst = 8;
  const std::string_view text = reading.document.slice(reading.sentences.list[sentence].span);
  const std::vector<Speaker>& speakers = reading.quotes.speakers;
  return std::any_of(
      speakers.begin(), speakers.begin() + std::min(kFirst, speakers.size()),
      [&](const Speaker& speaker) { return text.find(speaker.name) != std::string_view::npos; });
}

/// The first entities of a sentence that are not yet `told`.
std::vector<std::uint32_t> named_in(const Reading& reading, std::uint32_t sentence,
                                    const std::vector<std::uint32_t>& told) {
  constexpr std::size_t kMost = 16;  // Each is held against all that are told.
  std::vector<std::uint32_t> named;
  const std::vector<Mention>& mentions = reading.names.mentions;
  for (auto at = first_mention(mentions, sentence);
       at != mentions.end() && at->sentence == sentence && named.size() < kMost; ++at) {
    if (!holds(told, at->entity)) named.push_back(at->entity);
  }
  return named;
}

/// The author's first sentences, before any title or turn.
std::vector<std::uint32_t> own_sentences(const Reading& reading) {
  std::vector<std::uint32_t> own;
  const std::vector<Sentence>& list = reading.sentences.list;
  for (std::uint32_t i = 0; i < list.size() && i < kOpening; ++i) {
    const std::uint32_t block = list[i].block;
    const bool spoken = block < reading.roles.speaker.size() &&
                        reading.roles.role[block] != Role::kLead &&
                        !reading.roles.speaker[block].empty();
    if (section_of_sentence(reading, i) != 0 || spoken) break;
    if (reading.salience.eligible[i]) own.push_back(i);
  }
  return own;
}

/// Whether a sentence is hardly more than names and numbers: "Town Hall, Monday 3 June, 9 a.m."
bool is_notice(const Reading& reading, const Sentence& sentence) {
  const auto first = reading.sentences.words.begin();
  const auto marked = std::count_if(first + sentence.first_word, first + sentence.last_word,
                                    [](const Word& word) { return word.capital || word.number; });
  return 3 * marked > 2 * static_cast<std::ptrdiff_t>(sentence.word_count());
}

/// Whether a sentence of an introduction is its running text: no place and date, alone or in front
/// of a paragraph, no line under the title, which closes without a stop, and nothing with a label.
bool is_running(const Reading& reading, std::uint32_t sentence) {
  constexpr std::uint32_t kDated = 6;  // Words.
  const Sentence& its = reading.sentences.list[sentence];
  const Block& block = reading.document.blocks[its.block];
  const bool dated = its.word_count() < kDated && its.span.begin == block.span.begin &&
                     its.span.end < block.span.end;
  const bool under_title =
      unicode::is_letter(unicode::decode_before(reading.document.text, block.span.end).value);
  const TurnLabelText label = turn_label_of(reading.document.slice(block));
  return !dated && !is_notice(reading, its) && !under_title && (label.end == 0 || label.stop);
}

/// Of an introduction the sentences that say who, to whom, where and on what: the first that names
/// who speaks (where nobody talks, anything), then the one that names most besides.
std::vector<std::uint32_t> opening_of(const Reading& reading,
                                      const std::vector<std::uint32_t>& introduction) {
  constexpr double kLeast = 0.5;
  const bool talk = is_talk(reading);
  std::uint32_t first = kNone;
  for (const std::uint32_t sentence : introduction) {
    const bool names =
        talk ? names_speaker(reading, sentence) : !named_in(reading, sentence, {}).empty();
    if (!names) continue;
    const bool running = is_running(reading, sentence);
    if (running || first == kNone) first = sentence;
    if (running) break;
  }
  if (first == kNone) return {};
  std::vector<std::uint32_t> opening{first};
  const std::vector<std::uint32_t> named = named_in(reading, first, {});
  double most = kLeast;
  for (const std::uint32_t sentence : introduction) {
    const double tells = static_cast<double>(named_in(reading, sentence, named).size()) +
                         reading.salience.score[sentence];
    if (sentence == first || tells <= most || !is_running(reading, sentence)) continue;
    most = tells;
    opening.resize(1);
    opening.push_back(sentence);
  }
  return opening;
}

}  // namespace

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool is_talk(const Reading& reading) {
  const std::vector<std::string>& speaker = reading.roles.speaker;
  return std::any_of(speaker.begin(), speaker.end(),
                     [](const auto& name) { return !name.empty(); });
}

Introduction introduction_of(const Reading& reading) {
  const std::vector<std::uint32_t> own = own_sentences(reading);
  return {own, opening_of(reading, own)};
}

}  // namespace lede
