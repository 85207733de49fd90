// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "lede/summarize.hpp"
#include "output/parts.hpp"
#include "spec.hpp"
#include "summary/choose_sentences.hpp"
#include "summary/digest.hpp"
#include "summary/sort_by_point.hpp"

namespace {

using lede::Options;
using lede::Reading;
using lede::SummaryType;
using Indices = std::vector<std::uint32_t>;

Reading read(const std::string& text, const Options& options = {},
             lede::ArticleForm form = lede::ArticleForm::kMarkdown) {
  lede::Article article{.form = form, .text = text};
  const auto reading = lede::summarize(article, options, lede::test::pack("en"));
  REQUIRE(reading.ok());
  return reading.value();
}

Indices chosen(const Reading& reading) {
  Indices indices;
  for (const lede::ChosenSentence& one : reading.choice.sentences) indices.push_back(one.sentence);
  return indices;
}

std::string shown(const Reading& reading) {
  std::string text;
  for (const lede::ChosenSentence& one : reading.choice.sentences) {
    const lede::Span whole = reading.sentences.list[one.sentence].span;
    if (!text.empty()) text += " | ";
    text += reading.document.slice(reading.choice.headline.value_or(whole));
  }
  return text;
}

bool has_warning(const Reading& reading, const std::string& part) {
  return std::any_of(reading.warnings.begin(), reading.warnings.end(),
                     [&](const auto& warning) { return warning.find(part) != std::string::npos; });
}

const char* const kTown = R"(The council of Marrow Vale voted on Tuesday to sell its old gasworks.

The buyer is a cooperative of sixty glass workers, and it pays two million crowns.

# On the price

Three councillors had asked for twice as much money from the sale of the gasworks.

An earlier valuation of the site, from a decade ago, stood at five million crowns.

The soil below the tanks must be cleaned before anyone may build there.

# On the plans

Glass furnaces will stand in the larger hall from next spring.

The smaller hall becomes a school for apprentices of the trade.

Visitors may watch the work from a gallery on two days a week.
)";

/// Sentences of random words, some of them alike.
std::string random_article(std::mt19937& random) {
  std::string text;
  for (std::uint32_t i = 3 + random() % 30; i > 0; --i) {
    text += i % 3 == 0 ? "But" : "The";
    for (std::uint32_t word = 1 + random() % 12; word > 0; --word) {
      text += " w" + std::to_string(random() % 40) + "ord";
    }
    text += random() % 5 == 0 ? ".\n\n" : ". ";
  }
  return text;
}

/// The two sentences of an English text, as sort_by_point() puts them.
Indices sorted_by_point(const std::string& text, const std::vector<double>& scores) {
  Reading reading = read(text);
  reading.salience.score = scores;
  Indices order = {0, 1};
  const lede::LanguagePack& pack = lede::test::pack("en");
  lede::sort_by_point(reading, lede::Leaning(reading, pack), pack, order);
  return order;
}

}  // namespace

TEST_CASE("sizes follow type and length") {
  const auto count = [](SummaryType type, lede::Length length) {
    Options options;
    options.type = type;
    options.length = length;
    return chosen(read(kTown, options)).size();
  };
  CHECK(count(SummaryType::kKeyPoints, lede::Length::kShort) == 3);
  CHECK(count(SummaryType::kKeyPoints, lede::Length::kMedium) == 5);
  CHECK(count(SummaryType::kKeyPoints, lede::Length::kLong) == 7);
  CHECK(count(SummaryType::kTldr, lede::Length::kShort) == 1);
  CHECK(count(SummaryType::kTldr, lede::Length::kLong) == 5);
  CHECK(count(SummaryType::kTeaser, lede::Length::kMedium) == 3);
  CHECK(count(SummaryType::kHeadline, lede::Length::kShort) == 1);
}

TEST_CASE("sentences stand in the article's order") {
  const Indices indices = chosen(read(kTown));
  CHECK(std::is_sorted(indices.begin(), indices.end()));
}

TEST_CASE("an exact count is kept, and told where the article is shorter") {
  Options options;
  options.count = 4;
  CHECK(chosen(read(kTown, options)).size() == 4);
  options.count = 99;
  const Reading all = read(kTown, options);
  CHECK(chosen(all).size() == 8);
  CHECK(has_warning(all, "fewer sentences"));
  options.count = 0;
  CHECK(chosen(read(kTown, options)).empty());
}

TEST_CASE("more sentences never drop one that fewer had") {
  std::mt19937 random(31);
  for (int round = 0; round < 40; ++round) {
    const std::string text = random_article(random);
    const SummaryType type = round % 3 == 0   ? SummaryType::kDigest
                             : round % 3 == 1 ? SummaryType::kTldr
                                              : SummaryType::kKeyPoints;
    Indices before;
    for (std::uint32_t count = 1; count < 12; ++count) {
      Options options;
      options.type = type;
      options.count = count;
      const Indices now = chosen(read(text, options));
      INFO("round " << round << ", count " << count);
      REQUIRE(std::includes(now.begin(), now.end(), before.begin(), before.end()));
      before = now;
    }
  }
}

