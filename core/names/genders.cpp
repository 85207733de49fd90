// SPDX-License-Identifier: MIT
#include "names/entities.hpp"
#include "sentences/split_sentences.hpp"

namespace lede {
namespace {

// The one person that mentions [first, last) name, or kNone.
std::uint32_t only_person(const Names& names, std::uint32_t first, std::uint32_t last) {
  std::uint32_t only = kNone;
  for (std::uint32_t i = first; i < last; ++i) {
    const std::uint32_t entity = names.mentions[i].entity;
    if (names.entities[entity].kind != EntityKind::kPerson || entity == only) continue;
    if (only != kNone) return kNone;
    only = entity;
  }
  return only;
}

struct Votes {
  std::uint32_t he = 0;
  std::uint32_t she = 0;
};

constexpr std::uint32_t kMarkVotes = 3;  // A title or a verb's form tells more than a pronoun.

void add_mark(const WordFacts& facts, std::uint32_t word, Votes& votes) {
  if (facts.has(word, kMasculine)) votes.he += kMarkVotes;
  if (facts.has(word, kFeminine)) votes.she += kMarkVotes;
}

// "Mrs Lee", "Ann Lee", "сказала Белова": by the title before each of the sentence's names, the
// given name and the verb beside.
void vote_by_marks(const Sentences& sentences, const WordFacts& facts, const Names& names,
                   std::uint32_t mention, const Sentence& sentence, std::vector<Votes>& votes) {
  for (; mention < names.mentions.size(); ++mention) {
    const Span phrase = names.mentions[mention].phrase;
    const Span name = names.mentions[mention].name;
    if (name.begin >= sentence.span.end) break;
    Votes& own = votes[names.mentions[mention].entity];
    const std::uint32_t first = word_from(sentences, name.begin);
    if (first > sentence.first_word) add_mark(facts, first - 1, own);
    if (facts.end[first] < name.end) add_mark(facts, first, own);  // The given name.
    const std::uint32_t role = word_from(sentences, phrase.begin);
    if (role > sentence.first_word && role < first) add_mark(facts, role - 1, own);
    const std::uint32_t after = word_from(sentences, phrase.end);
    if (after < sentence.last_word && facts.has(after, kReportingVerb)) add_mark(facts, after, own);
  }
}

}  // namespace

void find_genders(const Marks& marks, const Sentences& sentences, const WordFacts& facts,
                  Names& names) {
  std::vector<Votes> votes(names.entities.size());
  std::uint32_t before = 0;  // Mentions [before, here) are the sentence's before the last one's.
  std::uint32_t here = 0;
  std::uint32_t next = 0;
  std::size_t pair = 0;
  std::uint32_t quoted_until = 0;
  for (const Sentence& sentence : sentences.list) {
    before = here;
    here = next;
    vote_by_marks(sentences, facts, names, here, sentence, votes);
    for (std::uint32_t word = sentence.first_word; word < sentence.last_word; ++word) {
      const std::uint32_t at = sentences.words[word].span.begin;
      for (; pair < marks.pairs.size() && marks.pairs[pair].outer.begin < at; ++pair) {
        const MarkPair& quote = marks.pairs[pair];
        if (quote.kind == MarkKind::kQuote && quote.outer.end > quoted_until) {
          quoted_until = quote.outer.end;
        }
      }
      while (next < names.mentions.size() && names.mentions[next].name.begin <= at) ++next;
      const bool he = facts.has(word, kPronounHe);
      const bool she = facts.has(word, kPronounShe);
      if (he == she || facts.has(word, kPronounThey) || at < quoted_until) continue;
      const std::uint32_t person =
          next > here ? only_person(names, here, next) : only_person(names, before, here);
      if (person != kNone) ++(he ? votes[person].he : votes[person].she);
    }
    while (next < names.mentions.size() && names.mentions[next].name.begin < sentence.span.end) {
      ++next;
    }
  }
  for (std::uint32_t i = 0; i < names.entities.size(); ++i) {
    if (votes[i].he == votes[i].she || names.entities[i].kind != EntityKind::kPerson) continue;
    names.entities[i].gender = votes[i].he > votes[i].she ? Gender::kHe : Gender::kShe;
  }
}

}  // namespace lede
