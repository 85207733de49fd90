// SPDX-License-Identifier: MIT
// Captions joined into turns: a block is what one speaker says, or a stretch of it between pauses.
#include "document/read_captions.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include "document/build_document.hpp"
#include "document/read_document.hpp"
#include "unicode/fold.hpp"
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

char32_t last_of(std::string_view text) {
  return unicode::decode_before(text, static_cast<std::uint32_t>(text.size())).value;
}

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const CodePoint last = unicode::decode_before(text, size);
    const auto category = unicode::category(last.value);
    if (category != unicode::Category::kFinalQuote && category != unicode::Category::kClose &&
        last.value != '"' && last.value != '\'') {
      return std::u32string_view(U".?!…。！？؟।").find(last.value) != std::u32string_view::npos;
    }
    text.remove_suffix(last.bytes);
  }
  return false;
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
    if (point.value == ':') return words > 0 && (at == text.size() || text[at] == ' ');
    const bool letter = unicode::is_letter(point.value);
    if (letter && !in_word && (unicode::is_lower(point.value) || ++words > kLabelWords))
      return false;
    if (!letter && std::u32string_view(U".-'’() ").find(point.value) == std::u32string_view::npos) {
      return false;
    }
    in_word = point.value != ' ' && point.value != '(';
  }
  return false;
}

/// Lines join with a space, but with nothing between letters of scripts without spaces.
void join_line(std::string& text, std::string_view line) {
  const bool unspaced = unicode::is_unspaced(last_of(text)) &&
                        unicode::is_unspaced(unicode::decode_at(line, 0).value);
  const char32_t last = last_of(text);
  const bool wide_stop = last >= 0x3000 && last <= 0x303F;
  if (!unspaced && !wide_stop) text += ' ';
  text += line;
}

bool begins_block(const std::string& text, const CaptionLine& before, const CaptionLine& line) {
  if (text.empty() || line.new_turn || opens_with_label(line.text)) return true;
  if (!line.speaker.empty() && line.speaker != before.speaker) return true;
  const bool pause = line.begin - before.end >= kPause;
  if (ends_sentence(text)) return pause || text.size() >= kLong;
  return text.size() >= (pause ? kLong : kLongest);
}

}  // namespace

Document read_captions(const std::string& text) {
  Document document;
  const Captions captions = take_captions(text);
  document.unreadable_captions = captions.unreadable;
  std::string turn;
  std::vector<TimedPlace> times;  // In the turn.
  CaptionLine before;
  const auto end_block = [&] {
    if (turn.empty()) return;
    Block& block = add_block(document, turn);
    block.speaker = before.speaker;
    block.time = times.front().seconds;
    for (const TimedPlace& one : times) {
      document.times.push_back({block.span.begin + one.begin, one.seconds});
    }
    turn.clear();
    times.clear();
  };
  for (CaptionLine line : captions.lines) {
    const bool begins = begins_block(turn, before, line);
    if (begins) end_block();
    // <v> holds for the lines below it, up to another turn.
    if (line.speaker.empty() && !line.new_turn) line.speaker = before.speaker;
    if (turn.empty()) {
      turn = line.text;
      times.push_back({0, line.begin});
    } else {
      join_line(turn, line.text);
      const auto at = static_cast<std::uint32_t>(turn.size() - line.text.size());
      times.push_back({at, line.begin});
    }
    before = std::move(line);
  }
  end_block();
  return document;
}

}  // namespace lede
