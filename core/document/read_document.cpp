// SPDX-License-Identifier: MIT
#include "document/read_document.hpp"

#include <algorithm>
#include <string_view>

#include "digits.hpp"
#include "document/build_document.hpp"
#include "document/cut_paragraphs.hpp"
#include "document/take_transcript.hpp"
#include "unicode/fold.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// Spans are 32 bits wide, some arithmetic on them is signed, and repair may triple the bytes.
constexpr std::uint64_t kMostBytes = 0x7FFFFFFF / 3;

std::uint64_t total_bytes(const std::vector<ArticlePiece>& pieces) {
  std::uint64_t bytes = 0;
  for (const ArticlePiece& piece : pieces) bytes += piece.bytes;
  return bytes;
}

/// The repaired text of the piece that begins at `at`, which moves behind it. Lengths beyond the
/// text's end are cut there.
std::string take_piece(const Article& article, const ArticlePiece& piece, std::size_t& at) {
  const std::string_view rest = std::string_view(article.text).substr(at);
  const std::string_view bytes = rest.substr(0, piece.bytes);
  at += bytes.size();
  return unicode::repair(bytes);
}

Document read_any(const Article& article) {
  if (article.form == ArticleForm::kBlocks) return read_blocks(article);
  if (article.form == ArticleForm::kSentences) return read_sentences(article);
  const std::string text = unicode::repair(article.text);
  if (article.form == ArticleForm::kText) {
    Document document = read_text(text);
    take_transcript(document);
    cut_paragraphs(document);
    return document;
  }
  return article.form == ArticleForm::kMarkdown ? read_markdown(text) : read_captions(text);
}

Error too_large(std::uint64_t bytes, std::uint64_t limit) {
  Error error{ErrorCode::kTooLarge, "The article has "};
  append_digits(error.message, bytes);
  error.message += " bytes; at most ";
  append_digits(error.message, limit);
  error.message += " are read.";
  return error;
}

/// What holds for every form, around `read`, which makes the Document.
Result<Document> read_checked(const Article& article, std::uint64_t max_bytes,
                              Document (*read)(const Article&)) {
  const std::uint64_t limit = std::min(max_bytes, kMostBytes);
  if (article.text.size() > limit) return too_large(article.text.size(), limit);
  if (is_cut(article) && total_bytes(article.pieces) != article.text.size()) {
    return Error{ErrorCode::kInvalidRequest, "The lengths do not add up to the article's."};
  }
  Result<Document> result = read(article);
  Document& document = result.value();
  document.form = article.form;
  // Repair may make three bytes of one.
  if (document.text.size() > kMostBytes) return too_large(document.text.size(), kMostBytes);
  if (unicode::trim(document.text).empty()) {
    return Error{ErrorCode::kNoText, "The article has no text."};
  }
  return result;
}

}  // namespace

bool is_cut(const Article& article) {
  return article.form == ArticleForm::kBlocks || article.form == ArticleForm::kSentences;
}

Result<Document> read_document(const Article& article, std::uint64_t max_bytes) {
  return read_checked(article, max_bytes, read_any);
}

Error not_in_cut() {
  return {ErrorCode::kInvalidRequest, "This needs the whole module."};
}

Result<Document> read_cut_document(const Article& article, std::uint64_t max_bytes) {
  if (article.form != ArticleForm::kBlocks) return not_in_cut();
  return read_checked(article, max_bytes, read_blocks);
}

Document read_blocks(const Article& article) {
  Document document{.form = ArticleForm::kBlocks};
  std::size_t at = 0;
  for (const ArticlePiece& piece : article.pieces) {
    Block& block = add_block(document, take_piece(article, piece, at), piece.kind);
    block.level = piece.level;
    block.role = piece.role;
    block.speaker = unicode::repair(piece.speaker);
    block.time = piece.time;
  }
  return document;
}

Document read_sentences(const Article& article) {
  Document document{.form = ArticleForm::kSentences};
  std::string text;
  std::size_t at = 0;
  for (const ArticlePiece& piece : article.pieces) {
    if (!document.given_sentences.empty()) text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += take_piece(article, piece, at);
    document.given_sentences.push_back({begin, static_cast<std::uint32_t>(text.size())});
  }
  add_block(document, text);
  return document;
}

}  // namespace lede
