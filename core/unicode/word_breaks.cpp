// SPDX-License-Identifier: MIT
// The default word boundaries of UAX #29, revision 41 (Unicode 15), in one pass. Rule numbers are
// the standard's.
#include "unicode/breaks.hpp"

#include "unicode/break_classes.hpp"
#include "unicode/utf8.hpp"

namespace lede::unicode {
namespace {

using W = WordBreak;

bool is_newline(W c) {
  return c == W::kCr || c == W::kLf || c == W::kNewline;
}
/// What WB4 passes over.
bool is_transparent(W c) {
  return c == W::kExtend || c == W::kFormat || c == W::kZwj;
}
bool is_letter_class(W c) {
  return c == W::kALetter || c == W::kHebrewLetter;
}
bool is_mid_num_let(W c) {
  return c == W::kMidNumLet || c == W::kSingleQuote;
}
bool joins_letters(W c) {
  return c == W::kMidLetter || is_mid_num_let(c);
}
bool joins_numbers(W c) {
  return c == W::kMidNum || is_mid_num_let(c);
}
bool is_word_class(W c) {
  return is_letter_class(c) || c == W::kNumeric || c == W::kKatakana;
}

/// The class of the first character from `at` on that WB4 does not pass over.
W next_word_class(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    const CodePoint point = decode_at(text, at);
    const W found = word_break(point.value);
    if (!is_transparent(found)) return found;
    at += point.bytes;
  }
  return W::kOther;
}

/// What stands before a place, as the word rules see it.
struct WordState {
  W raw = W::kOther;       ///< The last character's class.
  W last = W::kOther;      ///< The last one's that WB4 does not pass over.
  W before = W::kOther;    ///< The one's before that.
  bool odd_flags = false;  ///< An odd number of regional indicators stands before.

  void take(W next) {
    const bool passed_over = is_transparent(next) && !is_newline(raw);
    raw = next;
    if (passed_over) return;
    odd_flags = next == W::kRegionalIndicator && !odd_flags;
    before = last;
    last = next;
  }
};

/// WB5 to WB13b, but those that look ahead.
bool joins_word(const WordState& s, W next) {
  if (is_letter_class(s.last) && (is_letter_class(next) || next == W::kNumeric)) return true;
  if (s.last == W::kNumeric && (next == W::kNumeric || is_letter_class(next))) return true;
  if (joins_letters(s.last) && is_letter_class(s.before) && is_letter_class(next)) return true;
  if (s.last == W::kHebrewLetter && next == W::kSingleQuote) return true;
  if (s.last == W::kDoubleQuote && s.before == W::kHebrewLetter && next == W::kHebrewLetter) {
    return true;
  }
  if (joins_numbers(s.last) && s.before == W::kNumeric && next == W::kNumeric) return true;
  if (s.last == W::kKatakana && next == W::kKatakana) return true;
  if (next == W::kExtendNumLet) return is_word_class(s.last) || s.last == W::kExtendNumLet;
  return s.last == W::kExtendNumLet && is_word_class(next);
}

/// WB6, WB7b, WB12: `next` is inside a word because of what follows it at `after`.
bool joins_ahead(const WordState& s, W next, std::string_view text, std::uint32_t after) {
  if (is_letter_class(s.last) && joins_letters(next)) {
    return is_letter_class(next_word_class(text, after));
  }
  if (s.last == W::kHebrewLetter && next == W::kDoubleQuote) {
    return next_word_class(text, after) == W::kHebrewLetter;
  }
  return s.last == W::kNumeric && joins_numbers(next) &&
         next_word_class(text, after) == W::kNumeric;
}

bool breaks_words(const WordState& s, W next, char32_t value, std::string_view text,
                  std::uint32_t after) {
  if (s.raw == W::kCr && next == W::kLf) return false;
  if (is_newline(s.raw) || is_newline(next)) return true;
  if (s.raw == W::kZwj && is_pictographic(value)) return false;
  if (s.raw == W::kWSegSpace && next == W::kWSegSpace) return false;
  if (is_transparent(next)) return false;
  if (joins_word(s, next) || joins_ahead(s, next, text, after)) return false;
  return !(next == W::kRegionalIndicator && s.last == W::kRegionalIndicator && s.odd_flags);
}

}  // namespace

std::vector<std::uint32_t> word_boundaries(std::string_view valid) {
  std::vector<std::uint32_t> boundaries;
  if (valid.empty()) return boundaries;
  boundaries.reserve(valid.size() / 2 + 2);
  boundaries.push_back(0);
  WordState state;
  for (std::uint32_t at = 0; at < valid.size();) {
    const CodePoint point = decode_at(valid, at);
    const W next = word_break(point.value);
    const std::uint32_t after = at + point.bytes;
    if (at > 0 && breaks_words(state, next, point.value, valid, after)) boundaries.push_back(at);
    state.take(next);
    at = after;
    if (point.bytes > 1 || !is_ascii_letter(valid[at - 1])) continue;
    while (at < valid.size() && is_ascii_letter(valid[at])) {  // WB5, as most of a text goes.
      state.before = W::kALetter;
      ++at;
    }
  }
  boundaries.push_back(static_cast<std::uint32_t>(valid.size()));
  return boundaries;
}

}  // namespace lede::unicode
