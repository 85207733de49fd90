// SPDX-License-Identifier: MIT
// Measures the core's summaries on reference sets beside the lead, other plain methods and an
// oracle, by ROUGE F1, and how long each takes.
//   lede_eval_summaries [FILE]... [--count N] [--most N] [--plain] [--quick] [--against FILE]...
// FILE is a set, or its name in the folder of sets; none: all of them. --count: so many sentences
// of every article; without it as many as the reference has. --most: the first so many articles.
// --plain: CNN/DailyMail's tokens are brought back to plain punctuation first. --quick: the core
// and the lead only. --against: summaries of others, a line of {"name", "id", "summary": [str],
// "ms"} each.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "baselines.hpp"
#include "cli/pack_shelf.hpp"
#include "lede/summarize.hpp"
#include "train/reference_set.hpp"
#include "train/rouge.hpp"

namespace {

namespace fs = std::filesystem;
using lede::train::ReferenceArticle;
using lede::train::RougeText;
using Clock = std::chrono::steady_clock;

struct Request {
  std::vector<fs::path> sets;
  std::vector<fs::path> others;
  std::optional<std::size_t> count;
  std::size_t most = SIZE_MAX;
  bool plain = false;
  bool quick = false;
};

struct Sums {
  lede::train::Rouge rouge;
  double seconds = 0.0;
  int articles = 0;

  void add(const lede::train::Rouge& one, double time) {
    rouge.one += one.one;
    rouge.two += one.two;
    rouge.lsum += one.lsum;
    seconds += time;
    ++articles;
  }
};

/// Methods in the order of the table.
struct Table {
  std::vector<std::string> names;
  std::map<std::string, Sums> rows;

  void add(const std::string& name, const lede::train::Rouge& rouge, double seconds) {
    if (!rows.contains(name)) names.push_back(name);
    rows[name].add(rouge, seconds);
  }
};

/// Another program's summaries, by article.
struct OtherSummary {
  std::string name;
  std::vector<std::string> sentences;
  double seconds = 0.0;
};
using Others = std::multimap<std::string, OtherSummary>;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

RougeText words_of(lede::train::RougeWords& words, const std::vector<std::string>& sentences) {
  RougeText text;
  for (const std::string& sentence : sentences) text.push_back(words.read(sentence));
  return text;
}

/// The texts of the article's running sentences, split by the core where the set has them whole.
std::vector<std::string> sentences_of(const lede::Reading& reading) {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < reading.sentences.list.size(); ++i) {
    if (!reading.salience.eligible[i]) continue;
    sentences.emplace_back(reading.document.slice(reading.sentences.list[i].span));
  }
  return sentences;
}

std::vector<std::string> chosen_of(const lede::Reading& reading) {
  std::vector<std::string> sentences;
  for (const lede::ChosenSentence& chosen : reading.choice.sentences) {
    sentences.emplace_back(reading.document.slice(reading.sentences.list[chosen.sentence].span));
  }
  return sentences;
}

RougeText picked(const RougeText& sentences, const lede::test::Chosen& chosen) {
  RougeText text;
  for (const std::size_t i : chosen) text.push_back(sentences[i]);
  return text;
}

/// One article through every method.
class Measuring {
 public:
  Measuring(const Request& request, const Others& others) : request_(request), others_(others) {}

  void measure(const ReferenceArticle& article, Table& table) {
    lede::train::RougeWords words;
    const RougeText reference = words_of(words, article.summary);
    const std::size_t count = request_.count.value_or(article.summary.size());
    lede::Options options = lede::train::options_of(article);
    options.count = static_cast<std::uint32_t>(count);
    const Clock::time_point start = Clock::now();
    const auto result =
        lede::summarize(lede::train::article_of(article), options, packs_.pack_for(article.lang));
    const double seconds = seconds_since(start);
    if (!result.ok()) return;
    table.add("lede", lede::train::rouge(words_of(words, chosen_of(result.value())), reference),
              seconds);
    const RougeText sentences = words_of(words, sentences_of(result.value()));
    const auto add = [&](const char* name, const std::function<lede::test::Chosen()>& choose) {
      const Clock::time_point begin = Clock::now();
      const lede::test::Chosen chosen = choose();
      const double time = seconds_since(begin);
      table.add(name, lede::train::rouge(picked(sentences, chosen), reference), time);
    };
    add("lead", [&] { return lede::test::lead(sentences, count); });
    if (!request_.quick) {
      add("TextRank", [&] { return lede::test::textrank(sentences, count); });
      add("LexRank", [&] { return lede::test::lexrank(sentences, count); });
      add("centroid", [&] { return lede::test::centroid(sentences, count); });
      add("oracle", [&] { return lede::test::oracle(sentences, count, reference); });
    }
    const auto [first, last] = others_.equal_range(article.id);
    for (auto other = first; other != last; ++other) {
      table.add(other->second.name,
                lede::train::rouge(words_of(words, other->second.sentences), reference),
                other->second.seconds);
    }
  }

