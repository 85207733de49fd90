// SPDX-License-Identifier: MIT
// The references of tests/quality and tests/fixtures: that they are what they claim to be, and what
// the pipeline must find in the fixtures.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "spec.hpp"

namespace lede::test {
namespace {

const std::string kTests = LEDE_SOURCE_DIR "/tests";

/// An article and what a careful reader expects of it.
struct Reference {
  std::string file;
  std::string text;
  nlohmann::json expect;
};

/// Every `name.expect.json` of a folder with its article, by name.
std::vector<Reference> references(const std::string& folder) {
  std::vector<Reference> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string path = entry.path().string();
    const std::size_t tail = path.rfind(".expect.json");
    if (tail == std::string::npos) continue;
    const std::string stem = path.substr(0, tail);
    const std::string article = std::filesystem::exists(stem + ".md") ? ".md" : ".txt";
    found.push_back(
        {stem + article, read_file(stem + article), nlohmann::json::parse(read_file(path))});
  }
  std::sort(found.begin(), found.end(),
            [](const Reference& a, const Reference& b) { return a.file < b.file; });
  return found;
}

bool holds(const Reference& reference, const nlohmann::json& text) {
  return reference.text.find(text.get<std::string>()) != std::string::npos;
}

}  // namespace

TEST_CASE("every reference sentence and quote stands verbatim in its article") {
  const std::vector<Reference> articles = references(kTests + "/quality/articles");
  REQUIRE(articles.size() >= 20);
  for (const Reference& article : articles) {
    INFO(article.file);
    CHECK(article.expect["sentences"].size() == 3);
    CHECK(article.expect["quotes"].size() >= 3);
    for (const auto& sentence : article.expect["sentences"]) {
      INFO(sentence);
      CHECK(holds(article, sentence));
    }
    for (const auto& quote : article.expect["quotes"]) {
      INFO(quote["text"]);
      CHECK(holds(article, quote["text"]));
      if (quote["speaker"].is_string()) CHECK(holds(article, quote["speaker"]));
    }
    if (article.expect["title"].is_string()) CHECK(holds(article, article.expect["title"]));
  }
}

TEST_CASE("every heading, credit and quote expected of a fixture stands verbatim in it") {
  const std::vector<Reference> fixtures = references(kTests + "/fixtures");
  REQUIRE(fixtures.size() >= 6);
  for (const Reference& fixture : fixtures) {
    INFO(fixture.file);
    for (const auto& heading : fixture.expect["headings"]) CHECK(holds(fixture, heading));
    for (const auto& credit : fixture.expect["credits"]) CHECK(holds(fixture, credit["text"]));
    for (const auto& quote : fixture.expect["quotes"]) CHECK(holds(fixture, quote["text"]));
  }
}

}  // namespace lede::test
