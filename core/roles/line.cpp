// SPDX-License-Identifier: MIT
#include "roles/line.hpp"

#include <algorithm>
#include <string_view>

#include "language/matching.hpp"
#include "lede/string_table.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/stops.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

/// Longer lines are no furniture and are not folded for patterns.
constexpr std::uint32_t kShortLineBytes = 480;
/// A line this wide is text even without a stop at its end.
constexpr int kWideWidth = 250;
/// A line this wide with a stop at its end is text.
constexpr int kStoppedWidth = 60;

bool is_closer(char32_t c) {
  using unicode::Category;
  const Category category = unicode::category(c);
  return unicode::is_space(c) || c == '"' || c == '\'' || category == Category::kClose ||
         category == Category::kFinalQuote || category == Category::kInitialQuote;
}

LastMark mark_of(char32_t c) {
  switch (c) {
    case '?':
    case 0xFF1F:
    case 0x061F:
      return LastMark::kQuestion;
    case ':':
    case 0xFF1A:
      return LastMark::kColon;
    case ',':
    case ';':
    case 0x060C:
    case 0x061B:
    case 0x3001:
    case 0xFF0C:
    case 0xFF1B:
      return LastMark::kSoft;
    default:
      if (unicode::may_end_sentence(c)) return LastMark::kStop;
      return unicode::category(c) == unicode::Category::kDash ? LastMark::kSoft : LastMark::kNone;
  }
}

/// The last mark of a text: closers are skipped.
void read_end(std::string_view text, Line& line) {
  std::uint32_t at = static_cast<std::uint32_t>(text.size());
  if (text.ends_with("か。")) {  // What else ends so in Japanese is asked for, too.
    line.last = LastMark::kQuestion;
    return;
  }
  while (at > 0) {
    const unicode::CodePoint point = unicode::decode_before(text, at);
    if (!is_closer(point.value)) {
      line.last = mark_of(point.value);
      line.ends_in_ellipsis = point.value == 0x2026 || (at >= 3 && text.substr(at - 3, 3) == "...");
      return;
    }
    at -= point.bytes;
  }
}

int unspaced_weight(char32_t c) {
  return unicode::script(c) == unicode::Script::kThai ? 2 : 5;
}

/// Letters, their case, and how the text opens.
void read_letters(std::string_view text, Line& line) {
  bool first_letter = true;
  bool any_lower = false;
  std::uint32_t uppers = 0;
  // Long text is told by its beginning; only its width is estimated from the bytes below.
  const std::size_t end = std::min<std::size_t>(text.size(), kShortLineBytes * 2);
  for (std::uint32_t at = 0; at < end;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    at += point.bytes;
    // Of ASCII nothing more is to be known.
    if ((any_lower && point.bytes == 1) || !unicode::is_letter(point.value)) continue;
    const bool upper = unicode::is_upper(point.value);
    const bool lower = unicode::is_lower(point.value);
    if (first_letter) line.opens_capital = upper;
    if (first_letter) line.opens_lower = lower;
    first_letter = false;
    uppers += upper ? 1 : 0;
    any_lower = any_lower || lower;
    if (unicode::is_unspaced(point.value)) line.width += unspaced_weight(point.value);
  }
  line.letters = !first_letter;
  line.cased = any_lower || uppers > 0;
  line.all_capitals = uppers >= 3 && !any_lower;
}

