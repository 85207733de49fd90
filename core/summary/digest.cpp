// SPDX-License-Identifier: MIT
#include "summary/digest.hpp"
#include "sort_items.hpp"

#include <algorithm>

namespace lede {
namespace {

constexpr std::uint32_t kOpening = 8;       // Sentences.
constexpr std::size_t kLongStretch = 40;    // Sentences; of a longer section, parts count.
constexpr std::size_t kMostPoints = 4;      // A stretch.
constexpr std::size_t kMostQuotes = 2;      // A section.
constexpr std::size_t kMostStatements = 2;  // A section.

/// A sentence's claim to come early: its rank in its stretch against the stretch's words.
struct Claim {
  std::uint32_t sentence = 0;
  std::uint32_t stretch = 0;
  std::uint64_t rank = 0;   ///< In its stretch, from 0.
  std::uint64_t words = 0;  ///< Of its stretch.
};

/// First every stretch's best, in the article's order; what goes beyond a stretch's most points
/// last; between them by words / (rank + 1), as D'Hondt's method gives seats.
bool comes_before(const Claim& a, const Claim& b) {
  const auto turn = [](const Claim& claim) {
    return claim.rank == 0 ? 0 : claim.rank < kMostPoints ? 1 : 2;
  };
  if (turn(a) != turn(b)) return turn(a) < turn(b);
  const std::uint64_t for_a = a.words * (b.rank + 1);
  const std::uint64_t for_b = b.words * (a.rank + 1);
  if (a.rank > 0 && for_a != for_b) return for_a > for_b;
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

/// The sentence that says who, where and on what: of the author's first ones, before any title or
/// turn, the one with the most names; else kNone.
std::uint32_t opening_sentence(const Reading& reading) {
  std::uint32_t best = kNone;
  std::uint32_t most = 0;
  std::uint32_t names = 0;
  std::uint32_t before = kNone;
  for (const Mention& mention : reading.names.mentions) {
    const std::uint32_t block = reading.sentences.list[mention.sentence].block;
    const bool own =
        section_of_sentence(reading, mention.sentence) == 0 && reading.roles.speaker[block].empty();
    if (!own || mention.sentence >= kOpening) break;
    names = mention.sentence == before ? names + 1 : 1;
    before = mention.sentence;
    if (!reading.salience.eligible[before] || names <= most) continue;
    best = before;
    most = names;
  }
  return best;
}

/// Whether a section's points show the sentence already.
bool is_point(const Choice& choice, std::uint32_t section, std::uint32_t sentence) {
  const std::vector<std::uint32_t>& points = choice.points[section];
  return std::find(points.begin(), points.end(), sentence) != points.end();
}

/// The strongest `most` of a section's items, by strength, then by index; returned by index.
struct Rated {
  std::uint32_t index = 0;
  double strength = 0.0;
};
std::vector<std::uint32_t> strongest(std::vector<Rated> rated, std::size_t most) {
  sort_items(rated, [](const Rated& a, const Rated& b) {
    return a.strength != b.strength ? a.strength > b.strength : a.index < b.index;
  });
  if (rated.size() > most) rated.resize(most);
  std::vector<std::uint32_t> indices;
  indices.reserve(rated.size());
  for (const Rated& one : rated) indices.push_back(one.index);
  sort_items(indices);
  return indices;
}

void add_quotes(const Reading& reading, Choice& choice) {
  std::vector<std::vector<Rated>> rated(reading.sections.list.size());
  for (std::uint32_t i = 0; i < reading.quotes.list.size(); ++i) {
    const Quote& quote = reading.quotes.list[i];
    const std::uint32_t section = section_of_sentence(reading, quote.sentence);
    const bool whole = quote.kind == QuoteKind::kDirect;
    if (section >= rated.size() || !quote.speaker) continue;
    if (is_point(choice, section, quote.sentence)) continue;
    if (!whole && quote.kind != QuoteKind::kFragment) continue;
    rated[section].push_back(
        {i, (whole ? 1.0 : 0.0) + reading.salience.score[quote.sentence] + quote.confidence});
  }
  choice.quotes.clear();
  for (auto& section : rated) choice.quotes.push_back(strongest(std::move(section), kMostQuotes));
}

void add_statements(const Reading& reading, Choice& choice) {
  std::vector<std::vector<Rated>> rated(reading.sections.list.size());
  for (std::uint32_t i = 0; i < reading.quotes.statements.size(); ++i) {
    const Statement& statement = reading.quotes.statements[i];
    const std::uint32_t section = section_of_sentence(reading, statement.sentence);
    if (section >= rated.size() || !statement.speaker) continue;
    if (is_point(choice, section, statement.sentence)) continue;
    rated[section].push_back(
        {i, reading.salience.score[statement.sentence] + statement.confidence});
  }
  choice.statements.clear();
  for (auto& section : rated) {
    choice.statements.push_back(strongest(std::move(section), kMostStatements));
  }
}

/// Chosen sentences before the first title: the standfirst, or the lead's paragraph.
void add_lead(const Reading& reading, Choice& choice) {
  for (const ChosenSentence& chosen : choice.sentences) {
    const std::uint32_t section = section_of_sentence(reading, chosen.sentence);
    const std::uint32_t block = reading.sentences.list[chosen.sentence].block;
    const bool untitled =
        section == 0 && !reading.sections.list[0].title && reading.sections.list.size() > 1;
    const std::vector<Role>& roles = reading.roles.role;
    if (untitled || (block < roles.size() && roles[block] == Role::kLead)) {
      choice.lead.push_back(chosen.sentence);
    }
  }
}

}  // namespace

std::uint32_t section_of_sentence(const Reading& reading, std::uint32_t sentence) {
  const std::uint32_t block = reading.sentences.list[sentence].block;
  return block < reading.sections.of_block.size() ? reading.sections.of_block[block] : kNone;
}

std::size_t digest_size(const Reading& reading, Length length) {
  constexpr std::size_t kParts[] = {10, 7, 5};
  constexpr std::size_t kKeyPoints[] = {3, 5, 7};
  constexpr std::size_t kMost[] = {20, 40, 60};
  const auto step = static_cast<std::size_t>(length);
  const std::vector<std::size_t> counts = stretches_of(reading).size;
  std::size_t sentences = 0;
  std::size_t most = 0;
  for (const std::size_t count : counts) {
    sentences += count;
    most += std::min(count, kMostPoints);
  }
  const std::size_t part = (sentences + kParts[step] - 1) / kParts[step];
  if (counts.size() <= 1) return std::max(part, kKeyPoints[step]);
  const std::size_t size = std::min(most, std::max(part, counts.size() * (step + 1)));
  return std::min(size, std::max(kMost[step], counts.size()));
}

std::vector<std::uint32_t> spread_over_sections(const Reading& reading,
                                                const std::vector<std::uint32_t>& order) {
  const Stretches stretches = stretches_of(reading);
  std::vector<std::uint64_t> sentences(stretches.size.size());
  std::vector<std::uint64_t> words(stretches.size.size());
  std::vector<Claim> claims;
  const std::uint32_t opening = opening_sentence(reading);
  const auto claim = [&](std::uint32_t sentence) {
    const std::uint32_t stretch = stretches.of[sentence];
    claims.push_back({sentence, stretch, sentences[stretch]++, 0});
    words[stretch] += reading.sentences.list[sentence].word_count();
  };
  if (opening != kNone) claim(opening);
  for (const std::uint32_t sentence : order) {
    if (sentence != opening) claim(sentence);
  }
  for (Claim& one : claims) one.words = words[one.stretch];
  sort_items(claims, comes_before);
  std::vector<std::uint32_t> spread;
  spread.reserve(claims.size());
  for (const Claim& one : claims) spread.push_back(one.sentence);
  return spread;
}

void add_digest_parts(const Reading& reading, Choice& choice) {
  add_lead(reading, choice);
  add_quotes(reading, choice);
  add_statements(reading, choice);
  for (const Credit& credit : reading.roles.credits) {
    if (!choice.source.empty()) choice.source += "; ";
    choice.source += reading.document.slice(reading.document.blocks[credit.block]);
  }
}

}  // namespace lede
