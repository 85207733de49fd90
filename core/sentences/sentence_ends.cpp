// SPDX-License-Identifier: MIT
#include "sentences/sentence_ends.hpp"

#include "sentences/full_stops.hpp"
#include "sentences/list_markers.hpp"
#include "sentences/reporting_clauses.hpp"
#include "sentences/stops.hpp"
#include "unicode/plain_bytes.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::Category;
using unicode::CodePoint;

// A comma, a closing mark or another stop: the sentence goes on.
bool goes_on_with(char32_t value) {
  if (unicode::may_end_sentence(value)) return true;
  switch (unicode::category(value)) {
    case Category::kClose:
    case Category::kFinalQuote:
      return value != U'»' && value != U'›';  // These open in German.
    default:
      return value == U',' || value == U';' || value == U':' || value == U'，' || value == U'、' ||
             value == U'：' || value == U'；' || value == U'،' || value == U'؛';
  }
}

// `(!)`, `[...]`, ` ... `: marks that stand for themselves.
bool stands_apart(std::string_view text, std::uint32_t begin, const Stop& stop,
                  const AfterStop& after, const LanguagePack& pack) {
  if (stop.begin == begin) return true;
  const char32_t before = unicode::decode_before(text, stop.begin).value;
  if (unicode::category(before) == Category::kOpen) return true;
  if (!stop.ellipsis || stop.four_stops) return false;
  const NextWord next = next_word(text, after, pack);
  // A pronoun that has a capital anyway opens nothing.
  if (next.listed.in(pack.pronouns_first) && next.end == after.lead + 1) return true;
  return unicode::is_space(before) && !opens_sentences(text, after, next, pack);
}

// "...and" behind a stop.
bool leads_with_ellipsis(std::string_view text, const Stop& stop, const AfterStop& after) {
  if (!stop.lone_full_stop || !after.spaced) return false;
  const std::string_view rest = text.substr(after.at, 3);
  return after.first == U'…' || rest == "..." || rest == ". .";
}

// A small word that opens no sentence.
bool goes_on_as(const Listed& listed, const LanguagePack& pack) {
  const std::uint64_t opens = std::uint64_t{1} << pack.sentence_openers.number |
                              std::uint64_t{1} << pack.leaning_openers.number;
  return listed.in(pack.stop_words) && ((listed.whole | listed.begins) & opens) == 0;
}

// Where no spaces are written, a mark with a stop inside is often a part of its sentence:
// `喊“停！”一边跑`, `“停！”的喊声`. `quoted`: what closes here.
bool goes_on_unspaced(std::string_view text, std::uint32_t begin, Span quoted, const Stop& stop,
                      const AfterStop& after, const LanguagePack& pack) {
  if (!unicode::is_unspaced(after.letter) || after.at != after.lead) return false;
  const char32_t closing = unicode::decode_at(text, stop.marks_end).value;
  if (closing == U'》' || closing == U'〉') return true;  // A title.
  const bool inside = quoted.begin > begin && quoted.end > stop.marks_end;
  const bool full = unicode::decode_at(text, stop.begin).value == U'。';
  if (inside && !full && unicode::is_letter(unicode::decode_before(text, quoted.begin).value)) {
    return true;
  }
  // “我是无辜的。”被告没有改口。
  if (full && quoted.begin <= begin) return false;
  if (inside) return false;
  const CodePoint next = unicode::decode_at(text, after.at);
  return goes_on_as(pack.lexicon.of(text.substr(after.at, next.bytes)), pack);
}

// `quoted`: what closes here; `alone`: it is all of the sentence so far.
bool ends_after_quote(std::string_view text, Span quoted, const Stop& stop, const AfterStop& after,
                      bool alone, const LanguagePack& pack) {
  if (is_dash(after.first)) return false;
  // 「怖い。」「逃げたい。」などの声, but not 他说：“好。”“走！”
  if (!after.spaced && is_opening_quote_or_bracket(after.first)) {
    const char32_t before = alone ? U' ' : unicode::decode_before(text, quoted.begin).value;
    if (before != U'：' && before != U'，') return false;
  }
  // An aside on what has just been quoted, or where it was read: “We won.” [Herald.]
  if (after.first == U'(' && !alone) return false;
  if (after.first == U'[' && text.size() - after.at < 40 && text.back() == ']') return false;
  if (after.at != after.lead) return true;
  // In Japanese a particle or the verb follows in hiragana.
  if (unicode::script(after.letter) == unicode::Script::kHiragana) return false;
  // Also “走！”60岁的李明说。
  if (unicode::is_unspaced(after.letter) || (stop.unambiguous && !after.spaced)) {
    return !reports_unspaced(text, after.at, alone, pack);
  }
  // No capital shows that the sentence goes on: قال "متى؟" دون تردد.
  if (!alone && unicode::category(after.letter) == Category::kOtherLetter &&
      goes_on_as(next_word(text, after, pack).listed, pack)) {
    return false;
  }
  // «انتهى الأمر.» قال الوزير., "왜 떠났습니까?" 기자가 물었다., whatever the verb.
  if (alone && after.letter > 0x530 && is_short_clause(text, after.at)) return false;
  return !reports(text, after.at, stop.lone_full_stop, pack);
}

// A capital, a name like iPhone, or what Dutch writes before the capital ("’s Avonds").
bool begins_upper(std::string_view text, const AfterStop& after) {
  if (unicode::is_upper(after.letter)) return true;
  std::uint32_t next = after.lead + unicode::decode_at(text, after.lead).bytes;
  if (is_name_mark(after.first) && next < text.size() && text[next] == ' ') ++next;
  return next < text.size() && unicode::is_upper(unicode::decode_at(text, next).value);
}

