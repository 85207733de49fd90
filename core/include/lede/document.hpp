// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"
#include "lede/span.hpp"

namespace lede {

/// One block of text: a paragraph, a heading, a list item. Spans of blocks are ordered and do not
/// overlap; what lies between them is a line feed.
struct Block {
  Span span;
  BlockKind kind = BlockKind::kParagraph;
  std::uint8_t level = 0;      ///< Of a heading, 1 to 6; 0: not given.
  std::optional<Role> role;    ///< Given by the caller; roles/ never overrules it.
  std::string speaker;         ///< Given by the caller; empty: none.
  std::optional<double> time;  ///< Seconds.
  bool strong = false;         ///< Markdown's `**`, from its first letter to its last.
};

/// Where in the text a caption of a recording begins.
struct TimedPlace {
  std::uint32_t begin = 0;
  double seconds = 0.0;
};

/// The article as one repaired UTF-8 buffer and its blocks. The buffer is never changed after
/// reading: every sentence, quote and heading is a slice of it.
/// Example: "A\n\nB" -> text "A\nB", blocks {0,1}, {2,3}.
struct Document {
  std::string text;
  std::vector<Block> blocks;
  ArticleForm form = ArticleForm::kText;
  /// With ArticleForm::kSentences: the caller's sentences, all in blocks[0]; kept whole, no roles.
  std::vector<Span> given_sentences;
  /// With captions: in the order of the text.
  std::vector<TimedPlace> times;
  std::uint32_t unreadable_captions = 0;

  [[nodiscard]] std::string_view slice(Span span) const { return span.of(text); }
  [[nodiscard]] std::string_view slice(const Block& block) const { return block.span.of(text); }
};

}  // namespace lede
