// SPDX-License-Identifier: MIT
#include "sentences/reporting_clauses.hpp"

#include <string>

#include "sentences/stops.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

using unicode::CodePoint;

bool is_adverb(std::string_view word, const LanguagePack& pack) {
  for (const std::string& ending : pack.adverb_endings.items) {
    if (word.ends_with(ending)) return true;
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

bool ends_with_verb(std::string_view text, std::uint32_t begin, std::uint32_t end,
                    const LanguagePack& pack) {
  std::uint32_t from = end;
  for (int letters = 0; letters < 8 && from > begin; ++letters) {
    from -= unicode::decode_before(text, from).bytes;
    if (pack.reporting_verbs.contains(text.substr(from, end - from))) return true;
  }
  return false;
}

// Whether it ends with such a verb and whom it is said to: 评价他, 告诉记者, 告诉新华社记者
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

}  // namespace

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

bool reports_unspaced(std::string_view text, std::uint32_t at, bool alone,
                      const LanguagePack& pack) {
  constexpr std::uint32_t kLongest = 150;  // bytes
  for (const std::uint32_t begin = at; at - begin < kLongest;) {
    const CodePoint point = at < text.size() ? unicode::decode_at(text, at) : CodePoint{U'。', 1};
    const bool stop = unicode::may_end_sentence(point.value);
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

bool is_short_clause(std::string_view text, std::uint32_t at) {
  for (int words = 0; words < 5; ++words) {
    at = word_end_at(text, at);
    if (at >= text.size()) return true;
    const CodePoint mark = unicode::decode_at(text, at);
    if (mark.value != U' ') return unicode::may_end_sentence(mark.value);
    ++at;
  }
  return false;
}

}  // namespace lede
