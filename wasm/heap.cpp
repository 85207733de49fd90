// SPDX-License-Identifier: MIT
// The module's malloc and free, in place of the libc's. Blocks come in classes of sizes, four from
// each power of two to the next, and each class lists its free ones. Blocks are never split or
// joined: the code is small, every call is short, and what one article leaves the next one takes.
#include <cstddef>
#include <cstdint>

extern unsigned char __heap_base;  // NOLINT: the linker's name for where the static data ends.

namespace {

constexpr std::size_t kPage = 65536;       // WebAssembly's unit of memory.
constexpr std::size_t kLargest = 1 << 30;  // Half of what the module may ever have.
constexpr std::size_t kAlignment = 8;      // That of a double, the strictest in the core.

/// Stands before each block that is given out or listed as free; as long as kAlignment asks.
struct alignas(kAlignment) Header {
  std::size_t size_class;
  Header* next;  ///< While the block is free: the next such one of its class.
};

Header* free_blocks[4 * 31];           // By class.
unsigned char* unused = &__heap_base;  // Never given out yet: from here to the memory's end.

std::size_t memory_end() {
  return __builtin_wasm_memory_size(0) * kPage;
}

/// `size` bytes never given out before; nullptr where the memory cannot grow so far.
Header* take_unused(std::size_t size) {
  const std::size_t begin =
      (reinterpret_cast<std::size_t>(unused) + kAlignment - 1) & ~(kAlignment - 1);
  const std::size_t end = begin + size;
  if (end > memory_end()) {
    const std::size_t missing = (end - memory_end()) / kPage + 1;
    // An eighth more than asked for, so that it is asked for seldom.
    const std::size_t generous = missing + __builtin_wasm_memory_size(0) / 8;
    if (__builtin_wasm_memory_grow(0, generous) == SIZE_MAX &&
        __builtin_wasm_memory_grow(0, missing) == SIZE_MAX) {
      return nullptr;
    }
  }
  unused = reinterpret_cast<unsigned char*>(end);
  return reinterpret_cast<Header*>(begin);
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
  if (size > kLargest) return nullptr;
  const std::size_t last =
      (size < kAlignment ? kAlignment : size + kAlignment - 1) / kAlignment * kAlignment - 1;
  const unsigned power = 31U - static_cast<unsigned>(__builtin_clz(last));  // 2 at least.
  const std::size_t quarter = last >> (power - 2);                          // 4 to 7.
  const std::size_t size_class = 4 * power + quarter - 4;
  Header* block = free_blocks[size_class];
  if (block != nullptr) {
    free_blocks[size_class] = block->next;
  } else {
    block = take_unused(sizeof(Header) + ((quarter + 1) << (power - 2)));
    if (block == nullptr) return nullptr;
    block->size_class = size_class;
  }
  return block + 1;
}

void free(void* memory) {
  if (memory == nullptr) return;
  Header* block = static_cast<Header*>(memory) - 1;
  block->next = free_blocks[block->size_class];
  free_blocks[block->size_class] = block;
}

}  // extern "C"
