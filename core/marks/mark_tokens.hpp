// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/span.hpp"

namespace lede {

/// The marks that may pair. Behind kFirstFixed opening and closing marks alternate, and each closes
/// only the one before it.
enum class Mark : std::uint8_t {
  kNoMark,
  kDoubleLow,    // „
  kDoubleLeft,   // “ ‟
  kDoubleRight,  // ”
  kSingleLow,    // ‚
  kSingleLeft,   // ‘ ‛
  kSingleRight,  // ’
  kGuillemetLeft,
  kGuillemetRight,
  kAngleLeft,  // ‹
  kAngleRight,
  kStraightDouble,
  kStraightSingle,
  kBackticks,   // ``
  kTwoSingles,  // ''
  kFirstFixed,
  kCornerOpen = kFirstFixed,  // 「
  kCornerClose,
  kWhiteCornerOpen,  // 『
  kWhiteCornerClose,
  kTitleOpen,  // 《
  kTitleClose,
  kInnerTitleOpen,  // 〈
  kInnerTitleClose,
  kPrimeOpen,  // 〝
  kPrimeClose,
  kFirstBracket,
  kRoundOpen = kFirstBracket,
  kRoundClose,
  kSquareOpen,
  kSquareClose,
  kCurlyOpen,
  kCurlyClose,
  kLenticularOpen,  // 【
  kLenticularClose,
  kTortoiseOpen,  // 〔
  kTortoiseClose,
  kFirstDash,
  kEmDash = kFirstDash,  // — ― and runs of them
  kEnDash,
  kHyphens,  // -- and a hyphen between spaces
  kStop,     // ends a sentence, and with it what a dash has opened
  kCount,
};

/// No neighbour: the block begins or ends.
inline constexpr char32_t kNoNeighbour = 0x110000;

/// A mark in its block. Neighbours are those of the whole run of quotation marks that it stands in,
/// so that each of the marks in `("‘No,’"` knows the bracket and the letter.
struct MarkToken {
  Span span;
  Mark mark = Mark::kNoMark;
  char32_t left = kNoNeighbour;
  char32_t right = kNoNeighbour;
  /// Of ‘ ’ ' and ": a later one could close, and none before that could open.
  bool closer_ahead = false;
  bool sure_closer_ahead = false;  ///< The same, and that one stands after punctuation.

  [[nodiscard]] bool leads() const;   ///< What stands left lets it open: space, bracket, dash.
  [[nodiscard]] bool trails() const;  ///< What stands right lets it close: space, punctuation.
  [[nodiscard]] bool looks_left() const { return leads() && !trails(); }
  [[nodiscard]] bool looks_right() const { return trails() && !leads(); }
};

[[nodiscard]] bool is_quote_mark(Mark mark);
[[nodiscard]] bool is_single(Mark mark);  ///< ‘ ’ ': those that are apostrophes too.

/// All tokens of a block, apostrophes between letters left out.
[[nodiscard]] std::vector<MarkToken> find_mark_tokens(std::string_view text, Span block);

/// The quotation mark with which a block begins, after white space; kNoMark if with another thing.
[[nodiscard]] Mark opening_mark(std::string_view text, Span block);

}  // namespace lede
