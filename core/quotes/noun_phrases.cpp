// SPDX-License-Identifier: MIT
#include "quotes/noun_phrases.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "language/matching.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::quotes {
namespace {

// How often each is right, estimated while reading news; not fitted to a set yet.
constexpr double kRoleSure = 0.85;
constexpr double kKnownNounSure = 0.75;
constexpr double kNounSure = 0.6;
constexpr double kNobodySure = 0.3;  // "в докладе": no subject.

// "the minister of transport Ann Lee": a name that was not known as one ends the phrase. Else all.
Span name_within(const Context& context, Span span) {
  const std::uint32_t end = word_from(context.sentences, span.end);
  std::uint32_t first = end;
  while (first > 0 && context.word(first - 1).begin >= span.begin &&
         context.sentences.words[first - 1].capital && !context.stop_word(first - 1)) {
    --first;
  }
  const std::uint32_t capitals = first;
  while (first < end && context.tags[first].role) ++first;
  // Where nouns are capitalized only a role before it shows a name.
  if (end - first < 2 || (context.pack.nouns_capitalized && first == capitals)) return span;
  return {context.word(first).begin, span.end};
}

// "the president of Lorn" is not the president of Norland who was named before, nor "the chief of
// police" the chief executive.
bool fits_role(const Context& context, Span span, std::uint32_t head, const Entity& entity) {
  const std::string role = unicode::fold(entity.role ? context.slice(*entity.role) : "");
  const std::uint32_t end = word_from(context.sentences, span.end);
  for (std::uint32_t w = word_from(context.sentences, span.begin); w < end; ++w) {
    const Word& word = context.sentences.words[w];
    if (w < head && context.tags[w].indefinite) return false;  // "another minister"
    const std::string_view text = context.slice(word.span);
    const bool tells = w > head || is_caseless(text) || (word.capital && !word.opens);
    if (w == head || !tells || context.stop_word(w)) continue;
    if (role.find(unicode::fold(text)) == std::string::npos) return false;
  }
  return true;
}

// "市长李芳", "山本花子市長": without the last role or title in it, where letters have no case. The
// same where there is none, or no name beside it.
std::string_view without_role(const LanguagePack& pack, std::string_view name) {
  if (!is_caseless(name)) return name;
  const bool spaced = !pack.letters.empty();
  std::uint64_t bytes = 0;  // One of 64 bits each: most items are told to be none of it by a byte.
  for (const char byte : name) bytes |= std::uint64_t{1} << (byte & 63);
  std::size_t begin = 0;
  std::size_t end = 0;
  for (const WordSet* set : {&pack.role_words, &pack.name_titles}) {
    for (const std::string& item : set->items) {
      if ((bytes >> (item.back() & 63) & 1) == 0) continue;
      const std::size_t at = name.rfind(item);
      const std::size_t after = at + item.size();
      if (at == std::string_view::npos || after <= end) continue;
      const std::size_t word = name.rfind(' ', at) + 1;
      const bool whole = word == at || pack.prefixes.contains(name.substr(word, at - word));
      if (spaced && (!whole || after >= name.size() || name[after] != ' ')) continue;
      begin = at;
      end = after;
    }
  }
  std::string_view behind = name.substr(end + (end > 0 && spaced ? 1 : 0));
  // "متحدث باسم الوزارة": what the role governs is no name.
  const bool governed = spaced && has_prefix(behind, pack);
  if (governed || (behind.empty() && spaced)) return name;
  if (is_caseless(behind) && !pack.stop_words.contains(behind)) return behind;
  const std::string_view before = name.substr(0, begin);
  if (before.empty()) return name;
  // 日銀の植村総裁: what describes is no part of the name.
  std::size_t at = before.size();
  while (at > 0) {
    const auto here = static_cast<std::uint32_t>(at);
    const std::size_t previous = at - unicode::decode_before(before, here).bytes;
    if (pack.stop_words.contains(before.substr(previous, at - previous))) break;
    at = previous;
  }
  return at == before.size() ? name : spaced ? before : before.substr(at);
}

}  // namespace

std::string name_of(std::string_view text) {
  std::string name;
  for (std::uint32_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    const bool space = unicode::is_space(point.value);
    if (!space) name += text.substr(at, point.bytes);
    if (space && !name.ends_with(' ')) name += ' ';
    at += point.bytes;
  }
  return name;
}

bool is_caseless(std::string_view text) {
  const char32_t letter = unicode::decode_at(text, 0).value;
  return unicode::is_letter(letter) && !unicode::is_lower(letter) && !unicode::is_upper(letter);
}

FoundSource of_noun(const Context& context, const Referents& referents, Span span,
                    std::uint32_t head) {
  FoundSource found;
  const bool role = context.tags[head].role;
  std::uint32_t entity = role ? referents.of_role(head) : kNone;
  if (entity != kNone && !fits_role(context, span, head, context.names.entities[entity])) {
    entity = kNone;
  }
  found.source.mention = span;
  found.source.entity = entity;
  const std::string_view name = context.slice(name_within(context, span));
  const std::string_view bare = without_role(context.pack, name);
  found.source.name = name_of(bare);
  if (entity != kNone) {
    found.source = source_of_entity(context, entity, span);
  }
  found.named = role || context.tags[head].organization || bare.size() < name.size();
  // Without articles in the language the stop word before it is a preposition: "в клубе".
  const std::uint32_t first = word_from(context.sentences, span.begin);
  const bool preposition = context.pack.roles_govern && first != head && context.stop_word(first);
  const bool full_name = !context.pack.roles_govern && bare.size() < span.size();
  found.source.known = (found.named || full_name) && !preposition;
  found.confidence = preposition               ? kNobodySure
                     : role && entity != kNone ? kRoleSure
                     : found.named             ? kKnownNounSure
                                               : kNounSure;
  return found;
}

}  // namespace lede::quotes
