// SPDX-License-Identifier: MIT
#include "quotes/context.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"
#include "unicode/stops.hpp"
#include "unicode/utf8.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kLongestGap = 64;
constexpr std::uint32_t kLongestIncise = 15;      // Words, inside marks.
constexpr std::uint32_t kLongestTurnClause = 40;  // In a paragraph that a dash opens.
constexpr std::string_view kCommas = ",،";
constexpr std::string_view kCommasAndStop = ".,،";
constexpr std::uint32_t kReach = 3;  // Words up to a clause's verb, or its subject.

struct ListedTag {
  WordSet LanguagePack::*set;
  bool WordTags::*tag;
};

constexpr ListedTag kListedTags[] = {
    {&LanguagePack::that_words, &WordTags::that},
    {&LanguagePack::pronouns_he, &WordTags::he},
    {&LanguagePack::pronouns_she, &WordTags::she},
    {&LanguagePack::pronouns_they, &WordTags::they},
    {&LanguagePack::pronouns_subject, &WordTags::subject},
    {&LanguagePack::role_words, &WordTags::role},
    {&LanguagePack::reported_mood, &WordTags::mood},
    {&LanguagePack::oblique_words, &WordTags::oblique},
    {&LanguagePack::clause_openers, &WordTags::clause},
    {&LanguagePack::phrase_links, &WordTags::link},
    {&LanguagePack::indefinites, &WordTags::indefinite},
    {&LanguagePack::weak_verbs, &WordTags::weak},
    {&LanguagePack::negations, &WordTags::denies},
    {&LanguagePack::rejecting_verbs, &WordTags::rejects},
    {&LanguagePack::organization_words, &WordTags::organization},
    {&LanguagePack::leaning_openers, &WordTags::leaning},
};

WordTags tags_of(const Sentences& sentences, std::uint32_t form, const LanguagePack& pack) {
  const Form& its = sentences.forms[form];
  const Listed& listed = its.listed;
  const std::uint64_t stems = sentences.terms[its.term].stems;
  WordTags tags;
  for (const ListedTag& tag : kListedTags) tags.*tag.tag = listed.in(pack.*tag.set);
  const auto noun = [&](const WordSet& set) {
    // Where nouns have cases another form than the listed one may be an object.
    return (!pack.roles_govern && !pack.verbs_last && (stems >> set.number & 1U) != 0) ||
           (pack.nouns_capitalized && its.ends_in(set));
  };
  tags.role |= listed.in(pack.name_titles) || noun(pack.role_words);
  tags.organization |= noun(pack.organization_words);
  return tags;
}

void tag_words(Context& context) {
  const Sentences& sentences = context.sentences;
  const LanguagePack& pack = context.pack;
  std::vector<WordTags> by_form(sentences.forms.size());
  for (std::uint32_t form = 0; form < by_form.size(); ++form) {
    by_form[form] = tags_of(sentences, form, pack);
  }
  context.tags.resize(sentences.words.size());
  context.sentence.resize(sentences.words.size());
  for (std::uint32_t s = 0; s < sentences.list.size(); ++s) {
    const Sentence& sentence = sentences.list[s];
    const bool wanted = is_quotable(context.roles.role[sentence.block]);
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      context.sentence[w] = s;
      if (!wanted) continue;
      WordTags& tags = context.tags[w];
      tags = by_form[sentences.words[w].form];
      const Listed& listed = sentences.listed(w);
      if ((listed.whole | listed.begins) == 0) continue;
      const auto length = [&](const WordSet& set) {
        return static_cast<std::uint8_t>(
            phrase_length_at(set, context.document, sentences, w, sentence.last_word));
      };
      const std::uint8_t stance = length(pack.stance_verbs);
      tags.verb = length(pack.reporting_verbs);
      tags.stance = stance > tags.verb;
      tags.verb = std::max(tags.verb, stance);
      const std::uint8_t document = length(pack.document_verbs);
      tags.document = document >= tags.verb && document != 0;
      tags.verb = std::max(tags.verb, document);
      // "The United States", "das Schreiben": a capital inside a sentence makes a noun of it.
      const Word& shape = sentences.words[w];
      if (shape.capital && !shape.opens && w > sentence.first_word) tags.verb = 0;
      tags.cue_before = length(pack.cue_phrases);
      tags.cue_after = length(pack.cue_phrases_after);
      tags.term_cue = length(pack.term_cues);
      tags.work_cue = length(pack.work_cues);
      tags.role |= length(pack.role_words) != 0;  // 市長: of several words.
    }
  }
}

