// SPDX-License-Identifier: MIT
#include "sections/divide_sections.hpp"

#include <string>

#include "catch.hpp"
#include "lede/summarize.hpp"
#include "marked_article.hpp"
#include "sections/cohesion.hpp"
#include "spec.hpp"

namespace {

using namespace lede;

const char* source_name(TitleSource source) {
  switch (source) {
    case TitleSource::kHeading:
      return "heading";
    case TitleSource::kQuestion:
      return "question";
    case TitleSource::kKeyphrase:
      return "keyphrase";
    default:
      return "untitled";
  }
}

/// One line a section: its blocks, where its title comes from, the title.
std::string sections_of(const test::SpecCase& spec) {
  const Reading reading = test::read_marked_case(spec);
  std::string text;
  for (const Section& section : reading.sections.list) {
    text += std::to_string(section.first_block) + "-" + std::to_string(section.last_block) + " " +
            source_name(section.title_source);
    if (section.title) text += " " + std::string(reading.document.slice(*section.title));
    for (const BlockRun& run : section.also) {
      text += " (also " + std::to_string(run.first) + "-" + std::to_string(run.last) + ")";
    }
    text += "\n";
  }
  return text;
}

/// A line, padded with stop words to the length of texts whose sections get titles.
std::string at_length(std::string line, const std::string& padding) {
  while (line.size() < 600) line += " " + padding;
  return line + "\n";
}

Reading read(const std::string& text, const char* lang = "en") {
  Article article;
  article.text = text;
  const Result<Reading> result = summarize(article, {}, test::pack(lang));
  REQUIRE(result.ok());
  return result.value();
}

}  // namespace

TEST_CASE("sections follow the author's headings, the questions, or the words") {
  test::check_spec("sections", sections_of);
}

TEST_CASE("cohesion finds the place where every word changes") {
  // Units of terms 0 to 4, then of 5 to 9.
  std::vector<sections::Unit> units;
  for (std::uint32_t u = 0; u < 30; ++u) {
    const std::uint32_t base = u < 13 ? 0 : 5;
    units.push_back(
        {.terms = {base, base + 1 + u % 4, base + (u * 3) % 5, base, base + u % 5, base + 2}});
  }
  CHECK(sections::boundaries(units, 10, false, units.size()) == std::vector<std::uint32_t>{13});
}

TEST_CASE("cohesion leaves a text of one topic whole and takes no text at all") {
  const std::vector<sections::Unit> same(20, {.terms = {0, 1, 2, 3, 1, 0}});
  CHECK(sections::boundaries(same, 4, false, same.size()).empty());
  CHECK(sections::boundaries({}, 0, false, 0).empty());
  CHECK(sections::boundaries(std::vector<sections::Unit>(4), 1, false, 4).empty());
}

TEST_CASE("a transcript of a thousand paragraphs is divided within the limit of units") {
  std::string text;
  for (int p = 0; p < 1000; ++p) {
    const std::string topic = p / 100 % 2 == 0 ? "orchard" : "ferry";
    text += "The " + topic + " number " + std::to_string(p) + " opened early, and the " + topic +
            " people were glad of it.\n";
  }
  const Reading reading = read(text);
  CHECK(reading.sections.list.size() >= 2);
  for (const Section& section : reading.sections.list) {
    CHECK(section.first_block < section.last_block);
  }
}

TEST_CASE("paragraphs as long as chapters are sections, however few") {
  std::string text;
  for (int p = 0; p < 4; ++p) {
    for (int s = 0; s < 40; ++s) {
      text += "The ferry left the harbour at noon with the mail and the bread on board. ";
    }
    text += "\n";
  }
  CHECK(read(text).sections.list.size() == 4);
}

TEST_CASE("a short noun is no title where all nouns have capitals, a name is") {
  std::string text;
  for (const std::string word : {"Netze", "Segel", "Kisten", "Taue", "Boote", "Planken"}) {
    text += at_length(
        "Die Werft Nordlicht baut am Kai. " + word +
            " liegen vor der Werft Nordlicht im Hafen, und ein Kahn wartet am Kai im Hafen.",
        "und so war es");
  }
  for (const std::string word : {"Steuern", "Gebühren", "Stimmen", "Schulen", "Bäume", "Dächer"}) {
    text += at_length(
        "Der Haken steht im Plan. " + word +
            " hängen im Saal am Haken, und ein Rat streitet im Saal über den Haken und den Plan.",
        "und so war es");
  }
  const Reading reading = read(text, "de");
  REQUIRE(reading.sections.list.size() == 2);
  const auto title = [&](std::size_t section) {
    return std::string(
        reading.document.slice(reading.sections.list[section].title.value_or(Span{})));
  };
  CHECK(title(0) == "Werft Nordlicht");
  CHECK(title(1) != "Haken");
}

TEST_CASE("a word that only opens sentences is no name, so no title") {
  std::string text;
  for (const std::string word : {"nets", "sails", "boxes", "ropes", "barrels", "boats"}) {
    text += at_length("Excellent. The harbour has a crane, and " + word +
                          " hang from the crane in the harbour until somebody comes. Excellent.",
                      "and so it was");
  }
  for (const std::string word : {"taxes", "fees", "votes", "schools", "roads", "trees"}) {
    text += at_length("Welcome. The council has a plan, and " + word +
                          " stand in the plan of the council until somebody votes. Welcome.",
                      "and so it was");
  }
  const Reading reading = read(text);
  REQUIRE(reading.sections.list.size() == 2);
  for (const Section& section : reading.sections.list) {
    INFO(reading.document.slice(section.title.value_or(Span{})));
    CHECK_FALSE(section.title.has_value());
  }
}
