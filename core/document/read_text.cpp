// SPDX-License-Identifier: MIT
// Plain text: a line is a block, unless the text is hard-wrapped.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/build_document.hpp"
#include "document/read_document.hpp"
#include "sort_items.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/stops.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::CodePoint;

// Nobody wraps narrower or wider than that; wider lines are paragraphs.
constexpr std::uint32_t kNarrowest = 40;
constexpr std::uint32_t kWidest = 100;
constexpr std::uint32_t kCarried = 2;  // A mark that hangs over the width, as 。 may begin no line.
constexpr std::uint32_t kNarrowestFull = 60;  // No address or salutation is as long.
// Fewer breaks inside paragraphs prove nothing.
constexpr std::size_t kFewestBreaks = 2;
constexpr std::size_t kFewestFull = 4;

struct Line {
  std::string_view text;         ///< Trimmed.
  std::uint32_t indent = 0;      ///< Columns before it.
  std::uint32_t columns = 0;     ///< With these; letters without spaces between words take two.
  std::uint32_t first_word = 0;  ///< Columns up to the first place where it could be broken.
  std::uint32_t quoted = 0;      ///< So many signs of a quoted mail ("> ") stood before it.
  bool wide = false;             ///< Some letters take two columns, as Han and kana do.
  bool otherwise = true;         ///< Some letters may be counted otherwise; or none were yet.
  bool flows = false;  ///< Ends with a space, as a program that wraps leaves it (RFC 3676).
};

/// What the program that wrapped the text counted by: letters, no marks; every code point; or cells
/// of a terminal (wcwidth), where Hangul takes two and vowel signs that take space one.
enum class Counted { kLetters, kPoints, kCells };

struct Range {
  char16_t first;
  char16_t last;
};

/// Unicode's Mc in the scripts of India and Sri Lanka.
constexpr Range kSpacingMarks[] = {
    {0x903, 0x903}, {0x93B, 0x93B}, {0x93E, 0x940}, {0x949, 0x94C}, {0x94E, 0x94F}, {0x982, 0x983},
    {0x9BE, 0x9C0}, {0x9C7, 0x9C8}, {0x9CB, 0x9CC}, {0x9D7, 0x9D7}, {0xA03, 0xA03}, {0xA3E, 0xA40},
    {0xA83, 0xA83}, {0xABE, 0xAC0}, {0xAC9, 0xAC9}, {0xACB, 0xACC}, {0xB02, 0xB03}, {0xB3E, 0xB3E},
    {0xB40, 0xB40}, {0xB47, 0xB48}, {0xB4B, 0xB4C}, {0xB57, 0xB57}, {0xBBE, 0xBBF}, {0xBC1, 0xBC2},
    {0xBC6, 0xBC8}, {0xBCA, 0xBCC}, {0xBD7, 0xBD7}, {0xC01, 0xC03}, {0xC41, 0xC44}, {0xC82, 0xC83},
    {0xCBE, 0xCBE}, {0xCC0, 0xCC4}, {0xCC7, 0xCC8}, {0xCCA, 0xCCB}, {0xCD5, 0xCD6}, {0xD02, 0xD03},
    {0xD3E, 0xD40}, {0xD46, 0xD48}, {0xD4A, 0xD4C}, {0xD57, 0xD57}, {0xD82, 0xD83}, {0xDCF, 0xDD1},
    {0xDD8, 0xDDF}, {0xDF2, 0xDF3}};

bool takes_space(char32_t value) {
  for (const Range& range : kSpacingMarks) {
    if (value <= range.last) return value >= range.first;
  }
  return false;
}

/// Columns that a letter takes, and whether another program may count it otherwise.
struct Counts {
  std::uint32_t columns = 1;
  bool otherwise = false;
};

Counts count(char32_t value, Counted counted) {
  const bool cells = counted == Counted::kCells;
  Counts counts;
  if (unicode::is_mark(value)) {
    counts = {.columns = cells && takes_space(value) ? 1U : 0U, .otherwise = true};
  } else if (value >= 0x1100 && unicode::script(value) == unicode::Script::kHangul) {
    counts = {.columns = cells ? 2U : 1U, .otherwise = true};
  } else if (is_wide(value)) {
    counts.columns = 2;
  }
  if (counted == Counted::kPoints) counts.columns = 1;
  return counts;
}

/// Columns of the blanks before a line; an ideographic one takes two.
std::uint32_t indent_of(std::string_view blanks) {
  std::uint32_t columns = 0;
  for (const char byte : blanks) {
    const auto value = static_cast<unsigned char>(byte);
    columns += value < 0x80 ? 1 : value >= 0xC0 ? 2 : 0;
  }
  return columns;
}

