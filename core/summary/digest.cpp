// SPDX-License-Identifier: MIT
#include "summary/digest.hpp"

#include <algorithm>

#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"
#include "summary/questions.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kOpening = 8;     // Sentences.
constexpr std::size_t kLongStretch = 40;  // Sentences; of a longer section, parts count.
constexpr std::size_t kManyStretches = 16;
constexpr std::size_t kMostPoints = 4;      // A stretch.
constexpr std::size_t kMostQuotes = 1;      // A section.
constexpr std::size_t kMostStatements = 2;  // A section.

/// A sentence's claim to come early: its rank in its stretch against the stretch's words.
struct Claim {
  std::uint32_t sentence = 0;
  std::uint32_t stretch = 0;
  std::uint32_t place = 0;  ///< Among all sentences, the best first.
  std::uint64_t rank = 0;   ///< In its stretch, from 0.
  std::uint64_t words = 0;  ///< Of its stretch.
};

/// First every stretch's best, the best of them first; what goes beyond a stretch's most points
/// last; between them by words / (rank + 1), as D'Hondt's method gives seats.
bool comes_before(const Claim& a, const Claim& b) {
  const auto turn = [](const Claim& claim) {
    return claim.rank == 0 ? 0 : claim.rank < kMostPoints ? 1 : 2;
  };
  if (turn(a) != turn(b)) return turn(a) < turn(b);
  const std::uint64_t for_a = a.words * (b.rank + 1);
  const std::uint64_t for_b = b.words * (a.rank + 1);
  if (a.rank == 0 && b.rank == 0) return a.place < b.place;
  if (for_a != for_b) return for_a > for_b;
  return a.stretch != b.stretch ? a.stretch < b.stretch : a.rank < b.rank;
}

/// Running text in stretches, by sentence: a section, or a part of a long one. `size` is by
/// stretch.
struct Stretches {
  std::vector<std::uint32_t> of;  ///< kNone: no running text.
  std::vector<std::size_t> size;
};

Stretches stretches_of(const Reading& reading) {
  Stretches stretches;
  std::uint32_t section = kNone - 1;
  for (std::uint32_t i = 0; i < reading.sentences.list.size(); ++i) {
    stretches.of.push_back(kNone);
    if (!reading.salience.eligible[i]) continue;
    const std::uint32_t own = section_of_sentence(reading, i);
    if (own != section || stretches.size.back() >= kLongStretch) stretches.size.push_back(0);
    section = own;
    ++stretches.size.back();
    stretches.of.back() = static_cast<std::uint32_t>(stretches.size.size()) - 1;
  }
  return stretches;
}

/// A word of the topic stands so often in the article.
constexpr std::uint32_t kTopical = 5;
/// Two words more than a sentence has, so that a short one is not all topic.
constexpr double kFew = 2.0;
/// Off what has no word of the topic: thanks, greetings.
constexpr double kOffTopic = 0.3;
/// Off what leans on a sentence that is not shown, or begins or ends amid a quotation.
constexpr double kDangling = 0.4;
/// Off what needs a name beside it: who reads a point alone would rather read the name in it.
constexpr double kPronoun = 0.1;
/// On what opens the answer to a question beside it, and on what is in the answer to a title.
constexpr double kAnswer = 0.1;
/// On the first sentence of the answer to a title: "No." under "Is it to close?". Without it what
/// follows ("But not this year") may say the reverse.
constexpr double kDirectAnswer = 0.6;

/// The sentences that say who, where and on what: of the author's first ones, before any title or
/// turn, the first with any name, then the one with the most.
std::vector<std::uint32_t> opening_sentences(const Reading& reading) {
  std::uint32_t best = kNone;
  std::uint32_t first = kNone;
  std::uint32_t most = 0;
  std::uint32_t names = 0;
  std::uint32_t before = kNone;
  for (const Mention& mention : reading.names.mentions) {
    const std::uint32_t block = reading.sentences.list[mention.sentence].block;
    const bool own =
        section_of_sentence(reading, mention.sentence) == 0 &&
        (reading.roles.speaker[block].empty() || reading.roles.role[block] == Role::kLead);
    if (!own || mention.sentence >= kOpening) break;
    names = mention.sentence == before ? names + 1 : 1;
    before = mention.sentence;
    if (!reading.salience.eligible[before] || names <= most) continue;
    if (first == kNone) first = before;
    best = before;
    most = names;
  }
  if (best == kNone) return {};
  if (best == first) return {best};
  return {first, best};
}

/// Something of one sentence or several, and how much it speaks for showing it.
struct Rated {
  std::uint32_t sentence = 0;
  std::uint32_t last_sentence = 0;
  std::uint32_t index = 0;
  double strength = 0.0;
};

