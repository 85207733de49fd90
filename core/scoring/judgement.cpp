// SPDX-License-Identifier: MIT
#include "scoring/judgement.hpp"

#include <algorithm>

#include "scoring/leaning.hpp"
#include "scoring/models.hpp"
#include "scoring/terms_of_words.hpp"
#include "sort_items.hpp"

namespace lede::scoring {
namespace {

constexpr float kFocus = 0.6F;      // Bonus of a sentence with all words of the focus.
constexpr float kTitleLift = 0.8F;  // Of the word model's answer for words of the title.
constexpr float kFocusLift = 3.0F;
constexpr float kRepeating = 0.5F;  // Of a score, where the three best sentences say it all.

bool among(const std::vector<std::uint32_t>& terms, const WordCount& word) {
  return std::binary_search(terms.begin(), terms.end(), word.term);
}

/// By place, the share of `terms` that its sentence has.
std::vector<float> shares_of(const TextCounts& counts, const std::vector<std::uint32_t>& terms) {
  std::vector<float> shares(counts.size());
  Flags wanted;
  for (const WordCount& word : counts.words) wanted.push_back(among(terms, word));
  std::vector<std::uint32_t> last_seen(counts.words.size(), kNone);
  for (std::uint32_t place = 0; place < counts.size(); ++place) {
    for (std::uint32_t t = counts.first[place]; t < counts.first[place + 1]; ++t) {
      const std::uint32_t word = counts.tokens[t].word;
      if (!wanted[word] || last_seen[word] == place) continue;
      last_seen[word] = place;
      shares[place] += 1.0F / static_cast<float>(terms.size());
    }
  }
  return shares;
}

void lift(const TextCounts& counts, const std::vector<std::uint32_t>& terms, float by,
          BothAnswers& answers) {
  for (std::size_t word = 0; word < counts.words.size(); ++word) {
    if (!among(terms, counts.words[word])) continue;
    answers.placed.word[kMostTimes * word] += by;
    answers.free.word[kMostTimes * word] += by;
  }
}

/// By place, the share of its expected words and pairs that the three best sentences have said.
std::vector<float> repeats_of(const Judgement& j) {
  const std::vector<Overlap::Sums> each = sums_of_each(j.counts, j.chances);
  std::vector<float> repeats(j.counts.size());
  Overlap said(j.counts, j.chances);
  for (std::size_t rank = 0; rank < j.order.size(); ++rank) {
    const std::uint32_t place = j.order[rank];
    const Overlap::Sums& before = said.sums();
    const Overlap::Sums with = said.with(place);
    const float adds = with.words - before.words + with.pairs - before.pairs;
    repeats[place] = 1.0F - adds / (each[place].words + each[place].pairs + 1e-6F);
    if (rank < 3) said.add(place);
  }
  return repeats;
}

/// Gives the order's first the highest score, and so on, each below the one before: the scores are
/// the order. What a sentence gains or loses so, it owes to the company of the others.
void agree_with_order(const Judgement& j, std::vector<Parts>& parts) {
  std::vector<float> sums;
  sums.reserve(parts.size());
  for (const Parts& its : parts) sums.push_back(std::clamp(its.sum(), 0.0F, 1.0F));
  sort_items(sums, [](float a, float b) { return a > b; });
  constexpr float kStep = 0.0001F;
  float above = 1.0F + kStep;
  for (std::size_t rank = 0; rank < sums.size(); ++rank) {
    above = std::max(0.0F, std::min(sums[rank], above - kStep));
    Parts& its = parts[j.order[rank]];
    its.together = above - its.sum();
  }
}

}  // namespace

Judgement judge(const Reading& reading, const Flags& eligible, const LanguagePack& pack,
                std::string_view focus, bool free) {
  const Sentences& sentences = reading.sentences;
  Judgement j;
  j.counts = count_text(reading.document, reading.marks, sentences, eligible);
  if (j.counts.size() == 0) return j;
  Flags stop;
  for (const WordCount& word : j.counts.words) stop.push_back(sentences.terms[word.term].stop);
  j.standing.manner = manner_of(j.counts);
  j.answers = ask(j.counts, stop, committed_models(), free || j.standing.manner.placed < 1.0F);
  if (reading.roles.title) {
    lift(j.counts, terms_of_words(*reading.roles.title, sentences, pack), kTitleLift, j.answers);
  }
  const std::vector<std::uint32_t> wanted = terms_of_words(focus, sentences, pack);
  lift(j.counts, wanted, kFocusLift, j.answers);
  if (!wanted.empty()) j.focus = shares_of(j.counts, wanted);
  j.chances = chances_of(j.answers, j.standing.manner.placed);
  const Leaning leaning(reading, pack);
  for (std::size_t place = 0; place < j.counts.size(); ++place) {
    const float wish = j.focus.empty() ? 0.0F : kFocus * j.focus[place];
    j.standing.bonus.push_back(j.standing.manner.lead / static_cast<float>(place + 1) + wish);
    j.standing.leans.push_back(leaning.dangles(j.counts.sentence[place]) || j.counts.asks[place]);
  }
  j.alone = values_alone(j.counts, j.chances, j.standing);
  j.order = best_order(j.counts, j.chances, j.standing, j.alone);
  return j;
}

float most_alone(const Judgement& j) {
  return std::max(1e-6F, *std::max_element(j.alone.begin(), j.alone.end()));
}

std::vector<Parts> parts_of(const Judgement& j) {
  const std::vector<float> repeats = repeats_of(j);
  const float most = most_alone(j);
  std::vector<Parts> parts(j.counts.size());
  for (std::size_t place = 0; place < parts.size(); ++place) {
    Parts& its = parts[place];
    its.focus = j.focus.empty() ? 0.0F : kFocus * j.focus[place] / most;
    its.alone = j.alone[place] / most;
    its.repeats = -kRepeating * repeats[place] * j.alone[place] / most;
  }
  agree_with_order(j, parts);
  return parts;
}

}  // namespace lede::scoring
