// SPDX-License-Identifier: MIT
#include "cli/answer.hpp"

#include <new>
#include <utility>

#include "cli/json_request.hpp"
#include "lede/summarize.hpp"
#include "request.hpp"

namespace lede::cli {
namespace {

std::optional<Error> read_request(const Input& input, Request& request) {
  if (input.error) return input.error;
  switch (input.form) {
    case InputForm::kJson:
    case InputForm::kNdjson:
      return read_json_request(input.bytes, request);
    case InputForm::kVtt:
    case InputForm::kSrt:
      return Error{ErrorCode::kInvalidRequest, "Transcripts (vtt, srt) are not read yet."};
    case InputForm::kMarkdown:
      request.article.form = ArticleForm::kMarkdown;
      break;
    case InputForm::kText:
      break;
  }
  request.article.text = input.bytes;
  return std::nullopt;
}

Result<Reading> read_article(const Request& request, PackShelf& packs) {
  const Article& article = request.article;
  if (article.text.size() > request.options.max_bytes) {
    return Error{ErrorCode::kTooLarge, "The article is larger than maxBytes."};
  }
  const bool automatic = request.options.lang == "auto";
  const std::string tag = automatic ? identify(article.text).code : request.options.lang;
  return summarize(article, request.options, packs.pack_for(tag));
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
