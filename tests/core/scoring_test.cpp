// SPDX-License-Identifier: MIT
#include "scoring/score_sentences.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "lede/summarize.hpp"
#include "scoring/chances.hpp"
#include "scoring/models.hpp"
#include "scoring/net.hpp"
#include "scoring/order.hpp"
#include "scoring/text_counts.hpp"
#include "spec.hpp"

namespace {

/// Each string a block of its own and a sentence.
lede::Reading read(const std::vector<std::string>& paragraphs, lede::Options options = {},
                   const std::string& lang = "en") {
  lede::Article article;
  article.form = lede::ArticleForm::kBlocks;
  for (const std::string& paragraph : paragraphs) {
    article.text += paragraph;
    article.pieces.push_back({.bytes = static_cast<std::uint32_t>(paragraph.size())});
  }
  options.lang = lang;
  const auto reading = lede::summarize(article, options, lede::test::pack(lang));
  REQUIRE(reading.ok());
  return reading.value();
}

const std::vector<std::string> kHarbour = {
    "The harbour of Ostrell will close for a year so that its silted basin can be dredged.",
    "Fishermen say that they will lose the summer catch while the basin is dredged.",
    "The dredging costs forty million crowns, half of it from the harbour fund.",
    "A bakery near the station has won a prize for its rye bread.",
    "Will the fishermen be paid for the harbour's lost catch?",
    "Yes.",
};

double value_of(const lede::Reading& reading, std::size_t sentence, const std::string& name) {
  for (const lede::Feature& feature : reading.salience.features[sentence]) {
    if (name == feature.name) return feature.value;
  }
  return 0.0;
}

}  // namespace

TEST_CASE("every score is between 0 and 1 in steps of a ten-thousandth") {
  for (const double score : read(kHarbour).salience.score) {
    CHECK(score >= 0.0);
    CHECK(score <= 1.0);
    CHECK(static_cast<double>(static_cast<int>(score * 10000 + 0.5)) / 10000 == score);
  }
}

TEST_CASE("what the article goes on about scores above what it never takes up") {
  const lede::Reading reading = read(kHarbour);
  CHECK(reading.salience.score[0] > reading.salience.score[3]);
  CHECK(reading.salience.score[2] > reading.salience.score[3]);
}

TEST_CASE("a question and a scrap score below statements of the same subject") {
  const lede::Reading reading = read(kHarbour);
  CHECK(reading.salience.score[4] < reading.salience.score[1]);
  CHECK(reading.salience.score[5] < reading.salience.score[1]);
}

TEST_CASE("a list that was never split does not make every sentence look short") {
  std::string list = "Kept in the harbour are";
  for (int boat = 0; boat < 300; ++boat) {
    list += " boat" + std::to_string(boat % 60) + " of owner" + std::to_string(boat) + ",";
  }
  const lede::Reading reading =
      read({kHarbour[0], kHarbour[2], kHarbour[3], list + " and a harbour tug."});
  CHECK(reading.salience.score[0] > reading.salience.score[3]);
}

TEST_CASE("features explain a score: their effects add up to it") {
  lede::Options options;
  options.include.explain = true;
  const lede::Reading reading = read(kHarbour, options);
  for (std::size_t i = 0; i < kHarbour.size(); ++i) {
    double sum = 0.0;
    for (const lede::Feature& feature : reading.salience.features[i]) {
      CHECK(feature.value >= 0.0);
      CHECK(feature.value <= 1.0);
      sum += feature.effect;
    }
    CHECK(reading.salience.score[i] == Approx(std::min(1.0, std::max(0.0, sum))).margin(0.0001));
  }
  CHECK(value_of(reading, 0, "stands near the start") == 1.0);
  CHECK(value_of(reading, 0, "says what the article keeps coming back to") > 0.0);
  CHECK(read(kHarbour).salience.features.empty());
}

TEST_CASE("what is never chosen says what it is") {
  lede::Options options;
  options.include.explain = true;
  const auto result = lede::summarize(
      {.text = "Photo: Ida Storm\n\nThe harbour board of Vell met for nine hours on Monday."},
      options, lede::test::pack("en"));
  REQUIRE(result.ok());
  const auto& features = result.value().salience.features;
  REQUIRE(features[0].size() == 1);
  CHECK(std::string(features[0][0].name) == "is a credit");
  CHECK(features[0][0].effect == 0.0);
}

