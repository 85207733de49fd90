// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// Strings numbered in the order of their first coming; open addressing, linear probing. All stand
/// in one text, so that a new one takes no memory of its own.
class StringTable {
 public:
  /// @return the number of `text`, a new one if it came never before.
  std::uint32_t number_of(std::string_view text);
  /// @return its number, or 0xFFFFFFFF where it never came.
  [[nodiscard]] std::uint32_t find(std::string_view text) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
  /// Lasts until another string comes.
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const {
    const Entry& entry = entries_[number];
    return std::string_view(text_).substr(entry.begin, entry.size);
  }

 private:
  struct Entry {
    std::uint32_t begin = 0;  // In text_.
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
  };

  [[nodiscard]] std::size_t slot_of(std::string_view text, std::uint32_t hash) const;
  void grow();

  std::string text_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // Number + 1; 0: free.
};

}  // namespace lede
