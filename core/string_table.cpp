// SPDX-License-Identifier: MIT
#include "string_table.hpp"

namespace lede {
namespace {

std::uint32_t hash(std::string_view text) {  // FNV-1a
  std::uint32_t value = 2166136261U;
  for (const char byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 16777619U;
  return value;
}

}  // namespace

std::uint32_t StringTable::number_of(std::string_view text) {
  if (strings_.size() * 2 >= slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash(text) & mask;
  while (slots_[slot] != 0) {
    if (strings_[slots_[slot] - 1] == text) return slots_[slot] - 1;
    slot = (slot + 1) & mask;
  }
  strings_.emplace_back(text);
  slots_[slot] = size();
  return size() - 1;
}

std::uint32_t StringTable::find(std::string_view text) const {
  if (slots_.empty()) return 0xFFFFFFFF;
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash(text) & mask;
  while (slots_[slot] != 0 && strings_[slots_[slot] - 1] != text) slot = (slot + 1) & mask;
  return slots_[slot] - 1;  // A free slot holds 0.
}

void StringTable::grow() {
  slots_.assign(slots_.empty() ? 256 : slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    std::size_t slot = hash(strings_[number]) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = number + 1;
  }
}

}  // namespace lede