/// By section, the strongest `most` of what no sentence that is shown has, by index; theirs are
/// then.
std::vector<std::vector<std::uint32_t>> strongest(const Reading& reading, std::vector<Rated> rated,
                                                  std::size_t most, Flags& shown) {
  for (Rated& one : rated) one.strength += reading.salience.score[one.sentence];
  sort_items(rated, [](const Rated& a, const Rated& b) { return a.strength > b.strength; });
  std::vector<std::vector<std::uint32_t>> chosen(reading.sections.list.size());
  for (const Rated& one : rated) {
    const std::uint32_t section = section_of_sentence(reading, one.sentence);
    if (section >= chosen.size() || chosen[section].size() == most) continue;
    const auto first = shown.begin() + one.sentence;
    const auto end = shown.begin() + one.last_sentence + 1;
    if (std::find(first, end, true) != end) continue;
    std::fill(first, end, true);
    chosen[section].push_back(one.index);
  }
  for (std::vector<std::uint32_t>& section : chosen) sort_items(section);
  return chosen;
}

void add_quotes(const Reading& reading, Flags& shown, Choice& choice) {
  std::vector<Rated> quotes;
  for (std::uint32_t i = 0; i < reading.quotes.list.size(); ++i) {
    const Quote& quote = reading.quotes.list[i];
    const bool whole = quote.kind == QuoteKind::kDirect;
    if (!quote.speaker || (!whole && quote.kind != QuoteKind::kFragment)) continue;
    const std::uint32_t last = sentence_at(reading.sentences, quote.spans.back().end - 1);
    quotes.push_back({quote.sentence, last, i, (whole ? 1.0 : 0.0) + quote.confidence});
  }
  choice.quotes = strongest(reading, std::move(quotes), kMostQuotes, shown);
}

void add_statements(const Reading& reading, Flags& shown, Choice& choice) {
  std::vector<Rated> statements;
  for (std::uint32_t i = 0; i < reading.quotes.statements.size(); ++i) {
    const Statement& statement = reading.quotes.statements[i];
    if (!statement.speaker) continue;
    statements.push_back({statement.sentence, statement.sentence, i, statement.confidence});
  }
  choice.statements = strongest(reading, std::move(statements), kMostStatements, shown);
}

/// Chosen sentences that nobody speaks before the author's first title: the standfirst, the lead's
/// paragraph, of a first section with a found title those that open it.
void add_lead(const Reading& reading, Choice& choice) {
  const std::vector<Section>& sections = reading.sections.list;
  for (const ChosenSentence& chosen : choice.sentences) {
    const std::uint32_t section = section_of_sentence(reading, chosen.sentence);
    const std::uint32_t block = reading.sentences.list[chosen.sentence].block;
    const bool opens =
        section == 0 && sections.size() > 1 && reading.roles.speaker[block].empty() &&
        (!sections[0].title ||
         (sections[0].title_source == TitleSource::kKeyphrase && chosen.sentence < kOpening));
    const std::vector<Role>& roles = reading.roles.role;
    if (opens || (block < roles.size() && roles[block] == Role::kLead)) {
      choice.lead.push_back(chosen.sentence);
    }
  }
}

/// Lead, source, and by section quotes and statements, of sentences that are no points.
void add_digest_parts(const Reading& reading, Choice& choice) {
  add_lead(reading, choice);
  Flags shown(reading.sentences.list.size());
  for (const ChosenSentence& chosen : choice.sentences) shown[chosen.sentence] = true;
  add_quotes(reading, shown, choice);
  add_statements(reading, shown, choice);
  for (const Credit& credit : reading.roles.credits) {
    if (!choice.source.empty()) choice.source += "; ";
    choice.source += reading.document.slice(reading.document.blocks[credit.block]);
  }
}

}  // namespace

