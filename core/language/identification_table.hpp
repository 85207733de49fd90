// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// What identify() knows of one language; made from its pack by make_identification_table.cpp.
struct IdentifiedLanguage {
  std::string_view code;
  std::uint32_t scripts;         ///< Bits by unicode::Script.
  std::string_view letters;      ///< Its letters beyond ASCII; empty: any.
  std::string_view own_letters;  ///< Those that tell it from others of its script.
  std::string_view words;        ///< Its shortest stop words, each followed by a space.
  std::string_view foreign;      ///< Words that show another language, likewise.
};

}  // namespace lede
