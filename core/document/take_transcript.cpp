// SPDX-License-Identifier: MIT
#include "document/take_transcript.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "digits.hpp"
#include "document/build_document.hpp"
#include "lede/string_table.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using std::string_view;

constexpr std::size_t kLongestLabel = 60;  // bytes
constexpr std::uint32_t kMostWords = 5;

/// Who speaks from a block's beginning on.
struct Cue {
  string_view name;  ///< Empty: none.
  string_view said;  ///< What follows in the block.
  double seconds = -1.0;
};

/// What a name's words look like.
struct NameForm {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;  ///< Words that begin with one, or have no case.
  bool last_capital = false;
  bool upper_only = true;
  bool letters = false;
  bool other = false;  ///< Holds what no name has.
};

NameForm form_of(string_view name) {
  NameForm form;
  bool inside = false;
  for (std::uint32_t at = 0; at < name.size();) {
    const unicode::CodePoint point = unicode::decode_at(name, at);
    at += point.bytes;
    const char32_t c = point.value;
    const bool letter = unicode::is_letter(c) || unicode::is_mark(c);
    const bool joint = c == '.' || c == '\'' || c == 0x2019 || c == '-' || c == 0x30FB;
    if (!letter && !joint && c != ' ' && !unicode::is_digit(c)) form.other = true;
    if ((letter || unicode::is_digit(c)) && !inside) {
      ++form.words;
      form.last_capital = !unicode::is_lower(c);
      form.capitals += form.last_capital ? 1 : 0;
    }
    if (unicode::is_lower(c)) form.upper_only = false;
    form.letters = form.letters || letter;
    inside = c != ' ';
  }
  return form;
}

/// "Ann Roe", "Ursula van den Berg", "Speaker 1".
bool is_name(string_view name) {
  if (name.empty() || name.size() > kLongestLabel) return false;
  const NameForm form = form_of(name);
  return form.letters && !form.other && form.words <= kMostWords && form.last_capital &&
         !unicode::is_lower(unicode::decode_at(name, 0).value) && form.capitals * 2 >= form.words &&
         !is_ascii_digit(name.front());
}

/// "0:12", "00:12:03", "12:03.5" in seconds; below 0 for anything else.
double clock_of(string_view text) {
  double seconds = 0.0;
  std::uint32_t part = 0;
  std::uint32_t colons = 0;
  std::uint32_t digits = 0;
  text = text.substr(0, text.find_first_of(".,"));
  for (const char c : text) {
    if (is_ascii_digit(c) && ++digits <= 3) {
      part = part * 10 + static_cast<std::uint32_t>(c - '0');
    } else if (c == ':' && digits > 0 && ++colons < 3) {
      seconds = (seconds + part) * 60;
      part = 0;
      digits = 0;
    } else {
      return -1.0;
    }
  }
  return colons > 0 && digits == 2 && part < 60 ? seconds + part : -1.0;
}

string_view without(string_view text, string_view marks) {
  while (!text.empty() && marks.find(text.front()) != string_view::npos) text.remove_prefix(1);
  while (!text.empty() && marks.find(text.back()) != string_view::npos) text.remove_suffix(1);
  return unicode::trim(text);
}

/// "Ann Roe  00:12:03", "Ann Roe (12:03)", "[00:12:03] Ann Roe"; a colon behind makes it a label.
Cue timed_line(string_view text) {
  constexpr string_view kMarks = "()[]:,|- \t";
  constexpr std::size_t kLongestClock = 12;
  if (text.size() > kLongestLabel + kLongestClock || text.ends_with(':')) return {};
  text = without(text, kMarks);
  const std::size_t first = text.find_first_of(" \t)]");
  const std::size_t last = text.find_last_of(" \t([");
  if (last == string_view::npos || first == string_view::npos) return {};
  Cue cue{.seconds = clock_of(text.substr(0, first))};
  if (cue.seconds >= 0.0) {
    cue.name = without(text.substr(first), kMarks);
  } else {
    cue.seconds = clock_of(text.substr(last + 1));
    cue.name = without(text.substr(0, last), kMarks);
  }
  if (cue.seconds < 0.0 || !is_name(cue.name)) return {};
  return cue;
}

