// SPDX-License-Identifier: MIT
#include "scoring/explain_scores.hpp"

#include <algorithm>
#include <cmath>

#include "scoring/judgement.hpp"

namespace lede {
namespace {

using namespace scoring;

constexpr float kLeastEffect = 0.00005F;  // Would be written as 0.

/// @param for_words of the score, what it owes to its words wherever they stand. @param words its
/// share of all that the article's words promise.
std::vector<Feature> explained(const Judgement& j, std::size_t place, const Parts& parts,
                               float for_words, float words) {
  std::vector<Feature> features;
  const auto tell = [&](const char* name, float value, float effect) {
    if (std::fabs(effect) < kLeastEffect) return;
    features.push_back({name, std::clamp(static_cast<double>(value), 0.0, 1.0), effect});
  };
  tell("says what the article keeps coming back to", words, for_words);
  tell("stands near the start", 1.0F / static_cast<float>(place + 1),
       parts.alone - for_words - parts.focus);
  if (!j.focus.empty()) tell("has the words you asked for", j.focus[place], parts.focus);
  tell("repeats what the best sentences say", -parts.repeats, parts.repeats);
  const char* together = parts.together < 0.0F ? "others say it better together"
                                               : "says more beside the others than alone";
  tell(together, std::fabs(parts.together), parts.together);
  return features;
}

/// Why what stands in such a block is never chosen.
const char* what_it_is(Role role) {
  switch (role) {
    case Role::kTitle:
      return "is the title";
    case Role::kHeading:
      return "is a heading";
    case Role::kQuestion:
      return "is a question to somebody";
    case Role::kCredit:
    case Role::kByline:
      return "is a credit";
    case Role::kDateline:
      return "tells a place or a time";
    case Role::kCaption:
      return "is a picture's caption";
    case Role::kPromo:
      return "is no part of the article";
    default:
      return "is no running text";
  }
}

void explain_left_out(const Reading& reading, std::vector<std::vector<Feature>>& features) {
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (reading.salience.eligible[i]) continue;
    const Role role = reading.roles.role[reading.sentences.list[i].block];
    features[i].push_back({what_it_is(role), 1.0, 0.0});
  }
}

}  // namespace

std::vector<std::vector<Feature>> explain_scores(const Reading& reading, const LanguagePack& pack,
                                                 std::string_view focus) {
  std::vector<std::vector<Feature>> features(reading.sentences.list.size());
  explain_left_out(reading, features);
  const Judgement j = judge(reading, reading.salience.eligible, pack, focus, true);
  if (j.order.empty()) return features;
  const std::vector<Parts> parts = parts_of(j);
  const Chances chances = chances_of(j.answers, 0.0F);
  const Standing nowhere{j.standing.manner, std::vector<float>(j.counts.size()), j.standing.leans};
  const std::vector<float> alone = values_alone(j.counts, chances, nowhere);
  const std::vector<Overlap::Sums> each = sums_of_each(j.counts, chances);
  const float most = most_alone(j);
  float all_words = 1e-6F;
  for (const float chance : chances.word) all_words += chance;
  for (std::size_t place = 0; place < parts.size(); ++place) {
    features[j.counts.sentence[place]] =
        explained(j, place, parts[place], alone[place] / most, each[place].words / all_words);
  }
  return features;
}

}  // namespace lede
