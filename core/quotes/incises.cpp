// SPDX-License-Identifier: MIT
#include "quotes/incises.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kLongestClause = 15;      // Words, inside marks.
constexpr std::uint32_t kLongestTurnClause = 40;  // In a paragraph that a dash opens.
constexpr std::uint32_t kOpening = 16;            // Bytes up to its first letter.
constexpr std::uint32_t kVerbReach = 3;           // Small words before the verb: "a-t-elle (dit)".
constexpr std::uint32_t kSubjectReach = 3;        // "(dit) la nouvelle maire"

// What is read: a quotation in marks, or a paragraph.
struct Speech {
  Span outer;
  std::uint32_t first = 0;  // Words [first, end).
  std::uint32_t end = 0;
  std::uint32_t inner_pair = 0;  // The first in Marks that may stand inside.
  bool turn = false;             // A paragraph that a dash opens.
};

struct Clause {
  std::uint32_t verb = kNone;  // Or its first word; none: there is no clause.
  bool known = false;          // It is a reporting verb.
  bool dash = false;           // A dash opens it, else a comma.
  bool bare = false;           // A dash alone, without comma or stop: —dijo Ruiz—
};

Span gap_before(const Context& context, std::uint32_t word) {
  return {context.word(word - 1).end, context.word(word).begin};
}

// The dash of a gap, else its comma; empty without one.
Span dash_in(const Document& document, Span gap) {
  Span found;
  for (std::uint32_t at = gap.begin; at < gap.end;) {
    const unicode::CodePoint point = unicode::decode_at(document.text, at);
    const Span here{at, at + point.bytes};
    if (unicode::category(point.value) == unicode::Category::kDash) return here;
    if (gap_in(document.slice(here)).comma) found = here;
    at += point.bytes;
  }
  return found;
}

std::uint32_t trimmed_end(const Document& document, Span span) {
  return span.begin + static_cast<std::uint32_t>(unicode::trim(document.slice(span)).size());
}

// Where speech goes on in the gap behind a clause: after its mark, "—. ".
std::uint32_t resumed_from(const Document& document, Span gap) {
  std::uint32_t at = std::max(gap.begin, dash_in(document, gap).end);
  while (at < gap.end) {
    const unicode::CodePoint point = unicode::decode_at(document.text, at);
    if (!unicode::is_space(point.value) && point.value != '.' && point.value != ',') break;
    at += point.bytes;
  }
  return at;
}

// Someone named follows the verb that ends before word `next`, or a pronoun stands before it.
bool names_subject(const Context& context, std::uint32_t verb, std::uint32_t next,
                   std::uint32_t end) {
  if (context.tags[verb - 1].pronoun() && !gap_after(context, verb - 1).any()) return true;
  for (std::uint32_t w = next; w < end && w < next + kSubjectReach; ++w) {
    if (gap_after(context, w - 1).any()) return false;
    const WordTags& tags = context.tags[w];
    if (tags.pronoun() || tags.role || tags.organization || context.mention[w] != kNone)
      return true;
  }
  return false;
}

// The reporting verb at `word` or behind a few small words; else kNone.
std::uint32_t verb_from(const Context& context, std::uint32_t word, std::uint32_t end) {
  for (std::uint32_t w = word; w < end && w <= word + kVerbReach; ++w) {
    const WordTags& tags = context.tags[w];
    if (tags.verb != 0) return w;
    const bool small = context.stop_word(w) || tags.oblique || tags.adverb || tags.pronoun();
    if (!small || (tags.leaning && !tags.pronoun()) || gap_after(context, w).any()) break;
  }
  return kNone;
}

