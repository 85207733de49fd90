// SPDX-License-Identifier: MIT
#include "unicode/stops.hpp"

namespace lede::unicode {

bool only_ends_sentences(char32_t value) {
  switch (value) {
    case U'。':
    case U'！':
    case U'？':
    case U'｡':
    case U'．':
    case U'।':
    case U'॥':
    case U'؟':
    case U'۔':
    case U'։':
    case U'።':
    case U'፧':
    case U'။':
    case U'។':
      return true;
    default:
      return false;
  }
}

bool may_end_sentence(char32_t value) {
  return value == U'.' || value == U'!' || value == U'?' || value == U'…' || value == U'‼' ||
         (value >= U'⁇' && value <= U'⁉') || only_ends_sentences(value);
}

}  // namespace lede::unicode