TEST_CASE("a title without a sentence is no headline") {
  lede::Article article;
  article.form = lede::ArticleForm::kBlocks;
  article.text = " The harbour board of Vell met for nine hours on Monday.";
  article.pieces.push_back({.kind = lede::BlockKind::kTitle, .bytes = 1});
  article.pieces.push_back({.bytes = static_cast<std::uint32_t>(article.text.size() - 1)});
  lede::Options options;
  options.type = lede::SummaryType::kHeadline;
  const auto result = lede::summarize(article, options, lede::test::pack("en"));
  REQUIRE(result.ok());
  REQUIRE(result.value().choice.sentences.size() == 1);
  CHECK(result.value().sentences.list[result.value().choice.sentences[0].sentence].block == 1);
}

TEST_CASE("focus lifts the sentences that share its words, in any form") {
  lede::Options options;
  options.focus = "Bakeries, PRIZES \xFF";
  const lede::Reading plain = read(kHarbour);
  const lede::Reading focused = read(kHarbour, options);
  CHECK(focused.salience.score[3] > plain.salience.score[3]);
  CHECK(focused.salience.score[3] > focused.salience.score[0]);
  CHECK(focused.salience.score[3] == 1.0);
}

TEST_CASE("words of the title lift a sentence") {
  lede::Options options;
  options.title = "Bakery wins prize for rye bread";
  const double without = read(kHarbour).salience.score[3];
  CHECK(read(kHarbour, options).salience.score[3] > without);
}

TEST_CASE("a repeated sentence comes after what is new") {
  const lede::Reading reading = read({kHarbour[0], kHarbour[1], kHarbour[0], kHarbour[2]});
  const std::vector<double>& score = reading.salience.score;
  const double repeated = std::min(score[0], score[2]);
  CHECK(repeated < score[1]);
  CHECK(repeated < score[3]);
}

TEST_CASE("words and pairs are counted where they stand") {
  const lede::Reading reading = read({"Red fish swim.", "A “red fish” (a big red fish) sleeps."});
  const lede::scoring::TextCounts counts = lede::scoring::count_text(
      reading.document, reading.marks, reading.sentences, lede::Flags(2, true));
  REQUIRE(counts.size() == 2);
  const lede::scoring::Places& red = counts.words[0].places;
  CHECK(red.count == 3.0F);
  CHECK(red.sentences == 2.0F);
  CHECK(red.opens == 1.0F);
  CHECK(red.quoted == 1.0F);
  CHECK(red.bracketed == 1.0F);
  CHECK(counts.most == 3.0F);
  const lede::scoring::PairCount& red_fish = counts.pairs[0];
  CHECK(red_fish.places.count == 3.0F);
  CHECK(red_fish.first_word == 0);
  CHECK(counts.words[0].right == 1.0F);
  CHECK(counts.words[0].left == 2.0F);
  CHECK(counts.words[0].best_pair == 3.0F);
}

TEST_CASE("taken together, sentences count a repeated pair once") {
  const lede::Reading reading = read({"Red fish swim.", "Red fish sleep."});
  const lede::scoring::TextCounts counts = lede::scoring::count_text(
      reading.document, reading.marks, reading.sentences, lede::Flags(2, true));
  lede::scoring::Chances chances;
  chances.word.assign(3 * counts.words.size(), 0.5F);
  chances.pair.assign(counts.pairs.size(), 0.25F);
  lede::scoring::Overlap overlap(counts, chances);
  overlap.add(0);
  const lede::scoring::Overlap::Sums one = overlap.sums();
  CHECK(one.words == 1.5F);
  CHECK(one.pairs == 0.5F);
  CHECK(overlap.with(1).words == 3.0F);
  CHECK(overlap.with(1).pairs == 0.75F);
  CHECK(overlap.with(1).distinct == 3.0F);
  CHECK(overlap.sums().words == one.words);
  overlap.add(1);
  CHECK(overlap.sums().pairs == 0.75F);
}

TEST_CASE("a net is unpacked from its bytes and evaluated") {
  const std::int8_t shift[] = {0, 1};
  // Two of the hidden units are used.
  constexpr std::size_t kHidden = lede::scoring::kHidden;
  std::int8_t weight[3 * kHidden] = {32, -32};
  weight[kHidden] = 16;
  weight[kHidden + 1] = 64;
  weight[2 * kHidden] = 32;
  weight[2 * kHidden + 1] = -64;
  std::int16_t bias[kHidden + 1] = {256, 0};
  bias[kHidden] = -128;
  const lede::scoring::Net net = lede::scoring::unpacked({shift, weight, bias, 2});
  const float input[] = {1.0F, 2.0F};
  // Hidden: 1 + 1 + 2 * 1 = 4 and 0 - 1 + 2 * 4 = 7; output: -0.5 + 4 - 2 * 7.
  CHECK(lede::scoring::evaluate(net, input) == -10.5F);
  CHECK(lede::scoring::squash(0.0F) == 0.5F);
  CHECK(lede::scoring::squash(1000.0F) <= 1.0F);
}

