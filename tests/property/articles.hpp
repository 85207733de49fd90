// SPDX-License-Identifier: MIT
// Seeded articles for the property tests: those of the other tests, changed, and built ones.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "lede/language_pack.hpp"

namespace lede::test {

/// A generator of random articles; the same seed gives the same ones on every platform.
class Articles {
 public:
  explicit Articles(std::uint32_t seed);

  struct Case {
    Article article;
    const LanguagePack* pack = nullptr;
    std::string description;  ///< The seed and the number, to find it again.
  };
  Case next();

 private:
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }
  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
  std::string changed(std::string text);
  std::string built();
  void cut(Article& article);

  std::uint32_t seed_;
  std::uint32_t number_ = 0;
  std::mt19937 random_;  // Its numbers, unlike those of the distributions, are the standard's.
  std::vector<std::string> texts_;
};

/// The seed of this run: LEDE_SEED, else a fixed one.
std::uint32_t run_seed();

}  // namespace lede::test
