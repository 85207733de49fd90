// SPDX-License-Identifier: MIT
#include "lede/options.hpp"

namespace lede {

std::optional<Error> set_option(Options& /*options*/, std::string_view /*name*/,
                                std::string_view /*value*/) {
  return std::nullopt;
}

}  // namespace lede