void place_mentions(Context& context) {
  const auto& words = context.sentences.words;
  context.mention.assign(words.size(), kNone);
  for (std::uint32_t m = 0; m < context.names.mentions.size(); ++m) {
    const Span phrase = context.names.mentions[m].phrase;
    for (std::uint32_t w = word_from(context.sentences, phrase.begin);
         w < words.size() && words[w].span.begin < phrase.end; ++w) {
      if (context.mention[w] == kNone || context.in_name(w) == false) context.mention[w] = m;
    }
  }
}

Gap gap_before(const Context& context, std::uint32_t word) {
  return gap_in(context.slice(Span{context.word(word - 1).end, context.word(word).begin}));
}

struct Clause {
  std::uint32_t verb = kNone;  // Or its first word; none: there is no clause.
  bool known = false;          // It is a reporting verb.
  bool dash = false;           // A dash opens it, else a comma.
  bool bare = false;           // A dash alone, without comma or stop: —dijo Ruiz—
};

// Someone named follows the verb, or a pronoun stands before it: "a-t-elle (dit)".
bool names_subject(const Context& context, std::uint32_t verb, std::uint32_t end) {
  if (context.tags[verb - 1].pronoun() && !gap_before(context, verb).any()) return true;
  const std::uint32_t next = verb + context.tags[verb].verb;
  for (std::uint32_t w = next; w < end && w < next + kReach && !gap_before(context, w).any(); ++w) {
    const WordTags& tags = context.tags[w];
    if (tags.pronoun() || tags.role || context.mention[w] != kNone) return true;
  }
  return false;
}

// The clause that begins with this word behind a comma or dash, small words before its verb.
// @param turn amid a paragraph that a dash opens.
Clause clause_at(const Context& context, bool turn, std::uint32_t word, std::uint32_t end) {
  const Gap gap = gap_before(context, word);
  Clause clause{.dash = gap.dash(), .bare = !gap.comma() && !gap.stop()};
  const bool comma = gap.stop()
                         ? turn && !context.sentences.words[word].capital  // "— Oui ! dit-il"
                         : gap.comma() && (turn || context.pack.clauses_inside);
  if (gap.quote() || gap.colon() || !(gap.dash() || comma)) return {};
  for (std::uint32_t w = word; w < end && w <= word + kReach; ++w) {
    const WordTags& tags = context.tags[w];
    if (tags.verb != 0) {
      const std::uint32_t last = w + tags.verb - 1;  // "— powiedziała. —"
      const bool alone = context.pack.subjects_dropped && gap_after(context, last).any();
      clause.known =
          (gap.dash() && (turn || !clause.bare || alone)) || names_subject(context, w, end);
      if (clause.known) clause.verb = w;
      break;
    }
    const bool small = (context.stop_word(w) && !tags.leaning) || tags.oblique || tags.pronoun();
    if (!small || gap_after(context, w).any()) break;
  }
  // "— Да! — буркнул он", "—Sí —repitió": a clause too, though nothing says who.
  const bool tight = context.document.text[context.word(word).begin - 1] != ' ';
  const bool small = !context.sentences.words[word].capital;
  if (turn && gap.dash() && small && (tight || !clause.bare) && !clause.known) clause.verb = word;
  return clause;
}

// Whether the clause ends before `word` and speech goes on with it. Behind a comma there may stand
// what tells of the subject.
bool resumes_at(const Context& context, bool turn, const Clause& clause, std::uint32_t word) {
  const Gap gap = gap_before(context, word);
  if (clause.dash) return gap.dash() && (turn || clause.bare || gap.comma() || gap.stop());
  if (gap.stop()) return !turn;
  if (!gap.comma()) return false;
  const auto heads = [&](std::uint32_t w) {
    return context.tags[w].role || context.sentences.words[w].number;
  };
  const bool small = context.stop_word(word) && word + 1 < context.tags.size();
  return !context.tags[word].oblique && !context.sentences.words[word].capital && !heads(word) &&
         !(small && heads(word + 1));
}

// From `at` on, over the marks between speech and clause, or up to them: white space, dashes and
// `more`.
std::uint32_t skip(const Context& context, std::uint32_t at, bool marks, std::string_view more) {
  const std::string_view text = context.document.text;
  while (at < text.size()) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    const bool mark = unicode::is_space(point.value) ||
                      unicode::category(point.value) == unicode::Category::kDash ||
                      more.find(text.substr(at, point.bytes)) != std::string_view::npos;
    if (mark != marks) break;
    at += point.bytes;
  }
  return at;
}