/// "MR. ROE. Thank you.", "The Chair. Mr. Roe.": behind a title's stop stands another.
Cue stopped_label(string_view text) {
  constexpr std::size_t kTitle = 4;
  const string_view start = text.substr(0, kLongestLabel);
  std::size_t stop = start.find(". ");
  if (stop != string_view::npos && stop <= kTitle && start.find(' ') > stop) {
    stop = start.find(". ", stop + 1);
  }
  if (stop == string_view::npos) return {};
  const string_view name = text.substr(0, stop);
  const NameForm form = form_of(name);
  const bool label = is_name(name) && form.capitals == form.words &&
                     (form.words > 1 || form.upper_only);  // "Excellent. ..."
  return label ? Cue{name, unicode::trim(text.substr(stop + 1))} : Cue{};
}

/// "Ann Roe. – Thank you.", "AR – Thank you."
Cue dashed_label(string_view text) {
  const string_view start = text.substr(0, kLongestLabel);
  const std::size_t dash = std::min(start.find(" – "), start.find(" — "));
  if (dash == string_view::npos) return {};
  const string_view name = without(text.substr(0, dash), ".");
  return is_name(name) ? Cue{name, unicode::trim(text.substr(dash + 5))} : Cue{};
}

/// "岡田　はい。", "岡田 はい。"
Cue unspaced_label(string_view text) {
  constexpr std::uint32_t kLongest = 18;  // bytes: six letters.
  for (std::uint32_t at = 0; at < text.size() && at <= kLongest;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    if (unicode::is_space(point.value)) {
      const string_view said = unicode::trim(text.substr(at));
      const char32_t next = said.empty() ? ' ' : unicode::decode_at(said, 0).value;
      const bool follows =
          !said.empty() && (unicode::is_unspaced(next) || is_wide(next) || unicode::is_digit(next));
      return at > 0 && follows ? Cue{text.substr(0, at), said} : Cue{};
    }
    if (!unicode::is_unspaced(point.value) || !unicode::is_letter(point.value)) return {};
    at += point.bytes;
  }
  return {};
}

/// The cues of one form, by block, and what they have in common.
struct Cues {
  std::vector<Cue> at;
  StringTable names;                 ///< Folded, by voice.
  std::vector<std::uint32_t> turns;  ///< By voice.
  std::uint32_t all = 0;
  std::uint32_t upper = 0;  ///< Their last word has no small letter.
  std::uint32_t stops = 0;  ///< Both a stop and a dash.
  std::uint32_t asked = 0;
  std::uint32_t first = 0;  ///< Block.
  bool ascending = true;
};

bool asks(string_view text) {
  return text.ends_with('?') || text.ends_with("？") || text.ends_with("؟");
}

Cues gather(const Document& document, Cue (*read)(string_view)) {
  Cues cues;
  double before = 0.0;
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const string_view text = document.slice(document.blocks[b]);
    const Cue cue = read(text);
    cues.at.push_back(cue);
    if (cue.name.empty()) continue;
    if (cues.all++ == 0) cues.first = b;
    const std::uint32_t voice = cues.names.number_of(unicode::fold(cue.name));
    if (voice == cues.turns.size()) cues.turns.push_back(0);
    ++cues.turns[voice];
    cues.upper += form_of(cue.name.substr(cue.name.rfind(' ') + 1)).upper_only ? 1 : 0;
    cues.stops += text.substr(cue.name.size()).starts_with(". ") ? 1 : 0;
    cues.asked += asks(cue.said) ? 1 : 0;
    if (cue.seconds >= 0.0 && cue.seconds < before) cues.ascending = false;
    before = cue.seconds;
  }
  return cues;
}

std::uint32_t voices_of(const Cues& cues, std::uint32_t turns) {
  const auto enough = [&](std::uint32_t count) { return count >= turns; };
  return static_cast<std::uint32_t>(std::count_if(cues.turns.begin(), cues.turns.end(), enough));
}

/// Blocks from the first cue on that open with a dash: who asks has no name.
std::uint32_t dashes_in(const Document& document, std::uint32_t first) {
  std::uint32_t dashes = 0;
  for (std::uint32_t b = first > 0 ? first - 1 : 0; b < document.blocks.size(); ++b) {
    const char32_t c = unicode::decode_at(document.text, document.blocks[b].span.begin).value;
    dashes += unicode::category(c) == unicode::Category::kDash ? 1 : 0;
  }
  return dashes;
}

