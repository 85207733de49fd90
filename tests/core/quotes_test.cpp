// SPDX-License-Identifier: MIT
#include "quotes/find_quotes.hpp"

#include <string>

#include "catch.hpp"
#include "lede/summarize.hpp"
#include "spec.hpp"

namespace lede::test {
namespace {

std::string name_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::kDirect:
      return "direct";
    case QuoteKind::kFragment:
      return "fragment";
    case QuoteKind::kTerm:
      return "term";
    default:
      return "work";
  }
}

std::string rest_of_line(const Reading& reading, const std::optional<Source>& speaker,
                         const std::optional<Span>& cue) {
  return " | " + (speaker ? speaker->name : "-") + " | " +
         (cue ? std::string(reading.document.slice(*cue)) : "-") + "\n";
}

std::string quotes_of(const Reading& reading) {
  std::string lines;
  for (const Quote& quote : reading.quotes.list) {
    lines += name_of(quote.kind) + " |";
    for (const Span span : quote.spans) {
      lines += " ";
      lines += reading.document.slice(span);
    }
    lines += rest_of_line(reading, quote.speaker, quote.cue);
  }
  return lines;
}

std::string statements_of(const Reading& reading) {
  std::string lines;
  for (const Statement& statement : reading.quotes.statements) {
    lines += "statement | ";
    lines += reading.document.slice(statement.span);
    lines += rest_of_line(reading, statement.speaker, statement.cue);
  }
  return lines;
}

Reading read(const std::string& text, const std::string& lang) {
  Article article;
  article.text = text;
  return summarize(article, {}, pack(lang)).value();
}

}  // namespace

// `show: statements` or `show: mentions` prints those instead of the quotes.
TEST_CASE("quotes, their kinds, speakers and cues are as the spec files say") {
  check_spec("quotes", [](const SpecCase& spec) {
    const Reading reading = read_case(spec);
    const auto show = spec.keys.find("show");
    if (show != spec.keys.end() && show->second == "statements") return statements_of(reading);
    if (show == spec.keys.end() || show->second != "mentions") return quotes_of(reading);
    std::string lines;
    for (const Quote& quote : reading.quotes.list) {
      lines += quote.speaker ? std::string(reading.document.slice(quote.speaker->mention)) : "-";
      lines += "\n";
    }
    return lines;
  });
}

TEST_CASE("speakers come by first appearance, with all that they said") {
  const Reading reading = read(
      "“We will open the bridge in May,” said Ann Lee, the mayor of Lorn. Tom Hart, her deputy, "
      "said that the road would follow.\n\n“It is about time,” Lee said.",
      "en");
  REQUIRE(reading.quotes.speakers.size() == 2);
  CHECK(reading.quotes.speakers[0].name == "Ann Lee");
  CHECK(reading.quotes.speakers[0].quotes == std::vector<std::uint32_t>{0, 1});
  CHECK(reading.quotes.speakers[0].words == 11);
  CHECK(reading.quotes.speakers[1].name == "Tom Hart");
  CHECK(reading.quotes.speakers[1].quotes.empty());
  CHECK(reading.quotes.speakers[1].statements == std::vector<std::uint32_t>{0});
}

TEST_CASE("words of a quote inside a statement of the same speaker count once") {
  const Reading reading = read("Ann Lee said that the plan was “dead and gone” for now.", "en");
  REQUIRE(reading.quotes.speakers.size() == 1);
  CHECK(reading.quotes.speakers[0].quotes.size() == 1);
  CHECK(reading.quotes.speakers[0].statements.size() == 1);
  CHECK(reading.quotes.speakers[0].words == 9);
}

TEST_CASE("every confidence lies between 0 and 1 and every span inside its block") {
  for (const SpecCase& spec : spec_cases("quotes")) {
    const Reading reading = read_case(spec);
    for (const Quote& quote : reading.quotes.list) {
      INFO(spec.title);
      CHECK(quote.confidence >= 0.0);
      CHECK(quote.confidence <= 1.0);
      REQUIRE_FALSE(quote.spans.empty());
      for (const Span span : quote.spans) {
        CHECK_FALSE(span.empty());
        bool inside = false;
        for (const Block& block : reading.document.blocks) {
          inside = inside || block.span.contains(span);
        }
        CHECK(inside);
      }
    }
  }
}

TEST_CASE("marks without partners, and marks only, give an answer") {
  const auto repeated = [](const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
  };
  for (const char* mark : {"“", "”", "\"", "«", "»", "„", "'", "—", "“x ", "“x” ", "said “x "}) {
    const std::string text = repeated(mark, 10000);
    const Reading reading = read(text, "en");
    CHECK(reading.quotes.list.size() <= 10000);
  }
  CHECK(read(repeated("“", 50) + "a" + repeated("”", 50), "en").quotes.list.size() <= 1);
  CHECK(read("Lee said “" + repeated("word ", 100000) + "” today.", "en").quotes.list.size() == 1);
}

}  // namespace lede::test
