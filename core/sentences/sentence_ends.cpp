// SPDX-License-Identifier: MIT
#include "sentences/sentence_ends.hpp"

#include <string>

#include "sentences/stops.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::Category;
using unicode::CodePoint;

bool is_opening_quote_or_bracket(char32_t value) {
  const Category category = unicode::category(value);
  return category == Category::kOpen || category == Category::kInitialQuote || value == U'"';
}

// A comma, a closing mark or another stop: the sentence goes on.
bool goes_on_with(char32_t value) {
  if (may_end_sentence(value)) return true;
  switch (unicode::category(value)) {
    case Category::kClose:
    case Category::kFinalQuote:
      return value != U'»' && value != U'›';  // These open in German.
    default:
      return value == U',' || value == U';' || value == U':' || value == U'，' || value == U'、' ||
             value == U'：' || value == U'；' || value == U'،' || value == U'؛';
  }
}

// Whether the clause that reports a quotation begins at `at`: a reporting verb, after a name at
// most. `alone`: nothing may follow the verb.
bool reports(std::string_view text, std::uint32_t at, bool alone, const LanguagePack& pack) {
  for (int words = 0; words < 5 && at < text.size(); ++words) {
    const bool capital = unicode::is_upper(unicode::decode_at(text, at).value);
    const std::string word = folded_word_at(text, at);
    at = word_end_at(text, at);
    if (pack.reporting_verbs.contains(word)) {
      return !alone || at >= text.size() || text[at] == '.' || text[at] == ',';
    }
    const bool in_name = capital
                             ? words > 0 || !pack.stop_words.contains(word)
                             : pack.name_particles.contains(word) || pack.role_words.contains(word);
    if (word.empty() || !in_name || at >= text.size()) return false;
    if (text[at] != ' ' && text[at] != '-') return false;
    ++at;
  }
  return false;
}

// Whether the word at `after.lead` often begins sentences, and is no initial.
bool opens_sentences(std::string_view text, const AfterStop& after, const LanguagePack& pack) {
  const std::string word = folded_word_at(text, after.lead);
  const std::size_t next = after.lead + unicode::decode_at(text, after.lead).bytes;
  if (next < text.size() && text[next] == '.') return false;
  if (pack.name_titles.contains(word)) return false;
  return pack.sentence_openers.contains(word) || pack.stop_words.contains(word);
}

bool full_stop_ends(std::string_view text, std::uint32_t begin, const Stop& stop,
                    const AfterStop& after, const LanguagePack& pack) {
  switch (before_stop(text, begin, stop.begin, pack)) {
    case BeforeStop::kMarker:
    case BeforeStop::kTitle:
      return false;
    case BeforeStop::kAbbreviation:
      return unicode::is_upper(after.letter) && opens_sentences(text, after, pack);
    case BeforeStop::kWord:
      return true;
  }
  return true;
}

// `(!)`, `[...]`, ` ... `: marks that stand for themselves.
bool stands_apart(std::string_view text, std::uint32_t begin, const Stop& stop) {
  if (stop.begin == begin) return true;
  const char32_t before = unicode::decode_before(text, stop.begin).value;
  if (unicode::category(before) == Category::kOpen) return true;
  return stop.ellipsis && !stop.four_stops && unicode::is_space(before);
}

bool ends_after_quote(std::string_view text, const Stop& stop, const AfterStop& after,
                      const LanguagePack& pack) {
  if (unicode::category(after.first) == Category::kDash) return false;
  if (after.at != after.lead) return true;
  // In Japanese a particle or the verb follows in hiragana.
  if (unicode::script(after.letter) == unicode::Script::kHiragana) return false;
  return !reports(text, after.at, stop.lone_full_stop, pack);
}

// A number that lower case follows ("art. 4 de"): where no abbreviations are known, the word before
// the stop may well be one (UAX #29, SB8).
bool number_goes_on(std::string_view text, const AfterStop& after) {
  if (!unicode::is_digit(after.letter)) return false;
  for (std::uint32_t at = after.lead; at < text.size() && at < after.lead + 24;) {
    const CodePoint point = unicode::decode_at(text, at);
    if (unicode::is_letter(point.value)) return unicode::is_lower(point.value);
    at += point.bytes;
  }
  return false;
}

// Whether the next of a list's letters follows: `b.` in a sentence that begins with `a.`
bool next_letter_of_list(std::string_view text, std::uint32_t begin, const AfterStop& after) {
  if (after.lead + 1 >= text.size() || begin + 1 >= text.size()) return false;
  const char mark = text[after.lead + 1];
  return (mark == '.' || mark == ')') && text[begin + 1] == mark &&
         text[after.lead] == text[begin] + 1 && after.lead == after.at;
}

bool ends_sentence(std::string_view text, std::uint32_t begin, const Stop& stop,
                   const LanguagePack& pack) {
  const AfterStop after = after_stop(text, stop.end);
  if (after.letter == 0 || goes_on_with(after.first)) return false;
  if (stands_apart(text, begin, stop)) return false;
  if (unicode::is_lower(after.letter)) return next_letter_of_list(text, begin, after);
  if (!stop.unambiguous) {
    const bool apart =
        after.spaced || (stop.closes_directed && (unicode::is_upper(after.letter) ||
                                                  is_opening_quote_or_bracket(after.first)));
    if (!apart) return false;
  }
  if (stop.lone_full_stop && pack.abbreviations.empty() && number_goes_on(text, after)) {
    return false;
  }
  if (stop.closes_quote && !ends_after_quote(text, stop, after, pack)) return false;
  return !stop.lone_full_stop || full_stop_ends(text, begin, stop, after, pack);
}

}  // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text, const std::vector<Span>& whole,
                                         const LanguagePack& pack) {
  std::vector<std::uint32_t> ends;
  std::size_t next_whole = 0;
  std::uint32_t whole_until = 0;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint point = unicode::decode_at(text, at);
    if (!may_end_sentence_at(text, at)) {
      at += point.bytes;
      continue;
    }
    const Stop stop = read_stop(text, at);
    while (next_whole < whole.size() && whole[next_whole].begin < stop.begin) {
      if (whole[next_whole].end > whole_until) whole_until = whole[next_whole].end;
      ++next_whole;
    }
    if (stop.end >= whole_until && ends_sentence(text, begin, stop, pack)) {
      ends.push_back(stop.end);
      begin = after_stop(text, stop.end).at;
    }
    at = stop.end;
  }
  if (ends.empty() || ends.back() != text.size()) {
    ends.push_back(static_cast<std::uint32_t>(text.size()));
  }
  return ends;
}

}  // namespace lede