 private:
  const Request& request_;
  const Others& others_;
  lede::cli::PackShelf packs_;
};

void print(const std::string& set, const Request& request, const Table& table) {
  const Sums& lead = table.rows.at("lead");
  std::printf("%s, %d articles, %s\n", set.c_str(), lead.articles,
              request.count ? (std::to_string(*request.count) + " sentences").c_str()
                            : "as many sentences as the reference");
  std::printf("  %-18s %6s %6s %6s   %-20s %9s\n", "", "R1", "R2", "RLsum", "against lead", "ms");
  for (const std::string& name : table.names) {
    const Sums& sums = table.rows.at(name);
    const auto mean = [&](double lede::train::Rouge::*figure, const Sums& of) {
      return 100.0 * of.rouge.*figure / of.articles;
    };
    const double one = mean(&lede::train::Rouge::one, sums);
    const double two = mean(&lede::train::Rouge::two, sums);
    const double lsum = mean(&lede::train::Rouge::lsum, sums);
    std::printf(
        "  %-18s %6.2f %6.2f %6.2f   %+6.2f %+6.2f %+6.2f %9.2f", name.c_str(), one, two, lsum,
        one - mean(&lede::train::Rouge::one, lead), two - mean(&lede::train::Rouge::two, lead),
        lsum - mean(&lede::train::Rouge::lsum, lead), 1000.0 * sums.seconds / sums.articles);
    std::printf(sums.articles == lead.articles ? "\n" : "  (%d articles)\n", sums.articles);
  }
  std::fflush(stdout);
}

Others read_others(const std::vector<fs::path>& paths) {
  Others others;
  for (const fs::path& path : paths) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
      const nlohmann::json one = nlohmann::json::parse(line);
      others.insert(
          {one.at("id").get<std::string>(),
           {one.at("name").get<std::string>(), one.at("summary").get<std::vector<std::string>>(),
            one.value("ms", 0.0) / 1000.0}});
    }
  }
  return others;
}

Request request_of(int argc, char** argv) {
  Request request;
  const fs::path folder = lede::train::reference_folder("summaries");
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto value = [&] { return std::string(i + 1 < argc ? argv[++i] : "0"); };
    if (word == "--count") {
      request.count = std::strtoul(value().c_str(), nullptr, 10);
    } else if (word == "--most") {
      request.most = std::strtoul(value().c_str(), nullptr, 10);
    } else if (word == "--against") {
      request.others.emplace_back(value());
    } else if (word == "--plain") {
      request.plain = true;
    } else if (word == "--quick") {
      request.quick = true;
    } else {
      request.sets.push_back(lede::train::set_named(word, folder));
    }
  }
  if (request.sets.empty() && !folder.empty()) request.sets = lede::train::development_sets(folder);
  return request;
}

void make_plain(ReferenceArticle& article) {
  for (std::string& sentence : article.sentences) {
    sentence = lede::train::plain_punctuation(sentence);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const Request request = request_of(argc, argv);
  if (request.sets.empty()) {
    std::puts(
        "No reference sets: put them into ../shared/data/summaries, or name their folder's "
        "parent in LEDE_DATA.");
    return 0;
  }
  const Others others = read_others(request.others);
  Measuring measuring(request, others);
  for (const fs::path& set : request.sets) {
    try {
      Table table;
      for (ReferenceArticle& article : lede::train::read_reference_set(set, request.most)) {
        if (request.plain) make_plain(article);
        measuring.measure(article, table);
      }
      if (!table.names.empty()) print(set.filename().string(), request, table);
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s: %s\n", set.string().c_str(), error.what());
      return 1;
    }
  }
  return 0;
}
