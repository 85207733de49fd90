// SPDX-License-Identifier: MIT
// The module that only splits: for tests/bench, never shipped.
#include <cstdlib>

#include "split.hpp"

using lede::LanguagePack;

extern "C" {

char* bench_alloc(std::uint32_t bytes) {
  return static_cast<char*>(std::malloc(bytes));
}

LanguagePack* bench_pack(const char* bytes, std::uint32_t size) {
  auto* pack = new LanguagePack;
  if (auto read = lede::read_language_pack({bytes, size}); read.ok()) *pack = read.value();
  return pack;
}

/// @return how many sentences the text has. Its offsets stay here.
std::uint32_t bench_split(const LanguagePack* pack, const char* text, std::uint32_t size) {
  static std::vector<std::uint32_t> ends;
  ends = lede::bench::split({text, size}, *pack);
  return static_cast<std::uint32_t>(ends.size());
}
}
