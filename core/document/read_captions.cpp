// SPDX-License-Identifier: MIT
// Captions joined into turns: a block is what one speaker says, or a stretch of it between pauses.
#include <cstdint>
#include <string>
#include <string_view>

#include "document/build_document.hpp"
#include "document/read_document.hpp"
#include "document/take_captions.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::CodePoint;

/// Seconds of silence that end a block where a sentence ends.
constexpr double kPause = 1.5;
/// Bytes after which the next sentence's end ends a block.
constexpr std::size_t kLong = 600;
/// Machine captions may have no sentence's end at all.
constexpr std::size_t kLongest = 1500;
/// A speaker's label is no longer than this.
constexpr std::size_t kLabel = 60;
constexpr std::uint32_t kLabelWords = 4;

bool is_one_of(char32_t value, std::u32string_view marks) {
  return marks.find(value) != std::u32string_view::npos;
}

/// "ANNA HOLM: We", "Prof. Li：": a few words that all begin like names, before a colon. The stage
/// of roles tells whose turns these are; a false label only begins a block.
bool opens_with_label(std::string_view text) {
  std::uint32_t words = 0;
  bool in_word = false;
  for (std::uint32_t at = 0; at < text.size() && at < kLabel;) {
    const CodePoint point = unicode::decode_at(text, at);
    at += point.bytes;
    if (point.value == U'：') return words > 0;
    if (point.value == ':') {
      return words > 0 && (at == text.size() || text[at] == ' ');
    }
    const bool letter = unicode::is_letter(point.value);
    if (letter && !in_word && (unicode::is_lower(point.value) || ++words > kLabelWords)) {
      return false;
    }
    if (!letter && !is_one_of(point.value, U".-'’() ")) return false;
    in_word = point.value != ' ' && point.value != '(';
  }
  return false;
}

/// The turn that the captions are in.
struct Turn {
  std::string text;
  std::vector<TimedPlace> places;  ///< Where its captions begin, in its text.
  std::string speaker;
  double end = 0.0;  ///< Of the last caption, in seconds.
};

void end_block(Document& document, Turn& turn) {
  if (turn.text.empty()) return;
  Block& block = add_block(document, turn.text);
  block.speaker = turn.speaker;
  block.time = turn.places.front().seconds;
  for (const TimedPlace& place : turn.places) {
    document.times.push_back({block.span.begin + place.begin, place.seconds});
  }
  turn.text.clear();
  turn.places.clear();
}

bool ends_block(const Turn& turn, std::string_view line, double begin) {
  if (turn.text.empty()) return false;
  if (opens_with_label(line)) return true;
  const bool pause = begin - turn.end >= kPause;
  const auto size = static_cast<std::uint32_t>(turn.text.size());
  const char32_t last = unicode::decode_before(turn.text, size).value;
  if (is_one_of(last, U".?!…。！？؟।\"”»」")) return pause || size >= kLong;
  return size >= (pause ? kLong : kLongest);
}

/// A line of a caption that begins at `begin` seconds.
void add_line(Document& document, Turn& turn, std::string_view line, double begin) {
  if (line[0] == kVoice) {
    line.remove_prefix(1);
    if (line.empty() || line != turn.speaker) end_block(document, turn);
    turn.speaker = line;
    return;
  }
  if (ends_block(turn, line, begin)) end_block(document, turn);
  join_line(turn.text, line);
  turn.places.push_back({static_cast<std::uint32_t>(turn.text.size() - line.size()), begin});
}

}  // namespace

Document read_captions(const std::string& text) {
  Document document;
  const Captions captions = take_captions(text);
  document.unreadable_captions = captions.unreadable;
  Turn turn;
  for (const Caption& caption : captions.list) {
    for (std::size_t at = 0; at < caption.text.size();) {
      const std::size_t end = caption.text.find('\n', at);
      add_line(document, turn, std::string_view(caption.text).substr(at, end - at), caption.begin);
      at = end + 1;
    }
    turn.end = caption.end;
  }
  end_block(document, turn);
  return document;
}

}  // namespace lede
