// SPDX-License-Identifier: MIT
// What speaks for and against a sentence, and how much.
#pragma once

#include <array>
#include <cstddef>

namespace lede {

/// Features of a sentence, each from 0 to 1, in the order of kWeights.
enum class Trait {
  kFirst,
  kEarly,
  kOpensParagraph,
  kOpensSection,
  kTakenUp,
  kKnown,
  kKeyWords,
  kTitleWords,
  kNumber,
  kShort,
  kLong,
  kLeaning,
  kQuestion,
  kOwnWords,
  kFocus,
  kCount,
};
inline constexpr std::size_t kTraits = static_cast<std::size_t>(Trait::kCount);

struct TraitWeight {
  const char* name;  ///< As Include::explain tells it.
  double weight;     ///< Of the trait's value 1; below 0: speaks against the sentence.
};

/// A sentence without any trait; leaves room for what speaks against it.
inline constexpr double kBaseScore = 0.3;

/// Set by hand after the order of Edmundson (1969) and of the unsupervised rankers compared in
/// Zheng and Lapata (2019).
inline constexpr std::array<TraitWeight, kTraits> kWeights{{
    {"opens the article", 0.15},
    {"stands near the start", 0.10},
    {"opens a paragraph", 0.03},
    {"opens a section", 0.03},
    {"what follows takes it up", 0.20},
    {"repeats what came before", -0.05},
    {"holds the article's key words", 0.15},
    {"shares words with the title", 0.08},
    {"has a figure", 0.02},
    {"is short", -0.15},
    {"is long", -0.05},
    {"leans on the sentence before", -0.08},
    {"asks a question", -0.12},
    {"is somebody's own words", -0.06},
    {"has the words you asked for", 0.60},
}};

}  // namespace lede
