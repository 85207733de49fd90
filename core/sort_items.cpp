// SPDX-License-Identifier: MIT
#include "sort_items.hpp"

#include <cstring>

namespace lede {

std::vector<std::uint32_t> sorted_order(const void* items, std::size_t count, std::size_t size,
                                        const void* less, ComesBefore comes_before) {
  if (count < 2) return {};  // As most blocks' marks are.
  const auto* bytes = static_cast<const unsigned char*>(items);
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    return comes_before(less, bytes + a * size, bytes + b * size);
  };
  std::vector<std::uint32_t> order(count);
  std::vector<std::uint32_t> runs;  // Where each begins, then the end.
  for (std::uint32_t i = 0; i < count; ++i) {
    order[i] = i;
    if (i == 0 || before(i, i - 1)) runs.push_back(i);
  }
  if (runs.size() < 2) return {};
  runs.push_back(static_cast<std::uint32_t>(count));

  std::vector<std::uint32_t> merged(count);
  while (runs.size() > 2) {
    std::vector<std::uint32_t> longer;
    std::size_t run = 0;
    for (; run + 1 < runs.size(); run += 2) {
      std::uint32_t left = runs[run];
      const std::uint32_t middle = runs[run + 1];
      const std::uint32_t end = run + 2 < runs.size() ? runs[run + 2] : middle;
      std::uint32_t right = middle;
      longer.push_back(left);
      for (std::uint32_t to = left; to < end; ++to) {
        const bool take_right =
            left == middle || (right < end && before(order[right], order[left]));
        merged[to] = order[take_right ? right++ : left++];
      }
    }
    longer.push_back(static_cast<std::uint32_t>(count));
    runs.swap(longer);
    order.swap(merged);
  }
  return order;
}

void reorder_bytes(void* items, std::size_t size, const std::vector<std::uint32_t>& order) {
  auto* bytes = static_cast<unsigned char*>(items);
  const std::vector<unsigned char> from(bytes, bytes + order.size() * size);
  for (std::size_t to = 0; to < order.size(); ++to) {
    std::memcpy(bytes + to * size, from.data() + order[to] * size, size);
  }
}

}  // namespace lede
