// SPDX-License-Identifier: MIT
#include "sentences/abbreviations.hpp"

#include <algorithm>
#include <string>

#include "sentences/stops.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::CodePoint;

constexpr std::size_t kNowhere = std::string_view::npos;
constexpr char32_t kIndic = 0x900;  // The scripts of India and Sri Lanka.
constexpr char32_t kIndicEnd = 0xE00;
constexpr std::uint32_t kLongestToken = 24;  // Bytes; longer ones are no abbreviations.

// The token that ends at `at`: letters, digits and the stops inside ("e.g", "28", "Smith").
std::uint32_t token_begin(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  std::uint32_t from = at;
  while (from > begin && at - from < kLongestToken) {
    const CodePoint before = unicode::decode_before(text, from);
    const bool inside = unicode::is_letter(before.value) || unicode::is_digit(before.value) ||
                        is_name_mark(before.value) || (before.value == U'.' && from < at);
    if (!inside || unicode::is_unspaced(before.value)) break;
    from -= before.bytes;
  }
  while (from < at && text[from] == '.') ++from;
  return from;
}

struct Token {
  std::uint32_t letters = 0;
  std::uint32_t capitals = 0;
  bool vowel = false;
  std::uint32_t digits = 0;
  std::uint32_t longest_part = 0;  // Letters between two stops.
  std::uint32_t parts = 1;
  bool capital = false;  // Its first letter.
  bool roman = true;
  bool small_roman = true;
};

bool is_vowel(char32_t lower) {
  for (const char16_t vowel : u"aeiouyаеёиоуъыэюяєіїәөүұαεηιουωάέήίόύώ") {
    if (lower == vowel) return true;
  }
  return lower >= 0xE0 && lower < 0x250;  // Of accented Latin letters nearly all are vowels.
}

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
    const char32_t lower = unicode::to_lower(point.value);
    read.roman = read.roman && point.bytes == 1 &&
                 std::string_view("IVXLCDM").find(static_cast<char>(point.value)) != kNowhere;
    read.small_roman &= point.value == U'i' || point.value == U'v' || point.value == U'x';
    if (unicode::is_digit(point.value)) ++read.digits;
    if (!unicode::is_letter(point.value)) continue;
    const bool capital = unicode::is_upper(point.value);
    if (++read.letters == 1) read.capital = capital;
    read.capitals += capital ? 1 : 0;
    // Scripts without vowels or case have no words of consonants.
    read.vowel = read.vowel || lower >= 0x530 || is_vowel(lower);
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
  const std::string_view word = token_before(text, begin, at);
  return !word.empty() && unicode::is_upper(unicode::decode_at(word, 0).value);
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

// A compound whose last part is a listed abbreviation ("-str": "Lindenstr. 12").
bool ends_shortened(std::string_view folded, const LanguagePack& pack) {
  const std::vector<std::string>& items = pack.abbreviations.items;
  for (auto item = std::lower_bound(items.begin(), items.end(), std::string_view("-"));
       item != items.end() && item->starts_with('-'); ++item) {
    if (folded.size() >= item->size() && folded.ends_with(item->substr(1))) return true;
  }
  return false;
}

// Consonants alone: a shortened word in any language ("Dr", "Skt", "гл"). Not where r or l may
// stand for a vowel (Slovak "vrh"), and not FBI.
bool lacks_vowels(std::string_view token, const Token& read) {
  if (read.vowel || read.letters < 2 || read.letters > 4 || read.digits > 0) return false;
  if (read.parts > 1 || read.capitals > 1) return false;
  for (std::uint32_t at = unicode::decode_at(token, 0).bytes; at < token.size();) {
    const CodePoint point = unicode::decode_at(token, at);
    at += point.bytes;
    const bool liquid = point.value == U'r' || point.value == U'l';
    if (at < token.size() && liquid) return false;
  }
  return true;
}

bool is_number(std::string_view token) {
  return !token.empty() && unicode::is_digit(unicode::decode_at(token, 0).value);
}