Line read_line(std::string_view raw) {
  Line line{.text = unicode::trim(raw), .flows = raw.ends_with(' ')};
  if (!line.text.empty()) {
    line.indent = indent_of(raw.substr(0, static_cast<std::size_t>(line.text.data() - raw.data())));
  }
  return line;
}

/// "> ", or ">" alone.
bool is_quoted(std::string_view line) {
  return line.starts_with("> ") || line == ">";
}

/// Takes the signs of quoted mail off, where two lines or more have them.
void take_quoting(std::vector<Line>& lines) {
  bool above = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    const bool quoted = is_quoted(line.text);
    const bool below = i + 1 < lines.size() && is_quoted(lines[i + 1].text);
    for (; is_quoted(line.text) && (above || below); ++line.quoted) {
      line.text = unicode::trim(line.text.substr(1));
    }
    above = quoted;
  }
}

void measure(Line& line, Counted counted) {
  bool word_ended = false;
  line.otherwise = false;
  line.columns = line.indent;
  line.first_word = 0;
  // How wide a line is that is no wrapped one does not matter.
  for (std::uint32_t at = 0; at < line.text.size() && line.columns <= kWidest;) {
    // Most letters are ASCII: no calls for these.
    const auto byte = static_cast<unsigned char>(line.text[at]);
    const CodePoint point = byte < 0x80 ? CodePoint{byte, 1} : unicode::decode_at(line.text, at);
    at += point.bytes;
    const Counts counts = byte < 0x80 ? Counts() : count(point.value, counted);
    line.otherwise |= counts.otherwise;
    line.columns += counts.columns;
    line.wide |= counts.columns > 1;
    if (word_ended) continue;
    const bool unspaced = unicode::is_unspaced(point.value);
    line.first_word = line.columns - line.indent + (unspaced ? kCarried : 0);
    word_ended = unspaced || unicode::is_space(point.value);
  }
}

char32_t first_of(const Line& line) {
  return unicode::decode_at(line.text, 0).value;
}
char32_t last_of(const Line& line) {
  return unicode::decode_before(line.text, static_cast<std::uint32_t>(line.text.size())).value;
}

/// "- ", "* ", "• ", "3. ", "b) ": the line begins an item of a list.
bool begins_item(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 3 && text[at] >= '0' && text[at] <= '9') ++at;
  if (at > 0) return text.substr(at, 2) == ". " || text.substr(at, 2) == ") ";
  return text.starts_with("- ") || text.starts_with("* ") || text.starts_with("• ");
}

bool ends_in_mid_sentence(const Line& line) {
  const char32_t last = last_of(line);
  return unicode::is_letter(last) || unicode::is_digit(last) || unicode::is_mark(last) ||
         last == ',' || last == U'،' || last == U'，' || last == U'、' ||
         unicode::category(last) == unicode::Category::kDash;
}

/// Whether no blank line is between line `i` and the next.
bool touches(const std::vector<Line>& lines, std::size_t i) {
  return i + 1 < lines.size() && !lines[i].text.empty() && !lines[i + 1].text.empty() &&
         lines[i + 1].quoted == lines[i].quoted;
}

/// Whether line `i` and the next stand together: no blank line between, no indent that begins a
/// paragraph; one that hangs behind an item's sign does not.
bool has_neighbour(const std::vector<Line>& lines, std::size_t i) {
  constexpr std::uint32_t kIndented = 2;
  if (!touches(lines, i) || begins_item(lines[i + 1].text)) return false;
  return lines[i + 1].indent < kIndented || lines[i].indent >= kIndented ||
         begins_item(lines[i].text);
}

/// Whether a hyphen at a line's end stands inside a word: "Bürger-" before "meister".
bool breaks_word(std::string_view line, const Line& next) {
  if (!line.ends_with('-') || line.size() < 2) return false;
  const auto hyphen = static_cast<std::uint32_t>(line.size() - 1);
  return unicode::is_letter(unicode::decode_before(line, hyphen).value) &&
         unicode::is_lower(first_of(next));
}

/// Whether the next line's first word did not fit any more, or is the rest of one.
bool is_full(const std::vector<Line>& lines, std::size_t i, std::uint32_t width) {
  return lines[i].columns + 1 + lines[i + 1].first_word > width ||
         breaks_word(lines[i].text, lines[i + 1]);
}

bool ends_with_stop(const Line& line) {
  return unicode::may_end_sentence(last_of(line));
}

/// Whether a sentence ends in the line, or with it.
bool has_stop(const Line& line) {
  for (std::uint32_t at = 0; at < line.text.size();) {
    const CodePoint point = unicode::decode_at(line.text, at);
    at += point.bytes;
    if (unicode::may_end_sentence(point.value)) return true;
  }
  return false;
}