TEST_CASE("a bound on words is kept, by a shorter sentence where the best is too long") {
  for (const std::uint32_t words : {0U, 5U, 10U, 11U, 13U, 20U, 40U, 500U}) {
    Options options;
    options.words = words;
    options.count = 1;  // The bound on words wins.
    const Reading reading = read(kTown, options);
    std::uint32_t sum = 0;
    for (const std::uint32_t i : chosen(reading)) sum += reading.sentences.list[i].word_count();
    CHECK(sum <= words);
    CHECK(chosen(reading).empty() == (words < 11));
    CHECK(has_warning(reading, "so few words") == (words < 11));
  }
}

TEST_CASE("a sentence that repeats a better one waits until nothing else is left") {
  Options options;
  options.count = 2;
  const Reading reading = read(
      "The mill at Arden burned down on Friday night.\n\n"
      "The mill at Arden burned down on Friday night, the owner said.\n\n"
      "Insurance will pay for a part of the damage only.\n",
      options);
  CHECK(chosen(reading) == Indices{0, 2});
}

TEST_CASE("a sentence that leans on another comes after those that stand alone") {
  Options options;
  options.count = 2;
  const Reading reading = read(
      "Crews cleared the northern road of snow before dawn.\n\n"
      "Buses ran late all morning in the eastern suburbs.\n\n"
      "But that was only the beginning of the winter's trouble for buses and road crews.\n",
      options);
  CHECK(chosen(reading) == Indices{0, 1});
}

TEST_CASE("an article of one sentence is its own summary") {
  for (const char* text : {"Rain.", "Rain", "# Rain", "Is it raining?"}) {
    CAPTURE(text);
    CHECK(chosen(read(text)) == Indices{0});
  }
}

TEST_CASE("a headline is a slice that ends with a clause") {
  Options options;
  options.type = SummaryType::kHeadline;
  CHECK(shown(read("The ferry to Lunde will stop in autumn, the line's owner told its crew on "
                   "Monday in a letter of four pages.",
                   options)) == "The ferry to Lunde will stop in autumn");
  CHECK(shown(read("The ferry to Lunde will stop.", options)) == "The ferry to Lunde will stop");
  CHECK(shown(read("Will the ferry to Lunde stop?", options)) == "Will the ferry to Lunde stop?");
  CHECK(shown(read("The ferry now sails to the U.S.", options)) ==
        "The ferry now sails to the U.S.");
}

TEST_CASE("a headline never ends inside a quotation or with a stop word where it can be helped") {
  Options options;
  options.type = SummaryType::kHeadline;
  const std::string headline = shown(
      read("The owner of the ferry line called the new harbour fee “a bad joke, and a dear one” "
           "in a letter of four pages to every minister of the coast",
           options));
  CHECK(headline == "The owner of the ferry line called the new harbour fee");
}

TEST_CASE("a headline keeps to its words however long the sentence is") {
  Options options;
  options.type = SummaryType::kHeadline;
  std::string text = "Word";
  for (int i = 0; i < 200; ++i) text += " word";
  for (const std::uint32_t most : {1U, 4U, 12U}) {
    options.words = most;
    const Reading reading = read(text, options);
    const std::string headline = shown(reading);
    CHECK(std::count(headline.begin(), headline.end(), ' ') + 1 == static_cast<int>(most));
  }
  options.words = 0;
  CHECK(chosen(read(text, options)).empty());
}

TEST_CASE("a headline of sentences without words is one of them") {
  lede::Options options;
  options.type = lede::SummaryType::kHeadline;
  const lede::Article article{.text = "…"};
  const auto result = lede::summarize(article, options, lede::test::pack("uk"));
  REQUIRE(result.ok());
  CHECK(result.value().document.slice(*result.value().choice.headline) == "…");
}