// "mln", "тыс.", "thousand"; a month ("1 października br").
bool multiplies(std::string_view token, const LanguagePack& pack) {
  const Listed listed = pack.lexicon.of(unicode::fold(token));
  return listed.in(pack.abbreviations) || listed.in(pack.number_words) || listed.in(pack.months);
}

// Whether the token at `from` stands behind a number, or behind one and a word like "mln" ("3,4 млн
// руб"), and ends what the sentence says: not where a time opens the sentence ("On Monday at 5 a.m.
// Mr. Finch left").
bool counts(std::string_view text, std::uint32_t begin, std::uint32_t from,
            const LanguagePack& pack) {
  constexpr std::uint32_t kLongestTime = 120;  // bytes
  const std::string_view before = token_before(text, begin, from);
  if (!is_number(before)) {
    if (before.empty() || !multiplies(before, pack)) return false;
    const auto at = static_cast<std::uint32_t>(before.data() - text.data());
    if (!is_number(token_before(text, begin, at))) return false;
  }
  if (from - begin > kLongestTime) return true;
  std::uint32_t clause = begin;
  int words = 0;
  for (std::uint32_t at = begin; at + 2 < from; ++at) {
    if (text[at + 1] != ' ') continue;
    ++words;
    if (text[at] == ':') clause = at + 2;
  }
  return words > 1 && !has_entry(pack, "+", folded_word_at(text, clause));
}

// Whether a year behind a comma stands before `from`, which ends nothing: "Дом в Ялте, 1898 г. В
// 1904 году он сгорел".
bool is_picture_date(std::string_view text, std::uint32_t begin, std::uint32_t from) {
  return from > begin + 6 && text[from - 7] == ',' && text[from - 1] == ' ' &&
         is_number(text.substr(from - 5));
}

// Whether what stands before the number at `from` makes it no ordinal: "S. 3", "Platz 3".
bool is_counted(std::string_view text, std::uint32_t begin, std::uint32_t from,
                const LanguagePack& pack) {
  const std::string word = unicode::fold(token_before(text, begin, from));
  return pack.title_abbreviations.contains(word) || has_entry(pack, word, "/");
}

// "एस. के. सिंह": names of letters are initials beside each other or behind a title; elsewhere they
// are words ("है.").
bool stands_with_initials(std::string_view text, std::uint32_t from, std::uint32_t at) {
  constexpr std::size_t kShort = 10;  // bytes
  return (from > 2 && text[from - 2] == '.' && (text[from - 3] & 0x80) != 0) ||
         text.substr(at + 1, kShort).find('.') != kNowhere;
}

}  // namespace

bool has_entry(const LanguagePack& pack, std::string_view head, std::string_view tail) {
  std::string entry(head);
  entry += tail;
  return pack.abbreviations.contains(entry);
}

std::string_view token_before(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  if (at <= begin) return {};
  std::uint32_t end = at - unicode::decode_before(text, at).bytes;
  if (!unicode::is_space(unicode::decode_at(text, end).value)) return {};
  if (end > begin && text[end - 1] == '.') --end;
  const std::uint32_t from = token_begin(text, begin, end);
  return text.substr(from, end - from);
}

