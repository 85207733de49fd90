// SPDX-License-Identifier: MIT
// What the module's vectors and strings are made of, in place of the library's: a range of items
// in memory. The library writes its growing and copying anew for every type of item; here all
// types share one function, since an item may be moved by moving its bytes. That holds for every
// type without a pointer into itself, which no type of the core has.
//
// No storage is freed by itself, so no type of the core has a destructor in the module: a call of
// the boundary takes all of its memory together when it ends (take_memory). A type of the core
// therefore must not own anything but storage.
#pragma once

#include <cstddef>
#include <cstdlib>

namespace lede::storage {

/// Counts are of items.
struct Storage {
  void* data = nullptr;
  std::size_t size = 0;
  std::size_t capacity = 0;
};

/// Room for `count` items of `item_size` bytes; at least twice as many as before, so that growing
/// item by item is linear. Traps where memory is exhausted.
void make_room(Storage& storage, std::size_t count, std::size_t item_size);

/// Where one more item of `item_size` bytes goes; it counts as in use from now on.
[[nodiscard]] void* add(Storage& storage, std::size_t item_size);

/// Adds a copy of `count` items of `item_size` bytes, which may be of the same storage.
void append_bytes(Storage& storage, const void* items, std::size_t count, std::size_t item_size);

/// Blocks of memory, freed together.
struct Memory;

/// The memory of all storage made since the last time, the caller's to free from now on. What of
/// that storage is still in use may be read, but not grow.
[[nodiscard]] Memory* take_memory();
void free_memory(Memory* memory);

// Functions, since a few instructions more at each of hundreds of places are 1.2 kB by brotli.

/// The storage, which is left empty.
[[nodiscard]] Storage take(Storage& storage);
void move(Storage& from, Storage& to);

// Of strings.
void add_byte(Storage& storage, char byte);
void assign_bytes(Storage& storage, const char* bytes, std::size_t count);

}  // namespace lede::storage
