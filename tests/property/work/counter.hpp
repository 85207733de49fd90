// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace lede::test {

/// Basic blocks of the core run so far by this program. The same on every run, however busy the
/// machine is.
std::uint64_t work_done();

}  // namespace lede::test
