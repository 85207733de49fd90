// SPDX-License-Identifier: MIT
// lede_train OUTPUT [MOST]: learns the models of core/scoring from cnndm-train, of MOST articles at
// most, and writes their weights. The same bytes every time on one machine.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "train/weights_file.hpp"
#include "train/word_training.hpp"

namespace {

using namespace lede::train;
using namespace lede::scoring;

/// Runs work(i) for i = 0 .. count - 1 on two threads; the result must not depend on the order.
template <typename Work>
void on_two_threads(std::size_t count, const Work& work) {
  const auto half = [&](std::size_t from) {
    for (std::size_t i = from; i < count; i += 2) work(i);
  };
  std::thread other(half, 1);
  half(0);
  other.join();
}

std::vector<TrainArticle> read_articles(const std::string& set, std::size_t most) {
  std::vector<ReferenceArticle> references =
      read_reference_set(reference_folder("summaries") / (set + ".jsonl.gz"), most);
  std::vector<TrainArticle> read(references.size());
  lede::cli::PackShelf packs;
  on_two_threads(references.size(), [&](std::size_t i) {
    for (std::string& sentence : references[i].sentences) sentence = plain_punctuation(sentence);
    read[i] = read_train_article(references[i], packs);
  });
  std::vector<TrainArticle> articles;
  for (TrainArticle& article : read) {
    if (article.counts.size() > 2) articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || reference_folder("summaries").empty()) {
    std::fputs("usage: lede_train OUTPUT [MOST]   (with ../shared/data, or LEDE_DATA)\n", stderr);
    return 2;
  }
  const std::size_t most = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : SIZE_MAX;
  const std::vector<TrainArticle> articles = read_articles("cnndm-train", most);
  std::printf("%zu articles\n", articles.size());
  std::vector<std::size_t> all(articles.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::ofstream(argv[1]) << weights_file(
      learn_word_nets(articles, all),
      {"From " + std::to_string(articles.size()) +
           " articles of CNN/DailyMail (cnndm-train: publishers' text, research use; none of it",
       "is here), by core/train: ./dev train. What the weights score: tests/quality/README.md."});
  return 0;
}
