// SPDX-License-Identifier: MIT
#include "marked_article.hpp"

#include <cctype>
#include <sstream>

#include "catch.hpp"
#include "lede/enum_names.hpp"

namespace lede::test {
namespace {

std::string key(const SpecCase& spec, const char* name) {
  const auto found = spec.keys.find(name);
  return found == spec.keys.end() ? std::string() : found->second;
}

void add_block(const std::string& line, Article& article) {
  ArticlePiece piece;
  std::string text = line;
  const std::size_t close = line.find("] ");
  if (!line.empty() && line[0] == '[' && close != std::string::npos) {
    std::string kind = line.substr(1, close - 1);
    if (std::isdigit(static_cast<unsigned char>(kind.back())) != 0) {
      piece.level = static_cast<std::uint8_t>(kind.back() - '0');
      kind.pop_back();
    }
    const auto known = value_named<BlockKind>(kind);
    REQUIRE(known.has_value());
    piece.kind = *known;
    text = line.substr(close + 2);
  }
  piece.bytes = static_cast<std::uint32_t>(text.size());
  article.text += text;
  article.pieces.push_back(piece);
}

}  // namespace

Article article_of(const SpecCase& spec) {
  Article article;
  const std::string from = key(spec, "from");
  if (from == "blocks") {
    article.form = ArticleForm::kBlocks;
    std::istringstream lines(spec.input);
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty()) add_block(line, article);
    }
    return article;
  }
  if (from == "markdown") article.form = ArticleForm::kMarkdown;
  article.text = spec.input;
  return article;
}

Reading read_marked_case(const SpecCase& spec) {
  Options options;
  if (!key(spec, "title").empty()) options.title = key(spec, "title");
  if (key(spec, "type") == "digest") options.type = SummaryType::kDigest;
  const std::string lang = key(spec, "lang").empty() ? "en" : key(spec, "lang");
  const Result<Reading> result = summarize(article_of(spec), options, pack(lang));
  INFO(spec.file << ":" << spec.line);
  REQUIRE(result.ok());
  return result.value();
}

}  // namespace lede::test
