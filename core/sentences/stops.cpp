// SPDX-License-Identifier: MIT
#include "sentences/stops.hpp"

#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::Category;
using unicode::CodePoint;

constexpr std::uint32_t kLongestToken = 24;  // Bytes; longer ones are no abbreviations.

bool is_unambiguous(char32_t value) {
  switch (value) {
    case U'。':
    case U'！':
    case U'？':
    case U'｡':
    case U'．':
    case U'।':
    case U'॥':
    case U'؟':
    case U'۔':
    case U'։':
    case U'።':
    case U'፧':
    case U'။':
    case U'។':
      return true;
    default:
      return false;
  }
}

// Marks that close a quotation in some language; “ and « close in German.
bool closes_quote(char32_t value) {
  switch (unicode::category(value)) {
    case Category::kInitialQuote:
    case Category::kFinalQuote:
      return true;
    default:
      return value == U'"' || value == U'\'' || value == U'」' || value == U'』';
  }
}

// A reference like `[12]`, which stands after the stop it belongs to.
std::uint32_t reference_end(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at + 1;
  while (end < text.size() && end < at + 5 && text[end] >= '0' && text[end] <= '9') ++end;
  return end > at + 1 && end < text.size() && text[end] == ']' ? end + 1 : at;
}

// A closing mark after white space (`« Oui ! »`): it must close for sure.
bool closes_apart(std::string_view text, std::uint32_t at) {
  const CodePoint mark = unicode::decode_at(text, at);
  const Category category = unicode::category(mark.value);
  if (category != Category::kFinalQuote) return false;
  const std::uint32_t next = at + mark.bytes;
  if (next >= text.size()) return true;
  const char32_t value = unicode::decode_at(text, next).value;
  return !unicode::is_letter(value) && !unicode::is_digit(value);
}

void read_closing(std::string_view text, Stop& stop) {
  stop.end = stop.marks_end;
  while (stop.end < text.size()) {
    const CodePoint mark = unicode::decode_at(text, stop.end);
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
      if (stop.end + mark.bytes >= text.size()) return;
      if (!closes_apart(text, stop.end + mark.bytes)) return;
      stop.end += mark.bytes;
    } else {
      return;
    }
  }
}

bool is_name_mark(char32_t value) {
  return value == U'\'' || value == U'’' || unicode::is_mark(value);
}

// The token that ends at `at`: letters, digits and the stops inside ("e.g", "28", "Smith").
std::uint32_t token_begin(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  std::uint32_t from = at;
  while (from > begin && at - from < kLongestToken) {
    const CodePoint before = unicode::decode_before(text, from);
    const bool inside = unicode::is_letter(before.value) || unicode::is_digit(before.value) ||
                        is_name_mark(before.value) || (before.value == U'.' && from < at);
    if (!inside) break;
    from -= before.bytes;
  }
  while (from < at && text[from] == '.') ++from;
  return from;
}

struct Token {
  std::uint32_t letters = 0;
  std::uint32_t digits = 0;
  std::uint32_t longest_part = 0;  // Letters between two stops.
  std::uint32_t parts = 1;
  bool capital = false;  // Its first letter.
  bool roman = true;
};

Token read_token(std::string_view token) {
  Token read;
  std::uint32_t part = 0;
  for (std::uint32_t at = 0; at < token.size();) {
    const CodePoint point = unicode::decode_at(token, at);
    at += point.bytes;
    if (point.value == U'.') {
      ++read.parts;
      part = 0;
      continue;
    }
    read.roman &=
        point.value < 0x80 &&
        std::string_view("IVXLCDM").find(static_cast<char>(point.value)) != std::string_view::npos;
    if (unicode::is_digit(point.value)) ++read.digits;
    if (!unicode::is_letter(point.value)) continue;
    if (++read.letters == 1) read.capital = unicode::is_upper(point.value);
    if (++part > read.longest_part) read.longest_part = part;
  }
  return read;
}

// With the single letters before it: for "z. B" at `B` it begins at `z`.
std::uint32_t spaced_letters_begin(std::string_view text, std::uint32_t begin, std::uint32_t from) {
  for (int letters = 0; letters < 3; ++letters) {
    std::uint32_t at = from;
    if (at <= begin + 2) return from;
    const CodePoint space = unicode::decode_before(text, at);
    if (!unicode::is_space(space.value)) return from;
    at -= space.bytes;
    if (at <= begin + 1 || text[at - 1] != '.') return from;
    at -= 1;
    const CodePoint letter = unicode::decode_before(text, at);
    if (!unicode::is_letter(letter.value)) return from;
    at -= letter.bytes;
    if (at > begin) {
      const char32_t before = unicode::decode_before(text, at).value;
      if (unicode::is_letter(before) || unicode::is_digit(before)) return from;
    }
    from = at;
  }
  return from;
}

