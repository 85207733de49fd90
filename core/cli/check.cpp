// SPDX-License-Identifier: MIT
#include "cli/check.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "output/json_writer.hpp"
#include "output/offsets.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"

namespace lede::cli {
namespace {

constexpr std::uint32_t kMostPlaces = 64;  // Of one word that are looked at.
constexpr std::uint32_t kBand = 24;        // Words that an altered quote may be longer or shorter.
constexpr std::uint32_t kLongestAligned = 2000;
constexpr double kLeastHeld = 0.6;

constexpr std::array<std::string_view, 3> kVerdicts{"verbatim", "altered", "absent"};

/// Folded words by number, the same number for the same word in both texts.
class Vocabulary {
 public:
  std::vector<std::uint32_t> numbers(const Reading& reading, std::uint32_t first,
                                     std::uint32_t last) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t w = first; w < last; ++w) {
      const std::string_view word = reading.document.slice(reading.sentences.words[w].span);
      const auto [item, added] = numbers_.try_emplace(unicode::fold(word), numbers_.size());
      numbers.push_back(static_cast<std::uint32_t>(item->second));
    }
    return numbers;
  }

 private:
  std::unordered_map<std::string, std::size_t> numbers_;
};

class Transcript {
 public:
  explicit Transcript(const Reading& reading)
      : reading_(reading),
        words_(vocabulary_.numbers(reading, 0,
                                   static_cast<std::uint32_t>(reading.sentences.words.size()))) {
    for (std::uint32_t w = 0; w < words_.size(); ++w) {
      if (words_[w] >= places_.size()) places_.resize(words_[w] + 1);
      places_[words_[w]].push_back(w);
    }
  }

  void find(const std::vector<std::uint32_t>& wanted, const Reading& digest, std::uint32_t first,
            CheckedQuote& quote) const {
    std::uint32_t best = 0;  // Held words.
    std::uint32_t best_at = 0;
    for (const std::uint32_t at : starts(wanted)) {
      const std::uint32_t held = held_at(wanted, at);
      if (held > best) best = held, best_at = at;
    }
    const auto size = static_cast<std::uint32_t>(wanted.size());
    if (best == size) {
      quote.verdict = Verdict::kVerbatim;
      set_place(best_at, best_at + size, quote);
    } else if (best > 0 && size <= kLongestAligned) {
      align(wanted, digest, first, best_at, quote);
    }
  }

  Vocabulary& vocabulary() { return vocabulary_; }

 private:
  // Where the quote would begin, by its rarest words' places.
  [[nodiscard]] std::vector<std::uint32_t> starts(const std::vector<std::uint32_t>& wanted) const {
    std::vector<std::uint32_t> by_rarity;
    for (std::uint32_t i = 0; i < wanted.size(); ++i) {
      if (count(wanted[i]) > 0) by_rarity.push_back(i);
    }
    const std::size_t few = std::min<std::size_t>(by_rarity.size(), 4);
    std::partial_sort(by_rarity.begin(), by_rarity.begin() + static_cast<std::ptrdiff_t>(few),
                      by_rarity.end(), [&](std::uint32_t a, std::uint32_t b) {
                        return std::pair(count(wanted[a]), a) < std::pair(count(wanted[b]), b);
                      });
    std::vector<std::uint32_t> starts;
    for (std::size_t r = 0; r < few; ++r) {
      const auto& places = places_[wanted[by_rarity[r]]];
      for (std::size_t p = 0; p < places.size() && p < kMostPlaces; ++p) {
        starts.push_back(places[p] > by_rarity[r] ? places[p] - by_rarity[r] : 0);
      }
    }
    return starts;
  }

  [[nodiscard]] std::size_t count(std::uint32_t word) const {
    return word < places_.size() ? places_[word].size() : 0;
  }

  // Words of the quote that stand at their own place, or near it in a row.
  [[nodiscard]] std::uint32_t held_at(const std::vector<std::uint32_t>& wanted,
                                      std::uint32_t at) const {
    std::uint32_t held = 0;
    for (std::uint32_t i = 0; i < wanted.size() && at + i < words_.size(); ++i) {
      held += words_[at + i] == wanted[i] ? 1 : 0;
    }
    return held;
  }

  // The longest common subsequence in a band around the place, and what differs.
  void align(const std::vector<std::uint32_t>& wanted, const Reading& digest, std::uint32_t first,
             std::uint32_t at, CheckedQuote& quote) const {
    const auto rows = static_cast<std::uint32_t>(wanted.size());
    const std::uint32_t begin = at > kBand ? at - kBand : 0;
    constexpr std::uint32_t kColumns = 2 * kBand + 1;
    const auto word_at = [&](std::uint32_t row, std::uint32_t column) {
      return begin + row + column;  // The band moves on with each row.
    };
    std::vector<std::array<std::uint32_t, kColumns + 1>> held(rows + 1);
    for (std::uint32_t row = rows; row-- > 0;) {
      for (std::uint32_t column = kColumns; column-- > 0;) {
        const std::uint32_t word = word_at(row, column);
        const bool same = word < words_.size() && words_[word] == wanted[row];
        const std::uint32_t skip_wanted = column > 0 ? held[row + 1][column - 1] : 0;
        held[row][column] = std::max({held[row][column + 1], skip_wanted,
                                      same ? held[row + 1][column] + 1 : std::uint32_t{0}});
      }
    }
    if (held[0][0] < kLeastHeld * rows) return;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t from = kNone;
    std::uint32_t to = 0;
    std::uint32_t row_done = 0;
    const auto note = [&](std::uint32_t word) {
      const std::uint32_t words_from = from == kNone ? word : to;
      if (row > row_done || word > words_from) {
        quote.differences.push_back(
            {text_of(digest, first + row_done, first + row), text_of(reading_, words_from, word)});
      }
    };
    while (row < rows && column < kColumns) {
      const std::uint32_t word = word_at(row, column);
      const bool same = word < words_.size() && words_[word] == wanted[row];
      if (same && held[row][column] == held[row + 1][column] + 1) {
        note(word);
        if (from == kNone) from = word;
        to = word + 1;
        row_done = ++row;
      } else if (held[row][column] == held[row][column + 1]) {
        ++column;
      } else {
        ++row;
        --column;
      }
    }
    row = rows;
    note(to);
    quote.verdict = Verdict::kAltered;
    set_place(from, to, quote);
  }

