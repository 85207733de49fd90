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

/// The word among the sentence's first that stands for somebody, or kNone.
std::uint32_t Leaning::pronoun_in(std::uint32_t sentence) const {
  const Sentence& its = reading_.sentences.list[sentence];
  const std::uint32_t end = std::min(its.last_word, its.first_word + kFirstWords);
  for (std::uint32_t word = its.first_word; word < end; ++word) {
    const Listed& listed = reading_.sentences.listed(word);
    if (listed.in(pack_.pronouns_he) || listed.in(pack_.pronouns_she) ||
        listed.in(pack_.pronouns_they)) {
      return word;
    }
  }
  return kNone;
}

/// `steps`: so many sentences back at most, from pronoun to pronoun.
std::string_view Leaning::person_before(std::uint32_t sentence, std::uint32_t pronoun,
                                        std::uint32_t steps) const {
  const std::string_view known = known_speaker(reading_.sentences.words[pronoun].span);
  const Listed& listed = reading_.sentences.listed(pronoun);
  const bool he = listed.in(pack_.pronouns_he);
  // "They" may be anybody; a word of both genders tells none.
  const bool told = he != listed.in(pack_.pronouns_she);
  if (!known.empty() || !told || sentence == 0 || steps == 0) return known;

  const Gender gender = he ? Gender::kHe : Gender::kShe;
  const std::uint32_t before = sentence - 1;
  const Sentence& its = reading_.sentences.list[before];
  const std::vector<Mention>& mentions = reading_.names.mentions;
  auto at = std::lower_bound(
      mentions.begin(), mentions.end(), before,
      [](const Mention& mention, std::uint32_t index) { return mention.sentence < index; });
  std::uint32_t person = kNone;
  bool certain = false;
  for (; at != mentions.end() && at->sentence == before; ++at) {
    const Entity& entity = reading_.names.entities[at->entity];
    if (entity.kind != EntityKind::kPerson || !fits(entity.gender, gender)) continue;
    if (person != kNone && person != at->entity) return {};
    person = at->entity;
    certain = certain || entity.gender == gender || at->phrase.begin == its.span.begin;
  }
  if (person != kNone) {
    if (!certain) return {};
    return reading_.document.slice(reading_.names.entities[person].name);
  }
  const std::uint32_t same = pronoun_in(before);
  if (same == kNone) return {};
  const Listed& other = reading_.sentences.listed(same);
  if (!other.in(he ? pack_.pronouns_he : pack_.pronouns_she)) return {};
  return person_before(before, same, steps - 1);
}

std::vector<Antecedent> Leaning::antecedents_of(std::uint32_t sentence) const {
  constexpr std::uint32_t kSteps = 3;
  const std::uint32_t pronoun = pronoun_in(sentence);
  if (pronoun == kNone) return {};
  const std::string_view name = person_before(sentence, pronoun, kSteps);
  if (name.empty()) return {};
  return {{reading_.sentences.words[pronoun].span, std::string(name)}};
}

bool Leaning::dangles(std::uint32_t sentence) const {
  const Sentence& its = reading_.sentences.list[sentence];
  return phrase_length_at(pack_.leaning_openers, reading_.document, reading_.sentences,
                          its.first_word, its.last_word) > 0 &&
         antecedents_of(sentence).empty();
}

}  // namespace lede
