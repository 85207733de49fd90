// SPDX-License-Identifier: MIT
#include "sentences/list_markers.hpp"

#include "sort_items.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kLongestMarker = 7;  // bytes: "(viii)."

// How items are counted and what stands around the count; markers of one style make one list.
enum Count : std::uint8_t { kNumbers, kSmallLetters, kCapitals, kRomans, kCounts };
enum Form : std::uint8_t { kStop, kBracket, kBoth, kBrackets, kForms };

struct Marker {
  std::uint32_t begin = 0;  // With a bullet before it.
  std::uint32_t end = 0;
  Form form = kStop;
  std::string_view count;
};

bool is_space_at(std::string_view text, std::uint32_t at) {
  return at < text.size() && unicode::is_space(unicode::decode_at(text, at).value);
}

bool is_bullet(char32_t value) {
  return value == U'•' || value == U'⁃' || value == U'‣' || value == U'◦' || value == U'▪';
}

// With a bullet before `at`, spaced or not.
std::uint32_t with_bullet(std::string_view text, std::uint32_t at) {
  for (int step = 0, from = static_cast<int>(at); step < 2 && from > 0; ++step) {
    const unicode::CodePoint before =
        unicode::decode_before(text, static_cast<std::uint32_t>(from));
    from -= static_cast<int>(before.bytes);
    if (is_bullet(before.value)) return static_cast<std::uint32_t>(from);
    if (!unicode::is_space(before.value)) break;
  }
  return at;
}

// The marker whose last byte is the stop or bracket at `close`; of no size if there is none.
Marker marker_at(std::string_view text, std::uint32_t close) {
  Marker marker;
  marker.end = close + 1;
  marker.form = text[close] == '.' ? kStop : kBracket;
  std::uint32_t last = close;
  if (last > 0 && marker.form == kBracket && text[last - 1] == '.') {
    marker.form = kBoth;
    --last;
  }
  std::uint32_t from = last;
  while (from > 0 && last - from < kLongestMarker && (text[from - 1] & 0x80) == 0 &&
         (unicode::is_letter(text[from - 1]) || unicode::is_digit(text[from - 1]))) {
    --from;
  }
  marker.count = text.substr(from, last - from);
  if (from > 0 && text[from - 1] == '(') {
    if (marker.form != kBracket) return {};
    marker.form = kBrackets;
    --from;
  }
  marker.begin = with_bullet(text, from);
  const bool apart = marker.begin == 0 || marker.begin < from || is_space_at(text, from - 1) ||
                     unicode::is_space(unicode::decode_before(text, from).value);
  return apart && is_space_at(text, marker.end) ? marker : Marker{};
}

// "3" -> 3, "c" -> 3, "iii" -> 3; 0: no such count.
std::uint32_t value_of(std::string_view count, Count kind) {
  if (count.empty() || count.size() > 4) return 0;
  std::uint32_t value = 0;
  if (kind == kNumbers) {
    for (const char c : count) {
      if (c < '0' || c > '9' || count.size() > 2) return 0;
      value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return value;
  }
  if (kind == kRomans) {
    std::uint32_t before = 0;
    for (std::size_t i = count.size(); i-- > 0;) {
      const std::uint32_t digit = count[i] == 'i'   ? 1
                                  : count[i] == 'v' ? 5
                                  : count[i] == 'x' ? 10
                                                    : 0;
      if (digit == 0) return 0;
      value = digit < before ? value - digit : value + digit;
      before = digit;
    }
    return value;
  }
  const char first = kind == kCapitals ? 'A' : 'a';
  const bool letter = count.size() == 1 && count[0] >= first && count[0] < first + 26;
  return letter ? static_cast<std::uint32_t>(count[0] - first) + 1 : 0;
}

// Whether a list may begin at `at`: at the text's begin, or after a sentence's stop.
bool may_begin_list(std::string_view text, std::uint32_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at == 0 || text[at - 1] == '.' || text[at - 1] == '!' || text[at - 1] == '?';
}

struct List {
  std::uint32_t next = 0;   // The count that goes on with it; 0: no list.
  std::uint32_t begin = 0;  // Its first marker.
  bool found = false;       // A second marker has come.
};

}  // namespace

std::vector<std::uint32_t> list_item_begins(std::string_view text, bool ordinals) {
  std::vector<std::uint32_t> begins;
  List lists[kCounts][kForms] = {};
  for (std::uint32_t at = 1; at < text.size(); ++at) {
    if (text[at] != '.' && text[at] != ')') continue;
    const Marker marker = marker_at(text, at);
    if (marker.end == 0) continue;
    for (std::uint8_t kind = 0; kind < kCounts; ++kind) {
      // "A. Smith" is an initial, and "3. Liga" may be an ordinal.
      if (marker.form == kStop && (kind == kCapitals || (kind == kNumbers && ordinals))) continue;
      const std::uint32_t value = value_of(marker.count, static_cast<Count>(kind));
      if (value == 0) continue;
      List& list = lists[kind][marker.form];
      if (value == list.next) {
        if (!list.found) begins.push_back(list.begin);
        begins.push_back(marker.begin);
        list.found = true;
        ++list.next;
      } else if (may_begin_list(text, marker.begin) || (value == 1 && list.found)) {
        list = {.next = value + 1, .begin = marker.begin};
      }
    }
  }
  sort_items(begins);
  return begins;
}

}  // namespace lede
