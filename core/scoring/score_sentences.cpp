// SPDX-License-Identifier: MIT
#include "scoring/score_sentences.hpp"

#include <algorithm>

#include "scoring/traits.hpp"

namespace lede {
namespace {

/// To steps of 0.0001, so that no difference of the last bit ever decides a rank.
double quantized(double score) {
  const double bounded = std::clamp(score, 0.0, 1.0);
  return static_cast<double>(static_cast<int>(bounded * 10000.0 + 0.5)) / 10000.0;
}

double weighted(const TraitValues& values) {
  double score = kBaseScore;
  for (std::size_t i = 0; i < kTraits; ++i) score += kWeights[i].weight * values[i];
  return score;
}

std::vector<Feature> explained(const TraitValues& values) {
  std::vector<Feature> features;
  for (std::size_t i = 0; i < kTraits; ++i) {
    if (values[i] == 0.0) continue;
    features.push_back({kWeights[i].name, values[i], kWeights[i].weight * values[i]});
  }
  return features;
}

}  // namespace

Salience score_sentences(const Document& document, const Marks& /*marks*/,
                         const Sentences& sentences, const Roles& roles,
                         const Keyphrases& keyphrases, const Sections& sections,
                         const Quotes& quotes, const LanguagePack& pack, std::string_view focus,
                         bool explain) {
  Salience salience;
  salience.score.resize(sentences.list.size());
  salience.eligible = eligible_sentences(document, sentences, roles);
  const std::vector<TraitValues> traits = measure_traits(
      {document, sentences, roles, keyphrases, sections, quotes, pack, focus}, salience.eligible);
  if (explain) salience.features.resize(sentences.list.size());
  for (std::size_t i = 0; i < traits.size(); ++i) {
    if (!salience.eligible[i]) continue;
    salience.score[i] = quantized(weighted(traits[i]));
    if (explain) salience.features[i] = explained(traits[i]);
  }
  return salience;
}

}  // namespace lede
