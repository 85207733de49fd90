// SPDX-License-Identifier: MIT
#include "sentences/full_stops.hpp"

#include "sentences/abbreviations.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::Category;
using unicode::CodePoint;

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

// "Yahoo!", モーニング娘。: the mark is the name's own.
bool is_own_mark(std::string_view text, std::uint32_t begin, const Stop& stop,
                 const LanguagePack& pack) {
  constexpr std::uint32_t kLongest = 24;  // bytes
  if (stop.marks_end > begin + kLongest) begin = stop.marks_end - kLongest;
  while ((text[begin] & 0xC0) == 0x80) ++begin;
  std::string before;  // Folded for the few items that end alike.
  for (const std::string& item : pack.abbreviations.items) {
    if (item.back() != text[stop.marks_end - 1]) continue;
    if (before.empty()) before = unicode::fold(text.substr(begin, stop.marks_end - begin));
    if (before.ends_with(item)) return true;
  }
  return false;
}

}  // namespace

NextWord next_word(std::string_view text, const AfterStop& after, const LanguagePack& pack) {
  NextWord next{.end = word_end_at(text, after.lead), .folded = folded_word_at(text, after.lead)};
  next.listed = pack.lexicon.of(next.folded);
  return next;
}

bool opens_sentences(std::string_view text, const AfterStop& after, const NextWord& next,
                     const LanguagePack& pack, bool named) {
  // "C. K. Ito", "Pub. L. No. 5"
  if (next.end < text.size() && text[next.end] == '.') return false;
  const Listed listed = next.listed;
  if (listed.in(pack.name_titles)) return false;
  if (listed.in(pack.sentence_openers)) return true;
  // Where there are no capitals, small words say nothing.
  if (!unicode::is_upper(after.letter) || !listed.in(pack.stop_words)) return false;
  return !named || (unicode::utf32_length(next.folded) > 2 && !listed.in(pack.months));
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

bool belongs_to_name(std::string_view text, std::uint32_t begin, const Stop& stop,
                     const AfterStop& after, const LanguagePack& pack) {
  return is_own_mark(text, begin, stop, pack) &&
         !abbreviation_ends(text, after, next_word(text, after, pack), pack, true);
}

bool lacks_space(std::string_view text, std::uint32_t begin, const Stop& stop,
                 const AfterStop& after, const LanguagePack& pack) {
  if (!stop.lone_full_stop || stop.end != stop.begin + 1 || after.at != after.lead) return false;
  const NextWord next = next_word(text, after, pack);
  const std::uint32_t second = after.lead + unicode::decode_at(text, after.lead).bytes;
  if (second >= next.end) return false;
  const bool roman = text.substr(after.lead, next.end - after.lead).find_first_not_of("IVX") ==
                     std::string_view::npos;
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
  const bool word =
      pack.nouns_capitalized || unicode::is_lower(unicode::decode_at(text, from).value);
  return (word && next.end - after.lead > 2) || next.listed.in(pack.sentence_openers) ||
         next.listed.in(pack.stop_words) || next.listed.in(pack.title_abbreviations);
}

}  // namespace lede
