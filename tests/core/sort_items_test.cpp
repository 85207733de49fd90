// SPDX-License-Identifier: MIT
#include "sort_items.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"

namespace lede {
namespace {

TEST_CASE("items are sorted as std::stable_sort sorts them, equal ones in their order") {
  std::uint32_t seed = 7;
  for (std::size_t count = 0; count < 70; ++count) {
    using Item = std::pair<std::uint32_t, std::size_t>;
    std::vector<Item> items;
    for (std::size_t i = 0; i < count; ++i) {
      seed = seed * 1664525 + 1013904223;
      items.emplace_back((seed >> 16) % 9, i);
    }
    const auto less = [](const Item& a, const Item& b) { return a.first < b.first; };
    std::vector<Item> expected = items;
    std::stable_sort(expected.begin(), expected.end(), less);
    sort_items(items, less);
    CHECK(items == expected);
  }
}

TEST_CASE("items that own memory are sorted too") {
  std::vector<std::string> items{"a word longer than any small string", "b", "", "a"};
  sort_items(items);
  CHECK(items == std::vector<std::string>{"", "a", "a word longer than any small string", "b"});
}

TEST_CASE("two sorted runs take no more than one pass of comparisons") {
  std::vector<std::uint32_t> items;
  for (std::uint32_t i = 0; i < 1000; ++i) items.push_back(i % 500 * 2 + i / 500);
  std::size_t comparisons = 0;
  sort_items(items, [&](std::uint32_t a, std::uint32_t b) {
    ++comparisons;
    return a < b;
  });
  CHECK(std::is_sorted(items.begin(), items.end()));
  CHECK(comparisons < 2000);
}

}  // namespace
}  // namespace lede
