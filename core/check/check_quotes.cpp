// SPDX-License-Identifier: MIT
#include "check/check_quotes.hpp"

#include <algorithm>

#include "check/units.hpp"
#include "lede/string_table.hpp"
#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kRarest = 4;       // Words of a quote that it is looked for by.
constexpr std::uint32_t kMostPlaces = 64;  // Of one word that are looked at for altered quotes,
constexpr std::uint32_t kMostVerbatim = 1U << 16U;  // and for those that may stand there verbatim.
constexpr std::uint32_t kBand = 24;  // Words that an altered quote may be longer or shorter.
constexpr std::uint32_t kColumns = 2 * kBand + 1;
constexpr std::uint32_t kLongestAligned = 1U << 16U;
constexpr double kLeastHeld = 0.6;
// So many words for each of those at an end, and they are there by chance.
constexpr std::size_t kFarther = 4;

constexpr const char* kNoWord = "\n";  // No word has one.

using Numbers = std::vector<std::uint32_t>;

// A word of the quote, by its place in it, and the word of the transcript that is the same.
struct Match {
  std::uint32_t row = 0;
  std::uint32_t word = 0;
};

// From the first byte of unit `first` to the last one before unit `last`; empty without units.
Span span_of(const std::vector<Unit>& units, std::uint32_t first, std::uint32_t last) {
  if (first >= last) return {};
  return {units[first].span.begin, units[last - 1].span.end};
}

// Whose turn the place stands in, or whose quotation.
std::string_view speaker_at(const Reading& reading, Span place) {
  const auto& quotes = reading.quotes.list;
  auto after = std::upper_bound(
      quotes.begin(), quotes.end(), place.begin,
      [](std::uint32_t at, const Quote& quote) { return at < quote.spans.front().begin; });
  if (after != quotes.begin() && (--after)->speaker && place.begin < after->spans.back().end) {
    return after->speaker->name;
  }
  const std::uint32_t sentence = sentence_at(reading.sentences, place.begin);
  if (sentence == kNone) return {};
  return reading.roles.speaker[reading.sentences.list[sentence].block];
}

// "LEE", "Ann Lee": one may be the other's last words.
bool is_same_name(std::string_view a, std::string_view b) {
  const std::string one = unicode::fold(a);
  const std::string other = unicode::fold(b);
  return !one.empty() && !other.empty() &&
         (one == other || one.ends_with(" " + other) || other.ends_with(" " + one));
}

// The transcript's words by number, and where each comes. A turn's label is nothing that was said.
class Transcript {
 public:
  explicit Transcript(const Reading& reading) : reading_(reading), units_(units_of(reading)) {
    const auto size = static_cast<std::uint32_t>(units_.size());
    for (const Unit& unit : units_) {
      words_.push_back(numbers_.number_of(unit.sentence == kNone ? kNoWord : unit.key));
    }
    next_.resize(size);
    first_.assign(numbers_.size(), kNone);
    count_.assign(numbers_.size(), 0);
    for (std::uint32_t w = size; w-- > 0;) {
      next_[w] = first_[words_[w]];
      first_[words_[w]] = w;
      ++count_[words_[w]];
    }
  }

  /// Looks for the digest's units [first, last), best where its speaker says them.
  void find(const std::vector<Unit>& digest, std::uint32_t first, std::uint32_t last,
            CheckedQuote& quote) const {
    Numbers wanted;
    for (std::uint32_t w = first; w < last; ++w) wanted.push_back(numbers_.find(digest[w].key));
    const std::uint32_t size = last - first;
    const bool named = quote.quote != nullptr && quote.quote->speaker;
    const std::uint32_t whole =
        verbatim_start(wanted, named ? quote.quote->speaker->name : std::string_view{});
    if (whole != kNone) {
      quote.verdict = Verdict::kVerbatim;
      quote.place = span_of(units_, whole, whole + size);
      return;
    }
    const std::uint32_t at = best_start(wanted);
    if (at != kNone && size <= kLongestAligned) align(wanted, digest, first, at, quote);
  }

 private:
  // The rarest word of the quote behind `done`: how often it comes, above its place; its place is
  // kNone where there is none. Words are taken by how often they come, then by place.
  [[nodiscard]] std::uint64_t rarest(const Numbers& wanted, std::uint64_t done) const {
    std::uint64_t found = ~std::uint64_t{0};
    for (std::uint32_t i = 0; i < wanted.size(); ++i) {
      if (wanted[i] == kNone) continue;
      const std::uint64_t key = (std::uint64_t{count_[wanted[i]]} << 32U) + i;
      if (key > done && key < found) found = key;
    }
    return found;
  }