SummarySize digest_size(const Reading& reading, Length length) {
  constexpr std::size_t kParts[] = {10, 7, 5};
  constexpr std::size_t kKeyPoints[] = {3, 5, 7};
  constexpr std::size_t kMost[] = {20, 40, 60};
  constexpr std::size_t kMostParts[] = {10, 12, 15};  // Of thirty.
  constexpr std::size_t kWordParts[] = {8, 5, 4};
  const auto step = static_cast<std::size_t>(length);
  const std::vector<std::size_t> counts = stretches_of(reading).size;
  std::size_t sentences = 0;
  std::size_t most = 0;
  for (const std::size_t count : counts) {
    sentences += count;
    most += std::min(count, kMostPoints);
  }
  const std::size_t part = (sentences + kParts[step] - 1) / kParts[step];
  if (counts.size() <= 1) return {std::max(part, kKeyPoints[step])};
  // Of short answers to many questions, no more than makes a digest.
  const std::size_t bound =
      std::max({part, counts.size(), sentences * kMostParts[step] / 30, kKeyPoints[step]});
  const std::size_t size = std::min({most, bound, std::max(part, counts.size() * (step + 1))});
  SummarySize digest{std::min(size, std::max(kMost[step], counts.size()))};
  if (counts.size() >= kManyStretches) {
    std::size_t words = 0;
    for (const Sentence& sentence : reading.sentences.list) words += sentence.word_count();
    digest.words = static_cast<std::uint32_t>(words / kWordParts[step]);
  }
  return digest;
}

/// By sentence, whether a quotation opens or closes in it, but not both.
Flags cut_quotations(const Reading& reading) {
  Flags cut(reading.sentences.list.size());
  for (const MarkPair& pair : reading.marks.pairs) {
    if (pair.kind != MarkKind::kQuote) continue;
    const std::uint32_t opens = sentence_at(reading.sentences, pair.outer.begin);
    const std::uint32_t closes = sentence_at(reading.sentences, pair.outer.end - 1);
    if (opens == closes && pair.closed) continue;
    if (opens != kNone) cut[opens] = true;
    if (closes != kNone && pair.closed) cut[closes] = true;
  }
  return cut;
}

void sort_by_point(const Reading& reading, const Leaning& leaning,
                   std::vector<std::uint32_t>& order) {
  const Sentences& sentences = reading.sentences;
  const Flags cut = cut_quotations(reading);
  const Flags answers = answers_to_titles(reading);
  std::vector<double> worth = reading.salience.score;
  for (std::uint32_t i = 0; i < worth.size(); ++i) {
    if (leaning.dangles(i) || cut[i]) {
      worth[i] -= kDangling;
    } else if (!leaning.antecedent_of(i).name.empty()) {
      worth[i] -= kPronoun;
    }
    if (question_of(reading, i) != kNone) worth[i] += kAnswer;
    const std::uint32_t block = sentences.list[i].block;
    if (answers[block]) worth[i] += kAnswer;
    const bool direct =
        answers[block] && !answers[block - 1] && sentences.first_of_block[block] == i;
    if (direct) worth[i] += kDirectAnswer;
    double words = kFew;
    double topical = 0.0;
    for (std::uint32_t w = sentences.list[i].first_word; w < sentences.list[i].last_word; ++w) {
      const Term& term = sentences.terms[sentences.words[w].term];
      if (term.stop) continue;
      words += 1.0;
      if (term.count >= kTopical) topical += 1.0;
    }
    worth[i] += topical > 0.0 ? topical / words : -kOffTopic;
  }
  sort_items(order, [&](std::uint32_t a, std::uint32_t b) { return worth[a] > worth[b]; });
}

std::vector<std::uint32_t> spread_over_sections(const Reading& reading,
                                                const std::vector<std::uint32_t>& order) {
  const Stretches stretches = stretches_of(reading);
  std::vector<std::uint64_t> sentences(stretches.size.size());
  std::vector<std::uint64_t> words(stretches.size.size());
  std::vector<Claim> claims;
  const std::vector<std::uint32_t> opening = opening_sentences(reading);
  const auto claim = [&](std::uint32_t sentence) {
    const std::uint32_t stretch = stretches.of[sentence];
    const auto place = static_cast<std::uint32_t>(claims.size());
    claims.push_back({sentence, stretch, place, sentences[stretch]++, 0});
    words[stretch] += reading.sentences.list[sentence].word_count();
  };
  for (const std::uint32_t sentence : opening) claim(sentence);
  for (const std::uint32_t sentence : order) {
    if (std::find(opening.begin(), opening.end(), sentence) == opening.end()) claim(sentence);
  }
  for (Claim& one : claims) one.words = words[one.stretch];
  sort_items(claims, comes_before);
  std::vector<std::uint32_t> spread;
  spread.reserve(claims.size());
  for (const Claim& one : claims) spread.push_back(one.sentence);
  return spread;
}

Choice choose_digest(const Reading& reading, const Options& options, const LanguagePack& pack) {
  const Leaning leaning(reading, pack);
  std::vector<std::uint32_t> order = best_first(reading, options);
  sort_by_point(reading, leaning, order);
  Choice choice = choice_of(reading, options, leaning, spread_over_sections(reading, order),
                            digest_size(reading, options.length));
  add_digest_parts(reading, choice);
  return choice;
}

}  // namespace lede
