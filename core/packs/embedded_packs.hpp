// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace lede {

/// One core/packs/*.lang as the native command carries it.
struct EmbeddedPack {
  std::string_view code;   ///< The file's name: "en".
  std::string_view bytes;  ///< The file, for read_language_pack().
};

/// All packs, by code.
[[nodiscard]] std::span<const EmbeddedPack> embedded_packs();

}  // namespace lede
