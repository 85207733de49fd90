// SPDX-License-Identifier: MIT
// The module that only splits: for tests/bench, never shipped.
#include <cstdlib>

#include "split.hpp"
#include "storage.hpp"

using lede::LanguagePack;

extern "C" {

char* bench_alloc(std::uint32_t bytes) {
  return static_cast<char*>(std::malloc(bytes));
}

LanguagePack* bench_pack(const char* bytes, std::uint32_t size) {
  auto* pack = new LanguagePack;
  if (auto read = lede::read_language_pack({bytes, size}); read.ok()) *pack = read.value();
  static_cast<void>(lede::storage::take_memory());  // The pack's, for good.
  return pack;
}

/// @return how many sentences the text has.
std::uint32_t bench_split(const LanguagePack* pack, const char* text, std::uint32_t size) {
  const auto count = static_cast<std::uint32_t>(lede::bench::split({text, size}, *pack).size());
  lede::storage::free_memory(lede::storage::take_memory());
  return count;
}
}
