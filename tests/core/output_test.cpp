// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "catch.hpp"
#include "lede/summarize.hpp"
#include "output/json_writer.hpp"
#include "output/offsets.hpp"
#include "output/parts.hpp"

namespace {

using lede::JsonWriter;
using lede::Reading;
using lede::Span;
using nlohmann::ordered_json;

/// A reading made by hand, a sentence a block: what the stages before would find in
/// a heading, “𝒜 ja,” said Ana Ré. and a credit.
Reading small_reading() {
  Reading r;
  r.document.text = "Harbour <opens>\n“𝒜 ja,” said Ana Ré.\nPhoto: *Lu*";
  const auto end = static_cast<std::uint32_t>(r.document.text.size());
  const auto second = static_cast<std::uint32_t>(r.document.text.find("“"));
  const auto third = static_cast<std::uint32_t>(r.document.text.find("Photo"));
  r.document.blocks = {{.span = {0, second - 1}, .kind = lede::BlockKind::kHeading, .level = 2},
                       {.span = {second, third - 1}, .time = 12.5},
                       {.span = {third, end}}};
  for (std::uint32_t i = 0; i < 3; ++i) {
    r.sentences.list.push_back({.span = r.document.blocks[i].span, .block = i});
  }
  r.sentences.first_of_block = {0, 1, 2, 3};
  r.language = {"en", 0.75};
  r.roles.role = {lede::Role::kHeading, lede::Role::kBody, lede::Role::kCredit};
  r.roles.level = {2, 0, 0};
  r.roles.speaker.resize(3);
  r.roles.credits = {{lede::CreditKind::kPhoto, 2}};
  r.roles.title = "A \"port\" & more";
  r.sections.list = {{.title = r.document.blocks[0].span,
                      .title_source = lede::TitleSource::kHeading,
                      .first_block = 0,
                      .last_block = 1}};
  r.sections.of_block = {0, 0, lede::kNone};
  const auto said = static_cast<std::uint32_t>(r.document.text.find("said"));
  const Span name{said + 5, third - 2};
  const auto closed = said - 1;
  r.quotes.list = {{.spans = {{second, closed}},
                    .kind = lede::QuoteKind::kDirect,
                    .speaker = lede::Source{.name = "Ana Ré", .mention = name},
                    .cue = Span{said, said + 4},
                    .sentence = 1,
                    .confidence = 0.9}};
  r.salience.score = {0.0, 0.8125, 0.0};
  r.salience.eligible = {false, true, false};
  r.choice.sentences = {{.sentence = 1}};
  r.choice.points = {{1}};
  return r;
}

ordered_json parsed(const Reading& reading, const lede::Options& options = {}) {
  return ordered_json::parse(lede::write_json(reading, options, "7"));
}

std::vector<std::string> keys(const ordered_json& object) {
  std::vector<std::string> names;
  for (const auto& item : object.items()) names.push_back(item.key());
  return names;
}

}  // namespace

TEST_CASE("the writer separates values and escapes what JSON must") {
  JsonWriter json;
  json.begin_object();
  json.field("a");
  json.begin_array();
  json.integer(0);
  json.string("x\"\\\n\t\r\x01\x7f\u2028/");
  json.null();
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.field("b");
  json.raw("-1");
  json.end_object();
  CHECK(json.take() ==
        "{\"a\":[0,\"x\\\"\\\\\\n\\t\\r\\u0001\\u007f\u2028/\",null,{},[]],\"b\":-1}");
}

TEST_CASE("scores have four decimals and seconds no more than needed") {
  const auto score = [](double value) {
    JsonWriter json;
    json.score(value);
    return json.take();
  };
  const auto seconds = [](double value) {
    JsonWriter json;
    json.seconds(value);
    return json.take();
  };
  CHECK(score(0) == "0.0000");
  CHECK(score(1) == "1.0000");
  CHECK(score(0.12345) == "0.1235");
  CHECK(score(0.0009) == "0.0009");
  CHECK(score(-0.25) == "-0.2500");
  CHECK(score(-0.00001) == "0.0000");
  CHECK(score(0.0 / 0.0) == "0.0000");
  CHECK(seconds(3) == "3");
  CHECK(seconds(12.5) == "12.5");
  CHECK(seconds(0.125) == "0.125");
  CHECK(seconds(1e300) == "1000000000");
}

TEST_CASE("any string that the writer writes is read back by another parser") {
  std::mt19937 random(20261);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::uint32_t i = random() % 40; i > 0; --i) {
      text += static_cast<char>(random() % 128);
      if (random() % 4 == 0) text += "é\u2029\U0001F600";
    }
    JsonWriter json;
    json.begin_array();
    json.string(text);
    json.end_array();
    const ordered_json back = ordered_json::parse(json.take());
    REQUIRE(back[0].get<std::string>() == text);
  }
}

