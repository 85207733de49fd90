// SPDX-License-Identifier: MIT
#include "storage.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace lede::storage {

/// Stands before the bytes of a block that malloc gave.
struct Memory {
  Memory* next;   ///< In the list of all blocks that were taken together.
  Memory** link;  ///< What points to this one.
};

namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;  // As much as malloc gives at once.
constexpr std::size_t kFirstBytes = 16;                   // Of what begins to grow.
constexpr std::size_t kAlignment = 8;                     // That of a double.
constexpr std::size_t kSharedBlock = (std::size_t{1} << 16) - sizeof(Memory);
constexpr std::size_t kLargestShared = std::size_t{1} << 13;  // Larger: a block of its own.

Memory* blocks = nullptr;  // Since take_memory().
char* unused = nullptr;    // Of the block that small storage shares.
std::size_t unused_size = 0;

char* new_block(std::size_t size) {
  auto* block = static_cast<Memory*>(std::malloc(sizeof(Memory) + size));
  if (block == nullptr) __builtin_trap();
  *block = {blocks, &blocks};
  if (blocks != nullptr) blocks->link = &block->next;
  blocks = block;
  return reinterpret_cast<char*>(block + 1);
}

void* allocate(std::size_t size) {
  size = (size + kAlignment - 1) / kAlignment * kAlignment;
  if (size > kLargestShared) return new_block(size);
  if (size > unused_size) {
    unused = new_block(kSharedBlock);
    unused_size = kSharedBlock;
  }
  unused_size -= size;
  return std::exchange(unused, unused + size);
}

/// What storage has outgrown: of use again only where it had a block of its own.
void give_back(const Storage& outgrown, std::size_t item_size) {
  if (outgrown.capacity * item_size <= kLargestShared) return;
  Memory* block = static_cast<Memory*>(outgrown.data) - 1;
  *block->link = block->next;
  if (block->next != nullptr) block->next->link = block->link;
  std::free(block);
}

/// A larger storage with the same items; the old memory is still there.
Storage larger(const Storage& storage, std::size_t count, std::size_t item_size) {
  if (count > kMostBytes / item_size) __builtin_trap();
  const std::size_t capacity =
      std::max(count, std::max(2 * storage.capacity, kFirstBytes / item_size));
  void* data = allocate(capacity * item_size);
  std::memcpy(data, storage.data, storage.size * item_size);
  return {data, storage.size, capacity};
}

}  // namespace

void make_room(Storage& storage, std::size_t count, std::size_t item_size) {
  if (count <= storage.capacity) return;
  const Storage old = storage;
  storage = larger(old, count, item_size);
  give_back(old, item_size);
}

void* add(Storage& storage, std::size_t item_size) {
  make_room(storage, storage.size + 1, item_size);
  return static_cast<char*>(storage.data) + item_size * storage.size++;
}

void append_bytes(Storage& storage, const void* items, std::size_t count, std::size_t item_size) {
  const Storage old = storage;
  const bool grows = count > old.capacity - old.size;
  if (grows) storage = larger(old, old.size + count, item_size);
  std::memmove(static_cast<char*>(storage.data) + storage.size * item_size, items,
               count * item_size);
  storage.size += count;
  if (grows) give_back(old, item_size);
}

Storage take(Storage& storage) {
  return std::exchange(storage, {});
}

void move(Storage& from, Storage& to) {
  to = take(from);
}

void add_byte(Storage& storage, char byte) {
  *static_cast<char*>(add(storage, 1)) = byte;
}

void assign_bytes(Storage& storage, const char* bytes, std::size_t count) {
  storage.size = 0;
  append_bytes(storage, bytes, count, 1);
}

Memory* take_memory() {
  unused_size = 0;
  return std::exchange(blocks, nullptr);
}

void free_memory(Memory* memory) {
  while (memory != nullptr) std::free(std::exchange(memory, memory->next));
}

}  // namespace lede::storage
