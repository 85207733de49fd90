// SPDX-License-Identifier: MIT
#include "marks/pair_marks.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "marks/mark_tokens.hpp"
#include "sort_items.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

// How many open marks are searched for the one that a closing mark may close, and how far apart
// the dashes of one apposition may stand, in bytes.
constexpr std::size_t kDeepestSearch = 8;
constexpr std::uint32_t kLongestApposition = 400;
constexpr std::uint32_t kWidestSpace = 3;  // In bytes.
// «Компания «Имя»: one mark closes both where so few bytes, and no stop, come before the inner one.
constexpr std::uint32_t kLongestNameHead = 80;

bool is_fixed_opener(Mark mark) {
  const int from_first = static_cast<int>(mark) - static_cast<int>(Mark::kFirstFixed);
  return from_first >= 0 && mark < Mark::kFirstDash && from_first % 2 == 0;
}

/// Whether `closer` may close what `opener` opened: in any language's style.
bool agrees(Mark opener, Mark closer) {
  switch (opener) {
    case Mark::kDoubleLow:
      return closer == Mark::kDoubleLeft || closer == Mark::kDoubleRight ||
             closer == Mark::kStraightDouble;
    case Mark::kDoubleLeft:
      return closer == Mark::kDoubleRight || closer == Mark::kStraightDouble;
    case Mark::kDoubleRight:
      return closer == Mark::kDoubleRight || closer == Mark::kDoubleLeft;
    case Mark::kSingleLow:
      return closer == Mark::kSingleLeft || closer == Mark::kSingleRight;
    case Mark::kSingleLeft:
      return closer == Mark::kSingleRight;
    case Mark::kSingleRight:
      return closer == Mark::kSingleRight || closer == Mark::kSingleLeft;
    case Mark::kGuillemetLeft:
      return closer == Mark::kGuillemetRight;
    case Mark::kGuillemetRight:
      return closer == Mark::kGuillemetLeft || closer == Mark::kGuillemetRight;
    case Mark::kAngleLeft:
      return closer == Mark::kAngleRight;
    case Mark::kAngleRight:
      return closer == Mark::kAngleLeft || closer == Mark::kAngleRight;
    case Mark::kStraightDouble:
      return closer == opener || closer == Mark::kDoubleRight;
    case Mark::kStraightSingle:
    case Mark::kTwoSingles:
      return closer == opener;
    case Mark::kBackticks:
      return closer == Mark::kTwoSingles || closer == Mark::kStraightDouble;
    default:
      return is_fixed_opener(opener) && static_cast<int>(closer) == static_cast<int>(opener) + 1;
  }
}

bool is_spaced(char32_t value) {
  return value == kNoNeighbour || unicode::is_space(value);
}

bool is_straight(Mark mark) {
  return mark == Mark::kStraightDouble || mark == Mark::kStraightSingle ||
         mark == Mark::kTwoSingles;
}

/// How this article uses the marks that languages use in opposite ways.
struct Habits {
  bool guillemets_reversed = false;  ///< »so«
  bool right_single_opens = false;   ///< ’så’

  /// Whether a mark opens where nothing around it says so.
  [[nodiscard]] bool opens(Mark mark) const {
    switch (mark) {
      case Mark::kGuillemetLeft:
      case Mark::kAngleLeft:
        return !guillemets_reversed;
      case Mark::kGuillemetRight:
      case Mark::kAngleRight:
        return guillemets_reversed;
      case Mark::kDoubleRight:
      case Mark::kSingleRight:
        return false;
      default:
        return true;
    }
  }
};

/// A mark that stands open, and the dash that stands open inside it.
struct Frame {
  MarkToken token;
  Span inner_same{0, 0};  ///< The first pair of the same marks inside, closed or not; empty: none.
  MarkToken dash;         ///< Or the stop that came after it; mark kNoMark: neither.
};

struct BlockMarks {
  std::string_view text;
  Span block;
  std::uint32_t index = 0;
  Habits habits;
  std::vector<Frame> open;  ///< open[0] is the block itself.
  std::vector<MarkPair> pairs;