TEST_CASE("offsets count in the block's own text and in the unit asked for") {
  lede::Document document;
  document.text = "é😀z\n“Да”";
  document.blocks = {{.span = {0, 7}}, {.span = {8, 18}}};
  const auto place = [&](lede::OffsetUnit unit, Span span) {
    const lede::BlockSpan at = lede::Offsets(document, unit).convert(span);
    return std::vector<std::uint32_t>{at.block, at.start, at.end};
  };
  using Place = std::vector<std::uint32_t>;
  CHECK(place(lede::OffsetUnit::kUtf16, {6, 7}) == Place{0, 3, 4});
  CHECK(place(lede::OffsetUnit::kUtf32, {6, 7}) == Place{0, 2, 3});
  CHECK(place(lede::OffsetUnit::kUtf8, {6, 7}) == Place{0, 6, 7});
  CHECK(place(lede::OffsetUnit::kUtf16, {11, 15}) == Place{1, 1, 3});
  CHECK(place(lede::OffsetUnit::kUtf8, {11, 15}) == Place{1, 3, 7});
}

TEST_CASE("offsets stay right far into a long block, in any order of asking") {
  lede::Document document;
  for (int i = 0; i < 5000; ++i) document.text += "aж😀";
  const auto size = static_cast<std::uint32_t>(document.text.size());
  document.blocks = {{.span = {0, size}}};
  const lede::Offsets offsets(document, lede::OffsetUnit::kUtf16);
  for (std::uint32_t i = 5000; i-- > 0;) {
    const lede::BlockSpan at = offsets.convert({7 * i + 3, 7 * i + 7});
    REQUIRE(at.start == 4 * i + 2);
    REQUIRE(at.end == 4 * i + 4);
  }
}

TEST_CASE("the result's fields stand in the contract's order") {
  lede::Options options;
  options.include.blocks = options.include.explain = true;
  Reading reading = small_reading();
  reading.salience.features = {{}, {{"place", 1.0, 0.5}}, {}};
  const ordered_json result = parsed(reading, options);
  CHECK(keys(result) == std::vector<std::string>{"schema", "engine", "id", "lang", "langConfidence",
                                                 "title", "summary", "sections", "quotes",
                                                 "statements", "speakers", "keyphrases", "credits",
                                                 "sentences", "blocks", "stats", "warnings"});
  CHECK(keys(result["summary"]["sentences"][0]) ==
        std::vector<std::string>{"sentence", "block", "start", "end", "text", "score", "time"});
  CHECK(keys(result["quotes"][0]) == std::vector<std::string>{"text", "spans", "kind", "speaker",
                                                              "cue", "cueSpan", "sentence",
                                                              "confidence"});
  CHECK(keys(result["quotes"][0]["speaker"]) ==
        std::vector<std::string>{"name", "mention", "mentionSpan", "role"});
  CHECK(result["sentences"][1]["features"][0]["effect"] == 0.5);
  CHECK(result["engine"]["pack"].is_null());
  CHECK(result["id"] == 7);
}

TEST_CASE("spans of quotes, cues and speakers are slices of the block in UTF-16") {
  const ordered_json quote = parsed(small_reading())["quotes"][0];
  CHECK(quote["text"] == "“𝒜 ja,”");
  CHECK(quote["spans"][0].dump() == R"({"block":1,"start":0,"end":8})");
  CHECK(quote["cueSpan"].dump() == R"({"block":1,"start":9,"end":13})");
  CHECK(quote["speaker"]["mention"] == "Ana Ré");
  CHECK(quote["speaker"]["mentionSpan"].dump() == R"({"block":1,"start":14,"end":20})");
  CHECK(quote["speaker"]["role"].is_null());
}

TEST_CASE("include decides which parts are written") {
  lede::Options options;
  options.include = {.summary = false,
                     .sections = false,
                     .quotes = false,
                     .keyphrases = false,
                     .credits = false,
                     .stats = false,
                     .sentences = true};
  const ordered_json result = parsed(small_reading(), options);
  CHECK(keys(result) == std::vector<std::string>{"schema", "engine", "id", "lang", "langConfidence",
                                                 "title", "sentences", "warnings"});
  CHECK(result["sentences"][2]["section"].is_null());
  CHECK_FALSE(result["sentences"][1].contains("features"));
}

