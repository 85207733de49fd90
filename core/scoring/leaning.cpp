// SPDX-License-Identifier: MIT
#include "scoring/leaning.hpp"

#include <algorithm>
#include <string>

#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kFirstWords = 3;  // "And so he": a pronoun later on leans on its sentence.

bool fits(Gender gender, Gender pronoun) {
  return gender == pronoun || gender == Gender::kUnknown;
}

}  // namespace

Leaning::Leaning(const Reading& reading, const LanguagePack& pack)
    : reading_(reading), pack_(pack) {
  for (const Quote& quote : reading.quotes.list) {
    if (quote.speaker) known_.push_back({quote.speaker->mention, quote.speaker->name});
  }
  for (const Statement& statement : reading.quotes.statements) {
    if (statement.speaker) known_.push_back({statement.speaker->mention, statement.speaker->name});
  }
  sort_items(known_, [](const KnownSpeaker& a, const KnownSpeaker& b) {
    return a.mention.begin < b.mention.begin;
  });
}

std::string_view Leaning::known_speaker(Span pronoun) const {
  const auto at = std::lower_bound(
      known_.begin(), known_.end(), pronoun.begin,
      [](const KnownSpeaker& known, std::uint32_t byte) { return known.mention.begin < byte; });
  return at != known_.end() && at->mention == pronoun ? at->name : std::string_view{};
}

std::string_view Leaning::person_before(std::uint32_t sentence, Gender gender) const {
  const std::vector<Mention>& mentions = reading_.names.mentions;
  auto at = std::lower_bound(
      mentions.begin(), mentions.end(), sentence,
      [](const Mention& mention, std::uint32_t index) { return mention.sentence < index; });
  std::uint32_t person = kNone;
  std::uint32_t in_sentence = kNone;
  constexpr std::uint32_t kBack = 2;  // Sentences.
  while (at != mentions.begin()) {
    --at;
    if (at->sentence + kBack < sentence) break;
    if (person != kNone && at->sentence != in_sentence) break;  // The nearer sentence decides.
    const Entity& entity = reading_.names.entities[at->entity];
    if (entity.kind != EntityKind::kPerson || !fits(entity.gender, gender)) continue;
    if (person != kNone && person != at->entity) return {};
    person = at->entity;
    in_sentence = at->sentence;
  }
  if (person == kNone) return {};
  return reading_.document.slice(reading_.names.entities[person].name);
}

std::vector<Antecedent> Leaning::antecedents_of(std::uint32_t sentence) const {
  std::vector<Antecedent> found;
  const Sentence& its = reading_.sentences.list[sentence];
  const std::uint32_t end = std::min(its.last_word, its.first_word + kFirstWords);
  for (std::uint32_t word = its.first_word; word < end; ++word) {
    const Span span = reading_.sentences.words[word].span;
    const Listed& listed = reading_.sentences.listed(word);
    const bool he = listed.in(pack_.pronouns_he);
    const bool she = listed.in(pack_.pronouns_she);
    if (!he && !she && !listed.in(pack_.pronouns_they)) continue;
    std::string_view name = known_speaker(span);
    // "They" may be anybody; a word of both genders tells none.
    if (name.empty() && he != she) name = person_before(sentence, he ? Gender::kHe : Gender::kShe);
    if (!name.empty()) found.push_back({span, std::string(name)});
    break;
  }
  return found;
}

bool Leaning::dangles(std::uint32_t sentence) const {
  const Sentence& its = reading_.sentences.list[sentence];
  return phrase_length_at(pack_.leaning_openers, reading_.document, reading_.sentences,
                          its.first_word, its.last_word) > 0 &&
         antecedents_of(sentence).empty();
}

}  // namespace lede