TEST_CASE("a digest has a point of every section, a lead, and its source") {
  Options options;
  options.type = SummaryType::kDigest;
  Reading reading = read(kTown, options);
  // By hand, so that this test is about the choice alone.
  reading.sections.list = {{.first_block = 0, .last_block = 1},
                           {.title = reading.document.blocks[2].span,
                            .title_source = lede::TitleSource::kHeading,
                            .first_block = 2,
                            .last_block = 5},
                           {.title = reading.document.blocks[6].span,
                            .title_source = lede::TitleSource::kHeading,
                            .first_block = 6,
                            .last_block = 9}};
  reading.sections.of_block = {0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
  reading.roles.credits = {{.block = 9}, {.block = 8}};
  const lede::Choice choice = lede::choose_digest(reading, options, lede::test::pack("en"));
  REQUIRE(choice.points.size() == 3);
  for (const Indices& points : choice.points) CHECK_FALSE(points.empty());
  CHECK(choice.lead == choice.points[0]);
  CHECK(choice.source ==
        "Visitors may watch the work from a gallery on two days a week.; "
        "The smaller hall becomes a school for apprentices of the trade.");
}

TEST_CASE("a digest of an article without sections is a list of points and says so") {
  Options options;
  options.type = SummaryType::kDigest;
  const Reading reading =
      read("One bell rang. Two dogs barked. Three cats slept. Four men sang.", options);
  CHECK(chosen(reading).size() == 3);
  CHECK(has_warning(reading, "no sections"));
}

TEST_CASE("a long digest of short answers is not the whole interview") {
  lede::Article article;
  for (int i = 0; i < 8; ++i) {
    const std::string name = "pier " + std::string(1, static_cast<char>('A' + i));
    article.text += "Q: Who owns " + name + " of the harbour?\n\nA: The " + name +
                    " belongs to the town. Nobody pays for " + name + " any more.\n\n";
  }
  Options options;
  options.type = SummaryType::kDigest;
  options.length = lede::Length::kLong;
  const auto reading = lede::summarize(article, options, lede::test::pack("en"));
  REQUIRE(reading.ok());
  CHECK(chosen(reading.value()).size() == 8);  // Of 16 that answer: one a section.
}

TEST_CASE("a digest spreads by the sections' words") {
  Reading reading;
  reading.sections.list.resize(2);
  reading.sections.of_block = {0, 1};
  reading.salience.eligible.resize(8, 1);
  for (std::uint32_t i = 0; i < 8; ++i) {
    reading.sentences.list.push_back(
        {.block = i < 5 ? 0U : 1U, .first_word = i, .last_word = i + 2});
  }
  CHECK(lede::spread_over_sections(reading, lede::stretches_of(reading), {},
                                   {0, 1, 2, 3, 4, 5, 6, 7}) == Indices{0, 5, 1, 2, 6, 3, 7, 4});
}

TEST_CASE("what somebody says in a turn is no lead") {
  Options options;
  options.type = SummaryType::kDigest;
  const Reading reading = read(
      "TORBEN: The harbour has silted up since the dam was built upstream.\n\n"
      "TORBEN: A dredger for the harbour costs eleven thousand a day.\n\n"
      "TORBEN: So the county should let the water run into the harbour.",
      options, lede::ArticleForm::kText);
  CHECK(chosen(reading).size() == 3);
  CHECK(reading.choice.lead.empty());
}

TEST_CASE("a digest would rather not tell of him whom nothing names") {
  const std::string text = "The board told him of the wall. The board told us of the wall.";
  CHECK(sorted_by_point(text, {0.5, 0.5}) == Indices{1, 0});
}

TEST_CASE("a digest's point takes up its section's title, and is no scrap") {
  Options options;
  options.type = SummaryType::kDigest;
  options.count = 2;
  const Reading reading = read(
      "# Pool\n\nIt was a warm and rather windy day again. The keeper says the pool will be shut "
      "until May. All clapped.\n\n# Tower\n\nThe mayor replied. A crane took the last bell from "
      "the tower on Monday. Ice cream was to be had from a cart.",
      options);
  CHECK(chosen(reading) == Indices{2, 6});
}

TEST_CASE("who turns to another topic makes no point yet") {
  const std::string text =
      "Let me turn to the roof of the old mill at Corrow. The roof of the old mill let water in.";
  CHECK(sorted_by_point(text, {0.5, 0.4}) == Indices{1, 0});
}

TEST_CASE("a digest quotes no long quotation whole") {
  const auto quotes = [](const std::string& more) {
    Options options;
    options.type = SummaryType::kDigest;
    options.count = 0;
    const Reading reading = read("# Pool\n\nKim Dovey, the keeper, said: “The pool leaks. " + more +
                                     "We shut it.”\n\n# Tower\n\nA crane took the last bell.",
                                 options);
    return reading.choice.quotes.at(0).size();
  };
  std::string more;
  for (int tile = 0; tile < 10; ++tile) more += "We lost a row of tiles again. ";
  CHECK(quotes("") == 1);
  CHECK(quotes(more) == 0);
}

TEST_CASE("without a pack the result says so") {
  lede::Article article{.text = "Dies ist ein Satz. Und noch einer."};
  Options options;
  options.lang = "xx";
  const auto reading = lede::summarize(article, options, {});
  REQUIRE(reading.ok());
  CHECK(has_warning(reading.value(), "no language pack"));
}

TEST_CASE("a focus that the article does not have is told") {
  Options options;
  options.focus = "zebras";
  CHECK(has_warning(read("The ferry to Lunde will stop in autumn.", options), "focus"));
  options.focus = "the ferries";
  CHECK_FALSE(has_warning(read("The ferry to Lunde will stop in autumn.", options), "focus"));
}

TEST_CASE("captions that do not say who speaks are told") {
  const auto warned = [](std::string_view voice) {
    const lede::Article captions{.form = lede::ArticleForm::kVtt,
                                 .text = "WEBVTT\n\n00:01.000 --> 00:04.000\n" +
                                         std::string(voice) + "The ferry will stop in autumn.\n"};
    const auto reading = lede::summarize(captions, {}, lede::test::pack("en"));
    return reading.ok() && has_warning(reading.value(), "who speaks");
  };
  CHECK(warned(""));
  CHECK_FALSE(warned("<v Ann Lee>"));
}

TEST_CASE("a digest says what its article's form does not give") {
  Options options;
  options.type = SummaryType::kDigest;
  const auto digest = [&](const std::string& text) {
    return read(text, options, lede::ArticleForm::kText);
  };
  const Reading one = digest("The mast of the ferry is new. The deck of the ferry is old.");
  CHECK(has_warning(one, "no sections"));
  CHECK_FALSE(has_warning(one, "answers"));
  const Reading nobody = digest(
      "Q: What does the ferry need?\nA: The ferry needs a mast.\nQ: What does the quay need?\n"
      "A: The quay needs a crane.");
  CHECK(has_warning(nobody, "who answers"));
  CHECK_FALSE(has_warning(nobody, "sections"));
  std::string many;
  for (char voice = 'A'; voice <= 'Z'; ++voice) {
    many +=
        std::string("ANN RO") + voice + ": The ferry at the quay needs a mast. I have seen it.\n\n";
  }
  CHECK(has_warning(digest(many), "Most of those who speak"));
}

TEST_CASE("points belong to the sections of their sentences") {
  const Reading reading = read(kTown);
  std::size_t points = 0;
  for (std::size_t section = 0; section < reading.choice.points.size(); ++section) {
    for (const std::uint32_t sentence : reading.choice.points[section]) {
      CHECK(lede::section_of_sentence(reading, sentence) == section);
      ++points;
    }
  }
  CHECK(points == reading.choice.sentences.size());
}

TEST_CASE("the summary's spec cases hold") {
  lede::test::check_spec("summary", [](const lede::test::SpecCase& spec) {
    Options options;
    for (const auto& [key, value] : spec.keys) {
      if (key == "xfail" || key == "show") continue;
      REQUIRE_FALSE(lede::set_option(options, key, value).has_value());
    }
    if (!spec.keys.contains("lang")) options.lang = "en";
    const auto result =
        lede::summarize({.text = spec.input}, options, lede::test::pack(options.lang));
    REQUIRE(result.ok());
    const Reading& reading = result.value();
    const auto show = spec.keys.find("show");
    const bool with_speakers = show != spec.keys.end() && show->second == "speakers";
    const bool with_antecedents = show != spec.keys.end() && show->second == "antecedents";
    const bool with_questions = show != spec.keys.end() && show->second == "questions";
    std::string lines;
    for (const lede::ChosenSentence& one : reading.choice.sentences) {
      const std::string_view speaker = lede::speaker_of_sentence(reading, one.sentence);
      if (with_speakers && !speaker.empty()) lines += std::string(speaker) + ": ";
      const lede::Span whole = reading.sentences.list[one.sentence].span;
      lines += reading.document.slice(reading.choice.headline.value_or(whole));
      if (with_antecedents && !one.antecedent.name.empty()) {
        lines += " [";
        lines += reading.document.slice(one.antecedent.span);
        lines += ": " + one.antecedent.name + "]";
      }
      if (with_questions && one.question != lede::kNone) {
        const lede::Span asked = reading.sentences.list[one.question].span;
        lines += " [" + std::string(reading.document.slice(asked)) + "]";
      }
      lines += '\n';
    }
    return lines;
  });
}

TEST_CASE("a pack for another language than the one named is told") {
  lede::Article article;
  article.text = "The council voted on Monday. Ann Weld said so.";
  lede::Options options;
  options.lang = "xx";
  const auto other = lede::summarize(article, options, lede::test::pack("en"));
  REQUIRE(other.ok());
  CHECK(other.value().warnings ==
        std::vector<std::string>{"The language pack is for \"en\", not for \"xx\"."});
  options.lang = "EN-gb";
  const auto same = lede::summarize(article, options, lede::test::pack("en"));
  REQUIRE(same.ok());
  CHECK(same.value().warnings.empty());
}
