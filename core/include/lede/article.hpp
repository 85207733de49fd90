// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lede {

/// What a publisher's markup says a block is.
enum class BlockKind {
  kTitle,
  kHeading,
  kParagraph,
  kListItem,
  kBlockquote,
  kCaption,
  kPreformatted,
  kTable,
  kOther,
};

/// What a block is for the reader, from markup and from the text itself.
enum class Role {
  kTitle,
  kHeading,
  kLead,
  kBody,
  kQuestion,
  kAnswer,
  kCredit,
  kByline,
  kDateline,
  kCaption,
  kPromo,
  kOther,
};

/// How an Article's text is to be read.
enum class ArticleForm { kText, kMarkdown, kVtt, kSrt, kBlocks, kSentences };

/// One block, or one sentence, of an article that comes already cut.
struct ArticlePiece {
  BlockKind kind = BlockKind::kParagraph;
  std::uint8_t level = 0;      ///< Of a heading, 1 to 6; 0: none given.
  std::uint32_t bytes = 0;     ///< Its length in Article::text; pieces come end to end.
  std::optional<Role> role;    ///< Where the caller knows it; never overruled.
  std::string speaker;         ///< Whose turn it is; empty: not given.
  std::optional<double> time;  ///< Seconds from the start of a recording.
};

/// An article as the caller has it. Any bytes are an article; broken UTF-8 is repaired on reading.
struct Article {
  ArticleForm form = ArticleForm::kText;
  std::string text;
  std::vector<ArticlePiece>
      pieces;  ///< Only for kBlocks and kSentences; their bytes add up to text.
};

}  // namespace lede
