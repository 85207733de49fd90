// SPDX-License-Identifier: MIT
// Captions joined into turns: a block is what one speaker says, or a stretch of it between pauses.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

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
/// Bytes; a longer caption is no rolling one.
constexpr std::size_t kMostShown = 1000;

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

/// The turn that the captions are in; its block is the document's last.
struct Turn {
  std::string speaker;
  bool open = false;
  double end = 0.0;  ///< Of the caption before, in seconds.
};

/// The last of the text so far; a space where there is none.
char32_t last_letter(const Document& document) {
  if (document.text.empty()) return U' ';
  const auto end = static_cast<std::uint32_t>(document.text.size());
  return unicode::decode_before(document.text, end).value;
}

bool ends_block(const Document& document, const Turn& turn, std::string_view line, double begin) {
  if (!turn.open || opens_with_label(line)) return true;
  const bool pause = begin - turn.end >= kPause;
  const Span block = document.blocks.back().span;
  if (is_one_of(last_letter(document), U".?!…。！？؟।\"”»」")) {
    return pause || block.size() >= kLong;
  }
  return block.size() >= (pause ? kLong : kLongest);
}

/// A line of a caption that begins at `begin` seconds.
void add_line(Document& document, Turn& turn, std::string_view line, double begin) {
  if (line[0] == kVoice) {
    line.remove_prefix(1);
    if (line.empty() || line != turn.speaker) turn.open = false;
    turn.speaker = line;
    return;
  }
  if (ends_block(document, turn, line, begin)) {
    Block& block = add_block(document, line);
    block.speaker = turn.speaker;
    block.time = begin;
    turn.open = true;
  } else {
    join_line(document.text, line);
    document.blocks.back().span.end = static_cast<std::uint32_t>(document.text.size());
  }
  document.times.push_back({static_cast<std::uint32_t>(document.text.size() - line.size()), begin});
}

/// How much of a caption's lines stands at the end of those that were shown before it.
std::size_t shown_again(std::string_view lines, std::string_view shown) {
  if (shown.size() > kMostShown) return 0;
  for (std::size_t at = 0; at < shown.size(); at = shown.find('\n', at) + 1) {
    if (lines.starts_with(shown.substr(at))) return shown.size() - at;
  }
  return 0;
}

}  // namespace

Document read_captions(const std::string& text) {
  Document document;
  const Captions captions = take_captions(text);
  document.unreadable_captions = captions.unreadable;
  Turn turn;
  std::string shown;
  for (const Caption& caption : captions.list) {
    std::string lines = heard_lines(captions, caption);
    std::size_t at = shown_again(lines, shown);
    // A voice goes on in captions that have none, but who has asked does not answer.
    if (at < lines.size() && lines[at] != kVoice && is_one_of(last_letter(document), U"?？؟")) {
      turn = {.end = turn.end};
    }
    while (at < lines.size()) {
      const std::size_t end = lines.find('\n', at);
      add_line(document, turn, std::string_view(lines).substr(at, end - at), caption.begin);
      at = end + 1;
    }
    turn.end = caption.end;
    shown = std::move(lines);
  }
  return document;
}

}  // namespace lede