/// "- ", "• ", "3. ", "3) ", "— ".
void read_opening(std::string_view text, Line& line) {
  if (text.empty()) return;
  unicode::CodePoint point = unicode::decode_at(text, 0);
  std::uint32_t at = point.bytes;
  const bool spaced = at < text.size() && unicode::is_space(unicode::decode_at(text, at).value);
  line.opens_dash =
      unicode::category(point.value) == unicode::Category::kDash && point.value != '-';
  const bool bullet = point.value == 0x2022 || point.value == 0x00B7 || point.value == '*' ||
                      point.value == '-' || point.value == 0x25AA || point.value == 0x25CF ||
                      point.value == 0x2023;
  line.opens_bullet = bullet && spaced;
  if (!unicode::is_digit(point.value)) return;
  while (at < text.size() && at < 6 && unicode::is_digit(unicode::decode_at(text, at).value)) {
    at += unicode::decode_at(text, at).bytes;
  }
  line.opens_bullet = at + 1 < text.size() && (text[at] == '.' || text[at] == ')') &&
                      unicode::is_space(unicode::decode_at(text, at + 1).value);
}

/// What encloses the whole line, and a beginning that belongs to the middle of a sentence.
void read_enclosure(std::string_view text, Line& line) {
  if (text.size() < 2) return;
  const char32_t first = unicode::decode_at(text, 0).value;
  const char32_t last = unicode::decode_before(text, static_cast<std::uint32_t>(text.size())).value;
  line.opens_quote = is_quote_mark(first);
  line.quoted = line.opens_quote && is_quote_mark(last);
  line.bracketed = (first == '(' && last == ')') || (first == '[' && last == ']') ||
                   (first == 0xFF08 && last == 0xFF09);
  line.opens_midway = line.opens_lower || first == ',' || first == ')' || first == ';' ||
                      (first == '-' && !line.opens_bullet);
}

/// Whether a text ends in a bracket of capitals alone, or with a slash, dot or colon within, that
/// is square or stands behind a stop: ". (AP)", ". (Jane Doe/AP)", "[File: AP]".
bool ends_in_signature(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  const bool square = text.ends_with(']');
  const std::size_t open = text.rfind(square ? " [" : " (");
  if (open == std::string_view::npos || open == 0 || text.size() - open > kLongest ||
      !(square || text.ends_with(')'))) {
    return false;
  }
  const std::uint32_t end = static_cast<std::uint32_t>(open);
  if (!square && !unicode::may_end_sentence(unicode::decode_before(text, end).value)) return false;
  bool letters = false;
  bool lower = false;
  for (const char c : text.substr(open, text.size() - open - 1)) {
    if (c == '/' || c == '.' || c == ':') return true;
    letters = letters || unicode::is_letter(static_cast<unsigned char>(c));
    lower = lower || unicode::is_lower(static_cast<unsigned char>(c));
  }
  return letters && !lower;
}

/// "10:15", "10.15", "10h15", and with two dots a date.
bool is_clock(std::string_view text) {
  if (std::count(text.begin(), text.end(), '.') == 2) return true;
  const std::size_t cut = text.find_first_of(":.h");
  if (cut == std::string_view::npos || cut == 0 || cut > 2 || text.size() - cut != 3) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == ':' || c == '.' || c == 'h';
  });
}

/// The same with up to two letters behind it: "10.15am", "10:15h".
bool is_entry_time(std::string_view text) {
  for (int i = 0; i < 2 && !text.empty() && text.back() >= 'a' && text.back() <= 'z'; ++i) {
    text.remove_suffix(1);
  }
  return is_clock(text);
}

