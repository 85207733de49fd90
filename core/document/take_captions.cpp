// SPDX-License-Identifier: MIT
// Captions as WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip write them, read leniently.
#include <algorithm>
#include <cstddef>
#include <optional>

#include "document/build_document.hpp"
#include "document/read_captions.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

using std::string_view;

/// Tags are no longer; nor are more lines of a caption shown again below the next.
constexpr std::size_t kLongestTag = 200;
constexpr std::size_t kMostShown = 4;

struct Times {
  double begin = 0.0;
  double end = 0.0;
};

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "01:02:03.500", "02:03,5"; nothing for anything else.
std::optional<double> read_clock(string_view text) {
  double seconds = 0.0;
  std::uint32_t colons = 0;
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = at;
    double part = 0.0;
    for (; at < text.size() && is_ascii_digit(text[at]); ++at) part = part * 10 + (text[at] - '0');
    if (at == begin || at - begin > 6) return std::nullopt;
    seconds = seconds * 60 + part;
    if (at == text.size() || text[at] != ':') break;
    ++at;
    ++colons;
  }
  if (colons < 1 || colons > 2) return std::nullopt;
  if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
    double unit = 0.1;
    for (++at; at < text.size() && is_ascii_digit(text[at]); ++at, unit /= 10) {
      seconds += (text[at] - '0') * unit;
    }
  }
  if (at < text.size()) return std::nullopt;
  return seconds;
}

/// "00:01.000 --> 00:02.000 align:start"
std::optional<Times> read_times(string_view line) {
  const std::size_t arrow = line.find("-->");
  const string_view end = unicode::trim(line.substr(arrow + 3));
  const auto from = read_clock(unicode::trim(line.substr(0, arrow)));
  const auto to = read_clock(end.substr(0, end.find_first_of(" \t")));
  if (!from || !to) return std::nullopt;
  return Times{*from, *to};
}

/// What an entity at the start of `text` stands for, and its length; nothing: it is none.
struct Entity {
  string_view name;
  string_view value;
};

const Entity* entity_at(string_view text) {
  static constexpr Entity kEntities[] = {
      {"&amp;", "&"},      {"&lt;", "<"},       {"&gt;", ">"},    {"&nbsp;", "\u00A0"},
      {"&lrm;", "\u200E"}, {"&rlm;", "\u200F"}, {"&quot;", "\""}, {"&#39;", "'"}};
  for (const Entity& entity : kEntities) {
    if (text.starts_with(entity.name)) return &entity;
  }
  return nullptr;
}

/// "<v.loud Name>" -> "Name"; empty for other tags.
string_view voice_of(string_view tag) {
  if (!tag.starts_with("<v") || tag.size() < 3 || (tag[2] != ' ' && tag[2] != '.')) return {};
  const std::size_t space = tag.find_first_of(" \t");
  if (space == string_view::npos) return {};
  return unicode::trim(tag.substr(space, tag.size() - space - 1));
}

/// A tag begins with a letter, a slash or a time; "5 < 6" has none.
std::size_t tag_length(string_view text) {
  if (text.size() < 2 || text[0] != '<') return 0;
  const char next = text[1];
  const bool opens = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' ||
                     is_ascii_digit(next);
  const std::size_t end = opens ? text.substr(0, kLongestTag).find('>') : string_view::npos;
  return end == string_view::npos ? 0 : end + 1;
}

/// "{\an8}" is SubRip's way to place a caption.
std::size_t placing_length(string_view text) {
  const std::size_t end =
      text.starts_with("{\\") ? text.substr(0, kLongestTag).find('}') : string_view::npos;
  return end == string_view::npos ? 0 : end + 1;
}

/// The lines that a raw line holds: one, or one a voice.
std::vector<CaptionLine> strip(string_view raw) {
  std::vector<CaptionLine> lines(1);
  for (std::size_t at = 0; at < raw.size();) {
    const string_view rest = raw.substr(at);
    if (const std::size_t length = tag_length(rest); length > 0) {
      const string_view voice = voice_of(rest.substr(0, length));
      if (!voice.empty() && !lines.back().text.empty()) lines.emplace_back();
      if (!voice.empty()) lines.back().speaker = voice;
      at += length;
    } else if (const Entity* entity = entity_at(rest)) {
      lines.back().text += entity->value;
      at += entity->name.size();
    } else if (const std::size_t placing = placing_length(rest); placing > 0) {
      at += placing;
    } else {
      lines.back().text += raw[at++];
    }
  }
  return lines;
}

/// "[applause]", "(music)", "♪ la la ♪"
bool is_no_speech(string_view text) {
  if (text.starts_with("♪") || text.starts_with("♫")) return true;
  return (text.front() == '[' && text.find(']') == text.size() - 1) ||
         (text.front() == '(' && text.find(')') == text.size() - 1);
}

bool take_prefix(string_view& text, string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text = unicode::trim(text.substr(prefix.size()));
  return true;
}

/// Marks at a line's start by which captions say that somebody else speaks.
void take_turn_mark(CaptionLine& line) {
  string_view text = unicode::trim(line.text);
  while (take_prefix(text, ">>") || take_prefix(text, "- ") || take_prefix(text, "– ") ||
         take_prefix(text, "— ")) {
    line.new_turn = true;
  }
  line.text = std::string(text);
}

/// One caption's lines; those that the caption before has shown already are left out.
void add_caption(Captions& captions, std::vector<string_view>& raw, const Times& times,
                 std::vector<std::string>& shown) {
  std::vector<CaptionLine> lines;
  for (const string_view line : raw) {
    for (CaptionLine& one : strip(line)) {
      take_turn_mark(one);
      if (one.text.empty() || is_no_speech(one.text)) continue;
      one.begin = times.begin;
      one.end = times.end;
      lines.push_back(std::move(one));
    }
  }
  raw.clear();
  std::size_t again = std::min({lines.size(), shown.size(), kMostShown});
  const auto repeats = [&](std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (lines[i].text != shown[shown.size() - count + i]) return false;
    }
    return true;
  };
  while (!repeats(again)) --again;
  shown.clear();
  for (const CaptionLine& line : lines) shown.push_back(line.text);
  for (std::size_t i = again; i < lines.size(); ++i) {
    captions.lines.push_back(std::move(lines[i]));
  }
}

bool is_number(string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

}  // namespace

Captions take_captions(string_view valid) {
  Captions captions;
  std::vector<string_view> raw;
  std::vector<std::string> shown;
  std::optional<Times> times;
  for (const string_view whole : split_lines(valid)) {
    const string_view line = unicode::trim(whole);
    if (line.find("-->") != string_view::npos) {
      // Without an empty line between, the next caption's number stands in this one.
      if (!raw.empty() && is_number(raw.back())) raw.pop_back();
      if (times) add_caption(captions, raw, *times, shown);
      times = read_times(line);
      captions.unreadable += times ? 0 : 1;
    } else if (line.empty()) {
      if (times) add_caption(captions, raw, *times, shown);
      times.reset();
    } else if (times) {
      raw.push_back(line);
    }
  }
  if (times) add_caption(captions, raw, *times, shown);
  return captions;
}

}  // namespace lede
