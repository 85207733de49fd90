// SPDX-License-Identifier: MIT
#include "sections/asked_titles.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "keyphrases/candidates.hpp"
#include "language/matching.hpp"
#include "sentences/split_sentences.hpp"

namespace lede {
namespace {

/// A title's word stands so often in its section, ...
constexpr double kLeastCount = 3.0;
/// ... where only "a" before it shows a noun so often, ...
constexpr double kLeastCountOfThing = 4.0;
/// ... which is such a share of all its places.
constexpr double kLeastShare = 0.6;
constexpr std::uint32_t kShortest = 4;  ///< Bytes.
constexpr double kPerByte = 0.01;       ///< Of two as good the longer.

/// What all places of a term tell.
struct TermPlaces {
  std::uint32_t all = 0;
  bool noun = false;           ///< By a capital amid a sentence, or an article written onto it.
  bool thing = false;          ///< Somewhere it is between "a" or "one" and a mark.
  std::uint32_t measured = 0;  ///< Places behind a number: "months".
};

/// Whether the word itself shows that it is a noun.
bool shows_noun(const Reading& reading, const LanguagePack& pack, std::uint32_t w) {
  const std::vector<Word>& words = reading.sentences.words;
  const auto article = [&](std::uint32_t word) {
    return has_prefix(reading.document.slice(words[word].span), pack);
  };
  // Behind a noun that has the article too it is an adjective.
  return words[w].capital ? !words[w].opens : article(w) && w > 0 && !article(w - 1);
}

std::vector<TermPlaces> places_of_terms(const Reading& reading, const LanguagePack& pack) {
  const Sentences& sentences = reading.sentences;
  std::vector<TermPlaces> places(sentences.terms.size());
  for (const Sentence& sentence : sentences.list) {
    if (reading.sections.of_block[sentence.block] == kNone) continue;
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      TermPlaces& term = places[sentences.words[w].term];
      ++term.all;
      term.noun |= shows_noun(reading, pack, w);
      if (w == sentence.first_word) continue;
      const std::uint32_t end = sentences.words[w].span.end;
      const bool ends = end < sentence.span.end && reading.document.text[end] != ' ';
      term.thing |= ends && sentences.listed(w - 1).in(pack.indefinites);
      const bool number =
          sentences.words[w - 1].number || sentences.listed(w - 1).in(pack.number_words);
      term.measured += number ? 1 : 0;
    }
  }
  return places;
}

/// The name that the word is part of, as it stands here; the word alone where it is none's.
Span whole_name(const Reading& reading, std::uint32_t word) {
  const Span span = reading.sentences.words[word].span;
  for (const Mention& mention : reading.names.mentions) {
    if (mention.name.contains(span.begin)) return mention.name;
  }
  return span;
}

/// Whether a turn's label names whom the title names: an answer is not about who gives it.
bool is_speaker(const Reading& reading, Span name) {
  const std::string_view text = reading.document.slice(name);
  const std::vector<std::string>& speakers = reading.roles.speaker;
  return std::any_of(speakers.begin(), speakers.end(), [&](const std::string& speaker) {
    return speaker.find(text) != std::string::npos;
  });
}

/// The best title of a section whose sentences are [own.begin, own.end); empty where none is.
Span best_title(const Reading& reading, const LanguagePack& pack,
                const std::vector<TermPlaces>& places, Span own) {
  const Sentences& sentences = reading.sentences;
  std::vector<std::uint32_t> counts(places.size());
  std::vector<std::uint32_t> asked;  // Words of questions.
  for (std::uint32_t s = own.begin; s < own.end; ++s) {
    const Sentence& sentence = sentences.list[s];
    const bool asks = reading.roles.role[sentence.block] == Role::kQuestion;
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      ++counts[sentences.words[w].term];
      if (asks) asked.push_back(w);
    }
  }
  Span best;
  double most = 0.0;
  for (const std::uint32_t w : asked) {
    const Word& word = sentences.words[w];
    const TermPlaces& term = places[word.term];
    const double count = counts[word.term];
    const double share = count / term.all;
    const bool shown = shows_noun(reading, pack, w);
    const bool often = shown ? count >= kLeastCount : term.thing && count >= kLeastCountOfThing;
    if (!often || share < kLeastShare || (!shown && term.noun) || 2 * term.measured > term.all)
      continue;
    if (sentences.terms[word.term].stop || word.span.size() < kShortest ||
        keyphrases::is_idle(sentences.listed(w), pack)) {
      continue;
    }
    const Span title = whole_name(reading, w);
    const double weight = count * share + kPerByte * title.size();
    if (weight <= most || is_speaker(reading, title)) continue;
    most = weight;
    best = title;
  }
  return best;
}

}  // namespace

void title_by_asked_words(const Reading& reading, const LanguagePack& pack, Sections& sections) {
  const std::vector<std::uint32_t>& first_of_block = reading.sentences.first_of_block;
  const std::vector<TermPlaces> places = places_of_terms(reading, pack);
  for (Section& section : sections.list) {
    if (section.title) continue;
    const Span own{first_of_block[section.first_block], first_of_block[section.last_block + 1]};
    const Span title = best_title(reading, pack, places, own);
    if (title.empty()) continue;
    section.title = title;
    section.title_source = TitleSource::kKeyphrase;
  }
}

}  // namespace lede
