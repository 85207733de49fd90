// SPDX-License-Identifier: MIT
#include "roles/guest.hpp"

#include <algorithm>

#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

constexpr int kSubject = 4;
constexpr int kNamed = 2;
constexpr int kPerson = 2;
constexpr int kOblique = 1;
constexpr int kSpeaks = 6;
constexpr int kNever = 1000;
constexpr int kSurely = 3;  // So much more than anybody else.

enum class Place : std::uint8_t { kFirst, kAmid, kBehind };

/// Where in its sentence a phrase stands: opening it, behind a few words of a role at most
/// ("Lighthouse keeper Ada Finch ..."), or behind a preposition or what opens a leaning clause.
Place place_of(const Sentences& sentences, const LanguagePack& pack, const Mention& mention) {
  constexpr int kLongestRole = 3;
  const Sentence& sentence = sentences.list[mention.sentence];
  std::uint32_t end = mention.phrase.begin;
  std::uint32_t w = word_from(sentences, end);
  int words = 0;  // Of a role.
  while (w > sentence.first_word) {
    const Word& word = sentences.words[--w];
    if (word.span.end + 1 != end || words > kLongestRole) return Place::kAmid;
    const Listed& listed = sentences.listed(w);
    const bool minor = sentences.terms[word.term].stop || listed.in(pack.name_titles);
    const bool leans = listed.in(pack.oblique_words) || listed.in(pack.clause_openers) ||
                       (pack.nouns_capitalized && listed.in(pack.name_particles));  // "von"
    if (leans && words == 0) return Place::kBehind;
    if (minor && words > 0 && w > sentence.first_word) return Place::kAmid;
    words += minor ? 0 : 1;
    end = word.span.begin;
  }
  return Place::kFirst;
}

/// One name where names are written in two: a saint's, a king's.
bool is_half_name(std::string_view name) {
  const char32_t first = unicode::decode_at(name, 0).value;
  return name.find(' ') == std::string_view::npos && !unicode::is_unspaced(first);
}

/// How much each entity claims to be the guest, and whether somebody whom no name is known by may
/// be.
struct Claims {
  std::vector<int> by_entity;
  bool unknown = false;
  std::uint32_t addressed = kNone;  ///< "Ms Lee, when ...?": the first question is put to her.
};

/// Whether a title and a name open a block: "Frau Harms, ...".
bool is_address(const Sentences& sentences, const LanguagePack& pack, const Mention& mention) {
  const Sentence& sentence = sentences.list[mention.sentence];
  const std::uint32_t name = word_from(sentences, mention.name.begin);
  return name == sentence.first_word + 1 &&
         sentences.first_of_block[sentence.block] == mention.sentence &&
         sentences.listed(sentence.first_word).in(pack.name_titles);
}

Claims gather_claims(const Document& document, const Sentences& sentences, const Names& names,
                     const LanguagePack& pack, const std::vector<Line>& lines, std::uint32_t first,
                     bool speech) {
  Claims claims{std::vector<int>(names.entities.size())};
  bool nobody = true;
  const std::uint32_t top = first_running(lines, first);
  const std::uint32_t opener = sentences.first_of_block[top];
  claims.unknown = top < first && lines[top].opens_name;
  std::uint32_t opened = kNone;  // The sentence of the mention before.
  for (const Mention& mention : names.mentions) {
    const Sentence& sentence = sentences.list[mention.sentence];
    const Line& line = lines[sentence.block];
    const Entity& entity = names.entities[mention.entity];
    const bool person = entity.kind == EntityKind::kPerson;
    const bool last = mention.sentence + 1 == sentences.first_of_block[sentence.block + 1];
    const LinePattern* credit = line.credit == nullptr && last ? line.tail_credit : line.credit;
    int& claim = claims.by_entity[mention.entity];
    const bool title = sentence.block == 0 && !line.running;
    const Place place = title ? Place::kAmid : place_of(sentences, pack, mention);
    const bool behind = place == Place::kBehind;
    const bool byline = credit != nullptr && credit->kind == "byline";
    if (byline || (behind && !person)) claim -= kNever;  // Who asks; a place.
    if (!speech && sentence.block == first && is_address(sentences, pack, mention)) {
      claims.addressed = mention.entity;
      claim += kSpeaks;
    }
    if (sentence.block >= first) continue;
    const bool opens = mention.sentence != opened && place == Place::kFirst;
    opened = mention.sentence;
    if (opened == opener && opens) claims.unknown = false;
    if (!behind) {
      claim += title || opens ? kSubject : kNamed;
      if (person) claim += title || opens ? kPerson : kPerson + 1;
    } else if (claim == 0) {
      claim = kOblique;
    }
    if (!speech || !nobody || title || entity.kind == EntityKind::kOrganization ||
        is_half_name(document.slice(mention.name))) {
      continue;
    }
    nobody = false;
    if (!behind) claim += kSpeaks;
  }
  return claims;
}

/// The one whose claim is surely the best; kNone where another is as likely.
std::uint32_t best_claim(const Document& document, const Names& names, const Claims& claims) {
  int best = 0;
  int second = claims.unknown ? kSubject : 0;
  std::uint32_t guest = kNone;
  for (std::uint32_t e = 0; e < names.entities.size(); ++e) {
    const Entity& entity = names.entities[e];
    const int claim = claims.by_entity[e];
    const bool half =
        !entity.role && e != claims.addressed && is_half_name(document.slice(entity.name));
    if (half || entity.kind == EntityKind::kOrganization) continue;
    if (claim > best) {
      second = std::max(second, best);
      best = claim;
      guest = entity.kind == EntityKind::kPerson || best >= kSubject ? e : kNone;
    } else {
      second = std::max(second, claim);
    }
  }
  return second == 0 || best >= second + kSurely ? guest : kNone;
}

}  // namespace

std::string_view guest_of(const Document& document, const Sentences& sentences, const Names& names,
                          const LanguagePack& pack, const std::vector<Line>& lines,
                          std::uint32_t first, bool speech) {
  const Claims claims = gather_claims(document, sentences, names, pack, lines, first, speech);
  const std::uint32_t guest = best_claim(document, names, claims);
  return guest != kNone ? document.slice(names.entities[guest].name) : std::string_view();
}

}  // namespace lede::roles
