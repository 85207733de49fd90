// SPDX-License-Identifier: MIT
// What can be seen of a block without knowing yet what it is: its length, case, last mark, pattern.
// Everything that guesses a role adds these up; nothing here decides.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede::roles {

/// How a block ends, closing quotes, brackets and spaces left aside.
enum class LastMark : std::uint8_t {
  kNone,
  kStop,  ///< . ! … and their kin of other scripts
  kQuestion,
  kColon,
  kSoft,  ///< comma, semicolon or dash: more should follow
};

/// One block as its line of evidence.
struct Line {
  int width = 0;  ///< In tenths of words; an unspaced script's letters count half a word each.
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  LastMark last = LastMark::kNone;
  bool letters = false;        ///< Holds any letter.
  bool cased = false;          ///< Holds any upper- or lower-case letter.
  bool opens_capital = false;  ///< Its first letter is a capital.
  bool opens_lower = false;    ///< Its first letter is lower case.
  bool opens_dash = false;     ///< "— So what now?"
  bool opens_bullet = false;   ///< "• ", "- ", "3. ", "3) "
  bool opens_number = false;   ///< Its first word has a digit.
  bool numbered = false;       ///< Any word has one.
  bool opens_time = false;     ///< "10.15am: The vote is lost"
  bool opens_midway = false;   ///< Begins as no sentence does: "-year plan", ", he said".
  bool ends_in_ellipsis = false;
  bool opens_quote = false;  ///< Its first letter has a quotation's mark before it.
  bool quoted = false;       ///< A quotation from its first mark to its last.
  bool bracketed = false;    ///< In brackets whole.
  bool all_capitals = false;
  bool signed_picture = false;   ///< Ends in a bracket that says whose picture it is: ". (AP)".
  bool address = false;          ///< Holds an "@": a reader may write to its person.
  bool in_quotation = false;     ///< Inside a quotation that an earlier block opened.
  bool repeated = false;         ///< Short, and the same line stands elsewhere too.
  bool running = false;          ///< Reads as running text: long, or closed by a stop.
  int capital_share = 0;         ///< Percent of its words but stop words: those with a capital.
  int date_share = 0;            ///< Percent of its words: numbers, months, week days.
  bool dated = false;            ///< A month or week day of the pack, or a clock time.
  bool named = false;            ///< A person is named in it.
  bool reports = false;          ///< Ends in a verb of saying and a colon: "Ann Lee writes:".
  bool opens_name = false;       ///< Opens with two capitalized words that are no dates.
  int name_share = 0;            ///< Percent of its bytes: the longest person's name.
  std::uint32_t opener = kNone;  ///< Term of a heading opener that it begins with.
  std::string folded;            ///< Only of a short line; else empty.
  const LinePattern* credit = nullptr;       ///< The pack's pattern that fits the line.
  const LinePattern* tail_credit = nullptr;  ///< ... or its last sentence or bracket.
  const LinePattern* promo = nullptr;
};

/// A mark of quotations, of whatever style.
[[nodiscard]] bool is_quote_mark(char32_t c);

/// One line a block. Cost: linear in the text; patterns are tried on short lines only.
[[nodiscard]] std::vector<Line> read_lines(const Document& document, const Marks& marks,
                                           const Sentences& sentences, const Names& names,
                                           const LanguagePack& pack);

/// The first running line above `end`; `end` where there is none.
[[nodiscard]] std::uint32_t first_running(const std::vector<Line>& lines, std::uint32_t end);

/// The mean width of the running lines; 0 where there are none.
[[nodiscard]] int running_width(const std::vector<Line>& lines);

}  // namespace lede::roles
