// SPDX-License-Identifier: MIT
#include "summary/warnings.hpp"

namespace lede {

std::vector<std::string> warnings_of(const Reading& /*reading*/, const LanguagePack& /*pack*/) {
  return {};
}

}  // namespace lede