  // Where the quote stands word for word, in what one voice says, the speaker's if he says it at
  // all; else kNone.
  [[nodiscard]] std::uint32_t verbatim_start(const Numbers& wanted,
                                             std::string_view speaker) const {
    const auto i = static_cast<std::uint32_t>(rarest(wanted, 0));
    if (i == kNone) return kNone;
    std::uint32_t found = kNone;
    const auto size = static_cast<std::uint32_t>(wanted.size());
    std::uint32_t place = first_[wanted[i]];
    for (std::uint32_t n = 0; n < kMostVerbatim && place != kNone; ++n, place = next_[place]) {
      if (place < i) continue;
      std::uint32_t held = 0;
      while (held < size && is_at(wanted, held, place - i + held)) ++held;
      const std::uint32_t start = place - i;
      if (held < size || !is_one_voice(start, start + size)) continue;
      if (found == kNone) found = start;
      if (speaker.empty()) break;
      if (is_same_name(speaker_at(reading_, units_[start].span), speaker)) return start;
    }
    return found;
  }

  [[nodiscard]] std::string_view voice_of(std::uint32_t word) const {
    return reading_.roles.speaker[reading_.sentences.list[units_[word].sentence].block];
  }

  [[nodiscard]] bool is_one_voice(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t w = first + 1; w < last; ++w) {
      if (units_[w].sentence != units_[w - 1].sentence && voice_of(w) != voice_of(w - 1))
        return false;
    }
    return true;
  }

  // Where most of the words stand in their places, of where the rarest of them would have it begin.
  [[nodiscard]] std::uint32_t best_start(const Numbers& wanted) const {
    std::uint32_t best = kNone;
    std::uint32_t most = 0;
    std::uint64_t done = 0;
    for (std::uint32_t round = 0; round < kRarest; ++round) {
      done = rarest(wanted, done);
      const auto i = static_cast<std::uint32_t>(done);
      if (i == kNone) break;
      std::uint32_t place = first_[wanted[i]];
      for (std::uint32_t n = 0; n < kMostPlaces && place != kNone; ++n, place = next_[place]) {
        const std::uint32_t start = place > i ? place - i : 0;
        const std::uint32_t held = held_at(wanted, start);
        if (held > most) most = held, best = start;
      }
    }
    return best;
  }

  // Words that stand in their place if the quote begins at `at`.
  [[nodiscard]] std::uint32_t held_at(const Numbers& wanted, std::uint32_t at) const {
    std::uint32_t held = 0;
    for (std::uint32_t i = 0; i < wanted.size(); ++i) held += is_at(wanted, i, at + i) ? 1 : 0;
    return held;
  }

  [[nodiscard]] bool is_at(const Numbers& wanted, std::uint32_t i, std::uint32_t word) const {
    return word < words_.size() && words_[word] == wanted[i];
  }

  // The longest common subsequence in a band around the place, which moves on with each row, and
  // what differs.
  void align(const Numbers& wanted, const std::vector<Unit>& digest, std::uint32_t first,
             std::uint32_t at, CheckedQuote& quote) const {
    const auto rows = static_cast<std::uint32_t>(wanted.size());
    const std::uint32_t begin = at > kBand ? at - kBand : 0;
    constexpr std::uint32_t kWidth = kColumns + 1;
    Numbers held((rows + 1) * kWidth, 0);
    for (std::uint32_t cell = rows * kWidth; cell-- > 0;) {
      const std::uint32_t row = cell / kWidth;
      const std::uint32_t column = cell % kWidth;
      if (column == kColumns) continue;
      const std::uint32_t same = is_at(wanted, row, begin + row + column) ? 1 : 0;
      const std::uint32_t skipped = column > 0 ? held[cell + kWidth - 1] : 0;
      held[cell] = std::max({held[cell + 1], skipped, held[cell + kWidth] * same + same});
    }
    if (held[0] < kLeastHeld * rows) return;
    quote.verdict = Verdict::kAltered;
    std::vector<Match> matches;
    for (std::uint32_t row = 0, column = 0; row < rows && column < kColumns;) {
      const std::uint32_t word = begin + row + column;
      const std::uint32_t cell = row * kWidth + column;
      if (is_at(wanted, row, word) && held[cell] == held[cell + kWidth] + 1) {
        matches.push_back({row++, word});
      } else if (held[cell] == held[cell + 1]) {
        ++column;
      } else {
        ++row;
        --column;
      }
    }
    note_differences(tightened(wanted, std::move(matches)), digest, first, rows, quote);
  }

  // The words stand as near together as they can; what many others part from the rest at either end
  // stands there by chance.
  [[nodiscard]] std::vector<Match> tightened(const Numbers& wanted,
                                             std::vector<Match> matches) const {
    for (std::size_t i = matches.size(); i-- > 1;) {
      std::uint32_t& word = matches[i - 1].word;
      std::uint32_t later = matches[i].word - 1;
      while (later > word && !is_at(wanted, matches[i - 1].row, later)) --later;
      word = later;
    }
    const auto is_far = [&](std::size_t i, std::size_t words) {  // Behind match i.
      const std::size_t between = matches[i + 1].word - matches[i].word;
      return between > kFarther * words + matches[i + 1].row - matches[i].row;
    };
    std::size_t from = 0;
    std::size_t to = matches.size();
    for (std::size_t i = 0; 2 * i < to && i + 1 < to; ++i) {
      if (is_far(i, i + 1 - from)) from = i + 1;
    }
    for (std::size_t i = to; i-- > from + 1 && 2 * i > matches.size();) {
      if (is_far(i - 1, to - i)) to = i;
    }
    return {matches.begin() + static_cast<std::ptrdiff_t>(from),
            matches.begin() + static_cast<std::ptrdiff_t>(to)};
  }

  // What stands in the transcript between the words that are the same, and in the digest.
  void note_differences(const std::vector<Match>& matches, const std::vector<Unit>& digest,
                        std::uint32_t first, std::uint32_t rows, CheckedQuote& quote) const {
    std::uint32_t from = kNone;  // What stands for the quote's first word, and behind its last one.
    std::uint32_t to = 0;
    std::uint32_t row = 0;
    std::uint32_t done = 0;  // Rows.
    const auto note = [&](std::uint32_t word) {
      if (from == kNone) {
        from = word;
        while (from > 0 && from + row > word && units_[from - 1].sentence == units_[word].sentence)
          --from;
        to = from;
      }
      const Difference difference{span_of(digest, first + done, first + row),
                                  span_of(units_, to, word)};
      if (difference.digest.empty() && difference.transcript.empty()) return;
      quote.differences.push_back(difference);
    };
    for (const Match match : matches) {
      row = match.row;
      note(match.word);
      to = match.word + 1;
      done = row + 1;
    }
    row = rows;
    std::uint32_t end = to;  // Behind what stands in place of its last words.
    while (end < to + rows - done && end < words_.size() &&
           units_[end].sentence == units_[to - 1].sentence) {
      ++end;
    }
    note(end);
    quote.place = span_of(units_, from, end);
  }

  const Reading& reading_;
  std::vector<Unit> units_;
  StringTable numbers_;
  Numbers words_;
  Numbers first_;  // By number: its first place.
  Numbers count_;  // By number.
  Numbers next_;   // By place: the same word's next one, or kNone.
};

