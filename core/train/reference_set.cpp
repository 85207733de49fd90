// SPDX-License-Identifier: MIT
#include "train/reference_set.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace lede::train {
namespace {

using nlohmann::json;

/// The whole file; what ends in .gz through the gzip command, so that no library is needed.
std::string file_bytes(const std::filesystem::path& path) {
  if (path.extension() != ".gz") {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
  }
  const std::string command = "gzip -dc -- '" + path.string() + "'";
  std::FILE* pipe = ::popen(command.c_str(), "r");
  std::string bytes;
  std::array<char, 65536> part{};
  for (std::size_t got = 0; pipe && (got = std::fread(part.data(), 1, part.size(), pipe)) > 0;) {
    bytes.append(part.data(), got);
  }
  if (!pipe || ::pclose(pipe) != 0) throw std::runtime_error("cannot read " + path.string());
  return bytes;
}

ReferenceArticle article_from(const json& line) {
  ReferenceArticle article;
  article.id = line.value("id", "");
  article.lang = line.value("lang", "en");
  article.title = line.value("title", "");
  if (line.contains("sentences")) {
    article.sentences = line["sentences"].get<std::vector<std::string>>();
  } else {
    article.text = line.at("text").get<std::string>();
  }
  article.summary = line.at("summary").get<std::vector<std::string>>();
  return article;
}

/// What a token does to the spaces around it.
struct Gluing {
  std::string_view token;
  std::string_view plain;
  bool left;   ///< Stands close to the word before it.
  bool right;  ///< Stands close to the word after it.
};

constexpr std::array<Gluing, 15> kGluing{{
    {"``", "“", false, true},
    {"''", "”", true, false},
    {"`", "‘", false, true},
    {"'", "’", true, false},
    {"(", "(", false, true},
    {"-lrb-", "(", false, true},
    {")", ")", true, false},
    {"-rrb-", ")", true, false},
    {",", ",", true, false},
    {".", ".", true, false},
    {":", ":", true, false},
    {";", ";", true, false},
    {"?", "?", true, false},
    {"!", "!", true, false},
    {"%", "%", true, false},
}};

const Gluing* gluing_of(std::string_view token) {
  for (const Gluing& gluing : kGluing) {
    if (gluing.token == token) return &gluing;
  }
  return nullptr;
}

/// "n't", "'s", "'re": endings that the tokens have cut off.
bool is_ending(std::string_view token) {
  return token == "n't" || (token.size() > 1 && token.size() < 4 && token[0] == '\'');
}

}  // namespace

std::vector<std::string> read_lines(const std::filesystem::path& path, std::size_t most) {
  std::istringstream text(file_bytes(path));
  std::vector<std::string> lines;
  for (std::string line; lines.size() < most && std::getline(text, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

std::vector<ReferenceArticle> read_reference_set(const std::filesystem::path& path,
                                                 std::size_t most) {
  std::vector<ReferenceArticle> articles;
  for (const std::string& line : read_lines(path, most)) {
    articles.push_back(article_from(json::parse(line)));
  }
  return articles;
}

std::filesystem::path reference_folder(std::string_view name) {
  const char* named = std::getenv("LEDE_DATA");
  const std::filesystem::path folder =
      std::filesystem::path(named ? named : "../shared/data") / name;
  return std::filesystem::is_directory(folder) ? folder : std::filesystem::path();
}

std::filesystem::path set_named(const std::string& name, const std::filesystem::path& folder) {
  if (std::filesystem::exists(name)) return name;
  for (const char* ending : {"", ".jsonl.gz", "-dev.jsonl.gz"}) {
    if (std::filesystem::exists(folder / (name + ending))) return folder / (name + ending);
  }
  return name;
}

std::vector<std::filesystem::path> development_sets(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> sets;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".jsonl.gz") && name.find("-train.") == std::string::npos) {
      sets.push_back(entry.path());
    }
  }
  std::sort(sets.begin(), sets.end());
  return sets;
}

Article article_of(const ReferenceArticle& reference) {
  Article article;
  if (reference.sentences.empty()) {
    article.text = reference.text;
    return article;
  }
  article.form = ArticleForm::kSentences;
  for (const std::string& sentence : reference.sentences) {
    article.text += sentence;
    article.pieces.push_back({.bytes = static_cast<std::uint32_t>(sentence.size())});
  }
  return article;
}

Options options_of(const ReferenceArticle& reference) {
  Options options;
  options.lang = reference.lang;
  if (!reference.title.empty()) options.title = reference.title;
  return options;
}

std::string plain_punctuation(std::string_view tokens) {
  std::string plain;
  bool close = true;  // Whether the next token stands close to what is there.
  while (!tokens.empty()) {
    const std::size_t space = tokens.find(' ');
    const std::string_view token = tokens.substr(0, space);
    tokens.remove_prefix(space == std::string_view::npos ? tokens.size() : space + 1);
    if (token.empty()) continue;
    const Gluing* gluing = gluing_of(token);
    if (!close && !is_ending(token) && !(gluing && gluing->left)) plain += ' ';
    plain += gluing ? gluing->plain : token;
    close = gluing && gluing->right;
  }
  return plain;
}

}  // namespace lede::train
