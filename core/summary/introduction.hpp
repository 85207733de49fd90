// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "lede/reading.hpp"

namespace lede {

/// An introduction is looked for among so many sentences.
inline constexpr std::uint32_t kOpening = 8;

struct Introduction {
  std::vector<std::uint32_t> sentences;  ///< The author's first, before any title or turn.
  std::vector<std::uint32_t> opening;    ///< The one or two that say who, to whom, where, on what.
};

[[nodiscard]] Introduction introduction_of(const Reading& reading);

/// Whether people talk by turns.
[[nodiscard]] bool is_talk(const Reading& reading);

[[nodiscard]] bool holds(const std::vector<std::uint32_t>& list, std::uint32_t item);

}  // namespace lede
