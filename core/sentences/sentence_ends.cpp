// SPDX-License-Identifier: MIT
#include "sentences/sentence_ends.hpp"

#include <algorithm>
#include <string>

#include "sentences/abbreviations.hpp"
#include "sentences/list_markers.hpp"
#include "sentences/stops.hpp"
#include "unicode/fold.hpp"
#include "unicode/plain_bytes.hpp"
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

bool is_dash(char32_t value) {
  return unicode::category(value) == Category::kDash;
}

bool is_adverb(std::string_view word, const LanguagePack& pack) {
  for (const std::string& ending : pack.adverb_endings.items) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

bool is_upper_at(std::string_view text, std::uint32_t at) {
  return at < text.size() && unicode::is_upper(unicode::decode_at(text, at).value);
}

// Up to five words: where there are no capitals, they may report.
bool is_short_clause(std::string_view text, std::uint32_t at) {
  for (int words = 0; words < 5; ++words) {
    at = word_end_at(text, at);
    if (at >= text.size()) return true;
    const CodePoint mark = unicode::decode_at(text, at);
    if (mark.value != U' ') return may_end_sentence(mark.value);
    ++at;
  }
  return false;
}

// Where the verb of saying that begins at `at` ends, also one of two words ("shot back"), or `at`.
std::uint32_t verb_end(std::string_view text, std::uint32_t at, const Listed& listed,
                       const LanguagePack& pack) {
  const std::uint32_t end = word_end_at(text, at);
  if (listed.in(pack.reporting_verbs)) return end;
  if ((listed.begins >> pack.reporting_verbs.number & 1U) == 0) return at;
  const std::uint32_t second = word_end_at(text, end + 1);
  const std::string phrase = unicode::fold(text.substr(at, second - at));
  return pack.reporting_verbs.contains(phrase) ? second : at;
}

// Whether the clause that reports a quotation begins at `at`: a name with its titles, asides
// (", 34,", "(34)", "– a baker –"), small words and adverbs, and the verb. `alone`: nothing may
// follow the verb.
bool reports(std::string_view text, std::uint32_t at, bool alone, const LanguagePack& pack) {
  bool names = true;  // And nothing else.
  bool aside = false;
  bool after_mark = true;  // Of an aside, but for small words.
  for (int words = 0; words < 16 && at < text.size(); ++words) {
    const bool capital = is_upper_at(text, at);
    const std::string word = folded_word_at(text, at);
    const Listed listed = pack.lexicon.of(word);
    const std::uint32_t end = verb_end(text, at, listed, pack);
    const bool verb = end > at;
    at = verb ? end : word_end_at(text, at);
    const char after = at < text.size() ? text[at] : '\0';
    if (after_mark && verb) {
      if (!alone) return after != ':';  // Which brings the next quotation.
      return after == '.' || after == '\0' || (names && after == ',');
    }
    const bool title = listed.in(pack.title_abbreviations);
    const bool small = listed.in(pack.stop_words) && !title && !listed.in(pack.pronouns_first);
    bool goes_on = capital || listed.in(pack.name_particles) || listed.in(pack.role_words) ||
                   listed.in(pack.organization_words);
    if (words == 0) {
      // “We won!” The Norland Post reported.
      if (capital && small) {
        goes_on = !listed.in(pack.leaning_openers) && !listed.in(pack.oblique_words) &&
                  is_upper_at(text, at + 1);
      }
    } else if (!goes_on) {
      goes_on = small || is_adverb(word, pack);
      // “Wolves?” Finch repeated.
      if (!goes_on && names && !alone && after == '.') return true;
      names = false;
    }
    if (word.empty() || (!goes_on && !aside)) return false;
    after_mark = after_mark && (goes_on || !aside);
    // “Wolves?” Mr. Finch asked, “Wolves?” J. Finch asked.
    at += after == '\xC2' || (after == '.' && (word.size() == 1 || title)) ? 2 : 1;
    if (at >= text.size()) return false;
    const CodePoint mark = unicode::decode_at(text, at);
    if (mark.value == U'(' || after == ',' || after == ')') {
      ++at;
    } else if (is_dash(mark.value)) {
      at += mark.bytes + 1;
    } else if (text[at - 1] == '-' || text[at - 1] == ' ' || text[at - 1] == '\xA0') {
      continue;
    } else {
      return false;
    }
    names = false;
    aside = after_mark = true;
  }
  return false;
}

bool ends_with_verb(std::string_view text, std::uint32_t begin, std::uint32_t end,
                    const LanguagePack& pack) {
  std::uint32_t from = end;
  for (int letters = 0; letters < 8 && from > begin; ++letters) {
    from -= unicode::decode_before(text, from).bytes;
    if (pack.reporting_verbs.contains(text.substr(from, end - from))) return true;
  }
  return false;
}

// Likewise with whom it is said to: 评价他, 告诉记者, 告诉新华社记者
bool ends_with_hearer(std::string_view text, std::uint32_t begin, std::uint32_t end,
                      const LanguagePack& pack) {
  constexpr std::uint32_t kPair = 6;  // bytes
  const bool role =
      end >= begin + kPair && pack.role_words.contains(text.substr(end - kPair, kPair));
  for (int letters = role ? 7 : 2; letters > 0 && end > begin; --letters) {
    end -= unicode::decode_before(text, end).bytes;
    if (ends_with_verb(text, begin, end, pack)) return true;
  }
  return false;
}

// Likewise where no spaces are written: its first clause, or all of it, ends with such a verb.
bool reports_unspaced(std::string_view text, std::uint32_t at, bool alone,
                      const LanguagePack& pack) {
  constexpr std::uint32_t kLongest = 150;  // bytes
  for (const std::uint32_t begin = at; at - begin < kLongest;) {
    const CodePoint point = at < text.size() ? unicode::decode_at(text, at) : CodePoint{U'。', 1};
    const bool stop = may_end_sentence(point.value);
    if ((stop || point.value == U'，' || point.value == U'、' || point.value == U'；') &&
        (ends_with_verb(text, begin, at, pack) ||
         (alone && ends_with_hearer(text, begin, at, pack)))) {
      return true;
    }
    // It may bring the next quotation: “不会。”他说：“会。”
    const bool aside = point.value == U'（' || point.value == U'《';
    if (stop || point.value == U'：' || (!aside && is_opening_quote_or_bracket(point.value))) {
      return false;
    }
    at += point.bytes;
  }
  return false;
}

Listed listed_at(std::string_view text, std::uint32_t at, const LanguagePack& pack) {
  return pack.lexicon.of(folded_word_at(text, at));
}

// The word behind a stop.
struct NextWord {
  std::uint32_t end = 0;
  std::string folded;
  Listed listed;
};

NextWord next_word(std::string_view text, const AfterStop& after, const LanguagePack& pack) {
  NextWord next{.end = word_end_at(text, after.lead), .folded = folded_word_at(text, after.lead)};
  next.listed = pack.lexicon.of(next.folded);
  return next;
}

// Whether it often begins sentences, and is no initial. `named`: a name may follow, also a short
// one like another word, or like a month: "К. Ли", "T. May".
bool opens_sentences(std::string_view text, const AfterStop& after, const NextWord& next,
                     const LanguagePack& pack, bool named = false) {
  // "C. K. Ito", "Pub. L. No. 5"
  if (next.end < text.size() && text[next.end] == '.') return false;
  const Listed listed = next.listed;
  if (listed.in(pack.name_titles)) return false;
  if (listed.in(pack.sentence_openers)) return true;
  // Where there are no capitals, small words say nothing.
  if (!unicode::is_upper(after.letter) || !listed.in(pack.stop_words)) return false;
  return !named || (unicode::utf32_length(next.folded) > 2 && !listed.in(pack.months));
}

// A month, a zone of time ("Eastern", "GMT") or the like, which goes on with "5 p.m."
bool goes_with_unit(std::string_view text, const AfterStop& after, const NextWord& next,
                    const LanguagePack& pack) {
  return next.listed.in(pack.months) ||
         (has_entry(pack, "+", next.folded) && !next.listed.in(pack.sentence_openers)) ||
         is_upper_at(text, after.lead + unicode::decode_at(text, after.lead).bytes);
}

bool abbreviation_ends(std::string_view text, const AfterStop& after, const NextWord& next,
                       const LanguagePack& pack, bool named) {
  // "Alexandria, Va. - A judge"
  return !unicode::is_digit(after.letter) && !unicode::is_lower(after.letter) &&
         !is_dash(after.first) && opens_sentences(text, after, next, pack, named);
}

// "200 km. 300 people got off": behind a unit, no year ("весной 1987 г. 300 рабочих") and no part
// of a number ("25 тыс. 392").
bool number_opens(std::string_view text, const Stop& stop, const AfterStop& after,
                  const LanguagePack& pack) {
  if (word_end_at(text, after.lead) < after.lead + 3) return false;
  std::uint32_t at = stop.begin;
  while (at > 5 && text[at - 1] != ' ') --at;
  if (pack.lexicon.of(text.substr(at, stop.begin - at)).in(pack.number_words)) return false;
  return at < 5 || text[at - 5] < '0' || text[at - 5] > '9';
}

// "J. Van den Berg", "Minister B. Le Maire": a particle before the rest of a name. Where it may
// also be an article that opens a sentence ("vitamine C. Le Canada"), what stands before the
// initial must be of persons, or a small word.
bool is_surname(std::string_view text, std::uint32_t begin, const Stop& stop, const NextWord& next,
                const LanguagePack& pack) {
  if (!next.listed.in(pack.name_particles)) return false;
  if (!is_upper_at(text, next.end + 1) && !is_upper_at(text, word_end_at(text, next.end + 1) + 1)) {
    return false;
  }
  std::uint32_t at = stop.begin;
  while (at > begin && text[at - 1] != ' ') --at;
  const std::string_view before = token_before(text, begin, at);
  if (before.empty() || text[at - 2] == '.') return true;
  // "l'auteur F. Du Bois"
  const Listed listed =
      pack.lexicon.of(unicode::fold(before.substr(before.find_last_of("'’") + 1)));
  return listed.in(pack.role_words) || listed.in(pack.stop_words) ||
         (!pack.nouns_capitalized && !next.listed.in(pack.sentence_openers));
}

bool full_stop_ends(std::string_view text, std::uint32_t begin, const Stop& stop,
                    const AfterStop& after, const LanguagePack& pack) {
  const BeforeStop before = before_stop(text, begin, stop.begin, pack);
  if (before == BeforeStop::kWord) return true;
  if (before == BeforeStop::kTitle) return false;
  const bool number = unicode::is_digit(after.letter);
  const NextWord next = next_word(text, after, pack);
  switch (before) {
    case BeforeStop::kSign:
      return !number && !next.listed.in(pack.months);  // "Sat. Nov. 4"
    case BeforeStop::kUnit:
      return number ? number_opens(text, stop, after, pack)
                    : !goes_with_unit(text, after, next, pack);
    case BeforeStop::kSmallTitle:
      // "mevr. De Wit", "o min. Dias Toffoli"
      return !next.listed.in(pack.name_particles) && !is_upper_at(text, next.end + 1) &&
             abbreviation_ends(text, after, next, pack, true);
    case BeforeStop::kOrdinal:
      if (unicode::category(after.letter) == Category::kOtherLetter) return true;
      return !goes_with_unit(text, after, next, pack) &&
             abbreviation_ends(text, after, next, pack, false);
    default: {
      const bool initial = unicode::is_upper(unicode::decode_before(text, stop.begin).value);
      return abbreviation_ends(text, after, next, pack, initial) &&
             !(initial && is_surname(text, begin, stop, next, pack));
    }
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

// "Yahoo!", モーニング娘。: the mark is the name's own.
bool is_own_mark(std::string_view text, std::uint32_t begin, const Stop& stop,
                 const LanguagePack& pack) {
  constexpr std::uint32_t kLongest = 24;  // bytes
  if (stop.marks_end > begin + kLongest) begin = stop.marks_end - kLongest;
  while ((text[begin] & 0xC0) == 0x80) ++begin;
  const std::string before = unicode::fold(text.substr(begin, stop.marks_end - begin));
  for (const std::string& item : pack.abbreviations.items) {
    if (before.ends_with(item)) return true;
  }
  return false;
}

// "...and" behind a stop.
bool leads_with_ellipsis(std::string_view text, const Stop& stop, const AfterStop& after) {
  if (!stop.lone_full_stop || !after.spaced) return false;
  const std::string_view rest = text.substr(after.at, 3);
  return after.first == U'…' || rest == "..." || rest == ". .";
}

// "the ship sank.Nobody": the space after a stop is missing, which it is in no name of a site or
// file.
bool lacks_space(std::string_view text, std::uint32_t begin, const Stop& stop,
                 const AfterStop& after, const LanguagePack& pack) {
  if (!stop.lone_full_stop || stop.end != stop.begin + 1 || after.at != after.lead) return false;
  const std::uint32_t end = word_end_at(text, after.lead);
  const std::uint32_t second = after.lead + unicode::decode_at(text, after.lead).bytes;
  if (second >= end) return false;
  const bool roman =
      text.substr(after.lead, end - after.lead).find_first_not_of("IVX") == std::string_view::npos;
  if (!roman && !unicode::is_lower(unicode::decode_at(text, second).value)) return false;
  std::uint32_t from = stop.begin;
  while (from > begin) {
    const CodePoint before = unicode::decode_before(text, from);
    if (unicode::is_space(before.value)) break;
    if (!unicode::is_letter(before.value) && !unicode::is_digit(before.value) &&
        !is_name_mark(before.value) && before.value != ',' && before.value != '-' &&
        before.value != '%') {
      return false;
    }
    from -= before.bytes;
    if (stop.begin - from > 40) return false;
  }
  if (stop.begin - from < 3) return false;
  const Listed listed = listed_at(text, after.lead, pack);
  const bool word =
      pack.nouns_capitalized || unicode::is_lower(unicode::decode_at(text, from).value);
  return (word && end - after.lead > 2) || listed.in(pack.sentence_openers) ||
         listed.in(pack.stop_words) || listed.in(pack.title_abbreviations);
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
      goes_on_as(listed_at(text, after.lead, pack), pack)) {
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
    const Listed listed = listed_at(text, after.lead, pack);
    if (listed.in(pack.stop_words) && !listed.in(pack.sentence_openers)) return false;
  }
  if (stop.lone_full_stop) return full_stop_ends(text, begin, stop, after, pack);
  return !is_own_mark(text, begin, stop, pack) ||
         abbreviation_ends(text, after, next_word(text, after, pack), pack, true);
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
