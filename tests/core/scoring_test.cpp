// SPDX-License-Identifier: MIT
#include "scoring/score_sentences.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "lede/summarize.hpp"
#include "scoring/traits.hpp"
#include "scoring/vectors.hpp"
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

TEST_CASE("features explain a score: their effects and the base add up to it") {
  lede::Options options;
  options.include.explain = true;
  const lede::Reading reading = read(kHarbour, options);
  for (std::size_t i = 0; i < kHarbour.size(); ++i) {
    double sum = lede::kBaseScore;
    for (const lede::Feature& feature : reading.salience.features[i]) {
      CHECK(feature.value > 0.0);
      CHECK(feature.value <= 1.0);
      sum += feature.effect;
    }
    CHECK(reading.salience.score[i] == Approx(std::min(1.0, std::max(0.0, sum))).margin(0.00006));
  }
  CHECK(value_of(reading, 0, "opens the article") == 1.0);
  CHECK(value_of(reading, 4, "asks a question") == 1.0);
  CHECK(read(kHarbour).salience.features.empty());
}

TEST_CASE("focus lifts the sentences that share its words, in any form") {
  lede::Options options;
  options.focus = "Bakeries, PRIZES \xFF";
  const lede::Reading plain = read(kHarbour);
  const lede::Reading focused = read(kHarbour, options);
  CHECK(focused.salience.score[3] > plain.salience.score[3]);
  CHECK(focused.salience.score[3] > focused.salience.score[0]);
  CHECK(focused.salience.score[1] == plain.salience.score[1]);
}

TEST_CASE("words of the title lift a sentence") {
  lede::Options options;
  options.include.explain = true;
  options.title = "Harbour basin to be dredged";
  const lede::Reading reading = read(kHarbour, options);
  CHECK(value_of(reading, 0, "shares words with the title") == 1.0);
  CHECK(value_of(reading, 3, "shares words with the title") == 0.0);
}

TEST_CASE("centrality looks forward and backward, the largest being 1") {
  const lede::Reading reading =
      read({"alpha beta gamma.", "alpha beta.", "alpha delta.", "omega."});
  const lede::Flags all(4, true);
  const lede::SentenceVectors vectors = lede::sentence_vectors(reading.sentences, all);
  const lede::Centrality centrality = lede::directed_centrality(reading.sentences, vectors, all);
  CHECK(centrality.later[0] == 1.0);
  CHECK(centrality.later[1] < 1.0);
  CHECK(centrality.later[1] > 0.0);
  CHECK(centrality.later[2] == 0.0);
  CHECK(centrality.earlier[0] == 0.0);
  CHECK(centrality.earlier[1] == 1.0);
  CHECK(centrality.earlier[3] == 0.0);
}

TEST_CASE("a running window equals comparing with each of its sentences") {
  std::vector<std::string> paragraphs;
  for (int i = 0; i < 150; ++i) {
    paragraphs.push_back("word" + std::to_string(i * 7 % 31) + " term" + std::to_string(i % 17) +
                         " thing" + std::to_string(i * 5 % 23) + ".");
  }
  const lede::Reading reading = read(paragraphs);
  const lede::Flags all(paragraphs.size(), true);
  const lede::SentenceVectors v = lede::sentence_vectors(reading.sentences, all);
  const lede::Centrality centrality = lede::directed_centrality(reading.sentences, v, all);
  const auto similarity = [&](std::size_t a, std::size_t b) {
    double sum = 0;
    for (std::uint32_t i = v.first[a]; i < v.first[a + 1]; ++i) {
      for (std::uint32_t j = v.first[b]; j < v.first[b + 1]; ++j) {
        if (v.entries[i].term == v.entries[j].term)
          sum += v.entries[i].weight * v.entries[j].weight;
      }
    }
    return sum;
  };
  std::vector<double> later(paragraphs.size());
  double largest = 0;
  for (std::size_t i = 0; i < later.size(); ++i) {
    for (std::size_t j = i + 1; j < later.size() && j <= i + lede::kWindow; ++j) {
      later[i] += similarity(i, j);
    }
    largest = std::max(largest, later[i]);
  }
  for (std::size_t i = 0; i < later.size(); ++i) {
    REQUIRE(centrality.later[i] == Approx(later[i] / largest).margin(1e-9));
  }
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
