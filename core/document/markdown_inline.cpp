// SPDX-License-Identifier: MIT
#include "document/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include "document/take_entity.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

// Bounds that keep hostile input linear; nobody writes more.
constexpr std::size_t kLongestBackticks = 16;
constexpr std::size_t kLongestLabel = 200;
constexpr int kDeepestParentheses = 3;
// A byte that no UTF-8 has: marks in the output that turn out to be no text are overwritten with
// it.
constexpr char kDropped = '\xFF';

// Tags that stand inside a word or sentence; any other tag parts words.
constexpr std::string_view kInlineTags[] = {
    "a",    "abbr", "b", "cite",  "code", "del",    "em",  "font", "i",    "ins", "kbd",
    "mark", "q",    "s", "small", "span", "strong", "sub", "sup",  "time", "u",   "wbr"};

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_ascii_letter(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

bool is_punctuation(char32_t value) {
  const unicode::Category found = unicode::category(value);
  return found >= unicode::Category::kConnector && found <= unicode::Category::kSymbol;
}

struct Bracket {
  std::uint32_t out = 0;   ///< Of its mark in the output.
  std::size_t inside = 0;  ///< Of what follows it in the source.
  bool image = false;
};

/// A run of * or _ or ~ that may open emphasis.
struct Run {
  std::uint32_t out = 0;
  std::uint32_t left = 0;  ///< How many of its marks are still unmatched.
};

struct Reader {
  std::string_view source;
  const std::vector<std::string>& labels;
  std::string out;  ///< With kDropped in it.
  std::vector<std::string> captions;
  std::vector<Bracket> brackets;
  std::array<std::vector<Run>, 3> runs;  ///< Of *, _ and ~.
  /// Where the last run of exactly so many backticks is.
  std::array<std::size_t, kLongestBackticks + 1> last_backticks{};
  bool no_comment_end = false;

  std::uint32_t out_size() const { return static_cast<std::uint32_t>(out.size()); }
};

std::size_t run_length(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of(text[at], at);
  return (end == std::string_view::npos ? text.size() : end) - at;
}

void find_backticks(Reader& r) {
  for (std::size_t at = r.source.find('`'); at != std::string_view::npos;) {
    const std::size_t length = run_length(r.source, at);
    if (length <= kLongestBackticks) r.last_backticks[length] = at;
    at = r.source.find('`', at + length);
  }
}

// Each read_ function reads what begins at `at` and returns where reading goes on.

std::size_t read_literally(Reader& r, std::size_t at) {
  r.out += r.source[at];
  return at + 1;
}

std::size_t read_code(Reader& r, std::size_t at) {
  const std::size_t length = run_length(r.source, at);
  const std::size_t inside = at + length;
  std::size_t end = inside;
  if (length <= kLongestBackticks && r.last_backticks[length] > at) {
    end = r.source.find('`', inside);
    while (run_length(r.source, end) != length) {
      end = r.source.find('`', end + run_length(r.source, end));
    }
    r.out += r.source.substr(inside, end - inside);
    return end + length;
  }
  r.out += r.source.substr(at, length);
  return inside;
}

std::size_t read_entity(Reader& r, std::size_t at) {
  const std::size_t length = take_entity(r.source.substr(at), r.out);
  return length > 0 ? at + length : read_literally(r, at);
}

bool is_autolink(std::string_view inner) {
  if (inner.find_first_of(" \t\n") != std::string_view::npos) return false;
  const std::size_t mark = inner.find_first_of(":@");
  return mark != std::string_view::npos && mark >= 2 && inner[0] != '/';
}

bool parts_words(std::string_view tag) {
  if (tag.starts_with('/')) tag.remove_prefix(1);
  std::string name;
  for (const char c : tag.substr(0, tag.find_first_of(" \t\n/"))) {
    name += static_cast<char>(is_ascii_letter(c) ? c | 0x20 : c);
  }
  return std::find(std::begin(kInlineTags), std::end(kInlineTags), name) == std::end(kInlineTags);
}

/// A comment, an autolink or a tag.
std::size_t read_angle(Reader& r, std::size_t at) {
  if (!r.no_comment_end && r.source.substr(at, 4) == "<!--") {
    const std::size_t end = r.source.find("-->", at + 4);
    if (end != std::string_view::npos) return end + 3;
    r.no_comment_end = true;
  }
  const std::size_t end = r.source.find_first_of("<>", at + 1);
  if (end == std::string_view::npos || r.source[end] == '<' || end == at + 1) {
    return read_literally(r, at);
  }
  const std::string_view inner = r.source.substr(at + 1, end - at - 1);
  if (is_autolink(inner)) {
    r.out += inner;
  } else if (is_ascii_letter(inner[0]) || inner[0] == '/' || inner[0] == '!' || inner[0] == '?') {
    if (parts_words(inner)) r.out += ' ';
  } else {
    return read_literally(r, at);
  }
  return end + 1;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

/// Without what was dropped, white space collapsed.
std::string clean(std::string_view out) {
  std::string text;
  bool space_due = false;
  for (const char c : out) {
    if (c == kDropped) continue;
    if (is_blank(c)) {
      space_due = !text.empty();
      continue;
    }
    if (space_due) text += ' ';
    space_due = false;
    text += c;
  }
  return text;
}

/// Where the target `(a.html "Title")` that begins at `at` ends; `at` itself where none does.
std::size_t target_end(std::string_view source, std::size_t at) {
  std::size_t i = skip_blanks(source, at + 1);
  if (i < source.size() && source[i] == '<') {
    i = source.find_first_of("<>\n", i + 1);
    if (i == std::string_view::npos || source[i] != '>') return at;
    ++i;
  } else {
    for (int depth = 0; i < source.size() && !is_blank(source[i]); ++i) {
      if (source[i] == '\\') {
        ++i;
      } else if (source[i] == '(' && ++depth > kDeepestParentheses) {
        return at;
      } else if (source[i] == ')' && --depth < 0) {
        break;
      }
    }
  }
  i = skip_blanks(source, i);
  if (i < source.size() && (source[i] == '"' || source[i] == '\'')) {
    i = source.find(source[i], i + 1);
    if (i == std::string_view::npos) return at;
    i = skip_blanks(source, i + 1);
  }
  return i < source.size() && source[i] == ')' ? i + 1 : at;
}

/// Where the link or image ends whose text ends before the bracket at `at`; `at` if it is none.
std::size_t link_end(const Reader& r, const Bracket& bracket, std::size_t at) {
  const std::size_t after = at + 1;
  if (after < r.source.size() && r.source[after] == '(') {
    const std::size_t end = target_end(r.source, after);
    if (end > after) return end;
  }
  const std::string_view text = r.source.substr(bracket.inside, at - bracket.inside);
  if (after < r.source.size() && r.source[after] == '[') {
    const std::size_t length = r.source.substr(after + 1, kLongestLabel).find_first_of("[]");
    if (length != std::string_view::npos && r.source[after + 1 + length] == ']') {
      const std::string_view label = r.source.substr(after + 1, length);
      if (is_markdown_label(label.empty() ? text : label, r.labels)) return after + length + 2;
    }
  }
  return is_markdown_label(text, r.labels) ? after : at;
}

std::size_t read_opening_bracket(Reader& r, std::size_t at) {
  const bool image = r.source[at] == '!';
  const std::size_t inside = at + (image ? 2 : 1);
  if (!image && r.source.substr(inside, 1) == "^") {  // A footnote's number.
    const std::size_t length = r.source.substr(inside, kLongestLabel).find_first_of("[] ");
    if (length != std::string_view::npos && r.source[inside + length] == ']') {
      return inside + length + 1;
    }
  }
  r.brackets.push_back({.out = r.out_size(), .inside = inside, .image = image});
  r.out += image ? "![" : "[";
  return inside;
}

std::size_t read_closing_bracket(Reader& r, std::size_t at) {
  if (r.brackets.empty()) return read_literally(r, at);
  const Bracket bracket = r.brackets.back();
  r.brackets.pop_back();
  const std::size_t end = link_end(r, bracket, at);
  if (end == at) return read_literally(r, at);
  if (!bracket.image) {
    r.out[bracket.out] = kDropped;
    return end;
  }
  std::string caption = clean(std::string_view(r.out).substr(bracket.out + 2));
  if (!caption.empty()) r.captions.push_back(std::move(caption));
  r.out.resize(bracket.out);
  for (std::vector<Run>& open : r.runs) {
    while (!open.empty() && open.back().out >= bracket.out) open.pop_back();
  }
  return end;
}

/// A run of emphasis marks: CommonMark's flanking rules; pairs by kind alone, not across kinds.
std::size_t read_emphasis(Reader& r, std::size_t at) {
  const char mark = r.source[at];
  const auto length = static_cast<std::uint32_t>(run_length(r.source, at));
  const std::size_t end = at + length;
  std::uint32_t out = r.out_size();
  r.out += r.source.substr(at, length);
  if (mark == '~' && length != 2) return end;
  const char32_t before =
      at == 0 ? U' ' : unicode::decode_before(r.source, static_cast<std::uint32_t>(at)).value;
  const char32_t after = end == r.source.size()
                             ? U' '
                             : unicode::decode_at(r.source, static_cast<std::uint32_t>(end)).value;
  const bool edge_before = unicode::is_space(before) || is_punctuation(before);
  const bool edge_after = unicode::is_space(after) || is_punctuation(after);
  const bool left = !unicode::is_space(after) && (!is_punctuation(after) || edge_before);
  const bool right = !unicode::is_space(before) && (!is_punctuation(before) || edge_after);
  const bool opens = left && (mark != '_' || !right || is_punctuation(before));
  const bool closes = right && (mark != '_' || !left || is_punctuation(after));
  std::vector<Run>& open = r.runs[mark == '*' ? 0 : mark == '_' ? 1 : 2];
  std::uint32_t unmatched = length;
  while (closes && unmatched > 0 && !open.empty()) {
    Run& opener = open.back();
    const std::uint32_t matched = std::min(unmatched, opener.left);
    unmatched -= matched;
    opener.left -= matched;
    for (std::uint32_t i = 0; i < matched; ++i) {
      r.out[opener.out + opener.left + i] = kDropped;
      r.out[out++] = kDropped;
    }
    if (opener.left == 0) open.pop_back();
  }
  if (opens && unmatched > 0) open.push_back({.out = out, .left = unmatched});
  return end;
}

std::size_t read_one(Reader& r, std::size_t at) {
  const char c = r.source[at];
  const char next = at + 1 < r.source.size() ? r.source[at + 1] : '\0';
  switch (c) {
    case '\\':
      if (next == '\n') return at + 1;
      if (!is_ascii_punctuation(next)) break;
      r.out += next;
      return at + 2;
    case '`':
      return read_code(r, at);
    case '&':
      return read_entity(r, at);
    case '<':
      return read_angle(r, at);
    case '!':
      if (next != '[') break;
      return read_opening_bracket(r, at);
    case '[':
      return read_opening_bracket(r, at);
    case ']':
      return read_closing_bracket(r, at);
    case '*':
    case '_':
    case '~':
      return read_emphasis(r, at);
    default:
      break;
  }
  return read_literally(r, at);
}

}  // namespace

bool is_markdown_label(std::string_view label, const std::vector<std::string>& labels) {
  if (labels.empty() || label.empty() || label.size() > kLongestLabel) return false;
  return std::binary_search(labels.begin(), labels.end(), unicode::fold(label));
}

MarkdownText read_markdown_inline(std::string_view source, const std::vector<std::string>& labels) {
  Reader r{.source = source, .labels = labels};
  r.out.reserve(source.size());
  find_backticks(r);
  for (std::size_t at = 0; at < source.size();) at = read_one(r, at);

  return {.text = clean(r.out), .captions = std::move(r.captions)};
}

}  // namespace lede