TEST_CASE("a headline is shown as its slice") {
  Reading reading = small_reading();
  const std::uint32_t begin = reading.sentences.list[1].span.begin;
  reading.choice.headline = Span{begin, begin + 10};
  const ordered_json summary = parsed(reading)["summary"];
  CHECK(summary["text"] == "“𝒜 ja");
  CHECK(summary["sentences"][0]["end"] == 6);
}

TEST_CASE("a failure is written with its code and message") {
  CHECK(lede::write_error_json({lede::ErrorCode::kNoText, "Nothing to read."}, "\"a\"") ==
        R"({"schema":"lede/1","id":"a","error":{"code":"no-text","message":"Nothing to read."}})");
  CHECK(lede::write_error_json({}, "").find("\"id\":null") != std::string::npos);
}

TEST_CASE("text shows title, points under section titles, quotes with speakers, credits") {
  CHECK(lede::write_text(small_reading(), {}) ==
        "A \"port\" & more\n\nHarbour <opens>\n- “𝒜 ja,” said Ana Ré.\n\n"
        "Quotes\nAna Ré: “𝒜 ja,”\n\nCredits\nPhoto: *Lu*\n");
}

TEST_CASE("words left out inside one pair of marks are shown as an ellipsis, for people only") {
  Reading r;
  r.document.text = "«Зерно ждёт, – сказал он, – а мы нет». “No,” she said. “Never.”";
  const auto at = [&r](std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(r.document.text.find(part));
    return Span{begin, begin + static_cast<std::uint32_t>(part.size())};
  };
  const lede::Quote inside{.spans = {at("«Зерно ждёт,"), at("а мы нет»")}};
  const lede::Quote between{.spans = {at("“No,”"), at("“Never.”")}};
  CHECK(lede::quote_line(r, inside) == "«Зерно ждёт, … а мы нет»");
  CHECK(lede::quote_text(r, inside) == "«Зерно ждёт, а мы нет»");
  CHECK(lede::quote_line(r, between) == "“No,” “Never.”");
}

TEST_CASE("a turn's dash is not shown behind its speaker's name") {
  Reading r = small_reading();
  r.document.text = "— Where to? – Out.";
  const auto second = static_cast<std::uint32_t>(r.document.text.find("–"));
  const auto end = static_cast<std::uint32_t>(r.document.text.size());
  r.document.blocks = {{.span = {0, second - 1}}, {.span = {second, end}}};
  r.sentences.list = {{.span = r.document.blocks[0].span},
                      {.span = r.document.blocks[1].span, .block = 1}};
  r.roles.speaker = {"", "Ada Finch"};
  const lede::Point point{1, "Ada Finch"};
  CHECK(lede::point_line(r, point, {.written = [](std::string_view text) {
                           return std::string(text);
                         }}) == "Ada Finch: Out.");
  r.roles.speaker[1].clear();
  CHECK(lede::point_line(r, {1}, {.written = [](std::string_view text) {
                           return std::string(text);
                         }}) == "– Out.");
}

TEST_CASE("Markdown and HTML show the article's marks as themselves") {
  const std::string markdown = lede::write_markdown(small_reading(), {});
  CHECK(markdown.find("# A \"port\" \\& more\n\n## Harbour \\<opens\\>\n\n- “𝒜 ja") == 0);
  CHECK(markdown.find("> “𝒜 ja,”\n>\n> — Ana Ré\n") != std::string::npos);
  CHECK(markdown.find("- Photo: \\*Lu\\*\n") != std::string::npos);
  const std::string html = lede::write_html(small_reading(), {});
  CHECK(html.find("<h2 dir=\"auto\">A &quot;port&quot; &amp; more</h2>") != std::string::npos);
  CHECK(html.find("<h3 dir=\"auto\">Harbour &lt;opens&gt;</h3>") != std::string::npos);
  CHECK(html.find("<figcaption dir=\"auto\">Ana Ré</figcaption>") != std::string::npos);
}

TEST_CASE("no line of an article begins a list or steers a terminal") {
  Reading reading = small_reading();
  reading.roles.title = "1) a\x1b[2J\u0085b";
  CHECK(lede::write_text(reading, {}).find("1) a [2J b\n") == 0);
  CHECK(lede::write_markdown(reading, {}).find("# 1\\) a \\[2J b\n") == 0);
}

TEST_CASE("reading time counts words, and characters where no spaces are") {
  CHECK(lede::ReadingLoad{}.seconds() == 0);
  CHECK(lede::ReadingLoad{.words = 238}.seconds() == 60);
  CHECK(lede::ReadingLoad{.words = 1}.seconds() == 1);
  CHECK(lede::ReadingLoad{.words = 119, .characters = 250}.seconds() == 60);
}
