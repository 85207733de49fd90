// SPDX-License-Identifier: MIT
#include "lede/options.hpp"

#include <string_view>

#include "catch.hpp"

TEST_CASE("defaults are the contract's") {
  const lede::Options options;
  CHECK(options.type == lede::SummaryType::kKeyPoints);
  CHECK(options.max_bytes == 16'000'000);
}

namespace {

bool refuses(std::string_view name, std::string_view value) {
  lede::Options options;
  const std::optional<lede::Error> error = lede::set_option(options, name, value);
  return error && error->code == lede::ErrorCode::kInvalidRequest;
}

}  // namespace

TEST_CASE("options are set by a request's field names") {
  lede::Options options;
  REQUIRE_FALSE(lede::set_option(options, "type", "digest"));
  REQUIRE_FALSE(lede::set_option(options, "length", "long"));
  REQUIRE_FALSE(lede::set_option(options, "offsets", "utf-32"));
  REQUIRE_FALSE(lede::set_option(options, "count", "4"));
  REQUIRE_FALSE(lede::set_option(options, "words", "120"));
  REQUIRE_FALSE(lede::set_option(options, "focus", "trade war"));
  REQUIRE_FALSE(lede::set_option(options, "lang", "zh-Hant-TW"));
  REQUIRE_FALSE(lede::set_option(options, "title", "A, B = C"));
  REQUIRE_FALSE(lede::set_option(options, "include", "quotes,explain"));
  REQUIRE_FALSE(lede::set_option(options, "maxBytes", "1000"));
  CHECK(options.type == lede::SummaryType::kDigest);
  CHECK(options.length == lede::Length::kLong);
  CHECK(options.offsets == lede::OffsetUnit::kUtf32);
  CHECK(options.count == 4);
  CHECK(options.words == 120);
  CHECK(options.focus == "trade war");
  CHECK(options.lang == "zh-Hant-TW");
  CHECK(options.title == "A, B = C");
  CHECK(options.include.quotes);
  CHECK(options.include.explain);
  CHECK_FALSE(options.include.summary);
  CHECK_FALSE(options.include.stats);
  CHECK(options.max_bytes == 1000);
}

TEST_CASE("a name or value that an option does not have is the request's fault") {
  CHECK(refuses("colour", "red"));
  CHECK(refuses("type", "Digest"));
  CHECK(refuses("type", ""));
  CHECK(refuses("length", "tiny"));
  CHECK(refuses("offsets", "utf-7"));
  CHECK(refuses("count", "0"));
  CHECK(refuses("count", "-1"));
  CHECK(refuses("count", "two"));
  CHECK(refuses("words", "4294967296"));
  CHECK(refuses("include", "summary,jokes"));
  CHECK(refuses("include", "summary, quotes"));
  CHECK(refuses("maxBytes", "0"));
  for (const char* tag : {"", "e", "en-", "-en", "en--us", "en_US", "englishest", "de/ch"}) {
    INFO(tag);
    CHECK(refuses("lang", tag));
  }
}

TEST_CASE("an option that is refused leaves the options as they were") {
  lede::Options options;
  REQUIRE(lede::set_option(options, "include", "summary,jokes"));
  CHECK(options.include.quotes);
  CHECK_FALSE(options.include.blocks);
}
