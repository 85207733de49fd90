// SPDX-License-Identifier: MIT
#include "keyphrases/find_keyphrases.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "keyphrases/phrase_table.hpp"
#include "lede/summarize.hpp"
#include "spec.hpp"

namespace {

using namespace lede;

/// The first phrases, as many as the case's key `top` says (5 without one), with their counts.
std::string keyphrases_of(const test::SpecCase& spec) {
  const auto top = spec.keys.find("top");
  const std::size_t wanted = top == spec.keys.end() ? 5 : std::stoul(top->second);
  const Reading reading = test::read_case(spec);
  std::string text;
  const auto& list = reading.keyphrases.list;
  for (std::size_t i = 0; i < std::min(wanted, list.size()); ++i) {
    text += std::string(reading.document.slice(list[i].text)) + " " +
            std::to_string(list[i].count) + "\n";
  }
  return text;
}

Reading read(const std::string& text, const std::string& lang) {
  Article article;
  article.text = text;
  const Result<Reading> result = summarize(article, {}, test::pack(lang));
  REQUIRE(result.ok());
  return result.value();
}

}  // namespace

TEST_CASE("keyphrases name what the article is about") {
  test::check_spec("keyphrases", keyphrases_of);
}

TEST_CASE("the best phrase scores one and none scores more than the one before") {
  for (const test::SpecCase& spec : test::spec_cases("keyphrases")) {
    INFO(spec.title);
    const Reading reading = test::read_case(spec);
    const auto& list = reading.keyphrases.list;
    REQUIRE_FALSE(list.empty());
    CHECK(list.size() <= 15);
    CHECK(list[0].score == 1.0);
    for (std::size_t i = 1; i < list.size(); ++i) CHECK(list[i].score <= list[i - 1].score);
  }
}

TEST_CASE("no phrase begins or ends with a stop word or crosses a mark") {
  const Reading reading = read(
      "The tide mill, the oldest on the coast, grinds again. A tide mill needs the sea. "
      "Visitors of the mill and of the quay came in numbers; the mill sold flour.",
      "en");
  for (const Keyphrase& phrase : reading.keyphrases.list) {
    const std::string text(reading.document.slice(phrase.text));
    INFO(text);
    CHECK_FALSE(reading.sentences.terms[phrase.terms.front()].stop);
    CHECK_FALSE(reading.sentences.terms[phrase.terms.back()].stop);
    CHECK(text.find_first_of(",.;") == std::string::npos);
  }
}

TEST_CASE("what the title says comes first among phrases that stand alike") {
  Article article;
  article.text =
      "A ferry crosses the strait. A kestrel nests on the mast. A lantern hangs in the stern.";
  Options options;
  options.lang = "en";
  for (const char* word : {"ferry", "kestrel", "lantern"}) {
    options.title = std::string("Of the ") + word;
    const auto result = summarize(article, options, test::pack("en"));
    REQUIRE(result.ok());
    REQUIRE_FALSE(result.value().keyphrases.list.empty());
    CHECK(result.value().document.slice(result.value().keyphrases.list.front().text) == word);
  }
}

TEST_CASE("a phrase table tells sequences apart and finds only what it has met") {
  keyphrases::PhraseTable table;
  const std::uint32_t a = table.intern(kNone, 7);
  const std::uint32_t ab = table.intern(a, 8);
  CHECK(table.intern(kNone, 7) == a);
  CHECK(table.find(a, 8) == ab);
  CHECK(table.find(kNone, 8) == kNone);
  CHECK(table.terms_of(ab) == std::vector<std::uint32_t>{7, 8});
  for (std::uint32_t term = 0; term < 5000; ++term) table.intern(ab, term);
  CHECK(table.find(a, 8) == ab);
  CHECK(table.phrases()[table.find(ab, 4999)].length == 3);
}
