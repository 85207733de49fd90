// SPDX-License-Identifier: MIT
// How fast the core splits sentences. usage: lede_bench_sentences PACK TEXT -> JSON
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "split.hpp"

namespace {

std::string file_text(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const auto pack = lede::read_language_pack(file_text(argv[1]));
  const std::string text = file_text(argv[2]);
  if (!pack.ok() || text.empty()) return 2;
  using Clock = std::chrono::steady_clock;
  const auto seconds = [](Clock::time_point from) {
    return std::chrono::duration<double>(Clock::now() - from).count();
  };
  std::size_t sentences = 0;
  double best = 1e9;  // Of many: what else runs on the machine only ever adds.
  const auto start = Clock::now();
  while (seconds(start) < 1.0) {
    const auto from = Clock::now();
    sentences = lede::bench::split(text, pack.value()).size();
    const double took = seconds(from);
    if (took < best) best = took;
  }
  std::printf("{\"sentences\": %zu, \"seconds\": %.9f}\n", sentences, best);
  return 0;
}
