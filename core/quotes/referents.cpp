// SPDX-License-Identifier: MIT
#include "quotes/referents.hpp"

#include <algorithm>

#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"

namespace lede::quotes {
namespace {

// How far a pronoun may lean back, and how many mentions are weighed.
constexpr std::uint32_t kReach = 8;
constexpr std::uint32_t kMostMentions = 32;
// A known gender that fits tells more than one or two sentences of distance; a subject and the one
// who spoke last are what pronouns mostly take up.
constexpr double kKnownGender = 2.0;
constexpr double kSubject = 1.5;
constexpr double kLastSubject = 2.25;
constexpr double kGoesOn = 4.5;
constexpr double kDistance = 0.75;
constexpr double kPerson = 1.0;

bool earlier(std::uint32_t term_a, std::uint32_t from_a, std::uint32_t term_b,
             std::uint32_t from_b) {
  return term_a != term_b ? term_a < term_b : from_a < from_b;
}

std::uint32_t number_of(Gender gender) {
  return static_cast<std::uint32_t>(gender);
}

// What sort of minister: the term before a role's head, or kNone.
std::uint32_t modifier_of(const Context& context, std::uint32_t role) {
  if (role == 0 || context.sentence[role - 1] != context.sentence[role] ||
      context.stop_word(role - 1) || gap_after(context, role - 1).any()) {
    return kNone;
  }
  return context.sentences.words[role - 1].term;
}

}  // namespace

Referents::Referents(const Context& context)
    : subject(context.sentences.list.size()),
      context_(context),
      speaks_(context.names.entities.size(), false) {
  for (const Entity& entity : context.names.entities) gender_.push_back(number_of(entity.gender));
  read_roles();
}

void Referents::read_roles() {
  const auto& words = context_.sentences.words;
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    if (!context_.tags[w].role || context_.in_name(w)) continue;
    const std::uint32_t m = context_.mention[w];
    if (m == kNone) continue;
    roles_.push_back(
        {words[w].term, context_.names.mentions[m].entity, w, modifier_of(context_, w)});
  }
  sort_items(roles_, [](const RoleOf& a, const RoleOf& b) {
    return earlier(a.term, a.from, b.term, b.from);
  });
}

void Referents::note_speaker(std::uint32_t entity) {
  speaks_[entity] = true;
}

void Referents::note_pronoun(std::uint32_t entity, const WordTags& pronoun) {
  if (pronoun.he == pronoun.she || gender_[entity] != number_of(Gender::kUnknown)) return;
  gender_[entity] = number_of(pronoun.he ? Gender::kHe : Gender::kShe);
}

Span Referents::noun_before(std::uint32_t word, const WordTags& pronoun) const {
  const std::uint32_t here = context_.sentence[word];
  if (here == 0) return {};
  const Subject& last = subject[here - 1];
  const bool fits = last.entity == kNone && (pronoun.he || !last.he) && (pronoun.she || !last.she);
  return fits ? last.mention : Span{};
}

// Below zero: it cannot be.
double Referents::fit(std::uint32_t entity, const WordTags& pronoun) const {
  const Entity& candidate = context_.names.entities[entity];
  if (pronoun.they && !pronoun.he && !pronoun.she) {
    return candidate.kind == EntityKind::kOrganization ||
                   gender_[entity] == number_of(Gender::kThey)
               ? kPerson
               : -1.0;
  }
  if (candidate.kind == EntityKind::kOrganization) return pronoun.they ? 0.0 : -1.0;
  if (candidate.kind == EntityKind::kOther && gender_[entity] == number_of(Gender::kUnknown) &&
      (candidate.mentions < 2 ||
       !(speaks_[entity] || context_.slice(candidate.name).find(' ') != std::string_view::npos))) {
    return -1.0;
  }
  const bool he = gender_[entity] == number_of(Gender::kHe);
  const bool she = gender_[entity] == number_of(Gender::kShe);
  if (pronoun.he && pronoun.she) return kPerson;  // It tells of no gender.
  if ((he && pronoun.he) || (she && pronoun.she)) return kKnownGender + kPerson;
  return he || she ? -1.0 : kPerson;
}

