// SPDX-License-Identifier: MIT
#include "summary/digest.hpp"

#include <algorithm>

#include "sentences/split_sentences.hpp"
#include "sentences/turn_labels.hpp"
#include "sort_items.hpp"
#include "summary/questions.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kOpening = 8;     // Sentences.
constexpr std::size_t kLongStretch = 40;  // Sentences; of a longer section, parts count.
constexpr std::size_t kManyStretches = 16;
constexpr std::size_t kMostPoints = 4;      // A section.
constexpr std::size_t kMostQuotes = 1;      // A section.
constexpr std::size_t kMostStatements = 2;  // A section.

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

/// Running text: a section, or a part of a long one.
struct Stretch {
  std::uint32_t section = 0;
  std::size_t size = 0;            ///< Sentences.
  std::size_t most = kMostPoints;  ///< Points: its part of the section's.
};

/// By sentence its stretch; kNone: no running text.
struct Stretches {
  std::vector<std::uint32_t> of;
  std::vector<Stretch> list;
  std::size_t sections = 0;
};

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

/// A word of the topic stands so often in the article.
constexpr std::uint32_t kTopical = 5;
/// Two words more than a sentence has, so that a short one is not all topic.
constexpr double kFew = 2.0;
/// On what has so many words; less on less: scraps of talk tell little.
constexpr double kFull = 0.2;
constexpr double kFullWords = 20.0;
/// Off what has no word of the topic: thanks, greetings.
constexpr double kOffTopic = 0.3;
/// Off what leans on a sentence that is not shown, or begins or ends amid a quotation.
constexpr double kDangling = 0.4;
/// Off what needs a name beside it: who reads a point alone would rather read the name in it.
constexpr double kPronoun = 0.1;
/// Off what has one whose name nothing tells: "I told him."
constexpr double kStranger = 0.2;
/// On what opens the answer to a question beside it, and on what is in the answer to a title.
constexpr double kAnswer = 0.1;
/// On the first sentence of the answer to a title, and on a brief one, whatever it is: "No." under
/// "Is it to close?". Without it what follows ("But not this year") may say the reverse.
constexpr double kDirectAnswer = 0.6;
constexpr double kBriefAnswer = 2.0;

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// Where people talk by turns.
bool is_talk(const Reading& reading) {
  const std::vector<std::string>& speaker = reading.roles.speaker;
  return std::any_of(speaker.begin(), speaker.end(),
                     [](const auto& name) { return !name.empty(); });
}

/// Whether a sentence names one of the article's first speakers.
bool names_speaker(const Reading& reading, std::uint32_t sentence) {
  constexpr std::size_t kFirst = 8;
  const std::string_view text = reading.document.slice(reading.sentences.list[sentence].span);
  const std::vector<Speaker>& speakers = reading.quotes.speakers;
  return std::any_of(
      speakers.begin(), speakers.begin() + std::min(kFirst, speakers.size()),
      [&](const Speaker& speaker) { return text.find(speaker.name) != std::string_view::npos; });
}

/// The first entities of a sentence that are not yet `told`.
std::vector<std::uint32_t> named_in(const Reading& reading, std::uint32_t sentence,
                                    const std::vector<std::uint32_t>& told) {
  constexpr std::size_t kMost = 16;  // Each is held against all that are told.
  std::vector<std::uint32_t> named;
  const std::vector<Mention>& mentions = reading.names.mentions;
  for (auto at = first_mention(mentions, sentence);
       at != mentions.end() && at->sentence == sentence && named.size() < kMost; ++at) {
    if (!holds(told, at->entity)) named.push_back(at->entity);
  }
  return named;
}

/// The author's first sentences, before any title or turn.
std::vector<std::uint32_t> introduction_of(const Reading& reading) {
  std::vector<std::uint32_t> own;
  const std::vector<Sentence>& list = reading.sentences.list;
  for (std::uint32_t i = 0; i < list.size() && i < kOpening; ++i) {
    const std::uint32_t block = list[i].block;
    const bool spoken = block < reading.roles.speaker.size() &&
                        reading.roles.role[block] != Role::kLead &&
                        !reading.roles.speaker[block].empty();
    if (section_of_sentence(reading, i) != 0 || spoken) break;
    if (reading.salience.eligible[i]) own.push_back(i);
  }
  return own;
}

/// Whether a sentence of an introduction is its running text: no place and date in front of a
/// paragraph, no line under the title, which closes without a stop, and nothing with a label.
bool is_told(const Reading& reading, std::uint32_t sentence) {
  constexpr std::uint32_t kDated = 6;  // Words.
  const Sentence& its = reading.sentences.list[sentence];
  const Block& block = reading.document.blocks[its.block];
  const bool dated = its.word_count() < kDated && its.span.begin == block.span.begin &&
                     its.span.end < block.span.end;
  const bool under_title =
      unicode::is_letter(unicode::decode_before(reading.document.text, block.span.end).value);
  const TurnLabelText label = turn_label_of(reading.document.slice(block));
  return !dated && !under_title && (label.end == 0 || label.stop);
}

