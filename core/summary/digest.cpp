// SPDX-License-Identifier: MIT
#include "summary/digest.hpp"

#include <algorithm>
#include <utility>

#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"
#include "summary/sort_by_point.hpp"

namespace lede {
namespace {

constexpr std::size_t kLongStretch = 40;  // Sentences; of a longer section, parts count.
constexpr std::size_t kManyStretches = 16;
constexpr std::size_t kMostPoints = 4;       // A section.
constexpr std::size_t kMostQuotes = 1;       // A section.
constexpr std::uint32_t kLongestQuote = 60;  // Words, where it has several sentences.
constexpr std::size_t kMostStatements = 2;   // A section.

/// A sentence's claim to come early: its rank in its stretch against the stretch's words.
struct Claim {
  std::uint32_t sentence = 0;
  std::uint32_t stretch = 0;
  std::uint32_t place = 0;  ///< Among all sentences, the best first.
  std::uint64_t rank = 0;   ///< In its stretch, from 0.
  std::uint64_t most = 0;   ///< Of its stretch.
  std::uint64_t words = 0;  ///< Of its stretch.
};

/// First every stretch's best, the best of them first; what goes beyond a stretch's most points
/// last; between them by words / (rank + 1), as D'Hondt's method gives seats.
bool comes_before(const Claim& a, const Claim& b) {
  const auto turn = [](const Claim& claim) {
    return claim.rank == 0 ? 0 : claim.rank < claim.most ? 1 : 2;
  };
  if (turn(a) != turn(b)) return turn(a) < turn(b);
  const std::uint64_t for_a = a.words * (b.rank + 1);
  const std::uint64_t for_b = b.words * (a.rank + 1);
  if (a.rank == 0 && b.rank == 0) return a.place < b.place;
  if (for_a != for_b) return for_a > for_b;
  return a.stretch != b.stretch ? a.stretch < b.stretch : a.rank < b.rank;
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

std::uint32_t words_of(const Reading& reading, const Quote& quote) {
  std::uint32_t words = 0;
  for (const Span span : quote.spans) {
    words += word_from(reading.sentences, span.end) - word_from(reading.sentences, span.begin);
  }
  return words;
}

/// An editor takes a sentence of a long quotation, as a point, or leaves it.
void add_quotes(const Reading& reading, Flags& shown, Choice& choice) {
  std::vector<Rated> quotes;
  for (std::uint32_t i = 0; i < reading.quotes.list.size(); ++i) {
    const Quote& quote = reading.quotes.list[i];
    const bool whole = quote.kind == QuoteKind::kDirect;
    if (!quote.speaker || (!whole && quote.kind != QuoteKind::kFragment)) continue;
    const std::uint32_t last = sentence_at(reading.sentences, quote.spans.back().end - 1);
    if (last > quote.sentence && words_of(reading, quote) > kLongestQuote) continue;
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
        section == 0 && sections.size() > 1 &&
        (!sections[0].title ||
         (sections[0].title_source == TitleSource::kKeyphrase && chosen.sentence < kOpening));
    const bool told = block >= reading.roles.speaker.size() || reading.roles.speaker[block].empty();
    const std::vector<Role>& roles = reading.roles.role;
    if (told && (opens || (block < roles.size() && roles[block] == Role::kLead))) {
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

/// How much a digest has by itself: on the average two (three, four) sentences for every section
/// with running text, no section more than four, and its lead; but no more than about a tenth (a
/// seventh, a fifth) of the article's, or a third (two fifths, a half) of short answers to many
/// questions. Of forty sentences of a longer section at least one. Of an article without sections
/// a tenth, no fewer than its key points. At most 20 (40, 60), or one each. Where sections are
/// many, as a live page's entries, at most an eighth of the article's words (a fifth, a quarter),
/// so that sections of little weight go without a point.
SummarySize digest_size(const Reading& reading, const Stretches& stretches, std::size_t opening,
                        Length length) {
  constexpr std::size_t kParts[] = {10, 7, 5};
  constexpr std::size_t kKeyPoints[] = {3, 5, 7};
  constexpr std::size_t kMost[] = {20, 40, 60};
  constexpr std::size_t kMostParts[] = {10, 12, 15};  // Of thirty.
  constexpr std::size_t kWordParts[] = {8, 5, 4};
  const auto step = static_cast<std::size_t>(length);
  std::size_t sentences = 0;
  std::size_t most = 0;
  for (const Stretch& stretch : stretches.list) {
    sentences += stretch.size;
    most += std::min(stretch.size, stretch.most);
  }
  const std::size_t part = (sentences + kParts[step] - 1) / kParts[step];
  const std::size_t least = stretches.list.size();
  if (least <= 1) return {std::max(part, kKeyPoints[step])};
  // Of short answers to many questions, no more than makes a digest.
  const std::size_t bound =
      std::max({part, least, sentences * kMostParts[step] / 30, kKeyPoints[step]});
  const std::size_t size =
      std::min({most, bound, std::max(least, stretches.sections * (step + 2))});
  const std::size_t lead = opening / 2;  // Its first is a section's point.
  SummarySize digest{std::min(size + lead, std::max(kMost[step], least + lead))};
  if (least >= kManyStretches) {
    std::size_t words = 0;
    for (const Sentence& sentence : reading.sentences.list) words += sentence.word_count();
    digest.words = static_cast<std::uint32_t>(words / kWordParts[step]);
  }
  return digest;
}

}  // namespace

Stretches stretches_of(const Reading& reading) {
  Stretches stretches;
  std::vector<Stretch>& list = stretches.list;
  for (std::uint32_t i = 0; i < reading.sentences.list.size(); ++i) {
    stretches.of.push_back(kNone);
    if (!reading.salience.eligible[i]) continue;
    const std::uint32_t section = section_of_sentence(reading, i);
    const bool other = list.empty() || list.back().section != section;
    stretches.sections += other ? 1 : 0;
    if (other || list.back().size >= kLongStretch) list.push_back({section});
    ++list.back().size;
    stretches.of.back() = static_cast<std::uint32_t>(list.size()) - 1;
  }
  for (auto first = list.begin(); first != list.end();) {
    const auto end = std::find_if(first, list.end(), [&](const Stretch& stretch) {
      return stretch.section != first->section;
    });
    const std::size_t most = std::max<std::size_t>(kMostPoints / (end - first), 1);
    for (; first != end; ++first) first->most = most;
  }
  return stretches;
}

std::vector<std::uint32_t> spread_over_sections(const Reading& reading, const Stretches& stretches,
                                                const Introduction& introduction,
                                                const std::vector<std::uint32_t>& order) {
  std::vector<std::uint64_t> sentences(stretches.list.size());
  std::vector<std::uint64_t> words(stretches.list.size());
  std::vector<Claim> claims;
  const std::vector<std::uint32_t>& opening = introduction.opening;
  const bool talk = is_talk(reading);
  const auto claim = [&](std::uint32_t sentence) {
    const std::uint32_t stretch = stretches.of[sentence];
    Claim one{sentence, stretch, static_cast<std::uint32_t>(claims.size())};
    if (talk && holds(introduction.sentences, sentence)) {
      one.rank = holds(opening, sentence) ? 0 : 1;  // Beyond its most, none.
    } else if (!holds(opening, sentence)) {
      one.rank = sentences[stretch]++;
      one.most = stretches.list[stretch].most;
    }
    words[stretch] += reading.sentences.list[sentence].word_count();
    claims.push_back(one);
  };
  for (const std::uint32_t sentence : opening) claim(sentence);
  for (const std::uint32_t sentence : order) {
    if (!holds(opening, sentence)) claim(sentence);
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
  sort_by_point(reading, leaning, pack, order);
  const Stretches stretches = stretches_of(reading);
  const Introduction introduction = introduction_of(reading);
  order = spread_over_sections(reading, stretches, introduction, order);
  const SummarySize size =
      digest_size(reading, stretches, introduction.opening.size(), options.length);
  Choice choice = choice_of(reading, options, leaning, std::move(order), size);
  add_digest_parts(reading, choice);
  return choice;
}

}  // namespace lede
