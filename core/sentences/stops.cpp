// SPDX-License-Identifier: MIT
#include "sentences/stops.hpp"

#include <algorithm>

#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/stops.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::Category;
using unicode::CodePoint;

// Marks that close a quotation in some language; “ and « close in German.
bool closes_quote(char32_t value) {
  switch (unicode::category(value)) {
    case Category::kInitialQuote:
    case Category::kFinalQuote:
      return true;
    default:
      return value == U'"' || value == U'\'' || value == U'`' || value == U'」' || value == U'』';
  }
}

// A reference like `[12]`, which stands after the stop it belongs to.
std::uint32_t reference_end(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at + 1;
  while (end < text.size() && end < at + 5 && text[end] >= '0' && text[end] <= '9') ++end;
  return end > at + 1 && end < text.size() && text[end] == ']' ? end + 1 : at;
}

// A straight mark between spaces, as in tokenized text: it closes unless its like comes later, or
// all before it are paired.
bool straight_closes_apart(std::string_view text, std::uint32_t at) {
  const char mark = text[at];
  if (mark != '\'' && mark != '"') return false;
  std::uint32_t end = at + 1;
  if (end < text.size() && text[end] == mark) ++end;
  if (end + 1 >= text.size() || text.substr(end, 2) == " ,") return true;
  constexpr std::uint32_t kAround = 400;
  const std::string_view whole = text.substr(at, end - at);
  if (text[end] != ' ') return false;
  if (text.substr(end, kAround).find(whole) != std::string_view::npos) return false;
  const std::uint32_t from = at > kAround ? at - kAround : 0;
  const std::string_view before = text.substr(from, at - from);
  std::size_t likes = 0;
  for (std::size_t i = before.find(whole); i != std::string_view::npos;
       i = before.find(whole, i + whole.size())) {
    ++likes;
  }
  return likes == 0 || likes % 2 == 1;
}

// A closing mark after white space (`« Oui ! »`): it must close for sure.
bool closes_apart(std::string_view text, std::uint32_t at) {
  const CodePoint mark = unicode::decode_at(text, at);
  const Category category = unicode::category(mark.value);
  if (category != Category::kFinalQuote) return straight_closes_apart(text, at);
  const std::uint32_t next = at + mark.bytes;
  if (next >= text.size()) return true;
  const char32_t value = unicode::decode_at(text, next).value;
  return !unicode::is_letter(value) && !unicode::is_digit(value);
}

void read_closing(std::string_view text, Stop& stop) {
  stop.end = stop.marks_end;
  // Numbers of notes that have lost their raised place: "as was found.11 12 Then".
  bool noted = stop.lone_full_stop && stop.begin > 0 &&
               !unicode::is_digit(unicode::decode_before(text, stop.begin).value);
  while (stop.end < text.size()) {
    const CodePoint mark = unicode::decode_at(text, stop.end);
    if (noted && unicode::is_digit(mark.value)) {
      const std::size_t end = text.find_first_not_of("0123456789 ", stop.end);
      stop.end = static_cast<std::uint32_t>(std::min(end, text.size() + 1)) - 1;
      return;
    }
    noted = false;
    const Category category = unicode::category(mark.value);
    // Where no spaces are written.
    const bool opens = stop.unambiguous && category == Category::kInitialQuote;
    if (mark.value == U'[') {
      const std::uint32_t end = reference_end(text, stop.end);
      if (end == stop.end) return;
      stop.closes_directed = true;
      stop.end = end;
    } else if (!opens && (closes_quote(mark.value) || category == Category::kClose)) {
      stop.closes_quote |= closes_quote(mark.value);
      stop.closes_directed |= category == Category::kClose || category == Category::kFinalQuote;
      stop.end += mark.bytes;
    } else if (unicode::is_space(mark.value)) {
      const std::uint32_t next = stop.end + mark.bytes;
      if (next >= text.size()) return;
      const std::uint32_t reference = text[next] == '[' ? reference_end(text, next) : next;
      if (reference == next && !closes_apart(text, next)) return;
      stop.end = next;
    } else {
      return;
    }
  }
}

}  // namespace

