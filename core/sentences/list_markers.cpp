// SPDX-License-Identifier: MIT
#include "sentences/list_markers.hpp"

#include <algorithm>

#include "sentences/abbreviations.hpp"
#include "sort_items.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

// What stands around a marker's count: "1." "1)" "1.)" "(1)". Markers of one form, all numbers or
// all letters, make one list.
constexpr std::size_t kForms = 4;

struct Marker {
  std::uint32_t begin = 0;  // With a bullet before it.
  std::uint32_t value = 0;  // "3" -> 3, "c" -> 3; 0: no marker.
  bool letter = false;
  bool bullet = false;
  std::uint8_t form = 0;
};

bool is_bullet(char32_t value) {
  return value == U'•' || value == U'⁃' || value == U'‣';
}

// The marker whose last byte is the stop or bracket at `close`.
Marker marker_at(std::string_view text, std::uint32_t close) {
  Marker marker{.form = static_cast<std::uint8_t>(text[close] == '.' ? 0 : 1)};
  std::uint32_t from = close;
  if (marker.form == 1 && from > 0 && text[from - 1] == '.') {
    marker.form = 2;
    --from;
  }
  std::uint32_t unit = 1;
  for (; from > 0 && text[from - 1] >= '0' && text[from - 1] <= '9' && unit < 1000; unit *= 10) {
    marker.value += static_cast<std::uint32_t>(text[--from] - '0') * unit;
  }
  marker.letter = unit == 1 && from > 0 && text[from - 1] >= 'a' && text[from - 1] <= 'z';
  if (marker.letter) marker.value = static_cast<std::uint32_t>(text[--from] - 'a') + 1;
  if (marker.form == 1 && from > 0 && text[from - 1] == '(') {
    marker.form = 3;
    --from;
  }
  marker.begin = from;
  if (from == 0) return marker;
  const bool spaced = text[from - 1] == ' ';
  const std::uint32_t bullet = spaced ? from - 1 : from;
  const unicode::CodePoint before = unicode::decode_before(text, bullet > 0 ? bullet : from);
  if (is_bullet(before.value)) {
    marker.bullet = true;
    marker.begin = bullet - before.bytes;
  } else if (!spaced) {
    marker.value = 0;
  }
  return marker;
}

// Whether a list may begin with `marker`: at the text's begin, after a sentence's stop, or, where
// its numbers have stops, after a colon.
bool may_begin_list(std::string_view text, const Marker& marker) {
  if (marker.begin < 2) return marker.begin == 0;
  const char before = text[marker.begin - 2];
  return before == '.' || before == '!' || before == '?' || (before == ':' && marker.form == 0);
}

// Whether the marker's bracket closes one that opened before it: "(табл. 2)".
bool closes_bracket(std::string_view text, const Marker& marker) {
  constexpr std::uint32_t kFar = 40;  // bytes
  const std::uint32_t from = marker.begin > kFar ? marker.begin - kFar : 0;
  const std::string_view before = text.substr(from, marker.begin - from);
  const std::size_t bracket = before.find_last_of("()");
  return marker.form == 1 && bracket < before.size() && before[bracket] == '(';
}

// Whether the marker that begins at `at` is the number or letter of an abbreviation: "Jan. 1.",
// "art. 5.", "i. d. R."
bool follows_abbreviation(std::string_view text, std::uint32_t at, const LanguagePack& pack) {
  const std::string_view token = token_before(text, 0, at);
  if (token.empty() || text[at - 2] != '.') return false;
  const unicode::CodePoint first = unicode::decode_at(token, 0);
  if (first.bytes == token.size()) return unicode::is_letter(first.value);
  const Listed listed = pack.lexicon.of(unicode::fold(token));
  return listed.in(pack.abbreviations) || listed.in(pack.title_abbreviations);
}

struct List {
  std::uint32_t next = 0;   // The count that goes on with it; 0: no list.
  std::uint32_t begin = 0;  // Its first marker.
  bool found = false;       // A second marker has come.
};

}  // namespace

std::vector<std::uint32_t> list_item_begins(std::string_view text, const LanguagePack& pack) {
  std::vector<std::uint32_t> begins;
  List lists[2][kForms] = {};
  std::size_t stop = text.find(". ", 1);
  std::size_t bracket = text.find(") ", 1);
  for (std::size_t at = 0; (at = std::min(stop, bracket)) < text.size();) {
    (at == stop ? stop : bracket) = text.find(text.substr(at, 2), at + 1);
    const Marker marker = marker_at(text, static_cast<std::uint32_t>(at));
    // "3. Liga" may be an ordinal.
    if (marker.value == 0 || (marker.form == 0 && !marker.letter && pack.ordinal_stops)) continue;
    if (marker.form == 0 && follows_abbreviation(text, marker.begin, pack)) continue;
    if (closes_bracket(text, marker)) continue;
    List& list = lists[marker.letter ? 1 : 0][marker.form];
    if (marker.value == list.next) {
      if (!list.found) begins.push_back(list.begin);
      begins.push_back(marker.begin);
      list.found = true;
      ++list.next;
    } else if (marker.bullet || may_begin_list(text, marker) || (marker.value == 1 && list.found)) {
      list = {.next = marker.value + 1, .begin = marker.begin};
    }
  }
  sort_items(begins);
  return begins;
}

}  // namespace lede
