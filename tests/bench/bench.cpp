// SPDX-License-Identifier: MIT
// How fast the core is: articles a second, end to end and by stage. Prints, never judges.
//
// usage: lede_bench [--json] FILE   (an article as plain text)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "cli/keep_memory.hpp"
#include "cli/pack_shelf.hpp"
#include "document/read_document.hpp"
#include "keyphrases/find_keyphrases.hpp"
#include "language/settle_language.hpp"
#include "lede/summarize.hpp"
#include "marks/pair_marks.hpp"
#include "names/find_names.hpp"
#include "quotes/find_quotes.hpp"
#include "roles/assign_roles.hpp"
#include "roles/copied_page.hpp"
#include "scoring/score_sentences.hpp"
#include "sections/divide_sections.hpp"
#include "sentences/split_sentences.hpp"
#include "summary/choose_sentences.hpp"

namespace {

using Clock = std::chrono::steady_clock;
using lede::Reading;

constexpr double kSeconds = 1.0;  ///< For the whole; the stages take as long again together.

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Stage {
  const char* name;
  double seconds = 0;
};

/// Runs `work`, adds its time to the stage that is next, and returns what it made.
class Stopwatch {
 public:
  explicit Stopwatch(std::vector<Stage>& stages) : stages_(stages) {}

  template <typename Work>
  auto time(const char* name, const Work& work) {
    if (next_ == stages_.size()) stages_.push_back({name});
    const Clock::time_point start = Clock::now();
    auto made = work();
    stages_[next_++].seconds += seconds_since(start);
    return made;
  }

 private:
  std::vector<Stage>& stages_;
  std::size_t next_ = 0;
};

/// The pipeline of summarize.cpp once more, with a stopwatch at each stage.
std::size_t run_stages(const lede::Article& article, const lede::LanguagePack& pack,
                       std::vector<Stage>& stages) {
  const lede::Options options;
  Stopwatch watch(stages);
  Reading r;
  r.document = watch.time("document",
                          [&] { return lede::read_document(article, options.max_bytes).value(); });
  r.language = watch.time("language", [&] {
    return lede::settle_language(lede::identify(r.document.text), options.lang, pack);
  });
  r.marks = watch.time("marks", [&] { return lede::pair_marks(r.document, pack); });
  r.sentences =
      watch.time("sentences", [&] { return lede::split_sentences(r.document, r.marks, pack); });
  r.names =
      watch.time("names", [&] { return lede::find_names(r.document, r.marks, r.sentences, pack); });
  r.roles = watch.time("roles", [&] {
    return lede::assign_roles(r.document, r.marks, r.sentences, r.names, pack, options.title,
                              &lede::roles::copied_page_rules());
  });
  r.keyphrases = watch.time("keyphrases", [&] {
    return lede::find_keyphrases(r.document, r.marks, r.sentences, r.names, r.roles, pack);
  });
  r.sections = watch.time("sections", [&] {
    return lede::divide_sections(r.document, r.sentences, r.roles, r.keyphrases, pack);
  });
  r.quotes = watch.time("quotes", [&] {
    return lede::find_quotes(r.document, r.marks, r.sentences, r.names, r.roles, pack);
  });
  r.salience = watch.time("scoring", [&] { return lede::score_sentences(r, pack, options.focus); });
  r.choice = watch.time("summary", [&] { return lede::choose_sentences(r, options, pack); });
  const std::string json =
      watch.time("output", [&] { return lede::write_json(r, options, "null"); });
  return json.size();
}

double articles_a_second(const lede::Article& article, const lede::Options& options,
                         const lede::LanguagePack& pack) {
  const auto once = [&] {
    const lede::Result<Reading> reading = lede::summarize(article, options, pack);
    return reading.ok() ? lede::write_json(reading.value(), options, "null").size() : 0;
  };
  std::size_t written = once();
  double best = kSeconds;  // Of many: what else runs on the machine only ever adds.
  const Clock::time_point start = Clock::now();
  while (seconds_since(start) < kSeconds) {
    const Clock::time_point from = Clock::now();
    written += once();
    best = std::min(best, seconds_since(from));
  }
  return written == 0 ? 0 : 1 / best;
}

}  // namespace

int main(int argc, char** argv) {
  const bool json = argc > 2 && std::string_view(argv[1]) == "--json";
  if (argc != (json ? 3 : 2)) {
    std::fputs("usage: lede_bench [--json] FILE\n", stderr);
    return 2;
  }
  lede::cli::keep_memory();
  std::ifstream file(argv[argc - 1], std::ios::binary);
  lede::Article article;
  article.text.assign(std::istreambuf_iterator<char>(file), {});
  lede::cli::PackShelf packs;
  const lede::LanguagePack& pack = packs.pack_for(lede::identify(article.text).code);
  if (!lede::summarize(article, {}, pack).ok()) {
    std::fprintf(stderr, "no article in %s\n", argv[argc - 1]);
    return 2;
  }
  const double rate = articles_a_second(article, {}, pack);
  lede::Options summary_alone;
  summary_alone.include = {
      .sections = false, .quotes = false, .keyphrases = false, .credits = false, .stats = false};
  const double alone = articles_a_second(article, summary_alone, pack);
  if (json) {
    std::printf("{\"articlesPerSecond\": %.1f, \"summariesPerSecond\": %.1f}\n", rate, alone);
    return 0;
  }
  std::vector<Stage> stages;
  const Clock::time_point start = Clock::now();
  while (seconds_since(start) < kSeconds) run_stages(article, pack, stages);
  double sum = 0;
  for (const Stage& stage : stages) sum += stage.seconds;
  std::printf("%zu bytes, language %s: %.0f articles a second, %.0f where the summary is all\n",
              article.text.size(), pack.code.empty() ? "without a pack" : pack.code.c_str(), rate,
              alone);
  for (const Stage& stage : stages) {
    std::printf("  %-11s %5.1f %%\n", stage.name, 100 * stage.seconds / sum);
  }
  return 0;
}