std::uint32_t Referents::of_pronoun(std::uint32_t word, const WordTags& pronoun, double& margin,
                                    bool dropped) const {
  const auto& mentions = context_.names.mentions;
  const std::uint32_t here = context_.sentence[word];
  const Span noun = noun_before(word, pronoun);
  if (!noun.empty()) {  // "His wife, Ann, wept.": she, or nobody who was named before.
    std::uint32_t next = word_from(context_.sentences, noun.end);
    next += context_.stop_word(next) ? 1 : 0;  // "Its author, the economist Ann Lee, wept."
    const std::uint32_t m = next < word ? context_.mention[next] : kNone;
    if (m != kNone && context_.document.text[noun.end] == ',' &&
        fit(mentions[m].entity, pronoun) >= 0.0) {
      margin = kSubject;
      return mentions[m].entity;
    }
  }
  const std::uint32_t reach = noun.empty() ? kReach : 0;
  std::uint32_t best = kNone;
  double best_score = 0.0;
  double other_score = 0.0;  // Of another entity.
  const auto weigh = [&](std::uint32_t entity, std::uint32_t sentence, double more) {
    const double fits = fit(entity, pronoun);
    if (fits < 0.0) return;
    const double score = fits + more - kDistance * (here - sentence) + kReach;
    if (score > best_score) {
      if (best != entity) other_score = best_score;
      best = entity, best_score = score;
    } else if (entity != best && score > other_score) {
      other_score = score;
    }
  };
  for (std::uint32_t back = 1; back <= reach && back <= here; ++back) {
    const std::uint32_t entity = subject[here - back].entity;
    if (entity != kNone)
      weigh(entity, here - back, back > 1 ? kSubject : dropped ? kGoesOn : kLastSubject);
  }
  const std::uint32_t at = context_.word(word).begin;
  auto after = std::lower_bound(
      mentions.begin(), mentions.end(), at,
      [](const Mention& mention, std::uint32_t value) { return mention.name.begin < value; });
  for (std::uint32_t n = 0; n < kMostMentions && after != mentions.begin(); ++n) {
    --after;
    if (after->sentence > here || here - after->sentence > reach) break;
    const std::uint32_t first = word_from(context_.sentences, after->name.begin);
    if (first < context_.quoted.size() && context_.quoted[first]) continue;
    // In the pronoun's own sentence a name before it is as likely someone else.
    weigh(after->entity, after->sentence, after->sentence == here ? -0.5 : 0.0);
  }
  margin = best_score - other_score;
  return best;
}

std::uint32_t Referents::of_role(std::uint32_t word) const {
  constexpr std::uint32_t kMostRoles = 32;
  const std::uint32_t term = context_.sentences.words[word].term;
  const std::uint32_t modifier = modifier_of(context_, word);
  auto role = std::lower_bound(
      roles_.begin(), roles_.end(), term,
      [&](const RoleOf& r, std::uint32_t) { return earlier(r.term, r.from, term, word); });
  std::uint32_t other = kNone;
  for (std::uint32_t n = 0; n < kMostRoles && role != roles_.begin(); ++n) {
    --role;
    if (role->term != term) break;
    if (modifier != kNone && role->modifier == modifier) return role->entity;
    if (modifier == kNone) {  // Of two ministers in one sentence neither.
      const bool two = role != roles_.begin() && role[-1].term == term &&
                       role[-1].entity != role->entity &&
                       context_.sentence[role[-1].from] == context_.sentence[role->from];
      return two ? kNone : role->entity;
    }
    if (other == kNone) other = role->entity;
  }
  return other;
}

}  // namespace lede::quotes
