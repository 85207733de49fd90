// SPDX-License-Identifier: MIT
// Measures the core's keyphrases on reference sets beside published methods: F1 of the first five
// and ten, a phrase being right if it is the reference's after folding.
//   lede_eval_keyphrases [--show] [FILE]...
// FILE is a set, or its name in the folder of sets, or "own": the articles of tests/quality, by
// language; none: all of them. --show lists the core's
// phrases beside the reference's. A set's title goes to every method: to the core as the title, to
// the others as the first sentence.
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/pack_shelf.hpp"
#include "lede/summarize.hpp"
#include "own_texts.hpp"
#include "phrase_methods.hpp"
#include "train/reference_set.hpp"
#include "unicode/fold.hpp"

namespace {

namespace fs = std::filesystem;
using lede::test::Phrases;

constexpr std::array<std::size_t, 2> kFirst{5, 10};

/// An article with what its readers called it.
struct TaggedArticle {
  std::string id;
  std::string lang;
  std::string title;
  std::string text;
  std::vector<std::set<std::string>> tags;  ///< Each with its accepted variants, folded.
};

struct Scores {
  std::array<double, kFirst.size()> f1{};
};

TaggedArticle article_from(const nlohmann::json& line) {
  TaggedArticle article{.id = line.at("id"),
                        .lang = line.at("lang"),
                        .title = line.value("title", ""),
                        .text = line.at("text"),
                        .tags = {}};
  std::set<std::string> seen;
  for (std::size_t i = 0; i < line.at("keyphrases").size(); ++i) {
    std::set<std::string> forms{lede::unicode::fold(line["keyphrases"][i].get<std::string>())};
    if (!seen.insert(*forms.begin()).second) continue;
    if (line.contains("variants")) {
      for (const std::string variant : line["variants"][i]) {
        forms.insert(lede::unicode::fold(variant));
      }
    }
    article.tags.push_back(std::move(forms));
  }
  return article;
}

using TaggedArticles = std::vector<TaggedArticle>;

TaggedArticles articles_of(const fs::path& set) {
  TaggedArticles articles;
  for (const std::string& line : lede::train::read_lines(set)) {
    articles.push_back(article_from(nlohmann::json::parse(line)));
  }
  return articles;
}

/// The project's own articles as sets: one a language, then all together.
std::map<std::string, TaggedArticles> own_sets() {
  std::map<std::string, TaggedArticles> sets;
  for (const auto& entry : fs::directory_iterator(LEDE_QUALITY_DIR "/articles")) {
    const std::string path = entry.path().string();
    const std::size_t tail = path.rfind(".expect.json");
    if (tail == std::string::npos) continue;
    nlohmann::json line = nlohmann::json::parse(lede::test::file_text(path));
    line["id"] = entry.path().filename().string();
    for (const char* ending : {".txt", ".md"}) {
      const std::string text = lede::test::file_text(path.substr(0, tail) + ending);
      if (!text.empty()) line["text"] = text;
    }
    line.erase("title");  // The texts begin with theirs.
    const TaggedArticle article = article_from(line);
    sets["own-" + article.lang].push_back(article);
    sets["own, together"].push_back(article);
  }
  return sets;
}

/// F1 of the first `most` phrases of one article.
double f1_of(const Phrases& phrases, const TaggedArticle& article, std::size_t most) {
  const std::size_t given = std::min(phrases.size(), most);
  std::set<std::size_t> found;
  for (std::size_t i = 0; i < given; ++i) {
    for (std::size_t t = 0; t < article.tags.size(); ++t) {
      if (article.tags[t].contains(phrases[i])) found.insert(t);
    }
  }
  const double all = static_cast<double>(given + article.tags.size());
  return all > 0.0 ? 2.0 * static_cast<double>(found.size()) / all : 0.0;
}

Phrases core_phrases(const TaggedArticle& article, const lede::LanguagePack& pack) {
  lede::Options options;
  options.lang = article.lang;
  if (!article.title.empty()) options.title = article.title;
  const auto result = lede::summarize({.text = article.text, .pieces = {}}, options, pack);
  Phrases phrases;
  if (!result.ok()) return phrases;
  const lede::Reading& reading = result.value();
  for (const lede::Keyphrase& phrase : reading.keyphrases.list) {
    phrases.push_back(lede::unicode::fold(reading.document.slice(phrase.text)));
  }
  return phrases;
}

void show(const TaggedArticle& article, const Phrases& phrases) {
  std::printf("  %s: %s\n    core:", article.id.c_str(), article.title.c_str());
  for (const std::string& phrase : phrases) {
    const bool right = std::any_of(article.tags.begin(), article.tags.end(),
                                   [&](const auto& tag) { return tag.contains(phrase); });
    std::printf(" %s%s,", right ? "+" : "", phrase.c_str());
  }
  std::printf("\n    tags:");
  for (const auto& tag : article.tags) std::printf(" %s,", tag.begin()->c_str());
  std::printf("\n");
}

void measure(const std::string& name, const TaggedArticles& articles, bool shown,
             lede::cli::PackShelf& packs) {
  std::vector<lede::test::PhraseText> texts;
  lede::test::TextsWith texts_with;
  for (const TaggedArticle& article : articles) {
    texts.push_back(
        lede::test::phrase_text(article.title + "\n" + article.text, packs.pack_for(article.lang)));
    lede::test::count_texts_with(texts.back(), texts_with);
  }
  constexpr std::array<const char*, 5> kNames{"lede", "YAKE", "TF-IDF", "RAKE", "TextRank"};
  std::array<Scores, kNames.size()> sums{};
  const auto size = static_cast<double>(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::array<Phrases, kNames.size()> found{
        core_phrases(articles[i], packs.pack_for(articles[i].lang)),
        lede::test::yake(texts[i]),
        lede::test::tf_idf(texts[i], texts_with, size),
        lede::test::rake(texts[i]),
        lede::test::textrank_phrases(texts[i]),
    };
    if (shown) show(articles[i], found[0]);
    for (std::size_t m = 0; m < found.size(); ++m) {
      for (std::size_t k = 0; k < kFirst.size(); ++k) {
        sums[m].f1[k] += f1_of(found[m], articles[i], kFirst[k]) / size;
      }
    }
  }
  std::printf("%-24s", name.c_str());
  for (const Scores& scores : sums) {
    std::printf("  %6.2f %6.2f", 100.0 * scores.f1[0], 100.0 * scores.f1[1]);
  }
  std::printf("\n");
  std::fflush(stdout);
}

void measure_set(const fs::path& set, bool shown, lede::cli::PackShelf& packs) {
  const std::string name = set.filename().string();
  measure(name.substr(0, name.find('.')), articles_of(set), shown, packs);
}

}  // namespace

int main(int argc, char** argv) {
  bool shown = false;
  bool own = argc == 1;
  std::vector<fs::path> sets;
  const fs::path folder = lede::train::reference_folder("keyphrases");
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--show") {
      shown = true;
    } else if (word == "own") {
      own = true;
    } else {
      sets.push_back(lede::train::set_named(word, folder));
    }
  }
  if (sets.empty() && !own) own = true;
  if (sets.empty() && argc == (shown ? 2 : 1)) {
    if (folder.empty()) {
      std::puts(
          "No reference sets, only own articles: put them into ../shared/data/keyphrases, or name "
          "their folder's parent in LEDE_DATA.");
    } else {
      sets = lede::train::development_sets(folder);
    }
  }
  std::printf("F1 of the first 5, 10 %16s%15s%15s%15s%15s\n", "lede", "YAKE", "TF-IDF", "RAKE",
              "TextRank");
  lede::cli::PackShelf packs;
  try {
    for (const fs::path& set : sets) measure_set(set, shown, packs);
    if (own) {
      for (const auto& [name, articles] : own_sets()) measure(name, articles, shown, packs);
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