  static std::string text_of(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    if (first >= last) return "";
    const auto& words = reading.sentences.words;
    return std::string(
        reading.document.slice(Span{words[first].span.begin, words[last - 1].span.end}));
  }

  void set_place(std::uint32_t first, std::uint32_t last, CheckedQuote& quote) const {
    const auto& words = reading_.sentences.words;
    quote.place = Span{words[first].span.begin, words[last - 1].span.end};
    const std::uint32_t sentence = sentence_at(reading_.sentences, quote.place->begin);
    if (sentence != kNone) {
      const std::uint32_t block = reading_.sentences.list[sentence].block;
      const std::string& turn = reading_.roles.speaker[block];
      if (!turn.empty()) quote.transcript_speaker = turn;
      const Span whole = reading_.document.blocks[block].span;
      quote.place->end = std::min(quote.place->end, whole.end);
    }
    for (const Quote& said : reading_.quotes.list) {
      for (const Span span : said.spans) {
        if (span.contains(*quote.place) && said.speaker) {
          quote.transcript_speaker = said.speaker->name;
        }
      }
    }
  }

  const Reading& reading_;
  Vocabulary vocabulary_;
  std::vector<std::uint32_t> words_;
  std::vector<std::vector<std::uint32_t>> places_;  // By word.
};

}  // namespace

std::vector<CheckedQuote> check_quotes(const Reading& digest, const Reading& transcript) {
  Transcript there(transcript);
  std::vector<CheckedQuote> checked;
  for (const Quote& quote : digest.quotes.list) {
    if (quote.kind != QuoteKind::kDirect && quote.kind != QuoteKind::kFragment) continue;
    for (const Span span : quote.spans) {
      const std::uint32_t first = word_from(digest.sentences, span.begin);
      const std::uint32_t last = word_from(digest.sentences, span.end);
      if (first >= last) continue;
      CheckedQuote one;
      one.text = std::string(digest.document.slice(span));
      if (quote.speaker) one.speaker = quote.speaker->name;
      there.find(there.vocabulary().numbers(digest, first, last), digest, first, one);
      checked.push_back(std::move(one));
    }
  }
  return checked;
}

std::string write_check_json(const std::vector<CheckedQuote>& quotes, const Reading& transcript,
                             OffsetUnit unit) {
  const Offsets offsets(transcript.document, unit);
  JsonWriter json;
  const auto text = [&](std::string_view name, const std::optional<std::string>& value) {
    json.field(name);
    value ? json.string(*value) : json.null();
  };
  json.begin_object();
  text("schema", "lede-check/1");
  json.field("quotes");
  json.begin_array();
  std::array<std::uint64_t, kVerdicts.size()> counts{};
  for (const CheckedQuote& quote : quotes) {
    ++counts[static_cast<std::size_t>(quote.verdict)];
    json.begin_object();
    text("text", quote.text);
    text("speaker", quote.speaker);
    text("verdict", std::string(kVerdicts[static_cast<std::size_t>(quote.verdict)]));
    json.field("place");
    if (quote.place) {
      const BlockSpan place = offsets.convert(*quote.place);
      json.begin_object();
      json.field("block"), json.integer(place.block);
      json.field("start"), json.integer(place.start);
      json.field("end"), json.integer(place.end);
      json.end_object();
    } else {
      json.null();
    }
    text("transcriptSpeaker", quote.transcript_speaker);
    json.field("differences");
    json.begin_array();
    for (const Difference& difference : quote.differences) {
      json.begin_object();
      text("digest", difference.digest);
      text("transcript", difference.transcript);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    json.field(kVerdicts[i]);
    json.integer(counts[i]);
  }
  json.end_object();
  return json.take() + "\n";
}

std::string write_check_text(const std::vector<CheckedQuote>& quotes) {
  std::string out;
  for (const CheckedQuote& quote : quotes) {
    std::string verdict(kVerdicts[static_cast<std::size_t>(quote.verdict)]);
    verdict.resize(10, ' ');
    out += verdict + (quote.speaker ? *quote.speaker + ": " : "") + quote.text;
    if (quote.transcript_speaker && quote.transcript_speaker != quote.speaker) {
      out += "  (there: " + *quote.transcript_speaker + ")";
    }
    out += "\n";
    for (const Difference& difference : quote.differences) {
      out += "          - " + difference.digest + "\n          + " + difference.transcript + "\n";
    }
  }
  return out;
}

}  // namespace lede::cli