  void add(Span outer, Span inner, MarkKind kind, bool closed) {
    pairs.push_back(
        {.outer = outer, .inner = inner, .block = index, .kind = kind, .closed = closed});
  }
};

/// The open mark that `mark` may close, as its place in `open`; 0: none. A bracket does not reach
/// out of a quotation.
std::size_t find_opener(const BlockMarks& b, Mark mark) {
  const bool bracket = mark >= Mark::kFirstBracket;
  for (std::size_t i = b.open.size(); i-- > 1 && b.open.size() - i <= kDeepestSearch;) {
    const Mark opener = b.open[i].token.mark;
    if (agrees(opener, mark)) return i;
    if (bracket && is_quote_mark(opener) && opener != Mark::kStraightSingle) return 0;
  }
  return 0;
}

void open_mark(BlockMarks& b, const MarkToken& token) {
  Frame& parent = b.open.back();
  if (parent.token.mark == token.mark && parent.inner_same.empty()) parent.inner_same = token.span;
  b.open.push_back({.token = token});
}

/// Closes open[place]. Marks opened inside and not closed count as no marks.
void close_mark(BlockMarks& b, std::size_t place, const MarkToken& token) {
  const MarkToken opener = b.open[place].token;
  const Span outer{opener.span.begin, token.span.end};
  b.open.resize(place);
  Frame& parent = b.open.back();
  if (parent.inner_same.begin == opener.span.begin) parent.inner_same = outer;
  b.add(outer, {opener.span.end, token.span.begin},
        is_quote_mark(opener.mark) ? MarkKind::kQuote : MarkKind::kBracket, true);
}

/// ‘The workers’ rights,’ she said: after a letter, and a surer closing mark comes later.
bool is_possessive(const MarkToken& token) {
  return is_single(token.mark) && token.looks_right() && token.sure_closer_ahead &&
         unicode::is_letter(token.left);
}

/// Straight marks, which have no side of their own.
void take_straight(BlockMarks& b, const MarkToken& token, std::size_t opener) {
  if (is_possessive(token)) return;
  const bool alone = is_spaced(token.left) && is_spaced(token.right);
  if (opener > 0 && !token.looks_left() && (!alone || is_spaced(b.open[opener].token.right))) {
    close_mark(b, opener, token);
    return;
  }
  if (token.mark == Mark::kStraightSingle) {
    if (token.looks_left() && token.closer_ahead) open_mark(b, token);
    return;
  }
  const bool after_no_letter = unicode::is_unspaced(token.left) ||
                               unicode::category(token.left) == unicode::Category::kPunctuation;
  const bool opens = token.leads() ? !is_spaced(token.right) || token.closer_ahead
                                   : !token.trails() && after_no_letter;
  if (opens) open_mark(b, token);
}

/// ‘ ’: the latter mostly an apostrophe.
void take_single(BlockMarks& b, const MarkToken& token, std::size_t opener) {
  if (token.mark == Mark::kSingleRight) {
    if (opener > 0 && !token.looks_left() && !is_possessive(token)) {
      close_mark(b, opener, token);
    } else if (token.looks_left() && token.closer_ahead && b.habits.right_single_opens) {
      open_mark(b, token);
    }
  } else if (opener > 0 && !token.looks_left()) {
    close_mark(b, opener, token);
  } else if (!token.looks_right()) {
    open_mark(b, token);
  }
}

/// “ ” « » ‹ › „ ‚: each has a side, which some languages turn around.
void take_sided(BlockMarks& b, const MarkToken& token, std::size_t opener) {
  const bool opens = b.habits.opens(token.mark);
  const bool same = opener > 0 && b.open[opener].token.mark == token.mark;
  if (opener > 0 && (!token.looks_left() || (!opens && !same))) {
    close_mark(b, opener, token);
  } else if (opens ? !token.looks_right() : token.looks_left()) {
    open_mark(b, token);
  }
}

