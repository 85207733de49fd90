// SPDX-License-Identifier: MIT
// WebVTT and SubRip: captions, and the turns and times made of them.
#include <string>

#include "catch.hpp"
#include "document/read_document.hpp"

namespace {

using lede::Document;

/// Blocks as "speaker|text", a line each.
std::string turns(const std::string& text) {
  std::string all;
  const Document document = lede::read_captions(text);
  for (const lede::Block& block : document.blocks) {
    all += block.speaker + "|" + std::string(document.slice(block)) + "\n";
  }
  return all;
}

constexpr const char* kInterview = R"(WEBVTT - The Calloway Hour
Kind: captions

NOTE
This is no caption.
00 --> nor is this

STYLE
::cue { color: red }

intro
00:01.500 --> 00:03.000 align:start line:0
<v Ben Calloway>Good evening. What will
change for <i>those who</i> retire?

00:03.200 --> 00:05.000
<v.loud Astrid Holm>The age rises to 68
by 2033.

00:05.100 --> 00:06.000
Nobody over 60 &amp; no farmer is affected.

00:06.100 --> 00:07.000
[applause]

01:00:00.000 --> 01:00:02.250
The rest comes later.
)";

}  // namespace

TEST_CASE("WebVTT becomes the turns of its voices") {
  CHECK(turns(kInterview) ==
        "Ben Calloway|Good evening. What will change for those who retire?\n"
        "Astrid Holm|The age rises to 68 by 2033. Nobody over 60 & no farmer is affected.\n"
        "Astrid Holm|The rest comes later.\n");
}

TEST_CASE("whose voice has asked does not answer in a caption without a voice") {
  CHECK(
      turns("00:01.0 --> 00:02.0\n<v Tom Reed>When does the\n\n00:02.0 --> 00:03.0\nferry sail?\n\n"
            "00:03.0 --> 00:04.0\nIn May.\n") == "Tom Reed|When does the ferry sail?\n|In May.\n");
}

TEST_CASE("dashes before voices and sounds between words are not said") {
  CHECK(turns(R"(WEBVTT

00:01.000 --> 00:04.000
- <v Ann Roe>When?
- <v Bo Lee>In May, [coughs] when the water is low.

00:04.100 --> 00:06.000
<v Bo Lee>[laughs] I know. It takes [inaudible] days, a[1] and [not closed
)") == "Ann Roe|When?\n"
       "Bo Lee|In May, when the water is low. I know. It takes days, a and [not closed\n");
}

TEST_CASE("captions give their times to blocks and to what stands in them") {
  const Document document = lede::read_captions(kInterview);
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[0].time == 1.5);
  CHECK(document.blocks[1].time == 3.2);
  CHECK(document.blocks[2].time == 3600.0);
  REQUIRE(document.times.size() == 6);
  const lede::TimedPlace& nobody = document.times[4];
  CHECK(document.text.substr(nobody.begin, 6) == "Nobody");
  CHECK(nobody.seconds == 5.1);
  CHECK(document.unreadable_captions == 1);
}

TEST_CASE("SubRip, its commas, numbers and tags") {
  CHECK(
      turns("1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<font color=red>We lost</font> 5 < 6\r\n"
            "\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nvotes.\r\n") == "|We lost 5 < 6 votes.\n");
  // No empty line between.
  CHECK(turns("1\n00:01,0 --> 00:02,0\nOne\n2\n00:02,0 --> 00:03,0\ntwo.\n") == "|One two.\n");
}

TEST_CASE("a label, two chevrons and a dash begin a turn") {
  CHECK(turns("00:01.0 --> 00:02.0\nANNA HOLM: Yes.\n\n00:02.0 --> 00:03.0\nBEN: No.\n") ==
        "|ANNA HOLM: Yes.\n|BEN: No.\n");
  CHECK(turns("00:01.0 --> 00:02.0\n>> Yes.\n>> No.\n") == "|Yes.\n|No.\n");
  CHECK(turns("00:01.0 --> 00:02.0\n- Yes.\n- No.\n") == "|Yes.\n|No.\n");
  CHECK(turns("00:01.0 --> 00:02.0\nAt that time: nothing.\nMore.\n") ==
        "|At that time: nothing. More.\n");
}

TEST_CASE("what a rolling caption shows again is said once") {
  CHECK(turns("00:01.0 --> 00:02.0\nhello and\n\n00:02.0 --> 00:02.1\nhello and\n\n"
              "00:02.1 --> 00:03.0\nhello and\n<00:02.500><c>welcome</c>\n") ==
        "|hello and welcome\n");
}

TEST_CASE("scripts without spaces join without one") {
  CHECK(turns("00:01.0 --> 00:02.0\n列车不再来，\n但站台还在。\n\n00:02.0 --> "
              "00:03.0\n大家都知道。\n") == "|列车不再来，但站台还在。大家都知道。\n");
}

TEST_CASE("captions without any, or broken ones, are no text") {
  for (const char* text : {"WEBVTT", "-->", "WEBVTT\n\n00:01 > 00:02\nA\n", "00:0x.0 --> 1\nA\n"}) {
    INFO(text);
    const auto read = lede::read_document({.form = lede::ArticleForm::kVtt, .text = text}, 1000);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == lede::ErrorCode::kNoText);
  }
}

TEST_CASE("times may stand with other arrows between, not words") {
  CHECK(turns("00:01 -> 00:02\nOne.\n\n0:02 - 0:03\nTwo.\n\n0:04 --> 0:05\na -> b\n3 - 4\n") ==
        "|One. Two. a -> b 3 - 4\n");
}

TEST_CASE("captions of any bytes cost their length") {
  for (const char* part : {"<", "<v ", "{\\", "&", "a\n", "1\n", "00:01.0 --> 00:02.0\na\n",
                           "-->\n", "<v A>a", "- ", ">>"}) {
    std::string text = "00:01.0 --> 00:02.0\n";
    for (int i = 0; i < 100'000; ++i) text += part;
    text += "\n\n" + text;
    INFO(part);
    const Document document = lede::read_captions(text);
    for (const lede::TimedPlace& place : document.times) CHECK(place.begin < document.text.size());
  }
}
