// SPDX-License-Identifier: MIT
#include "ln.hpp"

#include <cmath>

#include "catch.hpp"

TEST_CASE("ln agrees with the library's logarithm to twelve digits over its whole range") {
  for (double value = 1e-9; value < 1e12; value *= 1.37) {
    CHECK(lede::ln(value) == Approx(std::log(value)).epsilon(1e-12).margin(1e-14));
  }
}

TEST_CASE("ln of one is exactly zero, and of nothing positive too") {
  CHECK(lede::ln(1.0) == 0.0);
  CHECK(lede::ln(0.0) == 0.0);
  CHECK(lede::ln(-3.0) == 0.0);
}
