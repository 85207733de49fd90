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
constexpr std::size_t kIntroduction = 2000;  // bytes

// Where the label's colon stands, or npos. What a colon follows must read as a name's letters; a
// sentence that ends before it, a quotation or a clock time makes no label.
std::size_t label_colon(std::string_view text, bool bare) {
  int brackets = 0;
  const std::uint32_t end = std::min<std::size_t>(text.size(), kLongestLabel);
  for (std::uint32_t at = 0; (at = unicode::skip_plain(text, at)) < end;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    const char32_t c = point.value;
    if (c == '(' || c == '[' || c == 0xFF08) ++brackets;
    if (c == ')' || c == ']' || c == 0xFF09) --brackets;
    const bool colon = c == ':' || c == 0xFF1A;
    if (colon && brackets <= 0) {
      const std::uint32_t after = at + point.bytes;
      const bool spaced = after >= text.size() || c == 0xFF1A ||
                          unicode::is_space(unicode::decode_at(text, after).value);
      return at > 0 && spaced ? at : std::string_view::npos;
    }
    const unicode::Category category = unicode::category(c);
    if (c == '"' || c == '?' || c == '!' || c == ';' || c == '\n' || c == 0x3002 ||
        category == unicode::Category::kInitialQuote ||
        category == unicode::Category::kFinalQuote) {
      return std::string_view::npos;
    }
    at += point.bytes;
  }
  return bare && text.size() < kLongestLabel ? text.size() : std::string_view::npos;
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

// "JANE PORTER, HOST" -> "JANE PORTER": two words or more, each with its capital.
std::string_view without_role(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos) return name;
  TurnLabelText form;
  read_form(name.substr(0, comma), form);
  return form.words >= 2 && form.capitals == form.words ? name.substr(0, comma) : name;
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

/// What stands above the first turn, as it is and folded.
struct Introduction {
  std::string_view text;
  std::string folded;
};

/// Whether a label's last word opens a word there: "Holm" with its capital, of "MINISTER HOLM" in
/// any case.
bool introduces(const Introduction& introduction, const TurnLabelText& label) {
  const bool any_case = label.cased && label.upper_only;
  const std::string name = any_case ? unicode::fold(label.name) : std::string(label.name);
  const std::string_view last = std::string_view(name).substr(name.rfind(' ') + 1);
  const std::string_view text = any_case ? introduction.folded : introduction.text;
  const std::size_t at = text.find(last);
  if (last.size() < 3 || at == std::string_view::npos) return false;
  return !label.cased || at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
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
  label.name = without_role(label.bracketed ? unicode::trim(whole.substr(0, bracket)) : whole);
  read_form(label.name, label);
  if (label.words == 0 || label.words > kLongestName) return {};
  const std::string_view rest = text.substr(colon);
  const std::size_t mark = rest.starts_with(':') ? 1 : 3;
  const std::string_view said = unicode::trim(rest.substr(std::min(mark, rest.size())));
  label.alone = said.size() <= 2;
  label.end = static_cast<std::uint32_t>(said.data() - whole_text.data());
  return label;
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
  for (std::size_t b = 0; b < who.size(); ++b) {
    const BlockKind kind = document.blocks[b].kind;
    if (kind == BlockKind::kTitle || kind == BlockKind::kHeading) continue;
    const TurnLabelText label = turn_label_of(document.slice(document.blocks[b]));
    if (label.name.empty() || label.alone || label.digits) continue;
    const std::string folded = unicode::fold(label.name);
    const bool part = pack.question_labels.contains(folded) || pack.answer_labels.contains(folded);
    if (!part && label.cased && label.capitals < label.words) continue;
    who[b] = names.number_of(folded);
    if (who[b] == voices.size()) voices.push_back({part ? 2U : 0U, part || label.cased});
    ++voices[who[b]].turns;
    ends[b] = label.end;
  }
  std::uint32_t speakers = 0;
  for (std::uint32_t voice = 0; voice < voices.size(); ++voice) {
    if (voices[voice].turns < 2) continue;
    if (!voices[voice].cased && reports(names[voice], pack)) voices[voice].turns = 0;
    speakers += voices[voice].turns > 0 ? 1 : 0;
  }
  Introduction introduction;
  for (std::size_t b = 0; b < who.size(); ++b) {
    if (who[b] == kNobody) continue;
    const Voice& voice = voices[who[b]];
    const bool talk = speakers >= 2;
    const bool returns = voice.turns > 2 || (voice.turns == 2 && talk);
    if (returns && introduction.text.empty()) {
      const std::size_t begin = document.blocks[b].span.begin;
      introduction.text = std::string_view(document.text).substr(0, std::min(begin, kIntroduction));
      introduction.folded = unicode::fold(introduction.text);
    }
    const TurnLabelText label = turn_label_of(document.slice(document.blocks[b]));
    const std::string_view folded = names[who[b]];
    const std::uint32_t brief = names.find(folded.substr(folded.rfind(' ') + 1));  // "TVEIT"
    const bool joined = brief < voices.size() && voices[brief].turns >= 2;
    const bool named = voice.turns == 1 && talk && (joined || introduces(introduction, label));
    if (!returns && !named) ends[b] = 0;
  }
  return ends;
}

}  // namespace lede
