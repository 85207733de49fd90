// SPDX-License-Identifier: MIT
// Sorting for the whole core. std::sort writes its code anew for every type it sorts, which was a
// tenth of the module; here only the comparison and the moving of items are by type.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

namespace lede {

/// Whether item `a` comes before item `b`.
using ComesBefore = bool (*)(const void* less, const void* a, const void* b);

/// Merges natural runs: stable, n log n at worst, n where items are sorted or two sorted runs.
/// @return the items' indices in their order; empty where they are sorted already.
[[nodiscard]] std::vector<std::uint32_t> sorted_order(const void* items, std::size_t count,
                                                      std::size_t size, const void* less,
                                                      ComesBefore comes_before);

/// Puts items of `size` bytes into an order from sorted_order.
void reorder_bytes(void* items, std::size_t size, const std::vector<std::uint32_t>& order);

/// Sorts, equal items staying in their order. Example: {3, 1, 2} -> {1, 2, 3}.
template <typename T, typename Less>
void sort_items(std::vector<T>& items, Less less) {
  const std::vector<std::uint32_t> order =
      sorted_order(items.data(), items.size(), sizeof(T), &less,
                   [](const void* by, const void* a, const void* b) -> bool {
                     return (*static_cast<const Less*>(by))(*static_cast<const T*>(a),
                                                            *static_cast<const T*>(b));
                   });
  if (order.empty()) return;
  if constexpr (std::is_trivially_copyable_v<T>) {
    reorder_bytes(items.data(), sizeof(T), order);
  } else {
    std::vector<T> sorted;
    sorted.reserve(items.size());
    for (const std::uint32_t index : order) sorted.push_back(std::move(items[index]));
    items.swap(sorted);
  }
}

template <typename T>
void sort_items(std::vector<T>& items) {
  sort_items(items, [](const T& a, const T& b) { return a < b; });
}

}  // namespace lede
