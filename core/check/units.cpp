// SPDX-License-Identifier: MIT
#include "check/units.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "digits.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

constexpr std::string_view kUnits[] = {"%", "‰",   "°", "€", "$", "£",
                                       "¥", "₽", "₺", "₴", "₹", "₩"};
constexpr std::string_view kMinus[] = {"-", "−", "–"};

struct Composition {
  char32_t mark = 0;
  std::string_view pairs;  // A letter, and what it is with the mark.
};

constexpr Composition kCompositions[] = {
#include "check/compositions.inc"
};

struct Spelling {
  std::string_view written;
  std::string_view read;
};

constexpr Spelling kSpellings[] = {
    {"ß", "ss"}, {"æ", "ae"},  {"œ", "oe"},  {"ĳ", "ij"}, {"ﬀ", "ff"}, {"ﬁ", "fi"},
    {"ﬂ", "fl"}, {"ﬃ", "ffi"}, {"ﬄ", "ffl"}, {"ﬅ", "st"}, {"ﬆ", "st"},
};

// What the letter and the mark are together; empty where no letter is known for them.
std::string_view composed(std::string_view letter, char32_t mark) {
  for (const Composition& row : kCompositions) {
    if (row.mark != mark) continue;
    for (std::uint32_t at = 0; at < row.pairs.size();) {
      const std::uint32_t size = unicode::decode_at(row.pairs, at).bytes;
      const std::uint32_t whole = unicode::decode_at(row.pairs, at + size).bytes;
      if (row.pairs.substr(at, size) == letter) return row.pairs.substr(at + size, whole);
      at += size + whole;
    }
  }
  return {};
}

// Folded, composed, without ligatures, full-width forms and spaces.
std::string key_of(std::string_view word) {
  constexpr char32_t kFullWidth = U'！' - U'!';
  const std::string folded = unicode::fold(word);
  std::string key;
  for (std::uint32_t at = 0; at < folded.size();) {
    const unicode::CodePoint point = unicode::decode_at(folded, at);
    std::string_view read = std::string_view(folded).substr(at, point.bytes);
    at += point.bytes;
    if (unicode::is_space(point.value)) continue;
    const auto* spelling =
        std::find_if(std::begin(kSpellings), std::end(kSpellings),
                     [&](const Spelling& known) { return known.written == read; });
    if (spelling != std::end(kSpellings)) read = spelling->read;
    const char plain = static_cast<char>(point.value - kFullWidth);
    if (point.value >= U'！' && point.value <= U'～') read = {&plain, 1};
    const auto end = static_cast<std::uint32_t>(key.size());
    const std::uint32_t last = key.empty() ? 0 : unicode::decode_before(key, end).bytes;
    const std::string_view whole = composed(std::string_view(key).substr(end - last), point.value);
    if (!whole.empty()) {
      key.resize(end - last);
      read = whole;
    }
    key += read;
  }
  return unicode::fold(key);
}

bool is_space_at(std::string_view text, std::uint32_t at) {
  return at < text.size() && unicode::is_space(unicode::decode_at(text, at).value);
}

bool is_letter_or_digit(char32_t value) {
  return unicode::is_letter(value) || unicode::is_digit(value);
}

// The sign and the unit that stand at a number, as "-" and "€" behind its digits; its span then
// holds them.
std::string take_marks(std::string_view text, Span& number) {
  std::string marks;
  std::uint32_t& begin = number.begin;
  for (const std::string_view unit : kUnits) {  // "€5"
    if (!text.substr(0, begin).ends_with(unit)) continue;
    marks = unit;
    begin -= static_cast<std::uint32_t>(unit.size());
    break;
  }
  std::uint32_t end = number.end;  // "5%", "5 %"
  if (is_space_at(text, end)) end += unicode::decode_at(text, end).bytes;
  for (const std::string_view unit : kUnits) {
    if (!text.substr(end).starts_with(unit)) continue;
    marks = unit;
    number.end = end + static_cast<std::uint32_t>(unit.size());
    break;
  }
  for (const std::string_view minus : kMinus) {
    if (!text.substr(0, begin).ends_with(minus)) continue;
    const std::uint32_t at = begin - static_cast<std::uint32_t>(minus.size());
    if (at > 0 && is_letter_or_digit(unicode::decode_before(text, at).value)) continue;
    marks += '-';
    begin = at;
    break;
  }
  return marks;
}

// "10 000", "2 500 000": the groups behind the first, of three digits each, after one space.
bool is_next_group(std::string_view text, Span number, Span next, bool first) {
  const auto digits = [&](Span span) {
    const std::string_view group = span.of(text);
    return std::all_of(group.begin(), group.end(), is_ascii_digit);
  };
  const std::string_view between =
      text.substr(number.end, next.begin > number.end ? next.begin - number.end : 0);
  return !between.empty() && is_space_at(text, number.end) &&
         unicode::decode_at(text, number.end).bytes == between.size() && between != "\n" &&
         next.size() == 3 && digits(next) && (!first || number.size() < 4) && digits(number);
}

// "1,500", "1.500.000": groups of three digits behind one to three, all after the same mark, are
// one number without it. A number of three decimals looks the same, and is taken for it.
std::string without_groups(std::string key) {
  const std::size_t mark = key.find_first_of(".,'");
  if (mark == 0 || mark > 3 || (key.size() - mark) % 4 != 0) return key;
  std::string number;
  for (std::size_t at = 0; at < key.size(); ++at) {
    const bool marked = at >= mark && (at - mark) % 4 == 0;
    if (marked ? key[at] != key[mark] : !is_ascii_digit(key[at])) return key;
    if (!marked) number += key[at];
  }
  return number;
}

}  // namespace

std::vector<Unit> units_of(const Reading& reading) {
  const std::string_view text = reading.document.text;
  const auto& words = reading.sentences.words;
  std::vector<Unit> units;
  units.reserve(words.size());
  for (const Word& word : words) units.push_back({.span = word.span});
  const auto& list = reading.sentences.list;
  for (std::uint32_t s = 0; s < list.size(); ++s) {
    for (std::uint32_t w = list[s].first_word; w < list[s].last_word; ++w) units[w].sentence = s;
  }
  std::size_t kept = 0;
  bool first = true;  // Group of a number.
  for (std::size_t w = 0; w < units.size(); ++w) {
    const bool grouped = w > 0 && words[w].number && words[w - 1].number &&
                         units[w].sentence == units[kept - 1].sentence &&
                         is_next_group(text, words[w - 1].span, words[w].span, first);
    first = !grouped;
    if (grouped) {
      units[kept - 1].span.end = words[w].span.end;
    } else {
      units[kept++] = units[w];
    }
  }
  units.resize(kept);
  std::size_t w = 0;
  for (Unit& unit : units) {
    while (words[w].span.begin < unit.span.begin) ++w;
    unit.key = key_of(reading.document.slice(unit.span));
    if (words[w].number) {
      unit.key = without_groups(std::move(unit.key)) + take_marks(text, unit.span);
    }
  }
  return units;
}

}  // namespace lede
