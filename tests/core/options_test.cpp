// SPDX-License-Identifier: MIT
#include "lede/options.hpp"

#include <string>
#include <tuple>

#include "catch.hpp"

namespace {

using lede::Options;
using lede::set_option;

// Every field as one line, so that a table can say what a value sets.
std::string print(const Options& o) {
  const lede::Include& in = o.include;
  std::string line = std::to_string(static_cast<int>(o.type)) + " " +
                     std::to_string(static_cast<int>(o.length)) + " " +
                     (o.count ? std::to_string(*o.count) : "-") + " " +
                     (o.words ? std::to_string(*o.words) : "-") + " [" + o.focus + "] " + o.lang +
                     " [" + o.title.value_or("-") + "] ";
  for (const bool part : {in.summary, in.sections, in.quotes, in.keyphrases, in.credits, in.stats,
                          in.sentences, in.blocks, in.explain}) {
    line += part ? '1' : '0';
  }
  return line + " " + std::to_string(static_cast<int>(o.offsets)) + " " +
         std::to_string(o.max_bytes);
}

const std::string kDefaults = "0 0 - - [] auto [-] 111111000 0 16000000";

}  // namespace

TEST_CASE("defaults are the contract's") {
  CHECK(print({}) == kDefaults);
}

TEST_CASE("an option sets its field and no other") {
  const auto [name, value, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"type", "key-points", kDefaults},
      {"type", "tldr", "1 0 - - [] auto [-] 111111000 0 16000000"},
      {"type", "digest", "4 0 - - [] auto [-] 111111000 0 16000000"},
      {"length", "long", "0 2 - - [] auto [-] 111111000 0 16000000"},
      {"count", "1", "0 0 1 - [] auto [-] 111111000 0 16000000"},
      {"count", "0007", "0 0 7 - [] auto [-] 111111000 0 16000000"},
      {"words", "2147483647", "0 0 - 2147483647 [] auto [-] 111111000 0 16000000"},
      {"focus", "price of water", "0 0 - - [price of water] auto [-] 111111000 0 16000000"},
      {"focus", "a\xFF", "0 0 - - [a\uFFFD] auto [-] 111111000 0 16000000"},
      {"lang", "pt_BR", "0 0 - - [] pt-BR [-] 111111000 0 16000000"},
      {"lang", "sr-Latn-RS", "0 0 - - [] sr-Latn-RS [-] 111111000 0 16000000"},
      {"lang", "es-419", "0 0 - - [] es-419 [-] 111111000 0 16000000"},
      {"lang", "", kDefaults},
      {"title", "Bridge opens", "0 0 - - [] auto [Bridge opens] 111111000 0 16000000"},
      {"title", " ", kDefaults},
      {"include", "summary", "0 0 - - [] auto [-] 100000000 0 16000000"},
      {"include", "blocks, stats ,quotes", "0 0 - - [] auto [-] 001001010 0 16000000"},
      {"include", "explain", "0 0 - - [] auto [-] 000000101 0 16000000"},
      {"include", "", "0 0 - - [] auto [-] 000000000 0 16000000"},
      {"include", "stats,", "0 0 - - [] auto [-] 000001000 0 16000000"},
      {"offsets", "utf-32", "0 0 - - [] auto [-] 111111000 2 16000000"},
      {"maxBytes", "1", "0 0 - - [] auto [-] 111111000 0 1"},
      {"maxBytes", "2147483647", "0 0 - - [] auto [-] 111111000 0 2147483647"},
  }));
  INFO(name << "=" << value);
  Options options;
  const auto error = set_option(options, name, value);
  CHECK_FALSE(error.has_value());
  CHECK(print(options) == expected);
}

TEST_CASE("a bad value is told precisely and changes nothing") {
  const std::string number = " must be a whole number from 1 to 2147483647.";
  const auto [name, value, message] = GENERATE_COPY(table<std::string, std::string, std::string>({
      {"type", "Digest", "type must be key-points, tldr, teaser, headline or digest."},
      {"type", "", "type must be key-points, tldr, teaser, headline or digest."},
      {"length", "tiny", "length must be short, medium or long."},
      {"offsets", "utf8", "offsets must be utf-16, utf-8 or utf-32."},
      {"count", "0", "count" + number},
      {"count", "", "count" + number},
      {"count", "-1", "count" + number},
      {"count", "+1", "count" + number},
      {"count", " 1", "count" + number},
      {"count", "1.5", "count" + number},
      {"count", "3x", "count" + number},
      {"count", "99999999999999999999999", "count" + number},
      {"words", "2147483648", "words" + number},
      {"maxBytes", "0", "maxBytes" + number},
      {"lang", "e", "lang must be auto or a language tag such as en or pt-BR."},
      {"lang", "en-", "lang must be auto or a language tag such as en or pt-BR."},
      {"lang", "english language", "lang must be auto or a language tag such as en or pt-BR."},
      {"include", "summary,all",
       "include must list some of summary, sections, quotes, keyphrases, credits, stats, "
       "sentences, blocks or explain."},
      {"include", "a,,b",
       "include must list some of summary, sections, quotes, keyphrases, credits, stats, "
       "sentences, blocks or explain."},
      {"colour", "red", "There is no option colour."},
      {"max_bytes", "1", "There is no option max_bytes."},
      {"", "1", "There is an unknown option."},
      {"<b>\n", "1", "There is an unknown option."},
  }));
  INFO(name << "=" << value);
  Options options;
  const auto error = set_option(options, name, value);
  REQUIRE(error.has_value());
  CHECK(error->code == lede::ErrorCode::kInvalidRequest);
  CHECK(error->message == message);
  CHECK(print(options) == kDefaults);
}