void read_words(const Document& document, const Sentences& sentences, std::uint32_t first,
                std::uint32_t last, const LanguagePack& pack, Line& line) {
  std::uint32_t content = 0;
  std::uint32_t capitals = 0;
  std::uint32_t numbers = 0;
  std::uint32_t joined = 0;  // Numbers that a mark joins: "2031-05-03", "3/5/31".
  std::uint32_t end = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const Word& word = sentences.words[i];
    const Term& term = sentences.terms[word.term];
    if (!unicode::is_unspaced(unicode::decode_at(document.text, word.span.begin).value)) {
      line.width += 10;
    }
    if (word.number) {
      line.numbered = true;
      ++numbers;
      const bool goes_on = word.span.begin == end + 1 && document.text[end] != ' ';
      joined = goes_on ? joined + 1 : 1;
      end = word.span.end;
      if (joined == 3 || is_clock(document.slice(word.span))) line.dated = true;
    } else if (!term.stop) {
      ++content;
      capitals += word.capital ? 1 : 0;
    }
    if (sentences.forms[term.form].listed.in(pack.months)) {
      line.dated = true;
      ++numbers;
    }
  }
  line.words = last - first;
  line.opens_name = last - first >= 2;
  for (std::uint32_t i = first; i < std::min(last, first + 2); ++i) {
    const Word& word = sentences.words[i];
    const Term& term = sentences.terms[word.term];
    line.opens_name = line.opens_name && word.capital && !term.stop &&
                      !sentences.forms[term.form].listed.in(pack.months);
  }
  line.opens_number = first < last && sentences.words[first].number;
  if (content > 0) line.capital_share = static_cast<int>(capitals * 100 / content);
  if (line.words > 0) line.date_share = static_cast<int>(numbers * 100 / line.words);
}

/// As rfind, which compares all of `part` at every place.
std::size_t last_place_of(std::string_view part, std::string_view text) {
  for (std::size_t end = text.size(); end >= part.size(); --end) {
    const std::size_t at = end - part.size();
    if (text[end - 1] == part.back() && text[at] == part.front() &&
        text.substr(at).starts_with(part)) {
      return at;
    }
  }
  return std::string_view::npos;
}

/// The last sentence, the last bracket, or what stands after a last "|" or "/": where captions say
/// whose picture it is.
const LinePattern* tail_pattern(std::string_view folded, const LanguagePack& pack) {
  for (const std::string_view cut :
       {". ", " (", " | ", " / ", "! ", "? ", "。", "（", "।", "=", "."}) {
    const std::size_t at = last_place_of(cut, folded);
    if (at == std::string_view::npos) continue;
    std::string_view tail = folded.substr(at + cut.size());
    while (!tail.empty() && (tail.back() == ')' || tail.back() == '.')) tail.remove_suffix(1);
    if (const LinePattern* found = fitting_pattern(pack.credit_patterns, unicode::trim(tail))) {
      return found;
    }
  }
  return nullptr;
}

/// "photo:" and its kin written onto a word or before a slash, with few words behind: "Nets on the
/// quayPhoto: Agency".
const LinePattern* tail_label(std::string_view folded, const LanguagePack& pack) {
  constexpr std::size_t kLongest = 48;
  if (folded.find(':') == std::string_view::npos) return nullptr;
  for (const LinePattern& pattern : pack.credit_patterns) {
    std::string_view label = pattern.glob;
    if (pattern.kind != "photo" || !label.ends_with(":*")) continue;
    label.remove_suffix(1);
    const std::size_t at = last_place_of(label, folded);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view tail = folded.substr(at + label.size());
    const bool told = folded[at - 1] != ' ' || tail.find('/') != std::string_view::npos;
    if (told && tail.size() <= kLongest) return &pattern;
  }
  return nullptr;
}

void read_patterns(std::string_view text, const LanguagePack& pack, Line& line) {
  if (text.size() > kShortLineBytes) return;
  line.folded = unicode::fold(text);
  line.address = text.find('@') != std::string_view::npos;
  line.signed_picture = ends_in_signature(text);
  std::string_view whole = line.folded;
  for (int pass = 0; pass < 2 && line.credit == nullptr; ++pass) {
    line.credit = fitting_pattern(pack.credit_patterns, whole);
    if (line.promo == nullptr) line.promo = fitting_pattern(pack.promo_patterns, whole);
    // A bracketed line is what it is without its brackets: "(Photo: Agency)".
    if (whole.size() < 2 || (whole.front() != '(' && whole.front() != '[')) break;
    whole = whole.substr(1, whole.size() - 2);
  }
  if (line.credit != nullptr) return;
  line.tail_credit = tail_pattern(line.folded, pack);
  if (line.tail_credit == nullptr) line.tail_credit = tail_label(line.folded, pack);
}

