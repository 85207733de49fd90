// SPDX-License-Identifier: MIT
#include "spec.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "catch.hpp"
#include "lede/summarize.hpp"

namespace lede::test {
namespace {

const std::string kSource = LEDE_SOURCE_DIR;

void trim_line_feeds(std::string& text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
}

std::vector<SpecCase> parse(const std::string& path) {
  std::vector<SpecCase> cases;
  std::istringstream lines(read_file(path));
  std::string line;
  std::string* part = nullptr;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.starts_with("=== ")) {
      cases.push_back({.file = path, .line = number, .title = line.substr(4)});
      part = nullptr;
    } else if (cases.empty()) {
      continue;
    } else if (line == "--- input") {
      part = &cases.back().input;
    } else if (line == "--- expect") {
      part = &cases.back().expect;
    } else if (part != nullptr) {
      *part += line + "\n";
    } else if (const auto colon = line.find(": "); colon != std::string::npos && line[0] != '#') {
      cases.back().keys[line.substr(0, colon)] = line.substr(colon + 2);
    }
  }
  for (SpecCase& spec : cases) {
    trim_line_feeds(spec.input);
    trim_line_feeds(spec.expect);
  }
  return cases;
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<SpecCase> spec_cases(const std::string& stage) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(kSource + "/tests/spec/" + stage)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<SpecCase> cases;
  for (const std::string& path : paths) {
    std::vector<SpecCase> more = parse(path);
    cases.insert(cases.end(), more.begin(), more.end());
  }
  return cases;
}

void check_spec(const std::string& stage,
                const std::function<std::string(const SpecCase&)>& actual) {
  const std::vector<SpecCase> cases = spec_cases(stage);
  REQUIRE_FALSE(cases.empty());
  for (const SpecCase& spec : cases) {
    INFO(spec.file << ":" << spec.line << ": " << spec.title);
    std::string result = actual(spec);
    trim_line_feeds(result);
    if (spec.keys.contains("xfail")) {
      CHECK(result != spec.expect);  // A known failure that passes: take its xfail line out.
    } else {
      CHECK(result == spec.expect);
    }
  }
}

const LanguagePack& pack(const std::string& code) {
  static std::map<std::string, LanguagePack> packs;
  const auto found = packs.find(code);
  if (found != packs.end()) return found->second;
  std::string path = kSource + "/core/packs/" + code + ".lang";
  if (!std::filesystem::exists(path)) path = kSource + "/core/packs/general/und.lang";
  const Result<LanguagePack> result = read_language_pack(read_file(path));
  INFO(path << ": " << result.error().message);
  REQUIRE(result.ok());
  return packs.emplace(code, result.value()).first->second;
}

Reading read_case(const SpecCase& spec) {
  const auto lang = spec.keys.find("lang");
  Article article;
  article.text = spec.input;
  const Result<Reading> reading =
      summarize(article, {}, pack(lang == spec.keys.end() ? "en" : lang->second));
  INFO(spec.file << ":" << spec.line << ": " << reading.error().message);
  REQUIRE(reading.ok());
  return reading.value();
}

}  // namespace lede::test