// Seven letters at least, which no abbreviation has: where none are known, lower case may follow.
bool ends_long_word(std::string_view text, std::uint32_t at) {
  for (int letters = 0; letters < 7; ++letters) {
    if (at == 0) return false;
    const CodePoint point = unicode::decode_before(text, at);
    if (!unicode::is_letter(point.value)) return false;
    at -= point.bytes;
  }
  return true;
}

// A writer who uses none in so long a text: there lower case says nothing. `capital`: where the
// text was read up to, at its first capital or end.
bool has_no_capitals(std::string_view text, std::uint32_t& capital) {
  constexpr std::size_t kLong = 120;
  if (text.size() < kLong) return false;
  while (capital < text.size()) {
    const CodePoint point = unicode::decode_at(text, capital);
    if (unicode::is_upper(point.value)) return false;
    capital += point.bytes;
  }
  return true;
}

// Nobody writes the capitals that Georgian's letters have.
bool is_small(char32_t value) {
  return unicode::is_lower(value) && (value < 0x10D0 || value > 0x10FF);
}

// `quoted`: the last pair of marks that opened before the stop. `next_whole`: where the next one
// begins: ” may open it (sv).
bool ends_sentence(std::string_view text, std::uint32_t begin, const Stop& stop, Span quoted,
                   std::uint32_t next_whole, std::uint32_t& capital, const LanguagePack& pack) {
  const bool alone = quoted.begin <= begin;
  const AfterStop after = after_stop(text, stop.end);
  if (after.letter == 0) return false;
  const bool ellipsis_leads = leads_with_ellipsis(text, stop, after);
  // "stopte. ’s Nachts": an apostrophe, no mark that closes.
  const bool clipped = after.spaced && after.first == U'’' && after.lead == after.at + 3;
  const bool opens = after.spaced && after.at == next_whole;
  if (goes_on_with(after.first) && !ellipsis_leads && !clipped && !opens) return false;
  if (stands_apart(text, begin, stop, after, pack)) return false;
  // 新手机。vivo的股价
  const bool apart_anyway = stop.unambiguous && after.letter < 0x80;
  if (is_small(after.letter) && !apart_anyway && !begins_upper(text, after) &&
      !has_no_capitals(text, capital)) {
    return ellipsis_leads || (pack.code.empty() && stop.lone_full_stop && after.spaced &&
                              stop.end == stop.marks_end && ends_long_word(text, stop.begin));
  }
  if (!stop.unambiguous) {
    const bool apart =
        after.spaced ||
        (stop.closes_directed &&
         (unicode::is_upper(after.letter) || is_opening_quote_or_bracket(after.first))) ||
        (unicode::is_upper(after.letter) && lacks_space(text, begin, stop, after, pack));
    if (!apart) return false;
  }
  // A sentence in brackets inside another; where there is case, a capital would show its end.
  const bool caseless = unicode::category(after.letter) == Category::kOtherLetter;
  if ((!after.spaced || caseless) && !alone && stop.closes_directed && !stop.closes_quote) {
    return false;
  }
  // A particle of Japanese may follow ！ and ？ too: 賛成！の声
  const bool may_go_on =
      stop.end > stop.marks_end ||
      (stop.unambiguous && unicode::script(after.letter) == unicode::Script::kHiragana &&
       unicode::decode_at(text, stop.begin).value != U'。');
  if (may_go_on && goes_on_unspaced(text, begin, quoted, stop, after, pack)) {
    return false;
  }
  if (stop.closes_quote && !ends_after_quote(text, quoted, stop, after, alone, pack)) return false;
  // "انتهى الأمر". هكذا قال الوزير
  if (alone && caseless && quoted.end == stop.begin) {
    const Listed listed = next_word(text, after, pack).listed;
    if (listed.in(pack.stop_words) && !listed.in(pack.sentence_openers)) return false;
  }
  if (stop.lone_full_stop) return full_stop_ends(text, begin, stop, after, pack);
  return !belongs_to_name(text, begin, stop, after, pack);
}

}  // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text, const std::vector<Span>& whole,
                                         const LanguagePack& pack) {
  std::vector<std::uint32_t> ends;
  const std::vector<std::uint32_t> items = list_item_begins(text, pack);
  std::size_t next_item = 0;
  std::size_t next_whole = 0;
  Span quoted;
  std::uint32_t begin = 0;
  std::uint32_t capital = 0;
  for (std::uint32_t at = 0; (at = unicode::skip_plain(text, at)) < text.size();) {
    for (; next_item < items.size() && at >= items[next_item]; ++next_item) {
      const std::uint32_t item = items[next_item];
      // "Reasons: 1. Poverty 2. Hunger": the first stays with what brings it.
      if (item > begin && !text.substr(0, item).ends_with(": ")) ends.push_back(item);
      begin = item;
    }
    if (!may_end_sentence_at(text, at)) {
      at += unicode::decode_at(text, at).bytes;
      continue;
    }
    Stop stop = read_stop(text, at);
    while (next_whole < whole.size() && whole[next_whole].begin < stop.begin) {
      if (whole[next_whole].end > quoted.end) quoted = whole[next_whole];
      ++next_whole;
    }
    const std::uint32_t next = next_whole < whole.size() ? whole[next_whole].begin : 0;
    // 会议结束。"很好。"他说: what reads as a closing mark opens.
    if (next >= stop.marks_end && next < stop.end && text[next] == '"') {
      stop.end = next;
      stop.closes_quote = next > stop.marks_end;
    }
    if (stop.end >= quoted.end && ends_sentence(text, begin, stop, quoted, next, capital, pack)) {
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
