// SPDX-License-Identifier: MIT
#include "unicode/breaks.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "spec.hpp"
#include "unicode/utf8.hpp"

namespace {

using Boundaries = std::vector<std::uint32_t>;

struct BreakCase {
  std::string line;
  std::string text;
  Boundaries boundaries;
};

// `÷ 0041 × 0308 ÷` of the Unicode test files. Surrogates, which no UTF-8 holds, are left out.
std::vector<BreakCase> break_cases(const std::string& name) {
  std::vector<BreakCase> cases;
  std::istringstream lines(
      lede::test::read_file(std::string(LEDE_SOURCE_DIR) + "/tests/core/data/" + name));
  std::string line;
  while (std::getline(lines, line)) {
    line = line.substr(0, line.find('#'));
    BreakCase found{.line = line};
    std::istringstream parts(line);
    std::string part;
    while (parts >> part) {
      if (part == "÷") {
        found.boundaries.push_back(static_cast<std::uint32_t>(found.text.size()));
      } else if (part != "×") {
        lede::unicode::append(found.text, static_cast<char32_t>(std::stoul(part, nullptr, 16)));
      }
    }
    if (!found.text.empty()) cases.push_back(found);
  }
  return cases;
}

}  // namespace

TEST_CASE("words break where Unicode's test file says") {
  const auto cases = break_cases("WordBreakTest.txt");
  CHECK(cases.size() == 1823);
  for (const BreakCase& c : cases) {
    INFO(c.line);
    CHECK(lede::unicode::word_boundaries(c.text) == c.boundaries);
  }
}

TEST_CASE("sentences break where Unicode's test file says") {
  const auto cases = break_cases("SentenceBreakTest.txt");
  CHECK(cases.size() == 502);
  for (const BreakCase& c : cases) {
    INFO(c.line);
    CHECK(lede::unicode::sentence_boundaries(c.text) == c.boundaries);
  }
}

TEST_CASE("boundaries of plain text are as expected") {
  CHECK(lede::unicode::word_boundaries("can't stop") == Boundaries{0, 5, 6, 10});
  CHECK(lede::unicode::word_boundaries("").empty());
  CHECK(lede::unicode::sentence_boundaries("One. Two? 3.5 is ok.") == Boundaries{0, 5, 10, 20});
  CHECK(lede::unicode::sentence_boundaries("").empty());
}

TEST_CASE("a megabyte of what the rules look ahead over is read in one pass") {
  const auto repeat = [](const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
  };
  // Were any of these quadratic, this test would run for minutes.
  for (const char* part :
       {"a.", ".", ".)", ". (", "a'\u0301", "\u0301", "\U0001F1E9", "1,", "״א"}) {
    const std::string text = "a" + repeat(part, 300'000);
    CHECK(lede::unicode::word_boundaries(text).back() == text.size());
    CHECK(lede::unicode::sentence_boundaries(text).back() == text.size());
  }
}