BeforeStop before_stop(std::string_view text, std::uint32_t begin, std::uint32_t at,
                       const LanguagePack& pack) {
  if (at > begin + 1 && text[at - 1] == ' ') --at;  // "Mr . Finch"
  const std::uint32_t from = token_begin(text, begin, at);
  if (from == at || at - from >= kLongestToken) {
    const bool sign = at > begin && unicode::category(unicode::decode_before(text, at).value) ==
                                        unicode::Category::kSymbol;
    return sign ? BeforeStop::kSign : BeforeStop::kWord;
  }
  const std::string_view token = text.substr(from, at - from);
  const Token read = read_token(token);
  const bool short_number = read.letters == 0 && read.digits < 4 && read.longest_part < 2;
  const bool letter = read.letters == 1 && read.digits == 0;
  const bool roman = read.letters > 0 && read.parts == 1 && (read.roman || read.small_roman);
  if ((short_number || letter || (roman && read.letters < 5)) &&
      opens_nothing_yet(text, begin, from)) {
    return BeforeStop::kTitle;
  }
  // "20 °C.", "90 km/h.", "в 2016-м."
  if (letter && from > begin &&
      (text[from - 1] == '/' || unicode::decode_before(text, from).value == U'°' ||
       (from > begin + 1 && text[from - 1] == '-' && text[from - 2] >= '0' &&
        text[from - 2] <= '9'))) {
    return BeforeStop::kWord;
  }
  const std::string folded = unicode::fold(token);
  std::string joined;
  std::uint32_t first = from;
  if (letter && read.parts == 1) {
    first = spaced_letters_begin(text, begin, from);
    if (first != from) joined = without_spaces(unicode::fold(text.substr(first, at - first)));
  }
  const std::string_view bare = std::string_view(folded).substr(folded.rfind('\'') + 1);  // "l'art"
  Listed listed = pack.lexicon.of(folded);
  const bool first_person = listed.in(pack.pronouns_first);
  if (!joined.empty()) {
    const Listed together = pack.lexicon.of(joined);
    listed.whole |= together.whole;
    listed.begins |= together.begins;
  }
  if (bare.size() > 1 && bare.size() < folded.size()) {
    listed.whole |= pack.lexicon.of(bare).whole;
  }
  const bool goes_on = (listed.begins >> pack.abbreviations.number & 1U) != 0;
  const bool capitalized = goes_on && has_entry(pack, folded, "^");
  if (capitalized && !read.capital) return BeforeStop::kWord;
  const bool title = listed.in(pack.title_abbreviations);
  const bool capital = read.capital || bare.size() < folded.size();
  if (title && (capital || read.parts > 1 || !joined.empty())) return BeforeStop::kTitle;
  const bool consonants = lacks_vowels(token, read);
  const bool shortened = capitalized || listed.in(pack.abbreviations);
  const std::string& whole = joined.empty() ? folded : joined;
  // "Т. Д. Лысенко": nobody writes "и т. д." so.
  const bool initials = read.capitals == read.letters && read.longest_part == 1;
  // "44 a. C.": a word of time ("a las 5") is no unit.
  const bool unit = (consonants && !shortened) ||
                    (read.letters < 5 && !(whole == "a") && has_entry(pack, "+", whole));
  if (unit && counts(text, begin, first, pack)) return BeforeStop::kUnit;
  if (goes_on && has_entry(pack, whole, "+") && !initials) return BeforeStop::kUnit;
  // X is the network.
  if (letter && joined.empty() && (first_person || token == "X") &&
      !follows_capital(text, begin, from)) {
    return BeforeStop::kWord;
  }
  const bool dotted = read.parts > 1 && read.digits == 0 && read.longest_part < 3;
  const CodePoint head = unicode::decode_at(token, 0);
  if (head.value >= kIndic && head.value < kIndicEnd && !title && !shortened && read.parts == 1 &&
      read.letters < 3 && token.size() > head.bytes) {
    return stands_with_initials(text, from, at) ? BeforeStop::kAbbreviation : BeforeStop::kWord;
  }
  if (title) return BeforeStop::kSmallTitle;
  if (letter && shortened && is_picture_date(text, begin, from)) return BeforeStop::kTitle;
  if (letter || dotted || consonants || shortened) {
    return BeforeStop::kAbbreviation;
  }
  if ((goes_on && has_entry(pack, folded, "-")) || ends_shortened(folded, pack)) {
    return BeforeStop::kSign;
  }
  // "No", "Tel"
  if (read.capitals == 1 && read.capital && read.letters < 4 && read.parts == 1) {
    return BeforeStop::kSign;
  }
  // The end of "3:2" or "5,9" is no ordinal.
  const bool part = from > begin && (text[from - 1] == ':' || text[from - 1] == ',');
  const bool ordinal =
      (short_number && read.parts == 1 && !part) || (read.roman && roman && read.letters > 1);
  return ordinal && (pack.ordinal_stops || pack.code.empty()) &&
                 !is_counted(text, begin, from, pack)
             ? BeforeStop::kOrdinal
             : BeforeStop::kWord;
}

}  // namespace lede
