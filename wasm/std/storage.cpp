// SPDX-License-Identifier: MIT
#include "storage.hpp"

#include <algorithm>
#include <cstring>

namespace lede::storage {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;  // As much as the module may ever have.
constexpr std::size_t kFirstBytes = 16;                   // Of what begins to grow.

/// A larger storage with the same items; the old memory is still there.
Storage larger(const Storage& storage, std::size_t count, std::size_t item_size) {
  if (count > kMostBytes / item_size) __builtin_trap();
  const std::size_t capacity =
      std::max(count, std::max(2 * storage.capacity, kFirstBytes / item_size));
  void* data = std::malloc(capacity * item_size);
  if (data == nullptr) __builtin_trap();
  std::memcpy(data, storage.data, storage.size * item_size);
  return {data, storage.size, capacity};
}

}  // namespace

void make_room(Storage& storage, std::size_t count, std::size_t item_size) {
  if (count <= storage.capacity) return;
  void* old = storage.data;
  storage = larger(storage, count, item_size);
  std::free(old);
}

void* add(Storage& storage, std::size_t item_size) {
  make_room(storage, storage.size + 1, item_size);
  return static_cast<char*>(storage.data) + item_size * storage.size++;
}

void append_bytes(Storage& storage, const void* items, std::size_t count, std::size_t item_size) {
  void* old = nullptr;
  if (count > storage.capacity - storage.size) {
    old = storage.data;
    storage = larger(storage, storage.size + count, item_size);
  }
  std::memmove(static_cast<char*>(storage.data) + storage.size * item_size, items,
               count * item_size);
  storage.size += count;
  std::free(old);
}

}  // namespace lede::storage