/// Name and time above what is said: of a recording from its start, or of two who come again.
bool is_timed_talk(const Cues& cues) {
  constexpr double kStart = 60.0;
  if (cues.all < 3 || !cues.ascending || cues.all * 8 < cues.at.size()) return false;
  for (std::uint32_t b = cues.first; b + 1 < cues.at.size(); ++b) {
    if (!cues.at[b].name.empty() && !cues.at[b + 1].name.empty()) return false;
  }
  return voices_of(cues, 1) >= 2 ? voices_of(cues, 2) >= 1 : cues.at[cues.first].seconds < kStart;
}

bool is_hearing(const Cues& cues) {
  const std::size_t blocks = cues.at.size() - cues.first;
  const bool loud = cues.upper * 10 >= cues.all * 9;
  return voices_of(cues, 2) >= 2 && cues.all >= 4 && cues.all * 3 >= blocks * (loud ? 1 : 2);
}

bool is_dashed_talk(const Cues& cues) {
  const std::size_t blocks = cues.at.size() - cues.first;
  const bool form = cues.stops >= 2 && voices_of(cues, 1) >= 2;
  return cues.asked > 0 && cues.asked < cues.all && cues.all * 3 >= blocks &&
         (form || (voices_of(cues, 2) >= 2 && cues.all >= 4));
}

bool is_unspaced_talk(const Document& document, const Cues& cues) {
  const std::size_t blocks = cues.at.size() - cues.first;
  const bool questions = dashes_in(document, cues.first) >= 2 && voices_of(cues, 2) >= 1;
  return (questions || voices_of(cues, 2) >= 2) && cues.all * 3 >= blocks;
}

/// "IV", where "Inês Valadares" is another's label; else the label.
string_view in_full(const Cues& cues, string_view name) {
  constexpr std::size_t kInitials = 4;
  if (name.size() > kInitials || !form_of(name).upper_only) return name;
  constexpr std::uint32_t kFirstBlocks = 32;  // Full names come first.
  const std::size_t end = std::min<std::size_t>(cues.at.size(), cues.first + kFirstBlocks);
  for (std::size_t b = cues.first; b < end; ++b) {
    const Cue& cue = cues.at[b];
    std::string initials;
    for (std::uint32_t at = 0; at < cue.name.size();) {
      const unicode::CodePoint point = unicode::decode_at(cue.name, at);
      if (unicode::is_upper(point.value)) initials += cue.name.substr(at, point.bytes);
      at += point.bytes;
    }
    if (initials == name && cue.name.size() > name.size()) return cue.name;
  }
  return name;
}

/// The same text in blocks with speakers. Behind a line that names them, one speaks up to the next.
Document label_blocks(const Document& document, const Cues& cues) {
  Document labelled;
  labelled.text.reserve(document.text.size());
  string_view speaker;
  double seconds = -1.0;
  for (std::uint32_t b = 0; b < cues.at.size(); ++b) {
    const Cue& cue = cues.at[b];
    const bool line = !cue.name.empty() && cue.said.empty();
    if (line) {
      speaker = cue.name;
      seconds = cue.seconds;
      continue;
    }
    const string_view text = cue.name.empty() ? document.slice(document.blocks[b]) : cue.said;
    Block& block = add_block(labelled, text, document.blocks[b].kind);
    block.speaker = cue.name.empty() ? speaker : in_full(cues, cue.name);
    if (seconds >= 0.0) {
      block.time = seconds;
      labelled.times.push_back({block.span.begin, seconds});
    }
  }
  return labelled;
}

}  // namespace

void take_transcript(Document& document) {
  if (document.blocks.size() < 4) return;
  Cues cues = gather(document, timed_line);
  bool talk = is_timed_talk(cues);
  if (!talk) {
    cues = gather(document, stopped_label);
    talk = is_hearing(cues);
  }
  if (!talk) {
    cues = gather(document, dashed_label);
    talk = is_dashed_talk(cues);
  }
  if (!talk) {
    cues = gather(document, unspaced_label);
    talk = is_unspaced_talk(document, cues);
  }
  if (talk) document = label_blocks(document, cues);
}

}  // namespace lede
