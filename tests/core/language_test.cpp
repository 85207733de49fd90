// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "language/matching.hpp"
#include "language/settle_language.hpp"
#include "lede/summarize.hpp"
#include "spec.hpp"

namespace lede {
namespace {

const std::string kHead = "[language]\ncode = xx\nname = Test\nversion = 3\nscript = Latn\n";

std::string error_of(const std::string& pack) {
  const Result<LanguagePack> result = read_language_pack(pack);
  return result.ok() ? "" : result.error().message;
}

TEST_CASE("a pack is read: items from commas and lines, folded and sorted", "[language]") {
  const Result<LanguagePack> read =
      read_language_pack("\xEF\xBB\xBF# A comment\r\n" + kHead +
                         "ordinal_stops = yes\n[stop_words]\n# why\nThe, of ,,\nO’Clock\n"
                         "[cue_phrases]\nIn the  words of, per\n[suffixes]\ns, ing, ed\n"
                         "[quote_marks]\n“ ”, ‘ ’\n[credit_patterns]\nphoto = Photo: *\n"
                         "[promo_patterns]\nRead also*, and more\n");
  INFO(read.error().message);
  REQUIRE(read.ok());
  const LanguagePack& pack = read.value();
  CHECK(pack.code == "xx");
  CHECK(pack.version == "xx/3");
  CHECK(pack.ordinal_stops);
  CHECK_FALSE(pack.nouns_capitalized);
  CHECK(pack.stop_words.items == std::vector<std::string>{"o'clock", "of", "the"});
  CHECK(pack.stop_words.contains("the"));
  CHECK_FALSE(pack.stop_words.contains("The"));
  CHECK(pack.cue_phrases.contains("in the words of"));
  CHECK(pack.suffixes == std::vector<std::string>{"ing", "ed", "s"});
  REQUIRE(pack.quote_marks.size() == 2);
  CHECK(pack.quote_marks[1].open == "‘");
  CHECK(pack.quote_marks[1].close == "’");
  REQUIRE(pack.credit_patterns.size() == 1);
  CHECK(pack.credit_patterns[0].kind == "photo");
  CHECK(pack.credit_patterns[0].glob == "photo: *");
  REQUIRE(pack.promo_patterns.size() == 1);
  CHECK(pack.promo_patterns[0].glob == "read also*, and more");
}

TEST_CASE("an error in a pack names its line", "[language]") {
  struct Case {
    const char* rest;
    const char* says;
  };
  // kHead has five lines, so the rest begins on line 6.
  const Case cases[] = {
      {"[stopwords]\n", "line 6: \"stopwords\" is no section"},
      {"[stop_words]\na\nb, A\n", "line 8: \"a\" is there twice"},
      {"[months]\n[stop_words]\n[months]\n", "line 8: \"months\" is there twice"},
      {"[quote_marks]\n“ ”, «\n", "line 7: \"«\" is no pair of quote marks"},
      {"[quote_marks]\n“ ” ‘ ’\n", "line 7: \"“ ” ‘ ’\" is no pair"},
      {"[credit_patterns]\nphotos = a*\n", "line 7: \"photos = a*\" is no credit's kind"},
      {"[credit_patterns]\nphoto: a\n", "line 7: \"photo: a\" is no credit's kind"},
      {"[promo_patterns]\n * \n", "line 7: \"*\" fits any text"},
      {"ordinal_stops = maybe\n", "line 6: \"maybe\" is neither yes nor no"},
      {"colour = red\n", "line 6: \"colour\" is no key"},
      {"code\n", "line 6: \"code\" is no key = value"},
      {"code = yy\n", "line 6: \"code\" is there twice"},
      {"script =\n", "line 6: \"script =\" is no key = value"},
  };
  for (const Case& c : cases) {
    INFO(c.rest);
    CHECK_THAT(error_of(kHead + c.rest), Catch::Contains(c.says));
  }
  CHECK_THAT(error_of("word\n"),
             Catch::Contains("line 1: \"word\" stands before the first section"));
  CHECK_THAT(error_of("[language]\ncode = xx\n"), Catch::Contains("\"language\" lacks code, name"));
  CHECK_THAT(error_of(""), Catch::Contains("\"language\" lacks code, name"));
  CHECK(error_of("\xFF\xFE[") != "");
}

TEST_CASE("a stem is a word without its longest known ending", "[language]") {
  LanguagePack pack;
  pack.suffixes = {"ing", "ами", "s", "а"};
  CHECK(stem("sanctions", pack) == "sanction");
  CHECK(stem("meetings", pack) == "meeting");  // Once only.
  CHECK(stem("meeting", pack) == "meet");
  CHECK(stem("king", pack) == "king");  // Three letters stay.
  CHECK(stem("gas", pack) == "gas");
  CHECK(stem("войнами", pack) == "войн");
  CHECK(stem("ара", pack) == "ара");  // Letters count, not bytes.
  CHECK(stem("", pack).empty());
}

TEST_CASE("a glob fits a whole line", "[language]") {
  CHECK(fits_line("based on * materials", "based on tass materials"));
  CHECK(fits_line("based on * materials", "based on  materials"));
  CHECK_FALSE(fits_line("based on * materials", "based on materials"));
  CHECK_FALSE(fits_line("based on * materials", "based on tass materials today"));
  CHECK(fits_line("share", "share"));
  CHECK_FALSE(fits_line("share", "share this"));
  CHECK(fits_line("share*", "share this"));
  CHECK(fits_line("*/afp", "kim lee/afp"));
  CHECK_FALSE(fits_line("*/afp", "kim lee/afp, paris"));
  CHECK(fits_line("a*b*c", "aXbYbZc"));
  CHECK_FALSE(fits_line("a*b*c", "acb"));
  CHECK_FALSE(fits_line("ab*ba", "aba"));  // What opens the line does not close it too.
  CHECK(fits_line("**", ""));
  CHECK(fits_line("*", "anything"));
  CHECK_FALSE(fits_line("", "anything"));
}

TEST_CASE("the first pattern that fits is told", "[language]") {
  const std::vector<LinePattern> patterns{{"photo", "photo:*"}, {"other", "*"}};
  CHECK(fitting_pattern(patterns, "photo: a bridge")->kind == "photo");
  CHECK(fitting_pattern(patterns, "a bridge")->kind == "other");
  CHECK(fitting_pattern({}, "a bridge") == nullptr);
  CHECK(fitting_pattern({{"", "*/afp"}, {"", "kim*"}}, "kim lee/afp")->glob == "*/afp");
  CHECK(fitting_pattern({{"", "a*"}, {"", "*a"}}, "") == nullptr);
}

TEST_CASE("the language told is the pack's, else the caller's, else the guess", "[language]") {
  LanguagePack german;
  german.code = "de";
  const LanguagePack none;
  const auto told = [](const Language& language) {
    return language.code + " " + std::to_string(language.confidence).substr(0, 3);
  };
  CHECK(told(settle_language({"de", 0.9}, "auto", german)) == "de 0.9");
  CHECK(told(settle_language({"en", 0.9}, "auto", german)) == "de 0.0");
  CHECK(told(settle_language({"en", 0.9}, "de-AT", german)) == "de 1.0");
  CHECK(told(settle_language({"fr", 0.9}, "auto", none)) == "fr 0.9");
  CHECK(told(settle_language({"und", 0.0}, "", none)) == "und 0.0");
  CHECK(told(settle_language({"en", 0.9}, "tlh", none)) == "tlh 1.0");
}

TEST_CASE("a text's language is told, and none where none fits", "[language][spec]") {
  test::check_spec("language",
                   [](const test::SpecCase& spec) { return identify(spec.input).code; });
}

TEST_CASE("identification takes any bytes and reads no more than it needs", "[language]") {
  const std::string english = "The ships that wait for the port are in the bay and have to stay. ";
  std::string much;
  while (much.size() < 30'000) much += english;
  const Language told = identify(much);
  CHECK(told.code == "en");
  CHECK(told.confidence > 0.8);
  CHECK(told.confidence <= 1.0);
  CHECK(identify(much + std::string(100'000, '\xFF')).confidence == told.confidence);
  CHECK(identify("\xFF\xFE\x80" + english).code == "en");
  CHECK(identify(std::string(1'000'000, 'a')).code == "und");
  CHECK(identify("12 %").confidence == 0.0);
  CHECK(identify(english).confidence > identify("Farmers wait for rain").confidence);
}

}  // namespace
}  // namespace lede
