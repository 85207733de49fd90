// SPDX-License-Identifier: MIT
#include "document/read_document.hpp"

namespace lede {

Result<Document> read_document(const Article& article, std::uint64_t /*max_bytes*/) {
  return read_text(article.text);
}
Document read_text(const std::string& text) {
  Document document;
  document.text = text;
  document.blocks.push_back({.span = {0, static_cast<std::uint32_t>(text.size())}});
  return document;
}

}  // namespace lede
