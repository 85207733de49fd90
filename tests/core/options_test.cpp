// SPDX-License-Identifier: MIT
#include "lede/options.hpp"
#include "catch.hpp"

TEST_CASE("defaults are the contract's") {
  const lede::Options options;
  CHECK(options.type == lede::SummaryType::kKeyPoints);
  CHECK(options.max_bytes == 16'000'000);
}
