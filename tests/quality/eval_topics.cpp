// SPDX-License-Identifier: MIT
// Measures where the core divides texts by topic beside other methods, by Pk and WindowDiff.
//   lede_eval_topics [--show] [FILE]...
// FILE is a set, or its name in the folder of sets, or "own-talks": the talks of
// tests/quality/long; none: all of them. A set's units (paragraphs, turns, Choi's sentences) are
// the article's paragraphs, without headings; own talks are read as pasted. Positions are
// sentences.
// --show lists the boundaries, and the titles that the core gives.
#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/pack_shelf.hpp"
#include "lede/summarize.hpp"
#include "own_texts.hpp"
#include "segmenters.hpp"
#include "train/reference_set.hpp"

namespace {

namespace fs = std::filesystem;
using lede::test::Division;
using nlohmann::json;

struct Unit {
  std::string text;
  std::string speaker;
};

struct DividedText {
  std::string id;
  std::string lang;
  std::vector<Unit> units;
  std::string pasted;  ///< The whole text, instead of units.
  Division starts;
  bool by_sentences = false;  ///< A unit is one sentence.
};

void add_segment(const json& segment, DividedText& text) {
  if (!text.units.empty()) text.starts.push_back(text.units.size());
  if (segment.is_array()) {
    text.by_sentences = true;
    for (const json& sentence : segment) text.units.push_back({sentence, {}});
    return;
  }
  const json& paragraphs = segment.at("paragraphs");
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const bool spoken = segment.contains("speakers") && i < segment["speakers"].size();
    text.units.push_back({paragraphs[i], spoken ? segment["speakers"][i].dump() : ""});
  }
}

/// Topics as spans of turns: a part begins where a span does.
void add_turns(const json& line, DividedText& text) {
  for (const json& turn : line.at("turns")) {
    text.units.push_back({turn.at("text"), turn.at("speaker")});
  }
  for (const json& topic : line.at("topics")) {
    for (const json& span : topic.at("spans")) {
      if (span.at(0) > 0) text.starts.push_back(span.at(0));
    }
  }
  std::sort(text.starts.begin(), text.starts.end());
  text.starts.erase(std::unique(text.starts.begin(), text.starts.end()), text.starts.end());
}

DividedText text_from(const json& line) {
  DividedText text{.id = line.at("id"),
                   .lang = line.value("lang", "en"),
                   .units = {},
                   .pasted = {},
                   .starts = {}};
  if (line.contains("turns")) {
    add_turns(line, text);
  } else {
    for (const json& segment : line.at("segments")) add_segment(segment, text);
  }
  return text;
}

struct Talk {
  DividedText text;
  std::vector<std::string> begins;  ///< The opening words of every topic's first paragraph.
};

/// The project's own talks: long texts without headings.
std::vector<Talk> own_talks() {
  std::vector<Talk> talks;
  for (const auto& entry : fs::directory_iterator(LEDE_LONG_DIR)) {
    const fs::path& path = entry.path();
    if (path.extension() != ".txt") continue;
    fs::path expected = path;
    const json hand =
        json::parse(lede::test::file_text(expected.replace_extension(".expect.json")));
    if (hand.at("kind") == "live blog") continue;
    Talk talk{.text = {.id = path.stem().string(),
                       .lang = hand.at("lang"),
                       .units = {},
                       .pasted = lede::test::file_text(path),
                       .starts = {}},
              .begins = {}};
    for (const json& section : hand.at("sections")) talk.begins.push_back(section.at("begins"));
    talks.push_back(std::move(talk));
  }
  std::sort(talks.begin(), talks.end(),
            [](const Talk& a, const Talk& b) { return a.text.id < b.text.id; });
  return talks;
}

/// The blocks that begin with one of `begins`, but the first of all.
Division starts_of(const lede::Document& document, const std::vector<std::string>& begins) {
  Division starts;
  for (std::size_t b = 1; b < document.blocks.size(); ++b) {
    const std::string_view text = document.slice(document.blocks[b]);
    if (std::any_of(begins.begin(), begins.end(),
                    [&](const std::string& words) { return text.starts_with(words); })) {
      starts.push_back(b);
    }
  }
  return starts;
}

lede::Article article_of(const DividedText& text) {
  lede::Article article;
  if (!text.pasted.empty()) {
    article.text = text.pasted;
    return article;
  }
  article.form = lede::ArticleForm::kBlocks;
  for (const Unit& unit : text.units) {
    article.text += unit.text;
    article.pieces.push_back({.bytes = static_cast<std::uint32_t>(unit.text.size()),
                              .role = {},
                              .speaker = unit.speaker,
                              .time = {}});
  }
  return article;
}

