// SPDX-License-Identifier: MIT
#include "lede/summarize.hpp"

namespace lede {

Language identify(std::string_view /*text*/) {
  return {"und", 0.0};
}

}  // namespace lede