// What stands in marks and is no part of the quotes that were found: in headings and captions.
std::vector<CheckedQuote> other_quotes(const Reading& digest,
                                       const std::vector<CheckedQuote>& found) {
  std::vector<CheckedQuote> others;
  std::size_t next = 0;  // Of found.
  std::uint32_t reached = 0;
  for (const MarkPair& pair : digest.marks.pairs) {
    while (next < found.size() && found[next].text.end <= pair.outer.begin) ++next;
    const bool known = next < found.size() && found[next].text.overlaps(pair.outer);
    if (pair.kind != MarkKind::kQuote || !pair.closed || pair.outer.begin < reached) continue;
    reached = pair.outer.end;
    if (!known) others.push_back({.text = pair.outer});
  }
  return others;
}

std::uint32_t unit_from(const std::vector<Unit>& units, std::uint32_t at) {
  const auto found = std::lower_bound(
      units.begin(), units.end(), at,
      [](const Unit& unit, std::uint32_t value) { return unit.span.begin < value; });
  return static_cast<std::uint32_t>(found - units.begin());
}

}  // namespace

std::vector<CheckedQuote> check_quotes(const Reading& digest, const Reading& transcript) {
  const Transcript there(transcript);
  const std::vector<Unit> units = units_of(digest);
  std::vector<CheckedQuote> checked;
  for (const Quote& quote : digest.quotes.list) {
    for (const Span span : quote.spans) checked.push_back({.text = span, .quote = &quote});
  }
  for (const CheckedQuote& other : other_quotes(digest, checked)) checked.push_back(other);
  sort_items(checked, [](const CheckedQuote& a, const CheckedQuote& b) {
    return a.text.begin < b.text.begin;
  });
  for (CheckedQuote& one : checked) {
    const std::uint32_t first = unit_from(units, one.text.begin);
    const std::uint32_t last = unit_from(units, one.text.end);
    there.find(units, first, last, one);
    if (!one.place.empty()) one.speaker_there = speaker_at(transcript, one.place);
  }
  std::erase_if(checked, [&](const CheckedQuote& one) {
    return unit_from(units, one.text.begin) == unit_from(units, one.text.end);
  });
  return checked;
}

}  // namespace lede
