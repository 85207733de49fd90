// SPDX-License-Identifier: MIT
#include "marks/mark_tokens.hpp"

#include "unicode/break_classes.hpp"
#include "unicode/plain_bytes.hpp"
#include "unicode/properties.hpp"
#include "unicode/stops.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::Category;
using unicode::CodePoint;

struct NamedMark {
  char32_t value;
  Mark mark;
};

constexpr NamedMark kMarks[] = {
    {0x00AB, Mark::kGuillemetLeft},    {0x00BB, Mark::kGuillemetRight},
    {0x2013, Mark::kEnDash},           {0x2014, Mark::kEmDash},
    {0x2015, Mark::kEmDash},           {0x2018, Mark::kSingleLeft},
    {0x2019, Mark::kSingleRight},      {0x201A, Mark::kSingleLow},
    {0x201B, Mark::kSingleLeft},       {0x201C, Mark::kDoubleLeft},
    {0x201D, Mark::kDoubleRight},      {0x201E, Mark::kDoubleLow},
    {0x201F, Mark::kDoubleLeft},       {0x2039, Mark::kAngleLeft},
    {0x203A, Mark::kAngleRight},       {0x3008, Mark::kInnerTitleOpen},
    {0x3009, Mark::kInnerTitleClose},  {0x300A, Mark::kTitleOpen},
    {0x300B, Mark::kTitleClose},       {0x300C, Mark::kCornerOpen},
    {0x300D, Mark::kCornerClose},      {0x300E, Mark::kWhiteCornerOpen},
    {0x300F, Mark::kWhiteCornerClose}, {0x3010, Mark::kLenticularOpen},
    {0x3011, Mark::kLenticularClose},  {0x3014, Mark::kTortoiseOpen},
    {0x3015, Mark::kTortoiseClose},    {0x301D, Mark::kPrimeOpen},
    {0x301E, Mark::kPrimeClose},       {0x301F, Mark::kPrimeClose},
    {0xFF02, Mark::kStraightDouble},   {0xFF07, Mark::kStraightSingle},
    {0xFF08, Mark::kRoundOpen},        {0xFF09, Mark::kRoundClose},
    {0xFF3B, Mark::kSquareOpen},       {0xFF3D, Mark::kSquareClose},
    {0xFF5B, Mark::kCurlyOpen},        {0xFF5D, Mark::kCurlyClose},
};

Mark ascii_mark(char32_t value) {
  switch (value) {
    case '"':
      return Mark::kStraightDouble;
    case '\'':
      return Mark::kStraightSingle;
    case '(':
      return Mark::kRoundOpen;
    case ')':
      return Mark::kRoundClose;
    case '[':
      return Mark::kSquareOpen;
    case ']':
      return Mark::kSquareClose;
    case '{':
      return Mark::kCurlyOpen;
    case '}':
      return Mark::kCurlyClose;
    case '-':
      return Mark::kHyphens;
    case '`':
      return Mark::kBackticks;
    case '.':
    case '!':
    case '?':
      return Mark::kStop;
    default:
      return Mark::kNoMark;
  }
}

Mark mark_of(char32_t value) {
  if (value < 0x80) return ascii_mark(value);
  if (value > 0xBB && value < 0x2013 && value != 0x61F && value != 0x6D4 && value != 0x964) {
    return Mark::kNoMark;
  }
  if (unicode::may_end_sentence(value)) return Mark::kStop;
  for (const NamedMark& known : kMarks) {
    if (known.value == value) return known.mark;
  }
  return Mark::kNoMark;
}

bool is_word_part(char32_t value) {
  return (unicode::is_letter(value) || unicode::is_digit(value) || unicode::is_mark(value)) &&
         !unicode::is_unspaced(value);
}

bool is_hebrew(char32_t value) {
  return unicode::word_break(value) == unicode::WordBreak::kHebrewLetter;
}