/// Of an introduction the sentences that say who, to whom, where and on what: the first that names
/// who speaks (where nobody talks, anything), then the one that names most besides.
std::vector<std::uint32_t> opening_of(const Reading& reading,
                                      const std::vector<std::uint32_t>& introduction) {
  constexpr double kLeast = 0.5;
  const bool talk = is_talk(reading);
  std::uint32_t first = kNone;
  for (const std::uint32_t sentence : introduction) {
    const bool names =
        talk ? names_speaker(reading, sentence) : !named_in(reading, sentence, {}).empty();
    if (!names) continue;
    const bool told = is_told(reading, sentence);
    if (told || first == kNone) first = sentence;
    if (told) break;
  }
  if (first == kNone) return {};
  std::vector<std::uint32_t> opening{first};
  const std::vector<std::uint32_t> named = named_in(reading, first, {});
  double most = kLeast;
  for (const std::uint32_t sentence : introduction) {
    const double tells = static_cast<double>(named_in(reading, sentence, named).size()) +
                         reading.salience.score[sentence];
    if (sentence == first || tells <= most || !is_told(reading, sentence)) continue;
    most = tells;
    opening.resize(1);
    opening.push_back(sentence);
  }
  return opening;
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

}  // namespace

SummarySize digest_size(const Reading& reading, Length length) {
  constexpr std::size_t kParts[] = {10, 7, 5};
  constexpr std::size_t kKeyPoints[] = {3, 5, 7};
  constexpr std::size_t kMost[] = {20, 40, 60};
  constexpr std::size_t kMostParts[] = {10, 12, 15};  // Of thirty.
  constexpr std::size_t kWordParts[] = {8, 5, 4};
  const auto step = static_cast<std::size_t>(length);
  const Stretches stretches = stretches_of(reading);
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
  const std::size_t lead = opening_of(reading, introduction_of(reading)).size() / 2;
  SummarySize digest{std::min(size + lead, std::max(kMost[step], least + lead))};
  if (least >= kManyStretches) {
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

/// Whether a sentence has a "he" or "she" of whom neither it nor a note beside it tells before.
bool has_stranger(const Reading& reading, const LanguagePack& pack, std::uint32_t sentence) {
  const Sentence& its = reading.sentences.list[sentence];
  const std::vector<Mention>& mentions = reading.names.mentions;
  const auto named = first_mention(mentions, sentence);
  std::uint32_t end = its.span.end;
  if (named != mentions.end()) end = std::min(end, named->name.begin);
  for (std::uint32_t w = its.first_word;
       w < its.last_word && reading.sentences.words[w].span.begin < end; ++w) {
    const Listed& listed = reading.sentences.listed(w);
    if (listed.in(pack.pronouns_he) != listed.in(pack.pronouns_she) &&
        !listed.in(pack.pronouns_they)) {
      return true;
    }
  }
  return false;
}

void sort_by_point(const Reading& reading, const Leaning& leaning, const LanguagePack& pack,
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
    } else if (has_stranger(reading, pack, i)) {
      worth[i] -= kStranger;
    }
    if (question_of(reading, i) != kNone) worth[i] += kAnswer;
    const std::uint32_t block = sentences.list[i].block;
    if (answers[block]) worth[i] += kAnswer;
    const bool direct =
        answers[block] && !answers[block - 1] && sentences.first_of_block[block] == i;
    if (direct) worth[i] += is_brief(reading, i) ? kBriefAnswer : kDirectAnswer;
    double words = kFew;
    double topical = 0.0;
    for (std::uint32_t w = sentences.list[i].first_word; w < sentences.list[i].last_word; ++w) {
      const Term& term = sentences.terms[sentences.words[w].term];
      if (term.stop) continue;
      words += 1.0;
      if (term.count >= kTopical) topical += 1.0;
    }
    worth[i] += topical > 0.0 ? topical / words : -kOffTopic;
    worth[i] += kFull * std::min(1.0, sentences.list[i].word_count() / kFullWords);
  }
  sort_items(order, [&](std::uint32_t a, std::uint32_t b) { return worth[a] > worth[b]; });
}

std::vector<std::uint32_t> spread_over_sections(const Reading& reading,
                                                const std::vector<std::uint32_t>& order) {
  const Stretches stretches = stretches_of(reading);
  std::vector<std::uint64_t> sentences(stretches.list.size());
  std::vector<std::uint64_t> words(stretches.list.size());
  std::vector<Claim> claims;
  const std::vector<std::uint32_t> introduction = introduction_of(reading);
  const std::vector<std::uint32_t> opening = opening_of(reading, introduction);
  const bool talk = is_talk(reading);
  const auto claim = [&](std::uint32_t sentence) {
    const std::uint32_t stretch = stretches.of[sentence];
    Claim one{sentence, stretch, static_cast<std::uint32_t>(claims.size())};
    if (talk && holds(introduction, sentence)) {
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
  Choice choice = choice_of(reading, options, leaning, spread_over_sections(reading, order),
                            digest_size(reading, options.length));
  add_digest_parts(reading, choice);
  return choice;
}

}  // namespace lede
