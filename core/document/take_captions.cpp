// SPDX-License-Identifier: MIT
// Captions as WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip write them, read leniently.
#include "document/take_captions.hpp"

#include <algorithm>
#include <cstddef>

#include "digits.hpp"
#include "document/build_document.hpp"
#include "document/take_entity.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

using std::string_view;

/// Tags are no longer.
constexpr std::size_t kLongestTag = 200;

/// "01:02:03.500", "02:03,5" in seconds; below 0 for anything else.
double read_clock(string_view text) {
  double seconds = 0.0;
  double part = 0.0;  // Of the clock, between its colons.
  double unit = 1.0;  // Of the next digit, behind the point.
  std::uint32_t colons = 0;
  bool digit = false;  // A colon or point stands between digits.
  for (const char c : text) {
    if (is_ascii_digit(c)) {
      part = unit < 1.0 ? part + unit * (c - '0') : part * 10 + (c - '0');
      if (unit < 1.0) unit /= 10;
    } else if (digit && c == ':' && ++colons < 3) {
      seconds = (seconds + part) * 60;
      part = 0.0;
    } else if (digit && (c == '.' || c == ',') && unit == 1.0) {
      unit = 0.1;
    } else {
      return -1.0;
    }
    digit = is_ascii_digit(c);
  }
  return digit && colons > 0 && part < 1e6 ? seconds + part : -1.0;
}

/// "00:01.000 --> 00:02.000 align:start"; also with "->" or " - " between times. Whether it is a
/// line of times; those that cannot be read are below 0.
bool read_times(string_view line, Caption& caption) {
  for (const string_view arrow : {"-->", "->", " - "}) {
    const std::size_t at = line.find(arrow);
    if (at == string_view::npos) continue;
    const string_view end = unicode::trim(line.substr(at + arrow.size()));
    caption.begin = read_clock(unicode::trim(line.substr(0, at)));
    caption.end = read_clock(end.substr(0, end.find_first_of(" \t")));
    return arrow == "-->" || (caption.begin >= 0.0 && caption.end >= 0.0);
  }
  return false;
}

/// A tag begins with a letter, a slash or a time ("5 < 6" has none); "{\an8}" is SubRip's way to
/// place a caption. Bytes; 0: none.
std::size_t tag_length(string_view text) {
  const char next = text.size() > 1 ? text[1] : ' ';
  const bool letter = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
  const bool tag = text[0] == '<' && (letter || next == '/' || is_ascii_digit(next));
  if (!tag && !text.starts_with("{\\")) return 0;
  return text.substr(0, kLongestTag).find(tag ? '>' : '}') + 1;
}

/// "(music)", "♪ la la ♪"
bool is_no_speech(string_view text) {
  if (text.starts_with("♪") || text.starts_with("♫")) return true;
  return text[0] == '(' && text.find(')') == text.size() - 1;
}

/// Without what is heard and not said, "[laughs] I know".
std::string without_sounds(string_view text) {
  constexpr std::size_t kLongestSound = 60;
  std::string said;
  while (!text.empty()) {
    const std::size_t open = text.find('[');
    said += text.substr(0, open);
    if (open == string_view::npos) break;
    text.remove_prefix(open);
    const std::size_t sound = text.substr(0, kLongestSound).find(']') + 1;
    if (sound == 0) said += '[';
    text.remove_prefix(std::max<std::size_t>(sound, 1));
    if (said.ends_with(' ') && text.starts_with(' ')) text.remove_prefix(1);
  }
  return said;
}

/// Puts a line without markup to the caption's; marks at its start say that somebody else speaks.
void add_line(std::string& lines, string_view raw) {
  const std::string said = without_sounds(raw);
  string_view text = unicode::trim(said);
  for (const string_view mark : {">>", "- ", "– ", "— "}) {
    // Before a tag a dash stands alone.
    while (text.starts_with(mark) || text == unicode::trim(mark)) {
      text = unicode::trim(text.substr(std::min(mark.size(), text.size())));
      lines += kVoice;
      lines += '\n';
    }
  }
  if (text.empty() || is_no_speech(text)) return;
  lines += text;
  lines += '\n';
}

/// The lines, one or one a voice, that a raw line holds.
void add_raw_line(std::string& lines, string_view raw) {
  std::string text;
  while (!raw.empty()) {
    std::size_t length = tag_length(raw);
    const string_view tag = raw.substr(0, length);
    if (tag.starts_with("<v") && tag.find_first_of(" .") == 2) {
      add_line(lines, text);
      text.clear();
      // "<v.loud Name>"
      const std::size_t space = std::min(tag.find(' '), length - 1);
      lines += kVoice;
      lines += unicode::trim(tag.substr(space, length - 1 - space));
      lines += '\n';
    } else if (length == 0) {
      length = take_entity(raw, text);
      if (length == 0) text += raw[length++];
    }
    raw.remove_prefix(length);
  }
  add_line(lines, text);
}

bool is_number(string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

}  // namespace

Captions take_captions(string_view valid) {
  Captions captions{.lines = split_lines(valid)};
  bool timed = false;  // Below a line of times.
  for (std::uint32_t i = 0; i < captions.lines.size(); ++i) {
    const string_view line = unicode::trim(captions.lines[i]);
    Caption caption{.first_line = i + 1, .last_line = i + 1};
    if (read_times(line, caption)) {
      // Without an empty line between, the next caption's number stands in this one.
      if (timed && is_number(unicode::trim(captions.lines[i - 1])))
        --captions.list.back().last_line;
      timed = caption.begin >= 0.0 && caption.end >= 0.0;
      if (timed) {
        captions.list.push_back(caption);
      } else {
        ++captions.unreadable;
      }
    } else if (line.empty()) {
      timed = false;
    } else if (timed) {
      captions.list.back().last_line = i + 1;
    }
  }
  return captions;
}

std::string heard_lines(const Captions& captions, const Caption& caption) {
  std::string lines;
  for (std::uint32_t i = caption.first_line; i < caption.last_line; ++i) {
    add_raw_line(lines, captions.lines[i]);
  }
  return lines;
}

}  // namespace lede
