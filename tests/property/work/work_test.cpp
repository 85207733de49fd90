// SPDX-License-Identifier: MIT
// Cost is linear in the text: ten times an article may cost at most eleven and a half times its
// basic blocks (a sort's logarithm is in the half). Counted, not timed.
#include <string>

#include "catch.hpp"
#include "counter.hpp"
#include "hostile.hpp"
#include "lede/summarize.hpp"
#include "packs/embedded_packs.hpp"

namespace {

constexpr double kMost = 11.5;

const lede::LanguagePack& english() {
  static const lede::LanguagePack pack = [] {
    for (const lede::EmbeddedPack& one : lede::embedded_packs()) {
      if (one.code == "en") return lede::read_language_pack(one.bytes).value();
    }
    return lede::LanguagePack{};
  }();
  return pack;
}

std::uint64_t work_of(const lede::test::Hostile& hostile, std::size_t size) {
  lede::Article article;
  article.form = hostile.form;
  article.text = hostile.text(size);
  lede::Options options;
  options.type = lede::SummaryType::kDigest;
  options.length = lede::Length::kLong;
  options.include.blocks = options.include.sentences = options.include.explain = true;
  const lede::LanguagePack& pack = english();
  const std::uint64_t before = lede::test::work_done();
  const lede::Result<lede::Reading> reading = lede::summarize(article, options, pack);
  if (reading.ok()) {
    CHECK_FALSE(lede::write_json(reading.value(), options, "null").empty());
    CHECK_FALSE(lede::write_html(reading.value(), options).size() == 1);
  }
  return lede::test::work_done() - before;
}

}  // namespace

TEST_CASE("ten times a hostile article costs no more than eleven and a half times the work") {
  for (const lede::test::Hostile& hostile : lede::test::hostile_articles()) {
    const std::uint64_t once = work_of(hostile, hostile.size);
    const std::uint64_t tenfold = work_of(hostile, hostile.size * 10);
    INFO(hostile.name << ": " << once << " basic blocks, " << tenfold << " for ten times as much");
    CHECK(once > 0);
    CHECK(static_cast<double>(tenfold) <= kMost * static_cast<double>(once));
  }
}

TEST_CASE("a language pack is read in linear work") {
  const auto work = [](std::size_t words) {
    std::string pack =
        "[language]\ncode = xx\nname = Test\nversion = 1\nscript = Latn\n[stop_words]\n";
    for (std::size_t i = 0; i < words; ++i)
      pack += "word" + std::to_string(i * 7919 % words) + "\n";
    const std::uint64_t before = lede::test::work_done();
    CHECK(lede::read_language_pack(pack).ok());
    return lede::test::work_done() - before;
  };
  CHECK(static_cast<double>(work(30'000)) <= 13.0 * static_cast<double>(work(3'000)));
}
