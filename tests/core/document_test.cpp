// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "document/read_document.hpp"
#include "document/take_transcript.hpp"
#include "lede/enum_names.hpp"
#include "spec.hpp"

namespace {

using lede::Article;
using lede::ArticleForm;
using lede::BlockKind;
using lede::Document;
using lede::ErrorCode;

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> all;
  for (const lede::Block& block : document.blocks) all.emplace_back(document.slice(block));
  return all;
}

// Blocks are ordered, and one line feed stands between two of them.
void check_tiled(const Document& document) {
  std::uint32_t at = 0;
  int failures = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const lede::Span span = document.blocks[i].span;
    const bool tiled = span.begin == (i == 0 ? 0 : at + 1) && span.begin <= span.end &&
                       (i == 0 || document.text[at] == '\n');
    failures += tiled ? 0 : 1;
    at = span.end;
  }
  CHECK(failures == 0);
  CHECK(at == document.text.size());
}

// One block a line: `kind: text`, line feeds inside as \n.
std::string print(const Document& document) {
  std::string lines;
  for (const lede::Block& block : document.blocks) {
    lines += name_of(block.kind);
    if (block.level > 0) lines += std::to_string(block.level);
    lines += ": ";
    for (const char c : document.slice(block)) lines += c == '\n' ? "\\n" : std::string(1, c);
    lines += '\n';
  }
  return lines;
}

}  // namespace

TEST_CASE("document specs hold") {
  lede::test::check_spec("document", [](const lede::test::SpecCase& spec) {
    const auto from = spec.keys.find("from");
    const bool markdown = from != spec.keys.end() && from->second == "markdown";
    Document document = markdown ? lede::read_markdown(spec.input) : lede::read_text(spec.input);
    if (!markdown) lede::take_transcript(document);
    check_tiled(document);
    return print(document);
  });
}

TEST_CASE("every line end ends a line of text") {
  const auto expected = std::vector<std::string>{"a", "b", "c d"};
  CHECK(texts(lede::read_text("a\nb\n\nc d\n")) == expected);
  CHECK(texts(lede::read_text("a\r\nb\r\n\r\nc d")) == expected);
  CHECK(texts(lede::read_text("\ra\rb\r\rc d\r")) == expected);
  CHECK(texts(lede::read_text("a\u2028b\u2029\u0085 c d \f")) == expected);
}

TEST_CASE("a request's blocks come back one for one and unaltered") {
  Article article{.form = ArticleForm::kBlocks, .text = " Title\r\nline two\xFFnext"};
  article.pieces = {{.kind = BlockKind::kHeading, .level = 2, .bytes = 16},
                    {.bytes = 0},
                    {.bytes = 1, .role = lede::Role::kCredit},
                    {.bytes = 4, .speaker = "Ann", .time = 12.5}};
  const auto result = lede::read_document(article, 1000);
  REQUIRE(result.ok());
  const Document& document = result.value();
  check_tiled(document);
  CHECK(texts(document) == std::vector<std::string>{" Title\r\nline two", "", "\uFFFD", "next"});
  CHECK(document.form == ArticleForm::kBlocks);
  CHECK(document.blocks[0].kind == BlockKind::kHeading);
  CHECK(document.blocks[0].level == 2);
  CHECK(document.blocks[2].role == lede::Role::kCredit);
  CHECK(document.blocks[3].speaker == "Ann");
  CHECK(document.blocks[3].time == 12.5);
}

TEST_CASE("a character cut by a block's end is repaired in each block") {
  Article article{.form = ArticleForm::kBlocks, .text = "é"};
  article.pieces = {{.bytes = 1}, {.bytes = 1}};
  const auto result = lede::read_document(article, 1000);
  REQUIRE(result.ok());
  CHECK(texts(result.value()) == std::vector<std::string>{"\uFFFD", "\uFFFD"});
}

TEST_CASE("given sentences stand in one paragraph, each kept whole") {
  Article article{.form = ArticleForm::kSentences, .text = "One.Two\nlines. "};
  article.pieces = {{.bytes = 4}, {.bytes = 0}, {.bytes = 11}};
  const auto result = lede::read_document(article, 1000);
  REQUIRE(result.ok());
  const Document& document = result.value();
  CHECK(document.text == "One.  Two\nlines. ");
  CHECK(document.blocks.size() == 1);
  REQUIRE(document.given_sentences.size() == 3);
  CHECK(document.slice(document.given_sentences[0]) == "One.");
  CHECK(document.slice(document.given_sentences[1]).empty());
  CHECK(document.slice(document.given_sentences[2]) == "Two\nlines. ");
}

