// SPDX-License-Identifier: MIT
// What stands at, before and after a mark that may end a sentence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "unicode/stops.hpp"

namespace lede {

/// A run of marks that may end a sentence, with the closing marks after it.
/// Example: in `He left?!” ` the marks are `?!`, and `end` lies after `”`.
struct Stop {
  std::uint32_t begin = 0;       ///< Its first mark.
  std::uint32_t marks_end = 0;   ///< After its last mark.
  std::uint32_t end = 0;         ///< After the closing marks that follow.
  bool lone_full_stop = false;   ///< One `.`, which abbreviations have too.
  bool ellipsis = false;         ///< `…`, `...` or `. . .`
  bool four_stops = false;       ///< An ellipsis and the full stop itself.
  bool unambiguous = false;      ///< A mark like `。` or `।` that has no other use.
  bool closes_quote = false;     ///< Quotation marks are among the closing marks.
  bool closes_directed = false;  ///< A bracket or a mark that cannot open anything here.
};

/// Whether a mark that may end a sentence stands at `at`: unicode::may_end_sentence(), with marks
/// that end sentences in one script only: the colon after Armenian (whose full stop is a comma),
/// the semicolon after Greek; with a dash that breaks a quotation off; and not the full-width stop
/// behind a number.
[[nodiscard]] bool may_end_sentence_at(std::string_view text, std::uint32_t at);

/// The stop that begins at `at`, where may_end_sentence_at() holds.
[[nodiscard]] Stop read_stop(std::string_view text, std::uint32_t at);

/// What follows a stop: the first mark and the first letter or digit, a few marks further at most.
struct AfterStop {
  std::uint32_t at = 0;    ///< The first code point that is not white space.
  char32_t first = 0;      ///< That code point; 0 at the text's end.
  bool spaced = false;     ///< White space lies between.
  std::uint32_t lead = 0;  ///< Where the first letter or digit stands.
  char32_t letter = 0;     ///< That letter or digit; 0 if none is near.
};
[[nodiscard]] AfterStop after_stop(std::string_view text, std::uint32_t end);

/// What may stand inside a word beside letters and digits: apostrophes and combining marks.
[[nodiscard]] bool is_name_mark(char32_t value);

/// Where the word that begins at `at` ends, or `at` if none does; at most 40 bytes on.
[[nodiscard]] std::uint32_t word_end_at(std::string_view text, std::uint32_t at);

/// That word, folded.
[[nodiscard]] std::string folded_word_at(std::string_view text, std::uint32_t at);

[[nodiscard]] bool is_upper_at(std::string_view text, std::uint32_t at);
[[nodiscard]] bool is_dash(char32_t value);
[[nodiscard]] bool is_opening_quote_or_bracket(char32_t value);

}  // namespace lede
