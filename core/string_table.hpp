// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// Strings numbered in the order of their first coming; open addressing, linear probing.
class StringTable {
 public:
  /// @return the number of `text`, a new one if it came never before.
  std::uint32_t number_of(std::string_view text);
  /// @return its number, or 0xFFFFFFFF where it never came.
  [[nodiscard]] std::uint32_t find(std::string_view text) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(strings_.size()); }
  [[nodiscard]] const std::string& operator[](std::uint32_t number) const {
    return strings_[number];
  }

 private:
  void grow();

  std::vector<std::string> strings_;
  std::vector<std::uint32_t> slots_;  // Number + 1; 0: free.
};

}  // namespace lede