void mark_names(const Document& document, const Sentences& sentences, const Names& names,
                std::vector<Line>& lines) {
  for (const Mention& mention : names.mentions) {
    const EntityKind kind = names.entities[mention.entity].kind;
    Line& line = lines[sentences.list[mention.sentence].block];
    if (kind == EntityKind::kPerson) {
      const Block& block = document.blocks[sentences.list[mention.sentence].block];
      line.named = true;
      const std::uint32_t share = mention.name.size() * 100 / std::max(1U, block.span.size());
      line.name_share = std::max(line.name_share, static_cast<int>(share));
    }
  }
}

/// Menus and buttons come again and again; headings seldom.
void mark_repeated(std::vector<Line>& lines) {
  StringTable texts;
  std::vector<std::uint32_t> first;
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (lines[b].folded.empty()) continue;
    const std::uint32_t number = texts.number_of(lines[b].folded);
    if (number == first.size()) {
      first.push_back(b);
    } else {
      lines[b].repeated = lines[first[number]].repeated = true;
    }
  }
}

void mark_quotations(const Marks& marks, std::vector<Line>& lines) {
  for (const MarkPair& pair : marks.pairs) {
    if (pair.continues && pair.block + 1 < lines.size()) lines[pair.block + 1].in_quotation = true;
  }
}

}  // namespace

bool is_quote_mark(char32_t c) {
  const unicode::Category category = unicode::category(c);
  return c == '"' || c == 0x300C || c == 0x300D || c == 0x300E || c == 0x300F ||
         category == unicode::Category::kInitialQuote ||
         category == unicode::Category::kFinalQuote || c == 0x201E || c == 0x201A;
}

std::vector<Line> read_lines(const Document& document, const Marks& marks,
                             const Sentences& sentences, const Names& names,
                             const LanguagePack& pack) {
  std::vector<Line> lines(document.blocks.size());
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    Line& line = lines[b];
    const std::string_view text = unicode::trim(document.slice(document.blocks[b]));
    read_end(text, line);
    read_letters(text, line);
    read_opening(text, line);
    read_enclosure(text, line);
    read_patterns(text, pack, line);
    const std::uint32_t from = sentences.first_of_block[b];
    const std::uint32_t to = sentences.first_of_block[b + 1];
    line.sentences = to - from;
    if (from == to) continue;
    const std::uint32_t first = sentences.list[from].first_word;
    const std::uint32_t last = sentences.list[to - 1].last_word;
    read_words(document, sentences, first, last, pack, line);
    if (phrase_length_at(pack.heading_openers, document, sentences, first, last) > 0) {
      line.opener = sentences.words[first].term;
    }
    line.opens_time = first < last && is_entry_time(document.slice(sentences.words[first].span));
    if (line.opens_number && !line.opens_time) line.opens_midway = false;
    line.reports = line.last == LastMark::kColon && last > first &&
                   phrase_length_at(pack.reporting_verbs, document, sentences, last - 1, last) > 0;
    const bool stopped = line.last == LastMark::kStop || line.last == LastMark::kQuestion;
    line.running = line.width >= kWideWidth || (stopped && line.width >= kStoppedWidth) ||
                   (line.sentences > 1 && line.width >= 2 * kStoppedWidth);
  }
  mark_names(document, sentences, names, lines);
  mark_quotations(marks, lines);
  mark_repeated(lines);
  return lines;
}

std::uint32_t first_running(const std::vector<Line>& lines, std::uint32_t end) {
  std::uint32_t first = 0;
  while (first < end && !lines[first].running) ++first;
  return first;
}

int running_width(const std::vector<Line>& lines) {
  std::uint64_t sum = 0;
  std::uint32_t count = 0;
  for (const Line& line : lines) {
    if (!line.running) continue;
    sum += line.width;
    ++count;
  }
  return count == 0 ? 0 : static_cast<int>(sum / count);
}

}  // namespace lede::roles
