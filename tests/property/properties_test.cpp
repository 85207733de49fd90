// SPDX-License-Identifier: MIT
// What holds for every article, on seeded ones. LEDE_SEED=N and LEDE_CASES=N try others.
#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "articles.hpp"
#include "catch.hpp"
#include "json_text.hpp"
#include "lede/enum_names.hpp"
#include "lede/summarize.hpp"
#include "spans.hpp"

namespace {

using lede::OffsetUnit;
using lede::Options;
using lede::Reading;
using lede::test::Articles;
using Json = nlohmann::json;

int cases() {
  const char* given = std::getenv("LEDE_CASES");
  return given == nullptr ? 150 : std::atoi(given);
}

Options everything() {
  Options options;
  options.include.sentences = options.include.blocks = options.include.explain = true;
  return options;
}

/// Runs `check(reading, case)` on so many articles that hold any text.
template <typename Check>
void for_articles(const Options& options, const Check& check) {
  Articles articles(lede::test::run_seed());
  int read = 0;
  for (int i = 0; i < cases(); ++i) {
    const Articles::Case one = articles.next();
    INFO(one.description);
    const lede::Result<Reading> reading = lede::summarize(one.article, options, *one.pack);
    if (!reading.ok()) {
      CHECK(reading.error().code == lede::ErrorCode::kNoText);
      continue;
    }
    ++read;
    check(reading.value(), one);
  }
  CHECK(read > cases() * 9 / 10);
}

std::string json_of(const Articles::Case& one, const Options& options) {
  const lede::Result<Reading> reading = lede::summarize(one.article, options, *one.pack);
  return reading.ok() ? lede::write_json(reading.value(), options, "null")
                      : lede::write_error_json(reading.error(), "null");
}

std::set<std::uint32_t> chosen(const Reading& reading) {
  std::set<std::uint32_t> sentences;
  for (const auto& one : reading.choice.sentences) sentences.insert(one.sentence);
  return sentences;
}

lede::Role role_of(const Reading& reading, std::uint32_t sentence) {
  return reading.roles.role[reading.sentences.list[sentence].block];
}

bool is_text(lede::Role role) {
  switch (role) {
    case lede::Role::kTitle:
    case lede::Role::kHeading:
    case lede::Role::kCredit:
    case lede::Role::kByline:
    case lede::Role::kDateline:
    case lede::Role::kCaption:
    case lede::Role::kPromo:
      return false;
    default:
      return true;
  }
}

}  // namespace

TEST_CASE("spans lie inside the text and on code points") {
  for_articles(everything(), [](const Reading& r, const Articles::Case&) {
    CHECK(lede::test::bad_span(r) == "");
  });
}

TEST_CASE("sections are disjoint and hold every block but credits and promos") {
  for_articles(everything(), [](const Reading& r, const Articles::Case&) {
    CHECK(lede::test::bad_sections(r) == "");
  });
}

TEST_CASE("no sentence crosses a block, and those of a block stand in its range") {
  for_articles(everything(), [](const Reading& r, const Articles::Case&) {
    const auto& first = r.sentences.first_of_block;
    REQUIRE(first.size() == r.document.blocks.size() + 1);
    CHECK(first.back() == r.sentences.list.size());
    bool sound = true;
    for (std::size_t b = 0; b + 1 < first.size(); ++b) {
      for (std::uint32_t s = first[b]; s < first[b + 1]; ++s) {
        const lede::Sentence& sentence = r.sentences.list[s];
        // A caller's empty sentence is kept, so that theirs and ours are one for one.
        const bool given = r.document.form == lede::ArticleForm::kSentences;
        sound = sound && sentence.block == b && (given || !sentence.span.empty()) &&
                r.document.blocks[b].span.contains(sentence.span) &&
                sentence.first_word <= sentence.last_word &&
                sentence.last_word <= r.sentences.words.size() &&
                (s == 0 || r.sentences.list[s - 1].span.end <= sentence.span.begin);
      }
    }
    CHECK(sound);
  });
}

TEST_CASE("no heading, credit, byline, caption or promo gets into a summary") {
  for (const lede::SummaryType type : {lede::SummaryType::kKeyPoints, lede::SummaryType::kDigest}) {
    Options options;
    options.type = type;
    options.length = lede::Length::kLong;
    for_articles(options, [](const Reading& r, const Articles::Case&) {
      // The caller's sentences are text whatever they look like.
      if (r.document.form == lede::ArticleForm::kSentences) return;
      bool any_text = false;  // An article of a title alone is its own summary.
      for (std::uint32_t s = 0; s < r.sentences.list.size(); ++s) {
        any_text = any_text || is_text(role_of(r, s));
      }
      if (!any_text) return;
      for (const std::uint32_t sentence : chosen(r)) {
        INFO(lede::name_of(role_of(r, sentence)));
        CHECK(is_text(role_of(r, sentence)));
      }
    });
  }
}