// Whether the word before `at` is capitalized: "Albert I" is no first person.
bool follows_capital(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  if (at <= begin + 1 || text[at - 1] != ' ') return false;
  const std::uint32_t from = token_begin(text, begin, at - 1);
  return from + 1 < at && unicode::is_upper(unicode::decode_at(text, from).value);
}

std::string without_spaces(std::string_view folded) {
  std::string kept;
  for (const char byte : folded) {
    if (byte != ' ') kept += byte;
  }
  return kept;
}

bool opens_nothing_yet(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  if (at - begin > kLongestToken) return false;
  while (begin < at) {
    const CodePoint point = unicode::decode_at(text, begin);
    if (unicode::is_letter(point.value) || unicode::is_digit(point.value)) return false;
    begin += point.bytes;
  }
  return true;
}

}  // namespace

bool may_end_sentence(char32_t value) {
  return value == U'.' || value == U'!' || value == U'?' || value == U'…' || value == U'‼' ||
         (value >= U'⁇' && value <= U'⁉') || is_unambiguous(value);
}

bool may_end_sentence_at(std::string_view text, std::uint32_t at) {
  const CodePoint mark = unicode::decode_at(text, at);
  if (mark.value == U'．') {
    const std::uint32_t next = at + mark.bytes;
    return next >= text.size() || !unicode::is_digit(unicode::decode_at(text, next).value);
  }
  if (may_end_sentence(mark.value)) return true;
  if (at == 0 || (mark.value != U':' && mark.value != U';')) return false;
  const char32_t before = unicode::decode_before(text, at).value;
  return mark.value == U':' ? before >= 0x530 && before < 0x590
                            : unicode::script(before) == unicode::Script::kGreek;
}

Stop read_stop(std::string_view text, std::uint32_t at) {
  Stop stop;
  stop.begin = at;
  std::uint32_t full_stops = 0;
  std::uint32_t others = 0;
  while (at < text.size()) {
    const CodePoint mark = unicode::decode_at(text, at);
    if (at == stop.begin || may_end_sentence(mark.value)) {
      stop.unambiguous |= is_unambiguous(mark.value);
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
  stop.ellipsis |= full_stops > 1;
  stop.four_stops = full_stops > 3;
  stop.lone_full_stop = full_stops == 1 && others == 0;
  read_closing(text, stop);
  return stop;
}

BeforeStop before_stop(std::string_view text, std::uint32_t begin, std::uint32_t at,
                       const LanguagePack& pack) {
  const std::uint32_t from = token_begin(text, begin, at);
  if (from == at || at - from >= kLongestToken) return BeforeStop::kWord;
  const std::string_view token = text.substr(from, at - from);
  const Token read = read_token(token);
  const bool short_number = read.letters == 0 && read.digits < 4 && read.longest_part < 2;
  const bool letter = read.letters == 1 && read.digits == 0;
  const bool roman = read.roman && read.letters > 0 && read.parts == 1;
  if ((short_number || letter || (roman && read.letters < 5)) &&
      opens_nothing_yet(text, begin, from)) {
    return BeforeStop::kMarker;
  }
  const std::string folded = unicode::fold(token);
  std::string joined;
  if (letter && read.parts == 1) {
    const std::uint32_t first = spaced_letters_begin(text, begin, from);
    if (first != from) joined = without_spaces(unicode::fold(text.substr(first, at - first)));
  }
  const auto listed = [&](const WordSet& set) {
    return set.contains(folded) || (!joined.empty() && set.contains(joined));
  };
  if (listed(pack.title_abbreviations)) {
    return read.capital || read.parts > 1 || !joined.empty() ? BeforeStop::kTitle
                                                             : BeforeStop::kAbbreviation;
  }
  if (letter && joined.empty() && pack.pronouns_first.contains(folded) &&
      !follows_capital(text, begin, from)) {
    return BeforeStop::kWord;
  }
  const bool dotted = read.parts > 1 && read.digits == 0 && read.longest_part < 3;
  const bool ordinal =
      pack.ordinal_stops && ((short_number && read.parts == 1) || (roman && read.letters > 1));
  if (letter || dotted || ordinal || listed(pack.abbreviations)) return BeforeStop::kAbbreviation;
  return BeforeStop::kWord;
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

}  // namespace lede
