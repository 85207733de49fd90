// SPDX-License-Identifier: MIT
// Replays the committed corpora of all targets, and files given as arguments through every target.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "targets.hpp"

namespace {

namespace fs = std::filesystem;
using Target = void (*)(std::string_view);

constexpr std::pair<const char*, Target> kTargets[] = {{"document", lede::fuzz::fuzz_document},
                                                       {"pipeline", lede::fuzz::fuzz_pipeline},
                                                       {"pack", lede::fuzz::fuzz_pack},
                                                       {"request", lede::fuzz::fuzz_request}};

void replay(const fs::path& path, Target target) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  target({bytes.data(), bytes.size()});
}

}  // namespace

int main(int argc, char** argv) {
  int replayed = 0;
  for (const auto& [name, target] : kTargets) {
    for (int i = 1; i < argc; ++i) replay(argv[i], target);
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fs::path(LEDE_CORPUS) / name)) {
      paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
      std::printf("%s\n", path.c_str());  // The last one told is the one that crashed.
      std::fflush(stdout);
      replay(path, target);
      ++replayed;
    }
  }
  std::printf("%d inputs replayed\n", replayed);
  return replayed > 0 ? 0 : 1;
}
