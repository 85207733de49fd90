// SPDX-License-Identifier: MIT
#include "lede/string_table.hpp"

namespace lede {
namespace {

std::uint32_t hash_of(std::string_view text) {  // FNV-1a
  std::uint32_t value = 2166136261U;
  for (const char byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 16777619U;
  return value;
}

}  // namespace

// Where the text's number stands, or the free slot that is for it.
std::size_t StringTable::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t number = slots_[slot] - 1;
    if (entries_[number].hash == hash && (*this)[number] == text) break;
  }
  return slot;
}

std::uint32_t StringTable::number_of(std::string_view text) {
  if (entries_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = hash_of(text);
  std::uint32_t& slot = slots_[slot_of(text, hash)];
  if (slot == 0) {
    entries_.push_back(
        {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text.size()), hash});
    text_.append(text);
    slot = size();
  }
  return slot - 1;
}

std::uint32_t StringTable::find(std::string_view text) const {
  if (slots_.empty()) return 0xFFFFFFFF;
  return slots_[slot_of(text, hash_of(text))] - 1;  // A free slot holds 0.
}

void StringTable::grow() {
  slots_.assign(slots_.empty() ? 256 : slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    std::size_t slot = entries_[number].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = number + 1;
  }
}

}  // namespace lede
