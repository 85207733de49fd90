// SPDX-License-Identifier: MIT
#include "roles/guest.hpp"

#include <algorithm>

#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

constexpr int kSubject = 4;
constexpr int kNamed = 3;
constexpr int kPerson = 2;
constexpr int kOblique = 1;
constexpr int kSpeaks = 5;
constexpr int kPlace = -1;
constexpr int kSurely = 3;  // So much more than anybody else.

/// What speaks for one entity.
struct Claim {
  int sum = 0;
  bool straight = false;  ///< Named otherwise than behind a preposition.
  bool oblique = false;
  bool asks = false;
};

/// Whether a phrase stands behind a preposition or what opens a leaning clause, articles and titles
/// aside, or before a genitive's "'s".
bool is_oblique(const Document& document, const Sentences& sentences, const LanguagePack& pack,
                const Mention& mention) {
  const std::string_view behind = std::string_view(document.text).substr(mention.name.end);
  if (behind.starts_with("'s") || behind.starts_with("’s")) return true;
  const Sentence& sentence = sentences.list[mention.sentence];
  std::uint32_t end = mention.phrase.begin;
  for (std::uint32_t w = sentence.last_word; w-- > sentence.first_word;) {
    const Word& word = sentences.words[w];
    if (word.span.begin >= mention.phrase.begin) continue;
    if (word.span.end + 1 != end) return false;
    const Listed& listed = sentences.listed(w);
    if (listed.in(pack.oblique_words) || listed.in(pack.clause_openers) ||
        (pack.nouns_capitalized && listed.in(pack.name_particles))) {  // "von"
      return true;
    }
    if (!sentences.terms[word.term].stop && !listed.in(pack.name_titles)) return false;
    end = word.span.begin;
  }
  return false;
}

/// Whether a name opens its sentence, behind a role at most: "Lighthouse keeper Ada Finch ...".
bool leads(const Sentences& sentences, const Mention& mention) {
  constexpr std::uint32_t kLongestRole = 3;
  const Sentence& sentence = sentences.list[mention.sentence];
  std::uint32_t end = sentence.span.begin;
  for (std::uint32_t w = sentence.first_word; end < mention.phrase.begin; ++w) {
    const Word& word = sentences.words[w];
    const std::uint32_t place = w - sentence.first_word;
    const bool apart = place > 0 && word.span.begin != end;
    if (apart || place >= kLongestRole + 1 || (place > 0 && sentences.terms[word.term].stop)) {
      return false;
    }
    end = word.span.end + 1;
  }
  return true;
}

/// "..., rozmawia Tomasz Gil": a standfirst that has no stop ends in who asks.
bool closes_line(const Document& document, const Sentence& sentence, const Line& line,
                 const Mention& mention) {
  return line.last == LastMark::kNone &&
         mention.name.end == document.blocks[sentence.block].span.end &&
         mention.name.begin != document.blocks[sentence.block].span.begin;
}

/// Two words with a capital that open a text and that nothing else has told as a name, where nouns
/// have capitals too: "Anna Kowalke leitet ..."; no role in front.
std::string_view opening_name(const Document& document, const Sentences& sentences,
                              const LanguagePack& pack, const std::vector<Line>& lines,
                              std::uint32_t first) {
  for (std::uint32_t b = 0; b < first && pack.nouns_capitalized; ++b) {
    if (!lines[b].running) continue;
    const Sentence& sentence = sentences.list[sentences.first_of_block[b]];
    const std::uint32_t w = sentence.first_word;
    if (!lines[b].opens_name || sentence.word_count() < 3) return {};
    const Word& second = sentences.words[w + 1];
    const Form& role = sentences.forms[sentences.words[w].form];
    const bool has_role = role.listed.in(pack.role_words) || role.ends_in(pack.role_words);
    const bool two = second.span.begin == sentences.words[w].span.end + 1;
    if (has_role || !two || sentences.words[w + 2].capital) return {};
    return document.slice(Span{sentence.span.begin, second.span.end});
  }
  return {};
}

