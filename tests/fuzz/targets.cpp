// SPDX-License-Identifier: MIT
#include "targets.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

#include "cli/json_request.hpp"
#include "cli/pack_shelf.hpp"
#include "document/read_document.hpp"
#include "lede/summarize.hpp"
#include "request.hpp"
#include "spans.hpp"

namespace lede::fuzz {
namespace {

/// Ends the run, as a crash does.
void must(bool holds, const std::string& promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise.c_str());
  std::abort();
}

std::uint8_t take_byte(std::string_view& bytes) {
  if (bytes.empty()) return 0;
  const auto byte = static_cast<std::uint8_t>(bytes[0]);
  bytes.remove_prefix(1);
  return byte;
}

Article article_of(std::uint8_t form, std::uint8_t cut, std::string_view bytes) {
  Article article;
  constexpr ArticleForm kForms[] = {ArticleForm::kText,   ArticleForm::kMarkdown,
                                    ArticleForm::kBlocks, ArticleForm::kSentences,
                                    ArticleForm::kVtt,    ArticleForm::kSrt};
  article.form = kForms[form % 6];
  article.text = bytes;
  if (article.form != ArticleForm::kBlocks && article.form != ArticleForm::kSentences) {
    return article;
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = std::min<std::size_t>(bytes.size() - at, cut % 61 + at % 7);
    ArticlePiece piece{.kind = static_cast<BlockKind>((cut + at) % 9),
                       .bytes = static_cast<std::uint32_t>(size)};
    if (cut % 5 == 0) piece.role = static_cast<Role>(at % 12);
    article.pieces.push_back(std::move(piece));
    at += size == 0 ? 1 : size;
    if (size == 0) article.pieces.back().bytes = 1;
  }
  return article;
}

void write_all(const Reading& reading, const Options& options) {
  must(test::bad_span(reading).empty(), test::bad_span(reading));
  must(!write_json(reading, options, "null").empty(), "a result is written");
  write_text(reading, options).size();
  write_markdown(reading, options).size();
  write_html(reading, options).size();
}

Options options_of(std::string_view& bytes) {
  Options options;
  const std::uint8_t choice = take_byte(bytes);
  options.type = static_cast<SummaryType>(choice % 5);
  options.length = static_cast<Length>(choice / 5 % 3);
  options.offsets = static_cast<OffsetUnit>(choice / 15 % 3);
  const std::uint8_t limits = take_byte(bytes);
  if (limits % 4 == 1) options.count = limits / 4 + 1;
  if (limits % 4 == 2) options.words = limits / 2 + 1;
  if (limits % 4 == 3) options.focus = bytes.substr(0, limits / 8);
  options.include.sentences = options.include.blocks = options.include.explain = limits % 2 == 1;
  return options;
}

}  // namespace

void fuzz_document(std::string_view bytes) {
  const std::uint8_t form = take_byte(bytes);
  const Article article = article_of(form, take_byte(bytes), bytes);
  const Result<Document> document = read_document(article, 1 << 20);
  if (!document.ok()) return;
  Reading reading;
  reading.document = document.value();
  must(test::bad_span(reading).empty(), test::bad_span(reading));
}

void fuzz_pipeline(std::string_view bytes) {
  static cli::PackShelf packs;
  constexpr const char* kTags[] = {"en", "ru", "de", "zz"};
  const Options options = options_of(bytes);
  const std::uint8_t form = take_byte(bytes);
  const LanguagePack& pack = packs.pack_for(kTags[form / 4 % 4]);
  const Result<Reading> reading =
      summarize(article_of(form, take_byte(bytes), bytes), options, pack);
  if (reading.ok()) write_all(reading.value(), options);
}

void fuzz_pack(std::string_view bytes) {
  const Result<LanguagePack> pack = read_language_pack(bytes);
  must(pack.ok() || pack.error().code == ErrorCode::kInvalidRequest, "a bad pack is told as one");
  if (!pack.ok()) return;
  Article article;
  article.text = "Dr. Anna Holm said on 3. May: “It is so.” Photo: A. Holm\n" +
                 std::string(bytes.substr(0, 2000));
  const Result<Reading> reading = summarize(article, {}, pack.value());
  if (reading.ok()) write_all(reading.value(), {});
}

void fuzz_request(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::string_view text = bytes.substr(std::min(end + 1, bytes.size()));
  Request lines;
  if (!read_option_lines(bytes.substr(0, end), text.size(), lines)) {
    lines.article.text = text;
    const Result<Reading> reading = summarize(lines.article, lines.options, {});
    if (reading.ok()) write_all(reading.value(), lines.options);
  }
  Request cut;
  if (!read_cut_option_lines(bytes.substr(0, end), text.size(), cut)) {
    cut.article.text = text;
    const Result<Reading> reading = summarize_cut(cut.article, cut.options, {});
    if (reading.ok()) static_cast<void>(write_cut_json(reading.value(), cut.options, cut.id));
  }
  Request json;
  if (!cli::read_json_request(std::string(bytes), json)) {
    const Result<Reading> reading = summarize(json.article, json.options, {});
    if (reading.ok()) write_all(reading.value(), json.options);
  }
}

}  // namespace lede::fuzz