lede::test::Units units_of(const lede::Reading& reading) {
  lede::test::Units units(reading.document.blocks.size());
  for (const lede::Sentence& sentence : reading.sentences.list) {
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      const std::uint32_t term = reading.sentences.words[w].term;
      if (!reading.sentences.terms[term].stop) units[sentence.block].push_back(term);
    }
  }
  return units;
}

Division core_division(const lede::Reading& reading) {
  Division division;
  for (const lede::Section& section : reading.sections.list) {
    if (section.first_block > 0) division.push_back(section.first_block);
  }
  return division;
}

void show(const DividedText& text, const lede::Reading& reading) {
  std::printf("  %s, %zu units; parts begin at", text.id.c_str(), text.units.size());
  for (const std::size_t start : text.starts) std::printf(" %zu", start);
  std::printf("\n");
  for (const lede::Section& section : reading.sections.list) {
    const std::string title(section.title ? reading.document.slice(*section.title) : "-");
    std::printf("    %u %s\n", section.first_block, title.c_str());
  }
}

constexpr std::array<const char*, 6> kNames{"lede",       "Utiyama-Isahara", "C99",
                                            "TextTiling", "equal parts",     "none"};
using Sums = std::array<lede::test::Judged, kNames.size()>;

lede::Result<lede::Reading> read(const DividedText& text, lede::cli::PackShelf& packs) {
  lede::Options options;
  options.lang = text.lang;
  return lede::summarize(article_of(text), options, packs.pack_for(text.lang));
}

void measure(const DividedText& text, const lede::Reading& reading, bool shown, Sums& sums) {
  if (shown) show(text, reading);
  const lede::test::Units units = units_of(reading);
  std::vector<std::size_t> weight(units.size(), 1);
  for (std::size_t u = 0; u < units.size() && !text.by_sentences; ++u) {
    weight[u] = reading.sentences.first_of_block[u + 1] - reading.sentences.first_of_block[u];
  }
  const std::array<Division, kNames.size()> divisions{
      core_division(reading),
      lede::test::most_probable(units),
      lede::test::c99(units),
      lede::test::text_tiling(units),
      lede::test::equal_parts(units.size(), text.starts.size() + 1),
      Division{},
  };
  for (std::size_t m = 0; m < divisions.size(); ++m) {
    const lede::test::Judged judged = lede::test::judge(weight, divisions[m], text.starts);
    sums[m].pk += judged.pk;
    sums[m].window_diff += judged.window_diff;
  }
}

void print(const std::string& name, const Sums& sums, int texts) {
  std::printf("%-20s", name.c_str());
  for (const lede::test::Judged& sum : sums) {
    std::printf("  %6.2f %6.2f", 100.0 * sum.pk / texts, 100.0 * sum.window_diff / texts);
  }
  std::printf("\n");
  std::fflush(stdout);
}

void measure_set(const fs::path& set, bool shown, lede::cli::PackShelf& packs) {
  Sums sums{};
  int texts = 0;
  for (const std::string& line : lede::train::read_lines(set)) {
    const DividedText text = text_from(json::parse(line));
    const auto result = read(text, packs);
    if (!result.ok()) continue;
    measure(text, result.value(), shown, sums);
    ++texts;
  }
  const std::string name = set.filename().string();
  print(name.substr(0, name.find('.')), sums, texts);
}

void measure_own_talks(bool shown, lede::cli::PackShelf& packs) {
  Sums sums{};
  int texts = 0;
  for (Talk& talk : own_talks()) {
    const auto result = read(talk.text, packs);
    if (!result.ok()) continue;
    talk.text.starts = starts_of(result.value().document, talk.begins);
    measure(talk.text, result.value(), shown, sums);
    ++texts;
  }
  print("own-talks", sums, texts);
}

}  // namespace

int main(int argc, char** argv) {
  bool shown = false;
  bool own = false;
  std::vector<fs::path> sets;
  const fs::path folder = lede::train::reference_folder("topics");
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--show") {
      shown = true;
    } else if (word == "own-talks") {
      own = true;
    } else {
      sets.push_back(lede::train::set_named(word, folder));
    }
  }
  if (sets.empty() && !own) {
    own = true;
    if (folder.empty()) {
      std::puts(
          "No reference sets, only own talks: put them into ../shared/data/topics, or name their "
          "folder's parent in LEDE_DATA.");
    } else {
      sets = lede::train::development_sets(folder);
    }
  }
  std::printf("Pk, WindowDiff (%%)  ");
  for (const char* name : kNames) std::printf("%15s", name);
  std::printf("\n");
  lede::cli::PackShelf packs;
  try {
    for (const fs::path& set : sets) measure_set(set, shown, packs);
    if (own) measure_own_talks(shown, packs);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