TEST_CASE("a summary is likelier to hold what the article is about than what it never takes up") {
  const lede::Reading reading = read(kHarbour);
  const lede::scoring::TextCounts counts = lede::scoring::count_text(
      reading.document, reading.marks, reading.sentences, lede::Flags(kHarbour.size(), true));
  const lede::scoring::BothAnswers answers = lede::scoring::ask(
      counts, lede::Flags(counts.words.size()), lede::scoring::committed_models(), true);
  const auto answer = [&](const std::string& folded) {
    for (std::size_t word = 0; word < counts.words.size(); ++word) {
      const lede::Term& term = reading.sentences.terms[counts.words[word].term];
      if (reading.sentences.folded[term.form] == folded) {
        return answers.free.word[lede::scoring::kMostTimes * word];
      }
    }
    return 0.0F;
  };
  CHECK(answer("harbour") > answer("bakery"));
  CHECK(answer("basin") > answer("rye"));
}

TEST_CASE("headings, credits and captions never enter a summary, unless there is nothing else") {
  lede::Article article;
  article.form = lede::ArticleForm::kBlocks;
  article.text = "On fishThe boats stay in port until May.Photo: Ada Lind";
  article.pieces = {{.kind = lede::BlockKind::kHeading, .bytes = 7},
                    {.bytes = 33},
                    {.kind = lede::BlockKind::kCaption, .bytes = 15}};
  const auto reading = lede::summarize(article, {}, lede::test::pack("en"));
  REQUIRE(reading.ok());
  CHECK(reading.value().salience.eligible == lede::Flags{false, true, false});
  CHECK(reading.value().salience.score[0] == 0.0);

  article.text = "Fish";
  article.pieces = {{.kind = lede::BlockKind::kHeading, .bytes = 4}};
  const auto lone = lede::summarize(article, {}, lede::test::pack("en"));
  REQUIRE(lone.ok());
  CHECK(lone.value().salience.eligible == lede::Flags{true});
}

TEST_CASE("scoring works without a pack and in scripts without spaces") {
  const lede::Reading reading =
      read({"港口将关闭一年，以便清理淤积的港池。", "渔民说他们将失去夏季的渔获。",
            "清理港池的费用为四千万。", "车站附近的面包店获奖。"},
           {}, "zh");
  CHECK(reading.salience.score[0] > reading.salience.score[3]);
}

TEST_CASE("how an article is summed up is told by its figures") {
  const auto manner = [](std::size_t sentences, std::size_t words, std::size_t distinct) {
    lede::scoring::TextCounts counts;
    counts.sentence.resize(sentences);
    for (std::size_t place = 0; place < sentences; ++place) {
      counts.first.push_back(static_cast<std::uint32_t>(place * words / sentences));
    }
    counts.first.push_back(static_cast<std::uint32_t>(words));
    counts.tokens.resize(words);
    counts.words.resize(distinct);
    return lede::scoring::manner_of(counts);
  };
  const lede::scoring::Manner retold = manner(16, 320, 165);
  CHECK(retold.placed == 1.0F);
  CHECK(retold.length < 1.0F);
  CHECK(manner(60, 1200, 440).placed == 1.0F);  // As rich for its length.
  const lede::scoring::Manner rich = manner(16, 320, 200);
  CHECK(rich.placed > 0.25F);
  CHECK(rich.placed < 1.0F);
  CHECK(manner(30, 600, 320).placed == 1.0F);  // Rich, but many sentences of a newspaper's length.
  CHECK(manner(8, 160, 100).placed == 0.25F);  // Too few words to say how rich they are.
  CHECK(manner(8, 160, 100).brief == 0.0F);
  CHECK(manner(12, 400, 260).placed == 1.0F);    // Long sentences of an encyclopedia,
  CHECK(manner(40, 1320, 300).placed == 0.25F);  // and of talk.
  CHECK(manner(0, 0, 0).length > 0.0F);
}
