// SPDX-License-Identifier: MIT
#include "scoring/traits.hpp"

#include <algorithm>
#include <cmath>

#include "roles/assign_roles.hpp"
#include "scoring/vectors.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// Values of one trait, written through the table of all.
double& value_of(std::vector<TraitValues>& table, std::size_t sentence, Trait trait) {
  return table[sentence][static_cast<std::size_t>(trait)];
}

bool has_number(const Sentences& sentences, const Sentence& sentence) {
  for (std::uint32_t i = sentence.first_word; i < sentence.last_word; ++i) {
    if (sentences.words[i].number) return true;
  }
  return false;
}

/// Whether the last mark, closing quotes and brackets aside, is a question mark of any script.
bool asks(std::string_view text) {
  for (auto at = static_cast<std::uint32_t>(text.size()); at > 0;) {
    const unicode::CodePoint point = unicode::decode_before(text, at);
    if (point.value == U'?' || point.value == U'？' || point.value == U'؟') return true;
    const unicode::Category category = unicode::category(point.value);
    const bool closes = category == unicode::Category::kFinalQuote ||
                        category == unicode::Category::kInitialQuote ||
                        category == unicode::Category::kClose || point.value == U'"' ||
                        point.value == U'\'';
    if (!closes) return false;
    at -= point.bytes;
  }
  return false;
}

void measure_place(const TraitSources& s, const Flags& eligible, std::vector<TraitValues>& table) {
  const auto count = static_cast<double>(std::count(eligible.begin(), eligible.end(), true));
  constexpr double kHalfAfter = 2.0;  // Sentences until "opens the article" has fallen to a half.
  double place = 0.0;
  std::uint32_t section = kNone;
  for (std::size_t i = 0; i < eligible.size(); ++i) {
    if (!eligible[i]) continue;
    value_of(table, i, Trait::kFirst) = kHalfAfter / (kHalfAfter + place);
    value_of(table, i, Trait::kEarly) = 1.0 - place / count;
    const std::uint32_t its_block = s.sentences.list[i].block;
    const std::uint32_t its_section =
        its_block < s.sections.of_block.size() ? s.sections.of_block[its_block] : kNone;
    // The first section's opening is the article's own.
    if (its_section != section && place > 0.0) value_of(table, i, Trait::kOpensSection) = 1.0;
    section = its_section;
    place += 1.0;
  }
}

/// Short and long against the article's own mean, so that it holds in any language and style.
void measure_length(const TraitSources& s, const Flags& eligible, std::vector<TraitValues>& table) {
  constexpr double kShortBelow = 0.7;  // Of the mean; a half as long is "is short" 0.5 / 0.7.
  constexpr double kLongAbove = 1.5;   // Of the mean; 1 from three times on.
  double words = 0.0;
  double count = 0.0;
  for (std::size_t i = 0; i < eligible.size(); ++i) {
    if (!eligible[i]) continue;
    words += s.sentences.list[i].word_count();
    count += 1.0;
  }
  if (words <= 0.0) return;
  for (std::size_t i = 0; i < eligible.size(); ++i) {
    if (!eligible[i]) continue;
    const double share = s.sentences.list[i].word_count() * count / words;
    value_of(table, i, Trait::kShort) = std::max(0.0, 1.0 - share / kShortBelow);
    value_of(table, i, Trait::kLong) = std::clamp((share - kLongAbove) / kLongAbove, 0.0, 1.0);
  }
}

void measure_words(const TraitSources& s, const Flags& eligible, std::vector<TraitValues>& table) {
  const SentenceVectors vectors = sentence_vectors(s.sentences, eligible);
  const Centrality centrality = directed_centrality(s.sentences, vectors, eligible);
  const std::vector<double>& weight = s.keyphrases.term_weight;
  double largest = 0.0;
  for (std::size_t i = 0; i < eligible.size(); ++i) {
    if (!eligible[i]) continue;
    value_of(table, i, Trait::kTakenUp) = centrality.later[i];
    value_of(table, i, Trait::kKnown) = centrality.earlier[i];
    const std::uint32_t end = vectors.first[i + 1];
    double sum = 0.0;
    for (std::uint32_t at = vectors.first[i]; at < end; ++at) {
      const std::uint32_t term = vectors.entries[at].term;
      if (term < weight.size()) sum += weight[term];
    }
    // Between sum and mean, so that neither the longest nor the tersest sentence always wins.
    const double words = std::max(1U, end - vectors.first[i]);
    value_of(table, i, Trait::kKeyWords) = sum / std::sqrt(words);
    largest = std::max(largest, sum / std::sqrt(words));
  }
  for (std::size_t i = 0; largest > 0.0 && i < eligible.size(); ++i) {
    value_of(table, i, Trait::kKeyWords) /= largest;
  }
}

