// SPDX-License-Identifier: MIT
#include "ln.hpp"

#include <cmath>

namespace lede {

double ln(double value) {
  constexpr double kLn2 = 0.693147180559945309417;
  constexpr double kHalfRoot = 0.707106781186547524401;
  if (!(value > 0.0)) return 0.0;
  int exponent = 0;
  double mantissa = std::frexp(value, &exponent);  // Exact; in [0.5, 1).
  if (mantissa < kHalfRoot) {
    mantissa *= 2.0;
    --exponent;
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), whose series has |s| < 0.172: eleven terms suffice.
  const double s = (mantissa - 1.0) / (mantissa + 1.0);
  const double square = s * s;
  double sum = 0.0;
  for (int term = 21; term >= 1; term -= 2) sum = sum * square + 1.0 / term;
  return 2.0 * s * sum + exponent * kLn2;
}

}  // namespace lede
