// SPDX-License-Identifier: MIT
#include "cli/answer.hpp"

#include <new>
#include <utility>

#include "cli/json_request.hpp"
#include "lede/summarize.hpp"
#include "request.hpp"

namespace lede::cli {
namespace {

constexpr std::size_t kIdentifyBytes = 20'000;  ///< identify() reads no more.

std::optional<Error> read_request(const Input& input, Request& request) {
  if (input.error) return input.error;
  switch (input.form) {
    case InputForm::kJson:
    case InputForm::kNdjson:
      return read_json_request(input.bytes, request);
    case InputForm::kVtt:
      request.article.form = ArticleForm::kVtt;
      break;
    case InputForm::kSrt:
      request.article.form = ArticleForm::kSrt;
      break;
    case InputForm::kMarkdown:
      request.article.form = ArticleForm::kMarkdown;
      break;
    case InputForm::kText:
      break;
  }
  request.article.text = input.bytes;
  return std::nullopt;
}

/// Pieces stand end to end in an article's text; words of two of them must not become one.
std::string text_to_identify(const Article& article) {
  if (article.pieces.empty()) return article.text;
  const char* between = article.form == ArticleForm::kSentences ? " " : "\n";
  std::string text;
  std::size_t at = 0;
  for (const ArticlePiece& piece : article.pieces) {
    text.append(article.text, at, piece.bytes).append(between);
    at += piece.bytes;
    if (text.size() > kIdentifyBytes) break;
  }
  return text;
}

Result<Reading> read_article(const Request& request, PackShelf& packs) {
  const Article& article = request.article;
  if (article.text.size() > request.options.max_bytes) {
    return Error{ErrorCode::kTooLarge, "The article is larger than maxBytes."};
  }
  if (request.options.lang != "auto") {
    return summarize(article, request.options, packs.pack_for(request.options.lang));
  }
  const Language language = identify(text_to_identify(article));
  return summarize(article, request.options, packs.pack_for(language.code));
}

std::string written(const Reading& reading, const Request& request, OutputForm form) {
  switch (form) {
    case OutputForm::kText:
      return write_text(reading, request.options);
    case OutputForm::kMarkdown:
      return write_markdown(reading, request.options);
    case OutputForm::kHtml:
      return write_html(reading, request.options);
    case OutputForm::kJson:
    case OutputForm::kNdjson:
      break;
  }
  return write_json(reading, request.options, request.id);
}

Answer failure(const Error& error, const std::string& id, const Input& input, OutputForm form) {
  if (form == OutputForm::kJson || form == OutputForm::kNdjson) {
    return {.output = write_error_json(error, id) + "\n", .failed = true};
  }
  const std::string file = error.code == ErrorCode::kCannotRead ? "" : input.file + ": ";
  return {.complaint = "lede: " + file + error.message + "\n", .failed = true};
}

}  // namespace

Result<Reading> read_input(const Input& input, const Options& options, PackShelf& packs) {
  Request request;
  request.options = options;
  if (const std::optional<Error> error = read_request(input, request)) return *error;
  return read_article(request, packs);
}

Answer answer(const Input& input, const Options& defaults, OutputForm form, PackShelf& packs) {
  Request request;
  request.options = defaults;
  try {
    if (const std::optional<Error> error = read_request(input, request)) {
      return failure(*error, request.id, input, form);
    }
    const Result<Reading> reading = read_article(request, packs);
    if (!reading.ok()) return failure(reading.error(), request.id, input, form);
    std::string output = written(reading.value(), request, form);
    if (output.empty() || output.back() != '\n') output += '\n';
    return {.output = std::move(output)};
  } catch (const std::bad_alloc&) {
    return failure({ErrorCode::kInternal, "There is not enough memory."}, request.id, input, form);
  }
}

}  // namespace lede::cli
