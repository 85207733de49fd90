// SPDX-License-Identifier: MIT
#include "digits.hpp"

namespace lede {

void append_digits(std::string& out, std::uint64_t value, std::uint32_t least_digits) {
  char digits[20];
  std::uint32_t count = 0;
  do {
    digits[count++] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0 || count < least_digits);
  while (count > 0) out += digits[--count];
}

}  // namespace lede
