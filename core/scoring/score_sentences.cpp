// SPDX-License-Identifier: MIT
#include "scoring/score_sentences.hpp"

#include <algorithm>

#include "scoring/eligible.hpp"
#include "scoring/judgement.hpp"

namespace lede {
namespace {

/// To steps of 0.0001, so that no difference of the last bit ever decides a rank.
double quantized(float score) {
  const double bounded = std::clamp(static_cast<double>(score), 0.0, 1.0);
  return static_cast<double>(static_cast<int>(bounded * 10000.0 + 0.5)) / 10000.0;
}

}  // namespace

Salience score_sentences(const Reading& reading, const LanguagePack& pack, std::string_view focus) {
  Salience salience;
  salience.score.resize(reading.sentences.list.size());
  salience.eligible = eligible_sentences(reading.document, reading.sentences, reading.roles);
  const scoring::Judgement j = scoring::judge(reading, salience.eligible, pack, focus, false);
  if (j.order.empty()) return salience;
  const std::vector<scoring::Parts> parts = scoring::parts_of(j);
  for (std::size_t place = 0; place < parts.size(); ++place) {
    salience.score[j.counts.sentence[place]] = quantized(parts[place].sum());
  }
  return salience;
}

}  // namespace lede
