// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "lede/result.hpp"
#include "request.hpp"

namespace lede::cli {

/// Reads the contract's JSON request from any bytes: broken UTF-8 and lone surrogate escapes become
/// U+FFFD first. `request` comes with the defaults, which the request's fields replace; fields that
/// it does not know are passed over, null is the same as none.
/// @return kInvalidJson, or kInvalidRequest for a field of a wrong type or value; the id is set
/// even then, where it can be read.
[[nodiscard]] std::optional<Error> read_json_request(std::string bytes, Request& request);

}  // namespace lede::cli
