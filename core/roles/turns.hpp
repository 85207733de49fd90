// SPDX-License-Identifier: MIT
// Interviews and transcripts: who has the turn in which block, and who asks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "roles/line.hpp"

namespace lede::roles {

enum class TurnPart : std::uint8_t {
  kNone,
  kLabel,  ///< A speaker's name in a block of its own.
  kQuestion,
  kAnswer,
  kSpeech,  ///< A turn where nobody asks: a round table, a debate.
};

/// By block: its part in the talk and whose turn it is ("" where no label or caller says so).
struct Turns {
  std::vector<TurnPart> part;
  Flags opens;  ///< The block begins a turn; else it goes on with one.
  std::vector<std::string> speaker;
  bool speech = false;    ///< One without labels.
  bool labelled = false;  ///< Labels say whose turns they are.
};

/// Finds labelled turns ("Q: ...", "Jane Doe: ...", "JANE DOE (minister):", a caller's speakers),
/// questions after a dash, and questions in blocks of their own. `open` says which blocks can be
/// part of a turn (no headings, no furniture by markup). No talk: every part is kNone.
[[nodiscard]] Turns find_turns(const Document& document, const Sentences& sentences,
                               const Names& names, const LanguagePack& pack,
                               const std::vector<Line>& lines, const Flags& open);

/// A block is read so far, whatever its length.
inline constexpr std::uint32_t kWholeBlock = 60;  // Sentences.

/// Whether the first `most` sentences of a block have a speaker's own words ("I", "we").
[[nodiscard]] bool speaks_first_person(const Sentences& sentences, std::uint32_t block,
                                       const LanguagePack& pack, std::uint32_t most);

/// The same of sentences [first, end).
[[nodiscard]] bool says_first_person(const Sentences& sentences, std::uint32_t first,
                                     std::uint32_t end, const LanguagePack& pack);

/// A label at a block's beginning, up to its colon.
struct TurnLabel {
  Span name;  ///< Without brackets and what stands in them; empty: no label.
  std::string folded;
  int score = 0;      ///< How much it reads as a speaker's.
  bool asks = false;  ///< The pack says that it is an interviewer's.
  bool answers = false;
  bool alone = false;  ///< Nothing follows it in its block.
  bool bare = false;   ///< A line that comes again, without a colon.
};

/// Exposed for turns.cpp alone: reads one block's label and scores its form.
[[nodiscard]] TurnLabel read_label(const Document& document, std::uint32_t block, const Line& line,
                                   const LanguagePack& pack);

}  // namespace lede::roles
