// SPDX-License-Identifier: MIT
#include <cstdio>
#include <iostream>
#include <iterator>

#include "lede/summarize.hpp"

int main() {
  lede::Article article;
  article.text.assign(std::istreambuf_iterator<char>(std::cin), {});
  const lede::Result<lede::Reading> reading = lede::summarize(article, {}, {});
  const std::string json = reading.ok() ? lede::write_json(reading.value(), {}, "null") : "";
  std::puts(json.c_str());
}
