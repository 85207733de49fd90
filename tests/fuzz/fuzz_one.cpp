// SPDX-License-Identifier: MIT
// libFuzzer's entry for the target LEDE_TARGET.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A copy of exactly this size, so that a read beyond its end is seen.
  const std::vector<char> bytes(data, data + size);
  lede::fuzz::LEDE_TARGET({bytes.data(), bytes.size()});
  return 0;
}