TEST_CASE("what cannot be read says why") {
  const auto code = [](const Article& article, std::uint64_t limit) {
    const auto result = lede::read_document(article, limit);
    REQUIRE_FALSE(result.ok());
    CHECK_FALSE(result.error().message.empty());
    return result.error().code;
  };
  CHECK(code({.text = ""}, 10) == ErrorCode::kNoText);
  CHECK(code({.text = " \n\u00A0\u3000\r\n"}, 100) == ErrorCode::kNoText);
  CHECK(code({.form = ArticleForm::kMarkdown, .text = "---\n\n<!-- x -->"}, 100) ==
        ErrorCode::kNoText);
  CHECK(code({.form = ArticleForm::kBlocks}, 10) == ErrorCode::kNoText);
  CHECK(code({.form = ArticleForm::kSentences, .text = " ", .pieces = {{.bytes = 1}}}, 10) ==
        ErrorCode::kNoText);
  CHECK(code({.text = "12345678901"}, 10) == ErrorCode::kTooLarge);
  CHECK(code({.form = ArticleForm::kBlocks, .text = "abc", .pieces = {{.bytes = 2}}}, 10) ==
        ErrorCode::kInvalidRequest);
  CHECK(lede::read_document({.text = "1234567890"}, 10).ok());
}

TEST_CASE("hostile Markdown costs one pass") {
  // Were any of these quadratic, this test would run for minutes.
  for (const char* part : {"*a ",
                           "**a_",
                           "[",
                           "![",
                           "]",
                           "[a](",
                           "[a](b",
                           "[a](<b",
                           "[a](b \"",
                           "[a][",
                           "`",
                           "`` a ` ",
                           "<",
                           "<a ",
                           "<!--",
                           "&",
                           "&amp",
                           "\\",
                           "|",
                           "> ",
                           "- ",
                           "#",
                           "~~a",
                           "[^a",
                           "1. ",
                           "\n```\n",
                           "\n| a |\n|-|\n",
                           "a\n-\n",
                           "\n    a",
                           "\n- a\n\n  b",
                           "\n<!--\n",
                           "![a![b](c)](d)"}) {
    std::string text = "[x]: y\n\n";
    for (int i = 0; i < 100'000; ++i) text += part;
    INFO(part);
    check_tiled(lede::read_markdown(text));
  }
  std::string backticks;
  for (int i = 1; i < 1000; ++i) backticks += std::string(static_cast<std::size_t>(i), '`') + " ";
  CHECK(lede::read_markdown(backticks).blocks.size() == 1);
}

TEST_CASE("zero bytes and any other byte are text") {
  const std::string text("a\0b\xFF", 4);
  const auto result = lede::read_document({.text = text}, 10);
  REQUIRE(result.ok());
  CHECK(result.value().text == std::string("a\0b\uFFFD", 6));
}

TEST_CASE("a text without paragraphs gets pieces of whole sentences, another stays") {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += "Dr. Dahl said that the ferry No. " + std::to_string(i) +
            " sails in May. (It was mended. Nobody paid.) “We wait. We hope.” ";
  }
  const lede::Article article{.form = lede::ArticleForm::kText, .text = text};
  const auto result = lede::read_document(article, 100'000);
  REQUIRE(result.ok());
  const std::vector<std::string> pieces = texts(result.value());
  check_tiled(result.value());
  CHECK(pieces.size() > 5);
  std::string joined;
  for (const std::string& piece : pieces) {
    CHECK((piece.starts_with("Dr. Dahl") || piece.starts_with("(It was") ||
           piece.starts_with("“We wait")));
    joined += piece + " ";
  }
  CHECK(joined == text);

  const std::string brief = text.substr(0, 2'000);
  const lede::Article other{.form = lede::ArticleForm::kText, .text = brief + "\nEnd."};
  CHECK(lede::read_document(other, 100'000).value().blocks.size() == 2);
}

TEST_CASE("so does one whose sentences end with a danda") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "नाव सुबह घाट से निकली और शाम तक लौट आई। ";
  const auto result =
      lede::read_document({.form = lede::ArticleForm::kText, .text = text}, 100'000);
  REQUIRE(result.ok());
  CHECK(result.value().blocks.size() > 5);
  for (const std::string& piece : texts(result.value())) CHECK(piece.ends_with("।"));
}
