// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lede/article.hpp"

namespace lede::test {

/// A kind of article made to be expensive: `size` says how many of its parts come.
struct Hostile {
  const char* name;
  std::string (*text)(std::size_t size);
  std::size_t size;  ///< The smaller of the two sizes that are compared.
  ArticleForm form = ArticleForm::kText;
};

const std::vector<Hostile>& hostile_articles();

}  // namespace lede::test