void take_quote_mark(BlockMarks& b, const MarkToken& token) {
  const std::size_t opener = find_opener(b, token.mark);
  if (token.mark >= Mark::kFirstFixed || token.mark == Mark::kBackticks) {
    if (opener > 0) {
      close_mark(b, opener, token);
    } else if (token.mark == Mark::kBackticks || is_fixed_opener(token.mark)) {
      open_mark(b, token);
    }
  } else if (is_straight(token.mark)) {
    take_straight(b, token, opener);
  } else if (is_single(token.mark)) {
    take_single(b, token, opener);
  } else {
    take_sided(b, token, opener);
  }
}

/// Pairs a dash with the one before it in the same sentence, in the same quotation, set alike:
/// ` — so — `, `—so—`, or ` —so—`. A dash that begins its block or its sentence begins a turn of a
/// dialogue.
void take_dash(BlockMarks& b, const MarkToken& token) {
  MarkToken& first = b.open.back().dash;
  const bool left = is_spaced(token.left);
  const bool right = token.trails();
  if (first.mark == token.mark && (right || !left) &&
      token.span.begin - first.span.begin <= kLongestApposition) {
    const bool first_left = is_spaced(first.left);
    const bool first_right = is_spaced(first.right);
    const bool alike = first_left && first_right ? left && right : !left;
    if (alike) {
      b.add({first.span.begin, token.span.end}, {first.span.end, token.span.begin}, MarkKind::kDash,
            true);
      first = {};
      return;
    }
  }
  const bool begins_turn =
      token.left == kNoNeighbour ||
      (first.mark == Mark::kStop && token.span.begin - first.span.end <= kWidestSpace);
  const bool tight = !left && !right && token.mark != Mark::kEnDash;
  first = !begins_turn && (left || tight) ? token : MarkToken{};
}

void take(BlockMarks& b, const MarkToken& token) {
  if (token.mark == Mark::kStop) {
    b.open.back().dash = token;
  } else if (token.mark >= Mark::kFirstDash) {
    take_dash(b, token);
  } else if (is_quote_mark(token.mark)) {
    take_quote_mark(b, token);
  } else if (is_fixed_opener(token.mark)) {
    open_mark(b, token);
  } else if (const std::size_t opener = find_opener(b, token.mark); opener > 0) {
    close_mark(b, opener, token);
  }
}

/// Where an unclosed quotation ends: with its block; or where its like begins, at `next`; or with
/// its like, where one mark closes two (ООО «Компания «Имя»).
std::uint32_t unclosed_end(const BlockMarks& b, const Frame& frame, std::uint32_t next) {
  const std::uint32_t begin = frame.token.span.end;
  const Span inner = frame.inner_same;
  const std::uint32_t bound = inner.empty() ? next : std::min(next, inner.begin);
  if (frame.token.mark == Mark::kGuillemetLeft && inner.size() > frame.token.span.size() &&
      inner.begin - begin <= kLongestNameHead) {
    const std::string_view head = b.text.substr(begin, inner.begin - begin);
    if (head.find_first_of(".!?") == std::string_view::npos) return inner.end;
  }
  const std::string_view rest = b.text.substr(begin, bound - begin);
  const std::string_view trimmed = unicode::trim(rest);
  return trimmed.empty() ? begin
                         : static_cast<std::uint32_t>(trimmed.data() - b.text.data()) +
                               static_cast<std::uint32_t>(trimmed.size());
}

/// What stands open at the block's end: brackets and single marks pair with nothing; the other
/// quotations end there, and go on in the next block if that begins with `next_opens`.
void end_block(BlockMarks& b, Mark next_opens) {
  std::array<std::uint32_t, static_cast<std::size_t>(Mark::kCount)> next;
  next.fill(b.block.end);
  bool continued = false;
  for (std::size_t i = b.open.size(); i-- > 1;) {
    const Frame& frame = b.open[i];
    const Mark mark = frame.token.mark;
    if (!is_quote_mark(mark)) continue;
    const bool same_again =
        next_opens == mark || (mark == Mark::kGuillemetLeft && next_opens == Mark::kGuillemetRight);
    const bool continues = same_again && !continued;
    if (is_single(mark) && !continues) continue;
    std::uint32_t& bound = next[static_cast<std::size_t>(mark)];
    const std::uint32_t end = continues ? b.block.end : unclosed_end(b, frame, bound);
    bound = frame.token.span.begin;
    if (end == frame.token.span.end) continue;  // Nothing stands in it.
    b.add({frame.token.span.begin, end}, {frame.token.span.end, end}, MarkKind::kQuote, false);
    b.pairs.back().continues = continues;
    continued = continued || continues;
  }
}

