// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "document/read_document.hpp"
#include "marks/pair_marks.hpp"
#include "spec.hpp"

namespace {

using lede::Document;
using lede::kNone;
using lede::MarkPair;
using lede::Marks;

std::string repeat(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

// One pair a line, indented by its depth, with what is not closed told behind.
std::string print(const Document& document, const Marks& marks) {
  std::vector<int> depth;
  std::string lines;
  for (const MarkPair& pair : marks.pairs) {
    depth.push_back(pair.parent == kNone ? 0 : depth[pair.parent] + 1);
    lines += std::string(static_cast<std::size_t>(depth.back()) * 2, ' ');
    lines += document.slice(pair.outer);
    if (pair.continues) {
      lines += " [continues]";
    } else if (!pair.closed) {
      lines += " [open]";
    }
    lines += '\n';
  }
  return lines;
}

// What the header promises of any result; also that nesting is no deeper than the text makes it.
void check_sound(const Document& document, const Marks& marks) {
  int failures = 0;
  for (std::size_t i = 0; i < marks.pairs.size(); ++i) {
    const MarkPair& pair = marks.pairs[i];
    bool sound = document.blocks[pair.block].span.contains(pair.outer) &&
                 pair.outer.begin < pair.inner.begin && pair.inner.begin <= pair.inner.end &&
                 pair.inner.end <= pair.outer.end && (!pair.continues || !pair.closed);
    if (i > 0) sound = sound && marks.pairs[i - 1].outer.begin < pair.outer.begin;
    if (pair.parent != kNone) {
      sound = sound && pair.parent < i && marks.pairs[pair.parent].outer.contains(pair.outer);
    } else if (i > 0 && marks.pairs[i - 1].parent == kNone) {
      sound = sound && marks.pairs[i - 1].outer.end <= pair.outer.begin;
    }
    if (!sound) ++failures;
  }
  CHECK(failures == 0);
}

}  // namespace

TEST_CASE("marks specs hold") {
  lede::test::check_spec("marks", [](const lede::test::SpecCase& spec) {
    const auto lang = spec.keys.find("lang");
    const Document document = lede::read_text(spec.input);
    const Marks marks =
        lede::pair_marks(document, lede::test::pack(lang == spec.keys.end() ? "en" : lang->second));
    check_sound(document, marks);
    return print(document, marks);
  });
}

TEST_CASE("inner and outer differ by the marks") {
  const Document document = lede::read_text("He said “no”.");
  const Marks marks = lede::pair_marks(document, {});
  REQUIRE(marks.pairs.size() == 1);
  CHECK(document.slice(marks.pairs[0].outer) == "“no”");
  CHECK(document.slice(marks.pairs[0].inner) == "no");
  CHECK(marks.pairs[0].kind == lede::MarkKind::kQuote);
}

TEST_CASE("fifty quotations in one another are told apart") {
  const Document document = lede::read_text(repeat("“a ", 50) + repeat(" a”", 50));
  const Marks marks = lede::pair_marks(document, {});
  check_sound(document, marks);
  REQUIRE(marks.pairs.size() == 50);
  for (std::uint32_t i = 1; i < 50; ++i) {
    CHECK(marks.pairs[i].parent == i - 1);
    CHECK(marks.pairs[i].closed);
  }
}

TEST_CASE("a hundred thousand marks that nothing closes cost one pass and nest no deeper") {
  // Were any of these quadratic, this test would run for minutes.
  for (const char* part :
       {"“",         "”",  "\"", "'",   "‘",   "’",   "«",    "»",       "„",   "``",
        "''",        "(",  ")",  "「",  "—",   " — ", " \"a", " 'a",     " ‘a", "“ « ",
        "“a «b ‘c ", "(“", "“(", "a' ", "a— ", "’s ", " ’n",  "« „ » “ "}) {
    const Document document = lede::read_text("A" + repeat(part, 100'000) + "z");
    const Marks marks = lede::pair_marks(document, {});
    INFO(part);
    check_sound(document, marks);
    std::vector<int> depth;
    int deepest = 0;
    for (const MarkPair& pair : marks.pairs) {
      depth.push_back(pair.parent == kNone ? 0 : depth[pair.parent] + 1);
      if (!pair.closed) deepest = std::max(deepest, depth.back());
    }
    CHECK(deepest <= 8);
  }
}

TEST_CASE("any mixture of marks keeps the promises") {
  const std::vector<std::string> parts = {"“",  "”",  "‘",  "’",  "«",   "»", "„", "\"", "'", "``",
                                          "''", "(",  ")",  "—",  " - ", " ", " ", "a",  "B", ". ",
                                          "「", "」", "中", "\n", "‹",   "›", "‚", "[",  "]", ","};
  std::uint32_t seed = 20261123;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      seed = seed * 1664525 + 1013904223;
      text += parts[(seed >> 16) % parts.size()];
    }
    const Document document = lede::read_text(text);
    INFO(text);
    check_sound(document, lede::pair_marks(document, {}));
  }
}