TEST_CASE("no quote of a digest says again what a point of it says") {
  Options options;
  options.type = lede::SummaryType::kDigest;
  options.length = lede::Length::kLong;
  for_articles(options, [](const Reading& r, const Articles::Case&) {
    for (const std::vector<std::uint32_t>& section : r.choice.quotes) {
      for (const std::uint32_t quote : section) {
        for (const lede::Span span : r.quotes.list[quote].spans) {
          for (const std::uint32_t point : chosen(r)) {
            const lede::Span sentence = r.sentences.list[point].span;
            CHECK_FALSE((span.begin < sentence.end && sentence.begin < span.end));
          }
        }
      }
    }
  });
}

TEST_CASE("scores are from 0 to 1 and all links between the parts lead somewhere") {
  for_articles(everything(), [](const Reading& r, const Articles::Case&) {
    const std::size_t sentences = r.sentences.list.size();
    REQUIRE(r.salience.score.size() == sentences);
    CHECK(std::all_of(r.salience.score.begin(), r.salience.score.end(),
                      [](double score) { return score >= 0.0 && score <= 1.0; }));
    for (const std::uint32_t sentence : chosen(r)) CHECK(sentence < sentences);
    for (const auto& quote : r.quotes.list) {
      CHECK(quote.sentence < sentences);
      CHECK_FALSE(quote.spans.empty());
      CHECK((quote.confidence >= 0.0 && quote.confidence <= 1.0));
    }
    for (const auto& statement : r.quotes.statements) CHECK(statement.sentence < sentences);
    for (const auto& speaker : r.quotes.speakers) {
      for (const std::uint32_t quote : speaker.quotes) CHECK(quote < r.quotes.list.size());
      for (const std::uint32_t one : speaker.statements) CHECK(one < r.quotes.statements.size());
    }
  });
}

TEST_CASE("the same article gives the same bytes twice") {
  Articles articles(lede::test::run_seed());
  for (int i = 0; i < cases() / 4; ++i) {
    const Articles::Case one = articles.next();
    INFO(one.description);
    CHECK(json_of(one, everything()) == json_of(one, everything()));
  }
}

TEST_CASE("white space after an article changes nothing") {
  Articles articles(lede::test::run_seed());
  for (int i = 0; i < cases(); ++i) {
    Articles::Case one = articles.next();
    const bool whole = one.article.pieces.empty();
    if (!whole || one.article.form == lede::ArticleForm::kMarkdown) continue;
    INFO(one.description);
    // A cut code point at the end is another one with a space behind it.
    one.article.text += ".";
    const std::string before = json_of(one, everything());
    for (const char* space : {"\n", " \n\n", "\r\n\r\n", "\n \t \n\n"}) {
      Articles::Case longer = one;
      longer.article.text += space;
      CHECK(json_of(longer, everything()) == before);
    }
  }
}

TEST_CASE("more sentences asked for never lose one that fewer had") {
  Articles articles(lede::test::run_seed());
  for (int i = 0; i < cases() / 4; ++i) {
    const Articles::Case one = articles.next();
    INFO(one.description);
    std::set<std::uint32_t> fewer;
    for (std::uint32_t count = 1; count <= 8; ++count) {
      Options options;
      options.count = count;
      const lede::Result<Reading> reading = lede::summarize(one.article, options, *one.pack);
      if (!reading.ok()) break;
      const std::set<std::uint32_t> more = chosen(reading.value());
      INFO("count " << count);
      CHECK(more.size() <= count);
      CHECK(std::includes(more.begin(), more.end(), fewer.begin(), fewer.end()));
      fewer = more;
    }
  }
}

TEST_CASE("results are the JSON that another writer makes of them") {
  for_articles(everything(), [](const Reading& r, const Articles::Case&) {
    const std::string text = lede::write_json(r, everything(), "\"an id\"");
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    REQUIRE_FALSE(json.is_discarded());
    CHECK(json.dump() == lede::test::with_short_numbers(text));
  });
}

TEST_CASE("texts are slices of their blocks by the offsets told, in every unit") {
  for (const OffsetUnit unit : {OffsetUnit::kUtf8, OffsetUnit::kUtf16, OffsetUnit::kUtf32}) {
    Options options = everything();
    options.offsets = unit;
    for_articles(options, [&](const Reading& r, const Articles::Case&) {
      const Json result = Json::parse(lede::write_json(r, options, "null"));
      CHECK(lede::test::bad_slice(result, unit) == "");
    });
  }
}

TEST_CASE("a request's blocks come back one for one, their texts unaltered") {
  Articles articles(lede::test::run_seed());
  for (int i = 0; i < cases(); ++i) {
    const Articles::Case one = articles.next();
    if (one.article.form != lede::ArticleForm::kBlocks) continue;
    const lede::Result<Reading> reading = lede::summarize(one.article, {}, *one.pack);
    if (!reading.ok()) continue;
    INFO(one.description);
    const lede::Document& document = reading.value().document;
    REQUIRE(document.blocks.size() == one.article.pieces.size());
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
      CHECK(document.blocks[b].kind == one.article.pieces[b].kind);
    }
  }
}
