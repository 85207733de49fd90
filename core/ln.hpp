// SPDX-License-Identifier: MIT
#pragma once

namespace lede {

/// The natural logarithm by exact halving and a fixed series, so that every platform computes the
/// same bits (libraries differ in the last one). Error below 1e-15 relative near 1.
/// 0 or less, and NaN, give 0. Example: ln(1) is 0, ln(2) is 0.693147...
[[nodiscard]] double ln(double value);

}  // namespace lede
