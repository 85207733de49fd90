// SPDX-License-Identifier: MIT
#include "scoring/leaning.hpp"

#include <algorithm>
#include <string>

#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kSteps = 3;       // Sentences back, from pronoun to pronoun.
constexpr std::uint32_t kFirstWords = 3;  // "And so he": a pronoun later on leans on its sentence.

bool fits(Gender gender, Gender pronoun) {
  return gender == pronoun || gender == Gender::kUnknown;
}

}  // namespace

std::vector<Mention>::const_iterator first_mention(const std::vector<Mention>& mentions,
                                                   std::uint32_t sentence) {
  return std::lower_bound(
      mentions.begin(), mentions.end(), sentence,
      [](const Mention& mention, std::uint32_t index) { return mention.sentence < index; });
}

Leaning::Leaning(const Reading& reading, const LanguagePack& pack)
    : reading_(reading), pack_(pack), reported_(reading.sentences.list.size()) {
  for (const Quote& quote : reading.quotes.list) {
    know(quote.speaker);
    if (!quote.speaker && quote.kind == QuoteKind::kDirect) leave_unsaid(quote);
  }
  for (const Statement& statement : reading.quotes.statements) {
    know(statement.speaker);
    const Span its = reading.sentences.list[statement.sentence].span;
    if (statement.speaker && !its.contains(statement.speaker->mention)) {
      reported_[statement.sentence] = true;
    }
  }
  sort_items(known_, [](const Known& a, const Known& b) { return a.span.begin < b.span.begin; });
}

/// Nobody knows who says what is in the quotation alone.
void Leaning::leave_unsaid(const Quote& quote) {
  const std::vector<Sentence>& list = reading_.sentences.list;
  for (std::uint32_t i = quote.sentence;
       i < list.size() && list[i].span.end <= quote.spans.back().end; ++i) {
    reported_[i] = list[i].span.begin >= quote.spans.front().begin;
  }
}

void Leaning::know(const std::optional<Source>& speaker) {
  if (!speaker) return;
  const bool person = speaker->entity == kNone ||
                      reading_.names.entities[speaker->entity].kind == EntityKind::kPerson;
  if (!person) return;
  const std::vector<Word>& words = reading_.sentences.words;
  const std::uint32_t word = word_from(reading_.sentences, speaker->mention.begin);
  if (word == words.size() || words[word].span != speaker->mention || !is_pronoun(word)) return;
  known_.push_back({speaker->mention, speaker->name});
}

bool Leaning::is_pronoun(std::uint32_t word) const {
  const Listed& listed = reading_.sentences.listed(word);
  return listed.in(pack_.pronouns_he) || listed.in(pack_.pronouns_she) ||
         listed.in(pack_.pronouns_they);
}

/// The word among the sentence's first that stands for somebody, or kNone: the first itself, or a
/// subject. What another stands for ("The boy lost his") is rather in the sentence.
std::uint32_t Leaning::pronoun_in(std::uint32_t sentence) const {
  const Sentence& its = reading_.sentences.list[sentence];
  const std::uint32_t end = std::min(its.last_word, its.first_word + kFirstWords);
  for (std::uint32_t word = its.first_word; word < end; ++word) {
    const bool subject =
        word == its.first_word || reading_.sentences.listed(word).in(pack_.pronouns_subject);
    if (subject && is_pronoun(word)) return word;
  }
  return kNone;
}

/// Whether the sentence, or who speaks it, has the name: then its pronoun needs none, or means
/// another ("She laughed," said Moe).
bool Leaning::is_named(std::uint32_t sentence, std::string_view name) const {
  const std::vector<Mention>& mentions = reading_.names.mentions;
  for (auto at = first_mention(mentions, sentence);
       at != mentions.end() && at->sentence == sentence; ++at) {
    if (reading_.document.slice(reading_.names.entities[at->entity].name) == name) return true;
  }
  return reading_.roles.speaker[reading_.sentences.list[sentence].block] == name;
}

/// Whom a pronoun among a sentence's first words means. `steps`: so many sentences back at most,
/// from pronoun to pronoun.
std::string_view Leaning::person_before(std::uint32_t sentence, std::uint32_t pronoun,
                                        std::uint32_t steps) const {
  const Listed& listed = reading_.sentences.listed(pronoun);
  const bool he = listed.in(pack_.pronouns_he);
  // "They" may be anybody; a word of both genders tells none.
  const bool told = he != listed.in(pack_.pronouns_she);
  const bool subject = listed.in(pack_.pronouns_subject);
  if (!told || sentence == 0 || steps == 0) return {};

  const Gender gender = he ? Gender::kHe : Gender::kShe;
  const std::uint32_t before = sentence - 1;
  const Sentence& its = reading_.sentences.list[before];
  const std::vector<Mention>& mentions = reading_.names.mentions;
  auto at = first_mention(mentions, before);
  std::uint32_t person = kNone;
  bool certain = false;
  for (; at != mentions.end() && at->sentence == before; ++at) {
    const Entity& entity = reading_.names.entities[at->entity];
    if (entity.kind != EntityKind::kPerson || !fits(entity.gender, gender)) continue;
    if (person != kNone && person != at->entity) return {};
    person = at->entity;
    certain = certain || (subject && entity.gender == gender) || at->phrase.begin == its.span.begin;
  }
  if (person != kNone) {
    if (!certain) return {};
    return reading_.document.slice(reading_.names.entities[person].name);
  }
  const Known same = antecedent(before, steps - 1);
  if (same.name.empty()) return {};
  const Listed& other = reading_.sentences.listed(word_from(reading_.sentences, same.span.begin));
  return other.in(he ? pack_.pronouns_he : pack_.pronouns_she) ? same.name : std::string_view();
}

Leaning::Known Leaning::antecedent(std::uint32_t sentence, std::uint32_t steps) const {
  const Span span = reading_.sentences.list[sentence].span;
  auto known =
      std::lower_bound(known_.begin(), known_.end(), span.begin,
                       [](const Known& one, std::uint32_t byte) { return one.span.begin < byte; });
  const bool speaks = known != known_.end() && known->span.begin < span.end;
  const std::uint32_t pronoun = pronoun_in(sentence);
  if (pronoun != kNone) {
    const Span word = reading_.sentences.words[pronoun].span;
    const std::string_view name =
        speaks && known->span == word ? known->name : person_before(sentence, pronoun, steps);
    if (!name.empty() && !is_named(sentence, name)) return {word, name};
  }
  return speaks && !is_named(sentence, known->name) ? *known : Known{};
}

Antecedent Leaning::antecedent_of(std::uint32_t sentence) const {
  const Known means = antecedent(sentence, kSteps);
  return {means.span, std::string(means.name)};
}

bool Leaning::dangles(std::uint32_t sentence) const {
  if (reported_[sentence]) return true;
  const Sentences& all = reading_.sentences;
  const Sentence& its = all.list[sentence];
  if (its.word_count() == 0) return false;
  const Word& first = all.words[its.first_word];
  const bool opener = phrase_length_at(pack_.leaning_openers, reading_.document, all,
                                       its.first_word, its.last_word) > 0 ||
                      all.forms[all.forms[first.form].bare].listed.in(pack_.leaning_openers);
  return opener && antecedent(sentence, kSteps).span.begin != first.span.begin;
}

}  // namespace lede
