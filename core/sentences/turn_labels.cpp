// SPDX-License-Identifier: MIT
#include "sentences/turn_labels.hpp"

#include <algorithm>

#include "lede/string_table.hpp"
#include "unicode/fold.hpp"
#include "unicode/plain_bytes.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kLongestLabel = 90;  // bytes
constexpr std::uint32_t kLongestName = 6;    // words
constexpr std::uint32_t kWideName = 15;      // bytes before an ideographic space
constexpr std::uint32_t kStopName = 12;      // bytes before a stop
constexpr std::size_t kIntroduction = 2000;  // bytes

// Where the label's colon stands, or npos. What a colon follows must read as a name's letters; a
// sentence that ends before it, a quotation or a clock time makes no label.
std::size_t label_colon(std::string_view text, bool bare) {
  int brackets = 0;
  std::size_t stop = std::string_view::npos;  // "P. ¿Y ahora?": believed where no colon follows.
  const std::uint32_t end = std::min<std::size_t>(text.size(), kLongestLabel);
  for (std::uint32_t at = 0; (at = unicode::skip_plain(text, at)) < end;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    const char32_t c = point.value;
    if (c == '(' || c == '[' || c == 0xFF08) ++brackets;
    if (c == ')' || c == ']' || c == 0xFF09) --brackets;
    const bool wide = c == 0xFF1A || (c == 0x3000 && at <= kWideName);  // "岡田　はい。"
    const bool colon = c == ':' || wide;
    if (c == '.' && at <= kStopName && stop > at && text.substr(at + 1).starts_with(' ')) stop = at;
    if (colon && brackets <= 0) {
      const std::uint32_t after = at + point.bytes;
      const char32_t next = after < text.size() ? unicode::decode_at(text, after).value : ' ';
      // "林静:现在", as many Chinese pages have it.
      const bool spaced = wide || unicode::is_space(next) || unicode::is_unspaced(next);
      return at > 0 && spaced ? at : std::string_view::npos;
    }
    const unicode::Category category = unicode::category(c);
    if (c == '"' || c == '?' || c == '!' || c == ';' || c == '\n' || c == 0x3002 ||
        category == unicode::Category::kInitialQuote ||
        category == unicode::Category::kFinalQuote) {
      return stop;
    }
    at += point.bytes;
  }
  return bare && text.size() < kLongestLabel ? text.size() : stop;
}

void read_form(std::string_view name, TurnLabelText& form) {
  bool inside = false;
  for (std::uint32_t at = 0; at < name.size();) {
    const unicode::CodePoint point = unicode::decode_at(name, at);
    at += point.bytes;
    if (unicode::is_digit(point.value)) form.digits = true;
    if (unicode::is_lower(point.value)) form.upper_only = false;
    if (unicode::is_lower(point.value) || unicode::is_upper(point.value)) form.cased = true;
    const bool letter = unicode::is_letter(point.value) || unicode::is_mark(point.value);
    if (letter && !inside) {
      ++form.words;
      form.capitals += unicode::is_upper(point.value) ? 1 : 0;
    }
    inside = letter || point.value == '\'' || point.value == 0x2019 || point.value == '-';
  }
}

// "他说：", "قال الوزير:", in scripts without capitals: a verb of saying makes it a clause.
bool reports(std::string_view folded, const LanguagePack& pack) {
  for (const std::string& verb : pack.reporting_verbs.items) {
    if (folded.starts_with(verb) || folded.ends_with(verb)) return true;
  }
  return false;
}

/// "[00:01:10] HOST: ..." -> "HOST: ..."
std::string_view without_time(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("[]()0123456789:. -"), text.size());
  return text.substr(0, end).find(':') == std::string_view::npos ? text : text.substr(end);
}

/// "18:42: ", "10.15am: ", "18.42 Uhr – " before an entry's text: where that begins, or 0.
std::uint32_t entry_time_end(std::string_view text) {
  constexpr std::size_t kShortest = 60;  // A heading keeps its time.
  constexpr std::size_t kZone = 6;       // " Uhr", " CEST"
  const std::size_t clock = text.find_first_not_of("0123456789:.h");
  if (text.size() < kShortest || clock < 4 || clock > 6) return 0;
  const std::size_t joint = text.find_first_of(":.h");
  if (joint == 0 || joint > 2 || clock < joint + 3) return 0;
  const std::size_t end = text[clock - 1] == ':' ? clock - 1 : text.find(':', clock);
  const std::size_t dash = text.find(" – ", clock);
  if (end <= clock + kZone && text[end + 1] == ' ') return static_cast<std::uint32_t>(end + 2);
  return dash <= clock + kZone ? static_cast<std::uint32_t>(dash + 5) : 0;
}