// Takes the clauses out of the quotation.
Incise incise_in(Context& context, const MarkPair& pair) {
  const std::uint32_t end = word_from(context.sentences, pair.inner.end);
  const bool turn = pair.inner.end == pair.outer.end;  // Closed, without a closing mark.
  std::vector<Span>& parts = context.parts;
  Incise incise{.first_part = static_cast<std::uint32_t>(parts.size())};
  std::uint32_t from = pair.outer.begin;
  for (std::uint32_t w = word_from(context.sentences, pair.inner.begin) + 1; w < end; ++w) {
    const Clause clause = clause_at(context, turn, w, end);
    if (clause.verb == kNone) continue;
    // «Да, — (сказал)» keeps its comma.
    const Span gap{context.word(w - 1).end, context.word(w).begin};
    const std::size_t asks = context.slice(gap).find_last_of("!?") + 1;  // « Oui ? »
    const std::uint32_t comma =
        skip(context, gap.begin, false, clause.dash && !turn ? "" : kCommas);
    parts.push_back({from, std::max(comma, gap.begin + static_cast<std::uint32_t>(asks))});
    const std::uint32_t reach = w + (turn ? kLongestTurnClause : kLongestIncise);
    std::uint32_t last = clause.verb + 1;
    bool resumes = false;
    for (; last < end && last < reach; ++last) {
      resumes = resumes_at(context, turn, clause, last);
      if (resumes || (turn && !clause.dash && context.sentence[last] != context.sentence[w])) break;
    }
    if (incise.last_word == 0) incise.first_word = w, incise.last_word = last;
    for (std::uint32_t c = w; c < (turn && !resumes ? end : last); ++c) context.quoted[c] = false;
    from =
        resumes ? skip(context, context.word(last - 1).end, true, kCommasAndStop) : pair.outer.end;
    w = resumes ? last : end;
  }
  if (from < pair.outer.end && incise.last_word != 0) parts.push_back({from, pair.outer.end});
  incise.last_part = static_cast<std::uint32_t>(parts.size());
  return incise;
}

// Its words are quoted, but those of the clauses in it.
void place_pair(const MarkPair& pair, std::uint32_t& reached, Context& context) {
  context.marks.pairs.push_back(pair);
  context.incises.emplace_back();
  if (pair.kind != MarkKind::kQuote || !(pair.closed || pair.continues)) return;
  if (pair.outer.end <= reached) return;
  const bool outermost = pair.outer.begin >= reached;
  const std::uint32_t end = word_from(context.sentences, pair.outer.end);
  for (std::uint32_t w = word_from(context.sentences, std::max(pair.outer.begin, reached)); w < end;
       ++w) {
    context.quoted[w] = true;
  }
  reached = pair.outer.end;
  if (pair.closed && outermost) context.incises.back() = incise_in(context, pair);
}

// Whether a dash opens the block before a capital, and a clause in it says who speaks.
// @param[in,out] dialogue a dash sets off such a clause in the turn before: one of plain sentences
// answers it.
bool is_turn(const Context& context, std::uint32_t block, bool& dialogue) {
  const bool answers = std::exchange(dialogue, false);
  const Block& place = context.document.blocks[block];
  const Role role = context.roles.role[block];
  if (!is_quotable(role) || role == Role::kQuestion || role == Role::kAnswer) return false;
  if (place.kind != BlockKind::kParagraph || place.span.empty()) return false;
  const std::string_view text = context.slice(place.span);
  const unicode::CodePoint dash = unicode::decode_at(text, 0);
  if (unicode::category(dash.value) != unicode::Category::kDash) return false;
  if (dash.value < U'–' && !text.starts_with("- ")) return false;
  const std::uint32_t first = word_from(context.sentences, place.span.begin);
  const std::uint32_t end = word_from(context.sentences, place.span.end);
  if (first == end ||
      unicode::is_lower(unicode::decode_at(context.slice(context.word(first)), 0).value)) {
    return false;
  }
  bool plain = true;
  for (std::uint32_t w = first + 1; w < end; ++w) {
    const Clause clause = clause_at(context, true, w, end);
    dialogue = clause.dash;
    if (clause.verb != kNone) return true;
    const Gap gap = gap_before(context, w);
    plain = plain && (gap.stop() ? context.sentences.words[w].capital : !gap.any());
  }
  return dialogue = answers && plain;
}