/// One name where names are written in two: a saint's, a king's.
bool is_half_name(std::string_view name) {
  const char32_t first = unicode::decode_at(name, 0).value;
  return name.find(' ') == std::string_view::npos && !unicode::is_unspaced(first);
}

}  // namespace

std::string_view guest_of(const Document& document, const Sentences& sentences, const Names& names,
                          const LanguagePack& pack, const std::vector<Line>& lines,
                          std::uint32_t first, bool speech) {
  bool nobody = true;
  std::vector<Claim> claims(names.entities.size());
  std::uint32_t opened = kNone;  // The sentence of the mention before.
  for (const Mention& mention : names.mentions) {
    const Sentence& sentence = sentences.list[mention.sentence];
    const Line& line = lines[sentence.block];
    const bool last = mention.sentence + 1 == sentences.first_of_block[sentence.block + 1];
    const LinePattern* credit = line.credit == nullptr && last ? line.tail_credit : line.credit;
    Claim& claim = claims[mention.entity];
    const bool title = sentence.block == 0 && !line.running;
    const bool oblique = !title && is_oblique(document, sentences, pack, mention);
    const bool byline = credit != nullptr && credit->kind == "byline";
    if (byline || (!title && !oblique && closes_line(document, sentence, line, mention))) {
      claim.asks = true;
    }
    if (oblique) {
      claim.oblique = true;
    } else if (sentence.block < first) {
      claim.straight = true;
      const bool opens = mention.sentence != opened && leads(sentences, mention);
      claim.sum += title || opens ? kSubject : kNamed;
    }
    opened = mention.sentence;
    const bool whole = !is_half_name(document.slice(mention.name));
    if (sentence.block >= first || title || !nobody || !whole ||
        names.entities[mention.entity].kind == EntityKind::kOrganization) {
      continue;
    }
    nobody = false;
    if (speech && !oblique) claim.sum += kSpeaks;
    if (sentence.block < first) claim.sum = std::max(claim.sum, kOblique);
  }
  const std::string_view opening = opening_name(document, sentences, pack, lines, first);
  int best = 0;
  int second = 0;
  std::uint32_t guest = 0;
  for (std::uint32_t e = 0; e < claims.size(); ++e) {
    const Entity& entity = names.entities[e];
    const Claim& claim = claims[e];
    const bool person = entity.kind == EntityKind::kPerson;
    const bool half = is_half_name(document.slice(entity.name));
    if (claim.asks || entity.kind == EntityKind::kOrganization || (half && !entity.role)) continue;
    if (!person && claim.oblique) continue;  // A place.
    const bool likely = person || claim.sum >= kSubject;
    const int sum = claim.sum + (person && claim.straight ? kPerson : (likely ? 0 : kPlace));
    if (sum > best) {
      second = best;
      best = sum;
      guest = likely ? e : static_cast<std::uint32_t>(claims.size());
    } else {
      second = std::max(second, sum);
    }
  }
  if (!opening.empty() && best + kSurely <= kSubject) return opening;
  const bool sure = guest < claims.size() && best > 0 && (second == 0 || best >= second + kSurely);
  return sure ? document.slice(names.entities[guest].name) : std::string_view();
}

bool is_short_for(std::string_view label, std::string_view full) {
  const std::string brief = unicode::fold(label);
  const std::string name = unicode::fold(full);
  if (brief == name || name.ends_with(" " + brief)) return true;
  std::string initials;
  for (std::uint32_t at = 0; at < name.size();) {
    const std::uint32_t bytes = unicode::decode_at(name, at).bytes;
    if (at == 0 || name[at - 1] == ' ') initials += name.substr(at, bytes);
    at += bytes;
  }
  std::string letters;
  for (const char c : brief) {
    if (c != '.' && c != ' ') letters += c;
  }
  return letters == initials;
}

}  // namespace lede::roles