// The clause that begins with this word after its comma or dash.
Clause clause_at(const Context& context, const Speech& speech, std::uint32_t word) {
  const Gap gap = gap_in(context.slice(gap_before(context, word)));
  Clause clause{.dash = gap.dash, .bare = !gap.comma && !gap.stop};
  const bool comma = speech.turn || context.pack.clauses_inside;
  if (gap.quote || gap.colon || !(gap.dash || (comma && gap.comma && !gap.stop))) return {};
  const std::uint32_t verb = verb_from(context, word, speech.end);
  const bool sure = gap.dash && (speech.turn || !clause.bare);
  if (verb != kNone) {
    const std::uint32_t next = verb + context.tags[verb].verb;
    clause.known = sure || names_subject(context, verb, next, speech.end);
  }
  // "— Да! — буркнул он": a clause too, though nothing says who.
  const bool small = !context.sentences.words[word].capital;
  const bool tight = context.slice(gap_before(context, word)).ends_with("—");
  const bool unknown = speech.turn && gap.dash && (!clause.bare || tight) && small;
  if (clause.known || unknown) clause.verb = clause.known ? verb : word;
  return clause;
}

// Behind the comma after a clause: what tells of its subject, no speech.
bool tells_of_subject(const Context& context, std::uint32_t word) {
  const std::uint32_t m = context.mention[word];
  if (m != kNone && context.mention[word - 1] == m) return true;
  const auto tells = [&](std::uint32_t w) {
    const WordTags& tags = context.tags[w];
    return tags.role || tags.verb != 0 || context.sentences.words[w].number;
  };
  const WordTags& tags = context.tags[word];
  return tags.oblique || context.sentences.words[word].capital || tells(word) ||
         (context.stop_word(word) && word + 1 < context.tags.size() && tells(word + 1));
}

// Whether the words before `word` end the clause, and speech goes on with it.
bool resumes_at(const Context& context, const Speech& speech, const Clause& clause,
                std::uint32_t word) {
  const Gap gap = gap_in(context.slice(gap_before(context, word)));
  if (clause.dash) return gap.dash && (speech.turn || clause.bare || gap.comma || gap.stop);
  if (gap.stop) return !speech.turn;
  return gap.comma && !tells_of_subject(context, word);
}

// Takes the clauses out of the speech.
Incise read_clauses(Context& context, const Speech& speech) {
  Incise incise;
  std::uint32_t from = speech.outer.begin;
  const auto& pairs = context.marks.pairs;
  std::uint32_t inner = speech.inner_pair;
  for (std::uint32_t w = speech.first + 1; w < speech.end; ++w) {
    while (inner < pairs.size() && pairs[inner].outer.end <= context.word(w).begin) ++inner;
    const bool within = inner < pairs.size() && pairs[inner].kind == MarkKind::kQuote &&
                        pairs[inner].outer.begin < context.word(w).begin;
    if (within) continue;  // Somebody else's words.
    const Clause clause = clause_at(context, speech, w);
    if (clause.verb == kNone) continue;
    Span part{from, dash_in(context.document, gap_before(context, w)).begin};
    part.end = trimmed_end(context.document, part);
    if (speech.turn && context.slice(part).ends_with(",")) --part.end;
    incise.parts.push_back(part);
    const std::uint32_t reach = w + (speech.turn ? kLongestTurnClause : kLongestClause);
    std::uint32_t last = clause.verb + 1;
    while (last < speech.end && last < reach && !resumes_at(context, speech, clause, last) &&
           (!speech.turn || clause.dash || context.sentence[last] == context.sentence[w])) {
      ++last;
    }
    const bool resumes = last < speech.end && resumes_at(context, speech, clause, last);
    from = resumes ? resumed_from(context.document, gap_before(context, last)) : speech.outer.end;
    if (incise.last_word == 0) incise.first_word = w, incise.last_word = last;
    const std::uint32_t silent = speech.turn && !resumes ? speech.end : last;
    for (std::uint32_t c = w; c < silent; ++c) context.quoted[c] = false;
    w = last;
    if (!resumes) break;
  }
  if (from < speech.outer.end) incise.parts.push_back({from, speech.outer.end});
  return incise;
}

// Whether a dash opens the block as a turn of a dialogue, before a capital.
bool opens_turn(const Context& context, std::uint32_t block) {
  const Block& place = context.document.blocks[block];
  const Role role = context.roles.role[block];
  if (!is_quotable(role) || role == Role::kQuestion || role == Role::kAnswer) return false;
  if (place.kind != BlockKind::kParagraph || place.span.empty()) return false;
  const std::string_view text = context.document.slice(place);
  const unicode::CodePoint dash = unicode::decode_at(text, 0);
  if (unicode::category(dash.value) != unicode::Category::kDash) return false;
  if (dash.value < U'–' && !text.starts_with("- ")) return false;
  for (std::uint32_t at = dash.bytes; at < text.size() && at < kOpening;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    at += point.bytes;
    if (unicode::is_letter(point.value) || unicode::is_digit(point.value)) {
      return !unicode::is_lower(point.value);
    }
  }
  return false;
}

