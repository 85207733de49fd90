// SPDX-License-Identifier: MIT
// Goldens: whole outputs of whole articles. An input is NAME.txt, .md, .vtt, .srt or .json (a
// request); its outputs stand beside it: NAME.expected.json (laid out for reading), and .txt, .md
// or .html where such a file exists.
//
// usage: lede_golden           shows what changed and asks whether to accept it
//        lede_golden --check   only compares (status 1 where anything differs)
//        lede_golden --yes     accepts without asking
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/answer.hpp"
#include "diff.hpp"

namespace {

namespace fs = std::filesystem;
using lede::cli::OutputForm;

const fs::path kFolder = LEDE_SOURCE_DIR "/tests/golden";

struct OutputFile {
  const char* ending;
  OutputForm form;
};
constexpr OutputFile kOutputFiles[] = {{".expected.json", OutputForm::kJson},
                                       {".expected.txt", OutputForm::kText},
                                       {".expected.md", OutputForm::kMarkdown},
                                       {".expected.html", OutputForm::kHtml}};

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::vector<fs::path> inputs() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    const std::string name = entry.path().filename().string();
    const std::string ending = entry.path().extension().string();
    const bool wanted = ending == ".txt" || ending == ".md" || ending == ".json" ||
                        ending == ".vtt" || ending == ".srt";
    if (wanted && name.find(".expected.") == std::string::npos && name != "CMakeLists.txt") {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// A result with a field a line, in its own order.
std::string laid_out(const std::string& json) {
  return nlohmann::ordered_json::parse(json).dump(1) + "\n";
}

std::string output_of(const fs::path& path, OutputForm form, lede::cli::PackShelf& packs) {
  const lede::cli::Input input{.form = lede::cli::form_of(path.string(), std::nullopt),
                               .bytes = read_file(path).value_or(""),
                               .file = path.filename().string()};
  const lede::cli::Answer answer = lede::cli::answer(input, {}, form, packs);
  const std::string text = answer.output + answer.complaint;
  return form == OutputForm::kJson ? laid_out(text) : text;
}

struct Change {
  fs::path file;
  std::string before;
  std::string after;
};

std::vector<Change> changes(int& compared) {
  std::vector<Change> found;
  lede::cli::PackShelf packs;
  for (const fs::path& input : inputs()) {
    for (const OutputFile& output : kOutputFiles) {
      fs::path file = input;
      file.replace_extension(output.ending);
      const std::optional<std::string> before = read_file(file);
      if (!before && output.form != OutputForm::kJson) continue;
      std::string after = output_of(input, output.form, packs);
      ++compared;
      if (before != after) found.push_back({file, before.value_or(""), std::move(after)});
    }
  }
  return found;
}

bool confirmed() {
  std::fputs("Accept all of this? [y/N] ", stdout);
  std::fflush(stdout);
  const int answer = std::getchar();
  return answer == 'y' || answer == 'Y';
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "";
  if (!mode.empty() && mode != "--check" && mode != "--yes") {
    std::fputs("usage: lede_golden [--check|--yes]\n", stderr);
    return 2;
  }
  int compared = 0;
  const std::vector<Change> found = changes(compared);
  for (const Change& change : found) {
    std::printf("%s\n%s\n", change.file.filename().c_str(),
                lede::test::line_diff(change.before, change.after).c_str());
  }
  const int changed = static_cast<int>(found.size());
  std::printf("test cases: %d | %d passed | %d failed\n", compared, compared - changed, changed);
  if (found.empty()) return 0;
  if (mode == "--check") return 1;
  if (mode != "--yes" && !confirmed()) return 1;
  for (const Change& change : found) std::ofstream(change.file, std::ios::binary) << change.after;
  return 0;
}