struct Wrap {
  std::uint32_t width = 0;
  std::size_t full = 0;  ///< Lines that are.
};

/// The width that nine in ten of the lines inside paragraphs keep to; 0: not hard-wrapped. It is
/// when those lines are as full as words allow, break in mid-sentence, and go on in lower case;
/// or, where names and nouns have capitals, nearly none that breaks so has room for the next word,
/// and sentences end inside lines; or where three paragraphs or more, and no others, are one full
/// line and a last one with a stop.
Wrap wrap_of(const std::vector<Line>& lines) {
  std::vector<std::uint32_t> columns;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (has_neighbour(lines, i)) columns.push_back(lines[i].columns);
  }
  if (columns.size() < kFewestBreaks) return {};
  sort_items(columns);
  const std::uint32_t width = columns[columns.size() * 9 / 10];
  if (width < kNarrowest || width > kWidest) return {};

  std::size_t full = 0;
  std::size_t wide = 0;  // Shorter lines end their paragraphs.
  std::size_t mid = 0;
  std::size_t full_mid = 0;
  std::size_t stops = 0;
  std::size_t lower = 0;
  std::size_t upper = 0;
  std::size_t last = 0;
  std::size_t numbered = 0;  // "10:05 The polls are open": a ticker's entries.
  bool prose = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!has_neighbour(lines, i)) continue;
    const bool filled = is_full(lines, i, width);
    full += filled ? 1 : 0;
    wide += lines[i].columns * 4 >= width * 3 ? 1 : 0;
    if (ends_in_mid_sentence(lines[i])) {
      ++mid;
      full_mid += filled ? 1 : 0;
    }
    stops += lines[i].text.find(". ") != std::string_view::npos ? 1 : 0;
    const char32_t next = first_of(lines[i + 1]);
    numbered += unicode::is_digit(next) ? 1 : 0;
    prose = prose || has_stop(lines[i]) || has_stop(lines[i + 1]);
    // Beside Han or kana a Latin letter's case says nothing: it opens names amid sentences.
    const bool cased = !lines[i].wide && !lines[i + 1].wide;
    lower += cased && unicode::is_lower(next) ? 1 : 0;
    upper += cased && unicode::is_upper(next) ? 1 : 0;
    last += !has_neighbour(lines, i + 1) && ends_with_stop(lines[i + 1]) ? 1 : 0;
  }
  // Where each line of several is full, sentences may end with some by chance.
  const bool broken = mid * 2 >= columns.size() ||
                      (full == columns.size() && full >= kFewestFull && mid * 4 >= full);
  const bool caseless = (lower + upper) * 4 < columns.size();
  if ((caseless && !prose) || numbered * 2 > columns.size()) return {};
  const bool wrapped =
      full * 2 >= columns.size() && full * 4 >= wide * 3 && broken &&
      (caseless || lower * 3 >= upper || (lower > 0 && stops > 0 && full_mid * 10 >= mid * 9) ||
       (last > 2 && last == columns.size() && full_mid == last));
  return wrapped ? Wrap{width, full} : Wrap{};
}

/// Whether a line goes on in the next one of a text that has no width: where a space is left at its
/// end, or the next one ends what it began; behind a comma of a long line also in capitals.
bool flows_on(const Line& line, const Line& next) {
  const char32_t last = last_of(line);
  const char32_t first = first_of(next);
  const bool small = unicode::is_lower(first) || first == U'(';
  if (small && line.flows && ends_in_mid_sentence(line)) return true;
  if (line.columns > kWidest || !ends_with_stop(next)) return false;
  if (small && unicode::is_lower(last)) return true;
  return last == ',' && line.columns >= kNarrowestFull && (small || next.columns <= kWidest);
}

/// A comma or a full stop that has lost its word.
bool begins_with_stop(const Line& line) {
  const char first = line.text[0];
  return (first == '.' || first == ',') && (line.text.size() == 1 || line.text[1] == ' ');
}

/// Whether two lines or more flow on in lower case: then also those before a capital do.
bool is_flowing(const std::vector<Line>& lines) {
  std::size_t flowing = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    flowing +=
        has_neighbour(lines, i) && lines[i].flows && flows_on(lines[i], lines[i + 1]) ? 1 : 0;
  }
  return flowing > 1;
}

/// Whether line `i` and the next, its neighbour, are of one paragraph.
bool goes_on(const std::vector<Line>& lines, std::size_t i, std::uint32_t width, bool flowing) {
  if (width > 0 && is_full(lines, i, width)) return true;
  // No paragraph begins with a small letter behind half a sentence.
  if (width > 0 && unicode::is_lower(first_of(lines[i + 1])) && ends_in_mid_sentence(lines[i])) {
    return true;
  }
  if (begins_with_stop(lines[i + 1]) || flows_on(lines[i], lines[i + 1])) return true;
  return flowing && lines[i].flows && lines[i].columns >= kNarrowest &&
         ends_in_mid_sentence(lines[i]);
}

