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
#include "sentences/turn_labels.hpp"

namespace lede {
namespace {

/// A title's word stands so often in its section, ...
constexpr std::uint32_t kLeastCount = 3;
/// ... where only "a" before it shows a noun so often, ...
constexpr std::uint32_t kLeastCountOfThing = 4;
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

/// Whether a word with such places, `count` of them in the section, may title it.
bool may_title(const Reading& reading, const LanguagePack& pack, const TermPlaces& term,
               std::uint32_t w, std::uint32_t count) {
  const Sentences& sentences = reading.sentences;
  const Word& word = sentences.words[w];
  const bool shown = shows_noun(reading, pack, w);
  const bool often = shown ? count >= kLeastCount : term.thing && count >= kLeastCountOfThing;
  if (!often || (!shown && term.noun) || 2 * term.measured > term.all) return false;
  return !sentences.terms[word.term].stop && word.span.size() >= kShortest &&
         !keyphrases::is_idle(sentences.listed(w), pack);
}

/// Takes out of the counts who asks, and for whom: the words of the block's label.
void leave_label(const Reading& reading, std::uint32_t block, std::vector<std::uint32_t>& counts) {
  const std::string_view text = reading.document.slice(reading.document.blocks[block]);
  const std::string_view said = without_label(text);
  const auto end = static_cast<std::uint32_t>(said.data() - reading.document.text.data());
  const std::vector<Word>& words = reading.sentences.words;
  for (std::uint32_t w = word_from(reading.sentences, reading.document.blocks[block].span.begin);
       w < words.size() && words[w].span.begin < end; ++w) {
    counts[words[w].term] = 0;
  }
}

/// The best title of a section whose sentences are [own.begin, own.end); empty where none is.
/// @param counts by term; all zero, and so again afterwards.
Span best_title(const Reading& reading, const LanguagePack& pack,
                const std::vector<TermPlaces>& places, Span own,
                std::vector<std::uint32_t>& counts) {
  const Sentences& sentences = reading.sentences;
  const Span words{sentences.list[own.begin].first_word, sentences.list[own.end - 1].last_word};
  for (std::uint32_t w = words.begin; w < words.end; ++w) ++counts[sentences.words[w].term];
  Span best;
  double most = 0.0;
  for (std::uint32_t s = own.begin; s < own.end; ++s) {
    const Sentence& sentence = sentences.list[s];
    if (reading.roles.role[sentence.block] != Role::kQuestion) continue;
    leave_label(reading, sentence.block, counts);
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      const std::uint32_t term = sentences.words[w].term;
      const double count = counts[term];
      const double share = count / places[term].all;
      const double weight = count * share + kPerByte * sentences.words[w].span.size();
      if (weight <= most || share < kLeastShare) continue;
      if (!may_title(reading, pack, places[term], w, counts[term])) continue;
      const Span title = whole_name(reading, w);
      if (is_speaker(reading, title)) {
        counts[term] = 0;
        continue;
      }
      most = weight;
      best = title;
    }
  }
  for (std::uint32_t w = words.begin; w < words.end; ++w) counts[sentences.words[w].term] = 0;
  return best;
}

}  // namespace

void title_by_asked_words(const Reading& reading, const LanguagePack& pack, Sections& sections) {
  const std::vector<std::uint32_t>& first_of_block = reading.sentences.first_of_block;
  const std::vector<TermPlaces> places = places_of_terms(reading, pack);
  std::vector<std::uint32_t> counts(places.size());
  for (Section& section : sections.list) {
    if (section.title) continue;
    const Span own{first_of_block[section.first_block], first_of_block[section.last_block + 1]};
    if (own.empty()) continue;
    const Span title = best_title(reading, pack, places, own, counts);
    if (title.empty()) continue;
    section.title = title;
    section.title_source = TitleSource::kKeyphrase;
  }
}

}  // namespace lede
