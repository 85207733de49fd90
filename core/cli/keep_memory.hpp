// SPDX-License-Identifier: MIT
#pragma once

namespace lede::cli {

/// Tells the C library to keep what an article took for the next one, where it can be told (glibc):
/// getting pages from the system anew for each is a third of a batch's time.
void keep_memory();

}  // namespace lede::cli
