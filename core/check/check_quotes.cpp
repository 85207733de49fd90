// SPDX-License-Identifier: MIT
#include "check/check_quotes.hpp"

#include <algorithm>

#include "lede/string_table.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kRarest = 4;       // Words of a quote that it is looked for by.
constexpr std::uint32_t kMostPlaces = 64;  // Of one word that are looked at for altered quotes,
constexpr std::uint32_t kMostVerbatim = 1U << 16U;  // and for those that may stand there verbatim.
constexpr std::uint32_t kBand = 24;  // Words that an altered quote may be longer or shorter.
constexpr std::uint32_t kColumns = 2 * kBand + 1;
constexpr std::uint32_t kLongestAligned = 2000;
constexpr double kLeastHeld = 0.6;

constexpr const char* kNoWord = "\n";  // No word has one.

using Numbers = std::vector<std::uint32_t>;

std::string folded_word(const Reading& reading, std::uint32_t word) {
  return unicode::fold(reading.document.slice(reading.sentences.words[word].span));
}

// From the first byte of word `first` to the last one before word `last`; empty without words.
Span span_of(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  if (first >= last) return {};
  const auto& words = reading.sentences.words;
  return {words[first].span.begin, words[last - 1].span.end};
}

// The transcript's words by number, and where each comes. A turn's label is nothing that was said.
class Transcript {
 public:
  explicit Transcript(const Reading& reading) : reading_(reading) {
    const auto size = static_cast<std::uint32_t>(reading.sentences.words.size());
    sentence_.assign(size, kNone);
    const auto& list = reading.sentences.list;
    for (std::uint32_t s = 0; s < list.size(); ++s) {
      for (std::uint32_t w = list[s].first_word; w < list[s].last_word; ++w) sentence_[w] = s;
    }
    for (std::uint32_t w = 0; w < size; ++w) {
      words_.push_back(
          numbers_.number_of(sentence_[w] == kNone ? kNoWord : folded_word(reading, w)));
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

  /// Looks for the digest's words [first, last).
  void find(const Reading& digest, std::uint32_t first, std::uint32_t last,
            CheckedQuote& quote) const {
    Numbers wanted;
    for (std::uint32_t w = first; w < last; ++w) {
      wanted.push_back(numbers_.find(folded_word(digest, w)));
    }
    const std::uint32_t size = last - first;
    const std::uint32_t whole = verbatim_start(wanted);
    if (whole != kNone) {
      quote.verdict = Verdict::kVerbatim;
      quote.place = span_of(reading_, whole, whole + size);
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

  // Where the quote stands word for word, in what one voice says; else kNone.
  [[nodiscard]] std::uint32_t verbatim_start(const Numbers& wanted) const {
    const auto i = static_cast<std::uint32_t>(rarest(wanted, 0));
    if (i == kNone) return kNone;
    const auto size = static_cast<std::uint32_t>(wanted.size());
    std::uint32_t place = first_[wanted[i]];
    for (std::uint32_t n = 0; n < kMostVerbatim && place != kNone; ++n, place = next_[place]) {
      if (place < i) continue;
      std::uint32_t held = 0;
      while (held < size && is_at(wanted, held, place - i + held)) ++held;
      if (held == size && is_one_voice(place - i, place - i + size)) return place - i;
    }
    return kNone;
  }

  [[nodiscard]] std::string_view voice_of(std::uint32_t word) const {
    return reading_.roles.speaker[reading_.sentences.list[sentence_[word]].block];
  }

  [[nodiscard]] bool is_one_voice(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t w = first + 1; w < last; ++w) {
      if (sentence_[w] != sentence_[w - 1] && voice_of(w) != voice_of(w - 1)) return false;
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
  void align(const Numbers& wanted, const Reading& digest, std::uint32_t first, std::uint32_t at,
             CheckedQuote& quote) const {
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
    std::uint32_t from = kNone;  // What stands for the quote's first word, and behind its last one.
    std::uint32_t to = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t done = 0;  // Rows.
    const auto note = [&](std::uint32_t word) {
      if (from == kNone) {
        from = word;
        while (from > 0 && from + row > word && sentence_[from - 1] == sentence_[word]) --from;
        to = from;
      }
      const Difference difference{span_of(digest, first + done, first + row),
                                  span_of(reading_, to, word)};
      if (difference.digest.empty() && difference.transcript.empty()) return;
      quote.differences.push_back(difference);
    };
    while (row < rows && column < kColumns) {
      const std::uint32_t word = begin + row + column;
      const std::uint32_t cell = row * kWidth + column;
      if (is_at(wanted, row, word) && held[cell] == held[cell + kWidth] + 1) {
        note(word);
        to = word + 1;
        done = ++row;
      } else if (held[cell] == held[cell + 1]) {
        ++column;
      } else {
        ++row;
        --column;
      }
    }
    row = rows;
    std::uint32_t end = to;  // Behind what stands in place of its last words.
    while (end < to + rows - done && end < words_.size() && sentence_[end] == sentence_[to - 1]) {
      ++end;
    }
    note(end);
    quote.place = span_of(reading_, from, end);
  }

  const Reading& reading_;
  StringTable numbers_;
  Numbers words_;
  Numbers sentence_;  // By word; kNone: in none.
  Numbers first_;     // By number: its first place.
  Numbers count_;     // By number.
  Numbers next_;      // By place: the same word's next one, or kNone.
};

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

}  // namespace

std::vector<CheckedQuote> check_quotes(const Reading& digest, const Reading& transcript) {
  const Transcript there(transcript);
  std::vector<CheckedQuote> checked;
  for (const Quote& quote : digest.quotes.list) {
    if (quote.kind != QuoteKind::kDirect && quote.kind != QuoteKind::kFragment) continue;
    for (const Span span : quote.spans) {
      CheckedQuote one;
      one.text = span;
      one.quote = &quote;
      there.find(digest, word_from(digest.sentences, span.begin),
                 word_from(digest.sentences, span.end), one);
      if (!one.place.empty()) one.speaker_there = speaker_at(transcript, one.place);
      checked.push_back(std::move(one));
    }
  }
  return checked;
}

}  // namespace lede