// The pairs of all blocks; a turn of a dialogue is one, with its dash for an opening mark.
void place_pairs(const Marks& marks, Context& context) {
  context.quoted.assign(context.sentences.words.size(), false);
  std::size_t next = 0;
  std::uint32_t reached = 0;
  bool dialogue = false;
  for (std::uint32_t b = 0; b < context.document.blocks.size(); ++b) {
    const Span span = context.document.blocks[b].span;
    const bool turn = is_turn(context, b, dialogue);
    if (turn) {
      const std::uint32_t dash_bytes = unicode::decode_at(context.document.text, span.begin).bytes;
      place_pair({.outer = span, .inner = {span.begin + dash_bytes, span.end}, .block = b}, reached,
                 context);
    }
    for (; next < marks.pairs.size() && marks.pairs[next].block == b; ++next) {
      if (!turn) place_pair(marks.pairs[next], reached, context);
    }
  }
}

}  // namespace

bool Context::in_name(std::uint32_t index) const {
  const std::uint32_t m = mention[index];
  return m != kNone && names.mentions[m].name.overlaps(word(index));
}

bool Context::is_speaker(std::uint32_t index, std::string_view name) const {
  return !name.empty() && name == turn_of(index);
}

bool Context::in_turn(std::uint32_t index) const {
  const Role role = roles.role[sentences.list[sentence[index]].block];
  return !turn_of(index).empty() || role == Role::kQuestion || role == Role::kAnswer;
}

bool is_quotable(Role role) {
  return role == Role::kLead || role == Role::kBody || role == Role::kQuestion ||
         role == Role::kAnswer || role == Role::kOther;
}

Context make_context(const Document& document, const Marks& marks, const Sentences& sentences,
                     const Names& names, const Roles& roles, const LanguagePack& pack) {
  Context context{document, {}, sentences, names, roles, pack, {}, {}, {}, {}, {}, {}};
  tag_words(context);
  place_mentions(context);
  place_pairs(marks, context);
  return context;
}

Gap gap_in(std::string_view text) {
  int marks = 0;
  bool spaced = false;
  for (std::uint32_t at = 0; at < text.size() && at < kLongestGap;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    at += point.bytes;
    using unicode::Category;
    const char32_t value = point.value;
    const Category category = unicode::category(value);
    if (value == U',' || value == U'،' || value == U'、' || value == U'，') marks |= Gap::kComma;
    if (value == U':' || value == U'：') marks |= Gap::kColon;
    // A hyphen inside a compound is no dash; longer ones are also without space.
    if (category == Category::kDash && (spaced || value > U'‑')) marks |= Gap::kDash;
    if (unicode::may_end_sentence(value) || value == U';' || value == U'；' || value == U'؛') {
      marks |= Gap::kStop;
    }
    if (value == U'(' || value == U')' || value == U'[' || value == U']') marks |= Gap::kBracket;
    if (value == U'"' || value == U'„' || value == U'‚' || value == U'「' || value == U'」' ||
        category == Category::kInitialQuote || category == Category::kFinalQuote) {
      marks |= Gap::kQuote;
    }
    spaced = (marks & Gap::kQuote) != 0 || unicode::is_space(value);
  }
  const Gap gap{static_cast<std::uint8_t>(marks)};
  // "R-Tex., said", "(R-Ga.) said"
  return text.starts_with(".,") || text.starts_with(".)") ? gap.without(Gap::kStop) : gap;
}

Gap gap_after(const Context& context, std::uint32_t left) {
  const auto& words = context.sentences.words;
  if (left + 1 >= words.size() || context.sentence[left] != context.sentence[left + 1]) {
    return {Gap::kStop};
  }
  if (is_bare_genitive(context, left)) return {};
  return gap_in(context.slice(Span{words[left].span.end, words[left + 1].span.begin}));
}

bool is_bare_genitive(const Context& context, std::uint32_t word) {
  const Span name = context.word(word);
  const std::string_view behind = context.slice({name.end - 1, name.end + 4});
  return context.mention[word] != kNone && (behind.starts_with("s’ ") || behind.starts_with("s' "));
}

bool has_comma(const Context& context, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t w = first; w < last; ++w) {
    if (gap_after(context, w).comma()) return true;
  }
  return false;
}

}  // namespace lede::quotes