bool may_end_sentence_at(std::string_view text, std::uint32_t at) {
  const CodePoint mark = unicode::decode_at(text, at);
  if (mark.value == U',' || mark.value == U'\'' || mark.value == U'"') return false;  // Most marks.
  if (at == 0) return unicode::may_end_sentence(mark.value);
  const char32_t before = unicode::decode_before(text, at).value;
  if (mark.value == U'．' && unicode::is_digit(before)) return false;
  const bool armenian = before >= 0x530 && before < 0x590;
  if (mark.value == U'.') return !armenian;
  if (unicode::may_end_sentence(mark.value)) return true;
  if (mark.value == U':') return armenian;
  if (mark.value == U';') return unicode::script(before) == unicode::Script::kGreek;
  // “I was about to—” She stopped.
  const std::uint32_t next = at + mark.bytes;
  return unicode::category(mark.value) == Category::kDash && !unicode::is_space(before) &&
         next < text.size() && closes_quote(unicode::decode_at(text, next).value);
}

Stop read_stop(std::string_view text, std::uint32_t at) {
  Stop stop;
  stop.begin = at;
  std::uint32_t full_stops = 0;
  std::uint32_t others = 0;
  // In `ends. . . . The` the sentence's own stop comes first.
  const bool own = at > 0 && text[at - 1] != ' ' && text.substr(at, 7) == ". . . .";
  while (at < text.size()) {
    const CodePoint mark = unicode::decode_at(text, at);
    if (own && at > stop.begin) break;
    if (at == stop.begin || unicode::may_end_sentence(mark.value)) {
      stop.unambiguous |= unicode::only_ends_sentences(mark.value);
      stop.ellipsis |= mark.value == U'…';
      (mark.value == U'.' ? full_stops : others) += 1;
      at += mark.bytes;
      stop.marks_end = at;
    } else if (mark.value == U' ' && full_stops > 0 && at + 1 < text.size() &&
               text[at + 1] == '.' && (at + 2 >= text.size() || text[at + 2] == ' ')) {
      at += 1;  // `. . .`
    } else {
      break;
    }
  }
  // 優勝だ!ファンは歓喜した: a half-width mark for 。
  if (full_stops == 0 && !stop.ellipsis && stop.begin > 0 && at < text.size()) {
    stop.unambiguous |= unicode::is_unspaced(unicode::decode_before(text, stop.begin).value) &&
                        unicode::is_unspaced(unicode::decode_at(text, at).value);
  }
  stop.ellipsis |= full_stops > 1;
  stop.four_stops = full_stops > 3;
  stop.lone_full_stop = full_stops == 1 && others == 0;
  read_closing(text, stop);
  return stop;
}

AfterStop after_stop(std::string_view text, std::uint32_t end) {
  AfterStop after;
  after.at = end;
  while (after.at < text.size()) {
    const CodePoint point = unicode::decode_at(text, after.at);
    if (!unicode::is_space(point.value)) break;
    after.spaced = true;
    after.at += point.bytes;
  }
  after.lead = after.at;
  for (int marks = 0; after.lead < text.size() && marks < 8; ++marks) {
    const CodePoint point = unicode::decode_at(text, after.lead);
    if (marks == 0) after.first = point.value;
    if (unicode::is_letter(point.value) || unicode::is_digit(point.value)) {
      after.letter = point.value;
      break;
    }
    after.lead += point.bytes;
  }
  return after;
}

bool is_name_mark(char32_t value) {
  return value == U'\'' || value == U'’' || unicode::is_mark(value);
}

std::uint32_t word_end_at(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && end - at < 40) {
    const CodePoint point = unicode::decode_at(text, end);
    if (!unicode::is_letter(point.value) && !unicode::is_digit(point.value) &&
        !is_name_mark(point.value)) {
      break;
    }
    end += point.bytes;
  }
  return end;
}

std::string folded_word_at(std::string_view text, std::uint32_t at) {
  return unicode::fold(text.substr(at, word_end_at(text, at) - at));
}

bool is_upper_at(std::string_view text, std::uint32_t at) {
  return at < text.size() && unicode::is_upper(unicode::decode_at(text, at).value);
}

bool is_dash(char32_t value) {
  return unicode::category(value) == Category::kDash;
}

bool is_opening_quote_or_bracket(char32_t value) {
  const auto category = unicode::category(value);
  return category == unicode::Category::kOpen || category == unicode::Category::kInitialQuote ||
         value == U'"';
}

}  // namespace lede