char32_t value_before(std::string_view text, Span block, std::uint32_t at) {
  return at > block.begin ? unicode::decode_before(text, at).value : kNoNeighbour;
}

char32_t value_from(std::string_view text, Span block, std::uint32_t at) {
  return at < block.end ? unicode::decode_at(text, at).value : kNoNeighbour;
}

/// The mark at `at` and how far it reaches: `` and '' and runs of dashes are one mark.
MarkToken token_at(std::string_view text, Span block, std::uint32_t at) {
  const CodePoint point = unicode::decode_at(text, at);
  MarkToken token{.span = {at, at + point.bytes}, .mark = mark_of(point.value)};
  const bool doubles = token.mark == Mark::kBackticks || point.value == '\'';
  const bool runs = token.mark == Mark::kHyphens || token.mark == Mark::kEmDash;
  if (!doubles && !runs) return token;
  while (token.span.end < block.end) {
    const CodePoint next = unicode::decode_at(text, token.span.end);
    if (next.value != point.value) break;
    token.span.end += next.bytes;
    if (doubles) break;
  }
  if (doubles && token.span.size() == 2) {
    token.mark = point.value == '`' ? Mark::kBackticks : Mark::kTwoSingles;
  } else if (token.mark == Mark::kBackticks) {
    token.mark = Mark::kNoMark;  // A single backtick quotes nothing.
  }
  return token;
}

/// Only a hyphen between spaces or two or three together is a dash; longer runs are rules.
bool is_dash_at_all(std::string_view text, Span block, const MarkToken& token) {
  if (token.mark != Mark::kHyphens) return true;
  if (token.span.size() > 1) return token.span.size() <= 3;
  return unicode::is_space(value_before(text, block, token.span.begin)) &&
         unicode::is_space(value_from(text, block, token.span.end));
}

/// A stop ends a sentence where a space and no small letter, or nothing, comes after it.
bool is_stop_at_all(std::string_view text, Span block, const MarkToken& token) {
  const char32_t next = value_from(text, block, token.span.end);
  if (next == kNoNeighbour || !unicode::is_space(next)) {
    return unicode::decode_at(text, token.span.begin).value >= 0x3000;
  }
  const std::uint32_t after = token.span.end + unicode::decode_at(text, token.span.end).bytes;
  return !unicode::is_lower(value_from(text, block, after));
}

std::vector<MarkToken> all_tokens(std::string_view text, Span block) {
  std::vector<MarkToken> tokens;
  const std::string_view until = text.substr(0, block.end);
  for (std::uint32_t at = block.begin; (at = unicode::skip_plain(until, at)) < block.end;) {
    const CodePoint point = unicode::decode_at(text, at);
    if (mark_of(point.value) == Mark::kNoMark) {
      at += point.bytes;
      continue;
    }
    MarkToken token = token_at(text, block, at);
    at = token.span.end;
    if (token.mark == Mark::kNoMark) continue;
    if (token.mark == Mark::kStop && !is_stop_at_all(text, block, token)) continue;
    if (!is_dash_at_all(text, block, token)) continue;
    token.left = value_before(text, block, token.span.begin);
    token.right = value_from(text, block, token.span.end);
    tokens.push_back(token);
  }
  return tokens;
}

bool touch(const MarkToken& a, const MarkToken& b) {
  return a.span.end == b.span.begin && is_quote_mark(a.mark) && is_quote_mark(b.mark);
}

/// Between letters, or between a letter and a quotation that begins with one (l’« ami », l’“ami”).
/// `next`: the mark that touches it, or null.
bool is_apostrophe(std::string_view text, Span block, const MarkToken& token,
                   const MarkToken* next) {
  const char32_t before = value_before(text, block, token.span.begin);
  const char32_t after = value_from(text, block, token.span.end);
  if (token.mark == Mark::kStraightDouble) return is_hebrew(before) && is_hebrew(after);
  if (!is_single(token.mark) || !is_word_part(before)) return false;
  if (next == nullptr) return is_word_part(after);
  return is_word_part(token.right) || next->mark == Mark::kGuillemetLeft;
}