Speech turn_of(const Context& context, std::uint32_t block) {
  const Span span = context.document.blocks[block].span;
  return {.outer = span,
          .first = word_from(context.sentences, span.begin),
          .end = word_from(context.sentences, span.end),
          .turn = true};
}

// The clause that shows a paragraph to be somebody's words; not known: there is none.
Clause first_clause(const Context& context, std::uint32_t block) {
  const Speech speech = turn_of(context, block);
  Clause clause;
  for (std::uint32_t w = speech.first + 1; w < speech.end && !clause.known; ++w) {
    clause = clause_at(context, speech, w);
  }
  return clause;
}

// The blocks that a dash opens and that have a clause. Without one: where it stands alone, or where
// another of its row has one behind a dash; between commas the row may be a list.
std::vector<std::uint32_t> find_turns(const Context& context) {
  std::vector<std::uint32_t> turns;
  std::size_t row = 0;  // In turns.
  bool dash = false;
  bool any = false;
  const auto blocks = static_cast<std::uint32_t>(context.document.blocks.size());
  for (std::uint32_t b = 0; b <= blocks; ++b) {
    if (b < blocks && opens_turn(context, b)) {
      const Clause clause = first_clause(context, b);
      any |= clause.known;
      dash |= clause.known && clause.dash;
      turns.push_back(b);
      continue;
    }
    std::size_t kept = turns.size() - row > 1 && !dash ? row : turns.size();
    for (std::size_t i = kept; i < turns.size(); ++i) {
      if (first_clause(context, turns[i]).known) turns[kept++] = turns[i];
    }
    turns.resize(kept);
    row = kept;
    dash = false;
  }
  if (!any) turns.clear();
  return turns;
}

// Without a clause only a whole sentence is speech.
bool ends_in_stop(std::string_view text) {
  return text.ends_with(".") || text.ends_with("!") || text.ends_with("?") || text.ends_with("…");
}

void take_turn(Context& context, std::uint32_t block, std::uint32_t next_pair) {
  Speech speech = turn_of(context, block);
  speech.inner_pair = next_pair;
  for (std::uint32_t w = speech.first; w < speech.end; ++w) context.quoted[w] = true;
  Incise incise = read_clauses(context, speech);
  incise.block = block;
  const bool said = incise.last_word != 0 || ends_in_stop(context.slice(speech.outer));
  if (said) context.incises.push_back(std::move(incise));
}

void take_pair(Context& context, std::uint32_t p) {
  const MarkPair& pair = context.marks.pairs[p];
  const Speech speech{.outer = pair.outer,
                      .first = word_from(context.sentences, pair.inner.begin),
                      .end = word_from(context.sentences, pair.inner.end),
                      .inner_pair = p + 1};
  Incise incise = read_clauses(context, speech);
  if (incise.last_word == 0) return;
  incise.pair = p;
  incise.block = pair.block;
  context.incises.push_back(std::move(incise));
}

}  // namespace

void find_incises(Context& context) {
  const std::vector<std::uint32_t> turns = find_turns(context);
  std::size_t turn = 0;
  std::uint32_t reached = 0;
  const auto take_turns_until = [&](std::uint32_t block, std::uint32_t pair) {
    for (; turn < turns.size() && turns[turn] <= block; ++turn) {
      take_turn(context, turns[turn], pair);
      reached = context.document.blocks[turns[turn]].span.end;
    }
  };
  for (std::uint32_t p = 0; p < context.marks.pairs.size(); ++p) {
    const MarkPair& pair = context.marks.pairs[p];
    take_turns_until(pair.block, p);
    if (pair.kind != MarkKind::kQuote || !pair.closed || pair.outer.begin < reached) continue;
    reached = pair.outer.end;
    take_pair(context, p);
  }
  take_turns_until(kNone, kNone);
}

}  // namespace lede::quotes