/// Whether the dash at the second line's beginning parts what is said from who says it, where the
/// first begins with the dash of speech: "- It burns,", "- said the driver.".
bool is_speech_dash(std::string_view first, std::string_view second) {
  return first.starts_with("- ") && second.starts_with("- ") &&
         unicode::is_upper(unicode::decode_at(first, 2).value) &&
         unicode::is_lower(unicode::decode_at(second, 2).value);
}

/// Whether a dash or number, as of an item, opens the line below `i` in mid-sentence: below a full
/// line of a paragraph that is no item, without a hanging indent or another item behind it.
bool begins_by_chance(const std::vector<Line>& lines, std::size_t first, std::size_t i,
                      std::uint32_t width) {
  const std::string_view next = lines[i + 1].text;
  if (width == 0 || !begins_item(next) ||
      (begins_item(lines[first].text) && !is_speech_dash(lines[first].text, next)) ||
      !is_full(lines, i, width) || ends_with_stop(lines[i]) || last_of(lines[i]) == ':') {
    return false;
  }
  return i + 2 == lines.size() ||
         (!begins_item(lines[i + 2].text) && lines[i + 2].indent <= lines[i + 1].indent);
}

/// Whether the text was wrapped by a program that breaks words: in one line of fifteen or more.
bool is_hyphenated(const std::vector<Line>& lines) {
  std::size_t breaks = 0;
  std::size_t neighbours = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!has_neighbour(lines, i)) continue;
    ++neighbours;
    breaks += breaks_word(lines[i].text, lines[i + 1]) ? 1 : 0;
  }
  return breaks > kFewestBreaks && breaks * 15 >= neighbours;
}

/// Whether a line's first word stands for itself elsewhere: "Ein-" before "und Ausgang".
bool is_word_elsewhere(std::string_view text, const Line& line) {
  constexpr std::size_t kFar = 4'000;  // bytes
  const std::string word = " " + std::string(line.text.substr(0, line.text.find(' '))) + " ";
  return text.substr(0, kFar).find(word) != std::string_view::npos;
}

/// The next line of the same paragraph; a stop that has lost its word finds it again, and so does
/// the rest of a word.
void join(std::string& paragraph, const Line& line, std::string_view text, bool hyphenated) {
  if (begins_with_stop(line)) {
    paragraph += line.text;
  } else if (breaks_word(paragraph, line) && !is_word_elsewhere(text, line)) {
    if (hyphenated) paragraph.pop_back();
    paragraph += line.text;
  } else {
    join_line(paragraph, line.text);
  }
}

/// Measures the lines, again only where another count may differ; whether any may. What stands
/// alone is not measured.
bool measure(std::vector<Line>& lines, Counted counted) {
  bool otherwise = false;
  bool below = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool above = touches(lines, i);
    if ((above || below) && lines[i].otherwise) {
      measure(lines[i], counted);
      otherwise |= lines[i].otherwise;
    }
    below = above;
  }
  return otherwise;
}

/// The width, with the lines measured as whatever wrapped them did: so that the most are full.
std::uint32_t measured_width(std::vector<Line>& lines) {
  const bool otherwise = measure(lines, Counted::kLetters);
  Wrap best = wrap_of(lines);
  if (!otherwise) return best.width;
  Counted by = Counted::kLetters;
  for (const Counted counted : {Counted::kPoints, Counted::kCells}) {
    measure(lines, counted);
    const Wrap wrap = wrap_of(lines);
    if (wrap.full <= best.full) continue;
    best = wrap;
    by = counted;
  }
  measure(lines, by);
  return best.width;
}

}  // namespace

Document read_text(const std::string& text) {
  Document document;
  document.text.reserve(text.size());
  std::vector<Line> lines;
  for (const std::string_view raw : split_lines(text)) lines.push_back(read_line(raw));
  take_quoting(lines);
  const std::uint32_t width = measured_width(lines);
  const bool flowing = is_flowing(lines);
  const bool hyphenated = width > 0 && is_hyphenated(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].text.empty()) continue;
    const std::size_t first = i;
    while ((has_neighbour(lines, i) && goes_on(lines, i, width, flowing)) ||
           (touches(lines, i) && begins_by_chance(lines, first, i, width))) {
      ++i;
    }
    Block& block = add_block(document, lines[first].text);
    for (std::size_t next = first + 1; next <= i; ++next) {
      join(document.text, lines[next], text, hyphenated);
    }
    block.span.end = static_cast<std::uint32_t>(document.text.size());
  }
  return document;
}

}  // namespace lede