/// Both marks of `rock 'n' roll`: one small letter between them.
bool is_clipped_letter(std::string_view text, const MarkToken& a, const MarkToken& b) {
  if (!is_single(a.mark) || !is_single(b.mark) || !a.looks_left()) return false;
  if (a.span.end >= b.span.begin) return false;
  const CodePoint point = unicode::decode_at(text, a.span.end);
  return a.span.end + point.bytes == b.span.begin && unicode::is_lower(point.value);
}

void leave_out_apostrophes(std::vector<MarkToken>& tokens, std::string_view text, Span block) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool last = i + 1 == tokens.size();
    const MarkToken* next = !last && touch(tokens[i], tokens[i + 1]) ? &tokens[i + 1] : nullptr;
    if (is_apostrophe(text, block, tokens[i], next)) continue;
    if (!last && is_clipped_letter(text, tokens[i], tokens[i + 1])) {
      ++i;
      continue;
    }
    tokens[kept++] = tokens[i];
  }
  tokens.resize(kept);
}

void tell_closers_ahead(std::vector<MarkToken>& tokens) {
  bool single = false;
  bool sure = false;
  bool straight = false;
  for (std::size_t i = tokens.size(); i-- > 0;) {
    MarkToken& token = tokens[i];
    if (token.mark == Mark::kStraightDouble) {
      token.closer_ahead = straight;
      straight = !token.looks_left();
    }
    if (!is_single(token.mark)) continue;
    token.closer_ahead = single;
    token.sure_closer_ahead = sure;
    if (token.mark != Mark::kSingleLeft && token.looks_right()) {
      single = true;
      sure = sure || unicode::category(token.left) == Category::kPunctuation;
    }
    if (token.looks_left()) single = sure = false;
  }
}

}  // namespace

bool MarkToken::leads() const {
  if (left == kNoNeighbour || unicode::is_space(left)) return true;
  if (left == U'’' || left == '\'') return true;  // An apostrophe: marks would be in the run.
  const Category found = unicode::category(left);
  return found == Category::kOpen || found == Category::kDash;
}

bool MarkToken::trails() const {
  if (right == kNoNeighbour || unicode::is_space(right)) return true;
  if (right == U'¿' || right == U'¡' || right == '#' || right == '@' || right == '&') return false;
  const Category found = unicode::category(right);
  return found == Category::kClose || found == Category::kDash || found == Category::kPunctuation;
}

bool is_quote_mark(Mark mark) {
  return mark != Mark::kNoMark && mark < Mark::kFirstBracket;
}

bool is_single(Mark mark) {
  return mark == Mark::kSingleLeft || mark == Mark::kSingleRight || mark == Mark::kStraightSingle;
}

std::vector<MarkToken> find_mark_tokens(std::string_view text, Span block) {
  std::vector<MarkToken> tokens = all_tokens(text, block);
  for (std::size_t i = tokens.size(); i-- > 1;) {
    if (touch(tokens[i - 1], tokens[i])) tokens[i - 1].right = tokens[i].right;
  }
  leave_out_apostrophes(tokens, text, block);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (touch(tokens[i - 1], tokens[i])) tokens[i].left = tokens[i - 1].left;
  }
  tell_closers_ahead(tokens);
  return tokens;
}

Mark opening_mark(std::string_view text, Span block) {
  for (std::uint32_t at = block.begin; at < block.end;) {
    const CodePoint point = unicode::decode_at(text, at);
    if (!unicode::is_space(point.value)) {
      const Mark mark = token_at(text, block, at).mark;
      return is_quote_mark(mark) ? mark : Mark::kNoMark;
    }
    at += point.bytes;
  }
  return Mark::kNoMark;
}

}  // namespace lede
