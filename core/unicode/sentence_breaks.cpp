// SPDX-License-Identifier: MIT
// The default sentence boundaries of UAX #29, revision 41 (Unicode 15), in one pass. Rule numbers
// are the standard's.
#include <algorithm>
#include <iterator>

#include "unicode/break_classes.hpp"
#include "unicode/breaks.hpp"
#include "unicode/runs.hpp"
#include "unicode/utf8.hpp"

namespace lede::unicode {
namespace {

#include "unicode/sentence_tables.inc"

const PointNumbers<kKept, kGapBegin, kGapEnd> kClassOf(kRunLengths, kRunNumbers,
                                                       std::size(kRunNumbers));

using S = SentenceBreak;

bool is_separator(S c) {
  return c == S::kSep || c == S::kCr || c == S::kLf;
}
bool is_terminal(S c) {
  return c == S::kATerm || c == S::kSTerm;
}

/// What stands before a place, as the sentence rules see it.
struct SentenceState {
  enum class After { kText, kTerminal, kClose, kSpace };
  S raw = S::kOther;
  S last = S::kOther;    ///< Passing over what SB5 does.
  S before = S::kOther;  ///< The class before that.
  S terminal = S::kOther;
  After after = After::kText;  ///< How far behind `terminal` the place is.

  void take(S next) {
    const bool passed_over = (next == S::kExtend || next == S::kFormat) && !is_separator(raw);
    raw = next;
    if (passed_over) return;
    if (is_terminal(next)) {
      after = After::kTerminal;
      terminal = next;
    } else if (next == S::kClose && (after == After::kTerminal || after == After::kClose)) {
      after = After::kClose;
    } else if (next == S::kSp && after != After::kText) {
      after = After::kSpace;
    } else {
      after = After::kText;
    }
    before = last;
    last = next;
  }
};

/// SB8: whether a lower-case letter comes before any other letter, terminal or line end. Called
/// once a terminal, and never looks past the next one.
bool lower_follows(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    const CodePoint point = decode_at(text, at);
    const S found = sentence_break(point.value);
    if (found == S::kLower) return true;
    if (found == S::kOLetter || found == S::kUpper || is_separator(found) || is_terminal(found)) {
      return false;
    }
    at += point.bytes;
  }
  return false;
}

bool breaks_sentences(const SentenceState& s, S next, std::string_view text, std::uint32_t at) {
  using After = SentenceState::After;
  if (s.raw == S::kCr && next == S::kLf) return false;
  if (is_separator(s.raw)) return true;
  if (next == S::kExtend || next == S::kFormat || s.after == After::kText) return false;
  if (is_separator(next) || next == S::kSp || is_terminal(next) || next == S::kSContinue) {
    return false;  // SB8a, SB9, SB10
  }
  if (next == S::kClose && s.after != After::kSpace) return false;
  if (s.terminal != S::kATerm) return true;
  if (s.after == After::kTerminal) {
    if (next == S::kNumeric) return false;
    if (next == S::kUpper && (s.before == S::kUpper || s.before == S::kLower)) return false;
  }
  return !lower_follows(text, at);
}

}  // namespace

SentenceBreak sentence_break(char32_t value) {
  return static_cast<SentenceBreak>(kClassOf[value]);
}

std::vector<std::uint32_t> sentence_boundaries(std::string_view valid) {
  std::vector<std::uint32_t> boundaries;
  if (valid.empty()) return boundaries;
  boundaries.push_back(0);
  SentenceState state;
  for (std::uint32_t at = 0; at < valid.size();) {
    const CodePoint point = decode_at(valid, at);
    const S next = sentence_break(point.value);
    if (at > 0 && breaks_sentences(state, next, valid, at)) boundaries.push_back(at);
    state.take(next);
    at += point.bytes;
  }
  boundaries.push_back(static_cast<std::uint32_t>(valid.size()));
  return boundaries;
}

}  // namespace lede::unicode