/// Puts a block's pairs behind the others, parents first. What crosses its parent's end is cut
/// there if nothing closes it, else left out.
void nest(std::vector<MarkPair>& pairs, Marks& marks) {
  sort_items(pairs, [](const MarkPair& a, const MarkPair& b) {
    return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin
                                          : a.outer.end > b.outer.end;
  });
  std::vector<std::uint32_t> around;
  for (MarkPair& pair : pairs) {
    while (!around.empty() && marks.pairs[around.back()].outer.end <= pair.outer.begin) {
      around.pop_back();
    }
    if (!around.empty()) {
      const MarkPair& parent = marks.pairs[around.back()];
      if (!pair.closed && pair.outer.end > parent.inner.end) {
        pair.outer.end = std::max(parent.inner.end, pair.inner.begin);
        pair.inner.end = pair.outer.end;
      }
      if (!parent.outer.contains(pair.outer)) continue;
      pair.parent = around.back();
    }
    around.push_back(static_cast<std::uint32_t>(marks.pairs.size()));
    marks.pairs.push_back(pair);
  }
}

bool is_guillemet(const MarkToken& token) {
  return token.mark >= Mark::kGuillemetLeft && token.mark <= Mark::kAngleRight;
}

/// Whether most of a block's guillemets stand reversed (above 0) or not (below 0).
int reversed_guillemets(const std::vector<MarkToken>& tokens) {
  int votes = 0;
  bool right = false;
  for (const MarkToken& token : tokens) {
    if (!is_guillemet(token)) continue;
    const bool left = token.mark == Mark::kGuillemetLeft || token.mark == Mark::kAngleLeft;
    right = right || !left;
    if (token.looks_right()) votes += left ? 1 : -1;
    if (token.looks_left()) votes += left ? -1 : 1;
  }
  return right ? votes : 0;
}

/// By what stands around guillemets all over the article, else by the pack's first style.
Habits find_habits(const std::vector<std::vector<MarkToken>>& tokens, const LanguagePack& pack) {
  Habits habits;
  for (std::size_t i = pack.quote_marks.size(); i-- > 0;) {
    const std::string& open = pack.quote_marks[i].open;
    if (open == "«") habits.guillemets_reversed = false;
    if (open == "»" && pack.quote_marks[i].close == "«") habits.guillemets_reversed = true;
    if (open == "’") habits.right_single_opens = true;
  }
  int votes = 0;
  for (const std::vector<MarkToken>& of_block : tokens) votes += reversed_guillemets(of_block);
  if (votes != 0) habits.guillemets_reversed = votes > 0;
  return habits;
}

/// By block: the mark that the next block with any text begins with.
std::vector<Mark> next_opening_marks(const Document& document) {
  std::vector<Mark> next(document.blocks.size(), Mark::kNoMark);
  for (std::size_t i = document.blocks.size(); i-- > 1;) {
    const bool blank = unicode::trim(document.slice(document.blocks[i])).empty();
    next[i - 1] = blank ? next[i] : opening_mark(document.text, document.blocks[i].span);
  }
  return next;
}

}  // namespace

Marks pair_marks(const Document& document, const LanguagePack& pack) {
  std::vector<std::vector<MarkToken>> tokens;  // By block.
  for (const Block& block : document.blocks) {
    tokens.push_back(find_mark_tokens(document.text, block.span));
  }
  const Habits habits = find_habits(tokens, pack);
  const std::vector<Mark> next_opening = next_opening_marks(document);
  Marks marks;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    BlockMarks b{.text = document.text,
                 .block = document.blocks[i].span,
                 .index = i,
                 .habits = habits,
                 .open = {Frame{}}};
    for (const MarkToken& token : tokens[i]) take(b, token);
    end_block(b, next_opening[i]);
    nest(b.pairs, marks);
  }
  return marks;
}

}  // namespace lede