/// The share of `terms` that each sentence has.
void measure_shared(const Sentences& sentences, const std::vector<std::uint32_t>& terms,
                    const Flags& eligible, Trait trait, std::vector<TraitValues>& table) {
  if (terms.empty()) return;
  Flags wanted(sentences.terms.size());
  for (const std::uint32_t term : terms) wanted[term] = true;
  std::vector<std::uint32_t> last_seen(sentences.terms.size(), kNone);
  for (std::uint32_t i = 0; i < eligible.size(); ++i) {
    if (!eligible[i]) continue;
    double shared = 0.0;
    const Sentence& sentence = sentences.list[i];
    for (std::uint32_t word = sentence.first_word; word < sentence.last_word; ++word) {
      const std::uint32_t term = sentences.words[word].term;
      if (!wanted[term] || last_seen[term] == i) continue;
      last_seen[term] = i;
      shared += 1.0;
    }
    value_of(table, i, trait) = shared / static_cast<double>(terms.size());
  }
}

/// The share of each sentence that stands inside whole quotations.
void measure_own_words(const TraitSources& s, const Flags& eligible,
                       std::vector<TraitValues>& table) {
  for (const Quote& quote : s.quotes.list) {
    if (quote.kind != QuoteKind::kDirect) continue;
    for (const Span span : quote.spans) {
      for (std::uint32_t i = sentence_at(s.sentences, span.begin);
           i < eligible.size() && s.sentences.list[i].span.begin < span.end; ++i) {
        if (!eligible[i]) continue;
        const Span sentence = s.sentences.list[i].span;
        const double shared =
            std::min(sentence.end, span.end) - std::max(sentence.begin, span.begin);
        double& value = value_of(table, i, Trait::kOwnWords);
        value = std::min(1.0, value + shared / std::max(1U, sentence.size()));
      }
    }
  }
}

}  // namespace

Flags eligible_sentences(const Document& document, const Sentences& sentences, const Roles& roles) {
  const auto with = [&](auto fits) {
    Flags eligible(sentences.list.size());
    for (std::size_t i = 0; i < eligible.size(); ++i) {
      eligible[i] = fits(sentences.list[i]);
    }
    return eligible;
  };
  const auto any = [](const Flags& eligible) {
    return std::find(eligible.begin(), eligible.end(), true) != eligible.end();
  };
  const auto role_of = [&](const Sentence& sentence) {
    return sentence.block < roles.role.size() ? roles.role[sentence.block] : Role::kBody;
  };
  Flags eligible = with([&](const Sentence& sentence) {
    const bool readable = document.blocks[sentence.block].kind != BlockKind::kPreformatted;
    return readable && sentence.word_count() > 0 && is_running_text(role_of(sentence));
  });
  if (any(eligible)) return eligible;
  eligible = with([&](const Sentence& sentence) {
    return sentence.word_count() > 0 && role_of(sentence) == Role::kOther;
  });
  if (any(eligible)) return eligible;
  eligible = with([&](const Sentence& sentence) {
    const Role role = role_of(sentence);
    return sentence.word_count() > 0 && role != Role::kCredit && role != Role::kByline &&
           role != Role::kDateline && role != Role::kCaption && role != Role::kPromo;
  });
  if (any(eligible)) return eligible;
  return with([](const Sentence&) { return true; });
}

std::vector<TraitValues> measure_traits(const TraitSources& sources, const Flags& eligible) {
  std::vector<TraitValues> table(eligible.size());
  const Sentences& sentences = sources.sentences;
  measure_place(sources, eligible, table);
  measure_length(sources, eligible, table);
  measure_words(sources, eligible, table);
  measure_own_words(sources, eligible, table);
  if (sources.roles.title) {
    measure_shared(sentences, terms_of_words(*sources.roles.title, sentences, sources.pack),
                   eligible, Trait::kTitleWords, table);
  }
  measure_shared(sentences, terms_of_words(sources.focus, sentences, sources.pack), eligible,
                 Trait::kFocus, table);
  for (std::size_t i = 0; i < eligible.size(); ++i) {
    if (!eligible[i]) continue;
    const Sentence& sentence = sentences.list[i];
    value_of(table, i, Trait::kNumber) = has_number(sentences, sentence) ? 1.0 : 0.0;
    value_of(table, i, Trait::kQuestion) = asks(sources.document.slice(sentence.span)) ? 1.0 : 0.0;
    const bool leans = phrase_length_at(sources.pack.leaning_openers, sources.document, sentences,
                                        sentence.first_word, sentence.last_word) > 0;
    value_of(table, i, Trait::kLeaning) = leans ? 1.0 : 0.0;
  }
  return table;
}

}  // namespace lede