/// Whether a label's last word stands with its capital in the text above: "Holm".
bool introduces(std::string_view text, const TurnLabelText& label) {
  const std::string_view last = label.name.substr(label.name.rfind(' ') + 1);
  return last.size() >= 3 && text.substr(0, kIntroduction).find(last) != std::string_view::npos;
}

}  // namespace

TurnLabelText turn_label_of(std::string_view whole_text, bool bare) {
  TurnLabelText label;
  const std::string_view text = without_time(whole_text);
  const std::size_t colon = label_colon(text, bare);
  if (colon == std::string_view::npos) return label;
  const std::string_view whole = unicode::trim(text.substr(0, colon));
  const std::size_t bracket = std::min(whole.find_first_of("(["), whole.find("（"));
  label.bracketed = bracket != std::string_view::npos;
  label.name = label.bracketed ? unicode::trim(whole.substr(0, bracket)) : whole;
  read_form(label.name, label);
  const std::size_t comma = label.name.find(',');
  if (comma != std::string_view::npos && label.capitals == label.words && !label.digits) {
    label.name = label.name.substr(0, comma);  // "JANE PORTER, HOST"
  }
  if (label.words == 0 || label.words > kLongestName) return {};
  const std::string_view rest = text.substr(colon);
  label.stop = rest.starts_with('.');
  const std::size_t mark = label.stop || rest.starts_with(':') ? 1 : 3;
  const std::string_view said = unicode::trim(rest.substr(std::min(mark, rest.size())));
  label.alone = said.size() <= 2;
  label.end = static_cast<std::uint32_t>(said.data() - whole_text.data());
  return label;
}

std::string_view without_label(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  const std::size_t colon = text.substr(0, kLongest).find(": ");
  if (colon != std::string_view::npos) text = text.substr(colon + 2);
  while (!text.empty()) {
    const unicode::CodePoint point = unicode::decode_at(text, 0);
    const bool dash = unicode::category(point.value) == unicode::Category::kDash;
    if (!dash && !unicode::is_space(point.value)) break;
    text.remove_prefix(point.bytes);
  }
  return text;
}

std::vector<std::uint32_t> turn_label_ends(const Document& document, const LanguagePack& pack) {
  constexpr std::uint32_t kNobody = 0xFFFFFFFF;
  StringTable names;
  struct Voice {
    std::uint32_t turns = 0;
    bool cased = false;
  };
  std::vector<Voice> voices;  // By name.
  std::vector<std::uint32_t> who(document.blocks.size(), kNobody);
  std::vector<std::uint32_t> ends(document.blocks.size());
  std::vector<std::uint32_t> times;  // Blocks of a live page's entries.
  for (std::size_t b = 0; b < who.size(); ++b) {
    const BlockKind kind = document.blocks[b].kind;
    if (kind == BlockKind::kTitle || kind == BlockKind::kHeading) continue;
    const std::string_view text = document.slice(document.blocks[b]);
    ends[b] = entry_time_end(text);
    if (ends[b] > 0) {
      times.push_back(static_cast<std::uint32_t>(b));
      continue;
    }
    const TurnLabelText label = turn_label_of(text);
    if (label.name.empty() || label.alone || label.digits) continue;
    const std::string folded = unicode::fold(label.name);
    const bool part = pack.question_labels.contains(folded) || pack.answer_labels.contains(folded);
    if (!part && (label.stop || (label.cased && label.capitals < label.words))) continue;
    who[b] = names.number_of(folded);
    if (who[b] == voices.size())
      voices.push_back({part && !label.stop ? 2U : 0U, part || label.cased});
    ++voices[who[b]].turns;
    ends[b] = label.end;
  }
  constexpr std::size_t kEntries = 3;
  for (const std::uint32_t b : times) {
    if (times.size() < kEntries) ends[b] = 0;
  }
  std::uint32_t speakers = 0;
  for (std::uint32_t voice = 0; voice < voices.size(); ++voice) {
    if (voices[voice].turns < 2) continue;
    if (!voices[voice].cased && reports(names[voice], pack)) voices[voice].turns = 0;
    speakers += voices[voice].turns > 0 ? 1 : 0;
  }
  const bool talk = speakers >= 2;
  for (std::size_t b = 0; b < who.size(); ++b) {
    if (who[b] == kNobody) continue;
    const std::uint32_t turns = voices[who[b]].turns;
    if (turns > 2 || (turns == 2 && talk)) continue;
    ends[b] = 0;
    if (turns == 0 || !talk) continue;
    const Block& block = document.blocks[b];
    const TurnLabelText label = turn_label_of(document.slice(block));
    const std::string_view above = std::string_view(document.text).substr(0, block.span.begin);
    if ((label.cased && label.upper_only) || introduces(above, label)) ends[b] = label.end;
  }
  return ends;
}

}  // namespace lede
