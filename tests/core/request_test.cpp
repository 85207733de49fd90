// SPDX-License-Identifier: MIT
#include "request.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

std::string first_error(std::string_view lines, std::size_t article_bytes) {
  lede::Request request;
  const std::optional<lede::Error> error = lede::read_option_lines(lines, article_bytes, request);
  return error ? error->message : "";
}

}  // namespace

TEST_CASE("option lines tell an article's blocks with level, role, time and speaker") {
  lede::Request request;
  const auto error = lede::read_option_lines(
      "id=\"a\"\nfrom=blocks\n\nblocks=heading2:9,paragraph/lead@12.5:41,list-item:0\n"
      "speaker=1:Anna: Holm\n",
      50, request);
  REQUIRE_FALSE(error);
  CHECK(request.id == "\"a\"");
  CHECK(request.article.form == lede::ArticleForm::kBlocks);
  const auto& pieces = request.article.pieces;
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].kind == lede::BlockKind::kHeading);
  CHECK(pieces[0].level == 2);
  CHECK(pieces[0].bytes == 9);
  CHECK_FALSE(pieces[0].role);
  CHECK(pieces[1].role == lede::Role::kLead);
  CHECK(pieces[1].time == 12.5);
  CHECK(pieces[1].speaker == "Anna: Holm");
  CHECK(pieces[2].kind == lede::BlockKind::kListItem);
}

TEST_CASE("option lines tell the lengths of sentences") {
  lede::Request request;
  REQUIRE_FALSE(lede::read_option_lines("sentences=80,95\nfrom=sentences", 175, request));
  REQUIRE(request.article.pieces.size() == 2);
  CHECK(request.article.pieces[1].bytes == 95);
}

TEST_CASE("option lines that make no sense are the request's fault, and the id is known still") {
  CHECK(first_error("from=blocks\nblocks=paragraph:3", 4) != "");
  CHECK(first_error("blocks=paragraph:4", 4) != "");
  CHECK(first_error("from=pdf", 0) != "");
  CHECK(first_error("from=srt", 0) == "");
  CHECK(first_error("from=blocks\nblocks=paragraph:4,", 4) == "");
  for (const char* piece : {"paragraph", "verse:4", "paragraph/chorus:4", "paragraph@x:4",
                            "heading7:4", "paragraph:-4", "paragraph:4x", ":4", "paragraph@-1:4"}) {
    INFO(piece);
    CHECK(first_error(std::string("from=blocks\nblocks=") + piece, 4) != "");
  }
  CHECK(first_error("from=blocks\nblocks=paragraph:4\nspeaker=1:Anna", 4) != "");
  CHECK(first_error("nonsense", 0) != "");

  lede::Request request;
  CHECK(lede::read_option_lines("from=pdf\nid=12", 0, request));
  CHECK(request.id == "12");
}

TEST_CASE(
    "a page's lines are read as all lines are, and what else there is needs the whole module") {
  const std::string_view lines =
      "from=blocks\nblocks=heading2:9,paragraph/lead:41\nspeaker=1:Anna: Holm\ntype=tldr\n"
      "length=long\nlang=pt_BR\ntitle=A\nfocus=b\\nc\ninclude=summary, quotes\n";
  lede::Request cut;
  lede::Request whole;
  REQUIRE_FALSE(lede::read_cut_option_lines(lines, 50, cut));
  REQUIRE_FALSE(lede::read_option_lines(lines, 50, whole));
  CHECK(cut.options.type == whole.options.type);
  CHECK(cut.options.length == lede::Length::kLong);
  CHECK(cut.options.lang == "pt-BR");
  CHECK(cut.options.title == whole.options.title);
  CHECK(cut.options.focus == whole.options.focus);
  CHECK(cut.options.include.quotes);
  CHECK_FALSE(cut.options.include.stats);
  CHECK(cut.article.pieces[1].role == lede::Role::kLead);
  CHECK(cut.article.pieces[1].speaker == "Anna: Holm");
  for (const char* line :
       {"id=7", "from=text", "sentences=4", "blocks=paragraph@2:4", "count=2", "words=9",
        "offsets=utf-8", "maxBytes=9", "include=blocks", "type=poem", "nonsense=1", "lang=?"}) {
    INFO(line);
    lede::Request request;
    const std::string asked = std::string("from=blocks\nblocks=paragraph:4\n") + line;
    const auto error = lede::read_cut_option_lines(asked, 4, request);
    REQUIRE(error);
    CHECK(error->message == "This needs the whole module.");
  }
}

TEST_CASE("an id is a JSON string or number and nothing that could break the result") {
  CHECK(lede::read_id("-12.5e+3") == "-12.5e+3");
  CHECK(lede::read_id("0") == "0");
  CHECK(lede::read_id(R"("a\"b\\\u00e9")") == R"("a\"b\\\u00e9")");
  CHECK(lede::read_id(R"("\ud800")") == R"("\ufffd")");
  for (const char* bad : {"", "01", "1.", "-", "1e", "null", "true", "[1]", "\"", "\"a", "\"a\"b\"",
                          "\"\\\"", "\"\\x\"", "\"\\u12g4\"", "\"\n\"", "1,2", "+1", "{}"}) {
    INFO(bad);
    CHECK_FALSE(lede::read_id(bad));
  }
}

TEST_CASE("escapes of lone surrogates become U+FFFD, pairs and other escapes stay") {
  CHECK(lede::repair_surrogate_escapes(R"(\ud83d\ude00)") == R"(\ud83d\ude00)");
  CHECK(lede::repair_surrogate_escapes(R"(\ud83d\ud83d\ude00)") == R"(\ufffd\ud83d\ude00)");
  CHECK(lede::repair_surrogate_escapes(R"(\uDE00 \ud83d)") == R"(\ufffd \ufffd)");
  CHECK(lede::repair_surrogate_escapes(R"(\\ud800 \n \u0041)") == R"(\\ud800 \n \u0041)");
  CHECK(lede::repair_surrogate_escapes("\\") == "\\");
  CHECK(lede::repair_surrogate_escapes("\\ud8") == "\\ud8");
}

TEST_CASE("seconds are rounded to milliseconds, however they come") {
  CHECK(lede::read_seconds("12.5") == 12.5);
  CHECK(lede::read_seconds("0.0004999") == 0.0);
  CHECK(lede::read_seconds("7.1239999999999999") == 7.124);
  CHECK(lede::read_seconds("3") == 3.0);
  CHECK(lede::round_seconds(7.1239999999999999) == 7.124);
  for (const char* bad : {"", ".5", "5.", "1e3", "-1", "99999999999", "1.2.3"}) {
    INFO(bad);
    CHECK_FALSE(lede::read_seconds(bad));
  }
  CHECK_FALSE(lede::round_seconds(-0.1));
}
