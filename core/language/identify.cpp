// SPDX-License-Identifier: MIT
// Three kinds of evidence, all from the packs: the text's script, how many of its words are a
// language's frequent ones or another's, and letters that only it has or that it has not. The last
// two keep a language without a pack from being taken for its neighbour.
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "language/identification_table.hpp"
#include "lede/reading.hpp"
#include "lede/string_table.hpp"
#include "lede/summarize.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

#include "identification_table.inc"

constexpr std::size_t kLanguages = std::size(kScriptsOf);  // The last: any other.
constexpr std::size_t kScripts = 16;  // As many as unicode::Script has, and more.
constexpr std::size_t kMostBytes = 4'000;
constexpr std::size_t kTallies = 1024;  // More than a text has letters, but for Han.

// Measured on the news and the sentences of the project's reference data.
constexpr double kOtherPackWeight = 0.3;  // Of a word that another pack lists; 1: no pack does.
constexpr double kForeignLetterWeight = 10.0;
constexpr double kTellingLetterWeight = 8.0;
constexpr double kTellingOfForeign = 8.0;  // So many times these, else they tell nothing.
constexpr double kNameWeight = 0.3;        // Of what is foreign in a word with a capital.
constexpr double kNameShare = 0.6;         // Of a word with a capital, which any language may have.
constexpr double kLoanWeight = 0.3;        // Of a letter that a language has in loanwords alone.
constexpr double kOneLetterWeight = 0.5;   // One letter of ASCII is a word in many languages.
constexpr double kGroupWeight = 0.5;       // A group of letters stands in many words.
constexpr double kLeastGrouped = 2;        // The words from the second on, one proves nothing,
constexpr double kMostGrouped = 40;        // to this; longer texts have frequent ones.
constexpr std::size_t kLongestGroup = 4;   // bytes
constexpr double kLeastValue = 0.08;  // Articles have 0.25 and more; single sentences are near it.
constexpr double kNeighbourShare = 0.9;  // Of the value of a language without a pack.
constexpr double kLeastLead = 0.02;      // Over the next language, of its own value.
constexpr double kWholeScript = 0.11;    // Of a text in all scripts of a language without alphabet.
constexpr double kNameLength = 0.25;     // Of a letter of a name, which may be of any language.
constexpr double kDenseLength = 3.0;     // Letters that write what one of Han or kana does.
constexpr double kSureValue = 0.30;
constexpr double kClear = 0.5;         // A lead over the next that is as good as any.
constexpr double kMostUnknown = 0.85;  // The confidence that it is none of these languages, with
constexpr double kFewUnknown = 8.0;    // its weight against the words read.
constexpr double kFewWords = 2.0;      // Weight of "nothing known" against the words read.

/// The table's words, or groups of letters, and whose each is: bit i for the i-th language.
struct Owned {
  StringTable words;
  std::vector<std::uint32_t> owners;
};

struct Votes {
  Owned words;
  Owned groups;
};

struct Evidence {
  double own_letters = 0;      // Of the language's scripts.
  double telling_letters = 0;  // Of those, in few other languages.
  double foreign_letters = 0;  // Of those, not in its alphabet.
  double words = 0;            // That begin with a letter of its scripts.
  double hits = 0;             // Its words, less those of others.
};

/// How often a letter came, in names and elsewhere, since it was weighed.
struct Tally {
  char32_t letter = 0;
  std::array<std::uint32_t, 2> times{};
};

using Languages = std::array<IdentifiedLanguage, kLanguages + 1>;

Languages read_table() {
  Languages languages;
  std::string_view rest = kTable;
  for (std::size_t i = 0; i <= kLanguages; ++i) {
    IdentifiedLanguage& one = languages[i];
    for (std::string_view* field :
         {&one.code, &one.letters, &one.own_letters, &one.words, &one.groups}) {
      const std::size_t end = rest.find('|');
      *field = rest.substr(0, end);
      rest.remove_prefix(end + 1);
    }
    if (i == kLanguages) break;
    one.scripts = kScriptsOf[i];
    one.own_scripts = kOwnScriptsOf[i];
  }
  return languages;
}

struct Count {
  Languages languages = read_table();
  std::array<Evidence, kLanguages> by_language;
  std::array<double, kScripts> letters{};  // Each as long as what it stands for.
  std::array<double, kScripts> words{};    // By their first letter; names count less.
  double all_letters = 0;
  double all_words = 0;
  double small_words = 0;             // Without a capital.
  std::array<Tally, kTallies> tally;  // By letter; two of one slot take turns.
};

void own(Owned& owned, std::string_view words, std::uint32_t owner) {
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    const std::uint32_t word = owned.words.number_of(words.substr(0, space));
    owned.owners.resize(owned.words.size());
    owned.owners[word] |= 1U << owner;
    words.remove_prefix(space + 1);
  }
}

Votes all_votes(const Languages& languages) {
  Votes votes;
  for (std::uint32_t i = 0; i <= kLanguages; ++i) {
    own(votes.words, languages[i].words, i);
    own(votes.groups, languages[i].groups, i);
  }
  return votes;
}

bool has_script(std::uint32_t scripts, unicode::Script script) {
  return ((scripts >> static_cast<std::uint32_t>(script)) & 1U) != 0;
}

/// What a letter or mark says of each language, as often as it came.
void weigh(Count& count, const Tally& tally) {
  if (tally.letter == 0) return;
  std::string letter;
  unicode::append(letter, tally.letter);
  const unicode::Script script = unicode::script(tally.letter);
  for (std::size_t i = 0; i < kLanguages; ++i) {
    const IdentifiedLanguage& language = count.languages[i];
    Evidence& evidence = count.by_language[i];
    if (has_script(language.own_scripts, script) ||
        language.own_letters.find(letter) != std::string_view::npos) {
      evidence.telling_letters += tally.times[0] + tally.times[1];
      continue;
    }
    // Of ASCII's letters the table has those that are foreign.
    const bool ascii = letter.size() == 1;
    const bool foreign = has_script(language.scripts, script) && !language.letters.empty() &&
                         (language.letters.find(letter) == std::string_view::npos) != ascii;
    if (foreign) {
      evidence.foreign_letters +=
          (ascii ? kLoanWeight : 1.0) * (kNameWeight * tally.times[0] + tally.times[1]);
    }
  }
}

[[gnu::noinline]] void tally(Count& count, char32_t letter, bool name) {
  Tally& tally = count.tally[letter % kTallies];
  if (tally.letter != letter) {
    weigh(count, tally);
    tally = {.letter = letter};
  }
  ++tally.times[name ? 0 : 1];
}

void count_letters(Count& count, std::string_view word, bool name) {
  for (std::uint32_t at = 0; at < word.size();) {
    const unicode::CodePoint point = unicode::decode_at(word, at);
    at += point.bytes;
    const unicode::Script script = unicode::script(point.value);
    const bool dense = unicode::is_unspaced(script) && script != unicode::Script::kThai;
    const double length = dense ? kDenseLength : name ? kNameLength : 1.0;
    count.letters[static_cast<std::size_t>(script)] += length;
    count.all_letters += length;
    tally(count, point.value, name);
  }
}

/// Whether `word` is there: then it speaks for its owners and against the others.
bool vote(Count& count, const Owned& owned, std::string_view word, unicode::Script script,
          double weight, double against) {
  const std::uint32_t number = owned.words.find(word);
  if (number == kNone) return false;
  const std::uint32_t owners = owned.owners[number];
  if (owners << (32 - kPackLanguages) != 0) against *= kOtherPackWeight;
  for (std::size_t i = 0; i < kLanguages; ++i) {
    if (!has_script(count.languages[i].scripts, script)) continue;
    count.by_language[i].hits += ((owners >> i) & 1U) != 0 ? weight : -weight * against;
  }
  return true;
}

/// `word`: in lower case.
void count_word(Count& count, const Votes& votes, std::string& word, bool name) {
  if (word.empty()) return;
  const unicode::CodePoint first = unicode::decode_at(word, 0);
  const unicode::Script script = unicode::script(first.value);
  count.words[static_cast<std::size_t>(script)] += name ? kNameShare : 1.0;
  ++count.all_words;
  if (!name) ++count.small_words;
  count_letters(count, word, name);
  word = unicode::fold(word);
  const double weight = word.size() == 1 ? kOneLetterWeight : 1.0;
  if (vote(count, votes.words, word, script, weight, name ? kNameWeight : 1.0)) return;
  if (count.all_words < kLeastGrouped || count.all_words > kMostGrouped) return;
  word += kWordEnd;
  for (std::size_t at = 0; at < word.size(); ++at) {
    for (std::size_t size = 2; size <= kLongestGroup; ++size) {
      vote(count, votes.groups, std::string_view(word).substr(at, size), script, kGroupWeight, 1.0);
    }
  }
}

/// Weighs the letters, and gives each language what its scripts have.
void sum_up(Count& count) {
  for (const Tally& tally : count.tally) weigh(count, tally);
  for (std::size_t i = 0; i < kLanguages; ++i) {
    Evidence& evidence = count.by_language[i];
    bool all = count.languages[i].letters.empty();
    for (std::size_t script = 0; script < kScripts; ++script) {
      if (((count.languages[i].scripts >> script) & 1U) == 0) continue;
      all = all && count.letters[script] > 0;
      evidence.own_letters += count.letters[script];
      evidence.words += count.words[script];
    }
    if (all) evidence.hits += kWholeScript * evidence.words;
  }
}

Count count_text(const std::string& text) {
  Count count;
  const Votes votes = all_votes(count.languages);
  std::string word;
  bool name = false;  // A word with a capital may well be of another language.
  const auto end_word = [&] {
    count_word(count, votes, word, name);
    word.clear();
    name = false;
  };
  for (std::uint32_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    at += point.bytes;
    const char32_t lower = unicode::to_lower(point.value);
    const bool inside = unicode::is_letter(lower) || unicode::is_mark(lower);
    if (lower == '.' && word.size() < 3 && at < text.size()) word.clear();
    // Each letter of an unspaced script is a word.
    if (!inside || unicode::is_unspaced(lower)) end_word();
    if (!inside) {
      tally(count, lower, name);
      continue;
    }
    name = name || lower != point.value;
    unicode::append(word, lower);
  }
  end_word();
  sum_up(count);
  return count;
}

/// How much of the text is this language's: the share of its stop words, less what is foreign.
double value_of(const Evidence& e, double letters) {
  if (e.own_letters == 0 || e.own_letters * 2 < letters) return 0;
  // э tells Russian, but not where ө and ү are nearly as frequent (Mongolian).
  const double telling = e.telling_letters > kTellingOfForeign * e.foreign_letters
                             ? kTellingLetterWeight * e.telling_letters
                             : 0.0;
  return e.hits / (e.words + kFewWords) +
         (telling - kForeignLetterWeight * e.foreign_letters) / e.own_letters;
}

}  // namespace

Language identify(std::string_view text) {
  const Count count = count_text(unicode::repair(text.substr(0, kMostBytes)));
  std::size_t best = kLanguages;
  double best_value = 0;
  double second_value = 0;
  for (std::size_t i = 0; i < kLanguages; ++i) {
    double value = value_of(count.by_language[i], count.all_letters);
    if (count.languages[i].code.size() > 2) value *= kNeighbourShare;  // "und"
    if (value > best_value) {
      second_value = best_value;
      best_value = value;
      best = i;
    } else {
      second_value = std::max(second_value, value);
    }
  }
  const double clear = best_value > 0 ? (best_value - second_value) / best_value : 0.0;
  if (best_value < kLeastValue) {
    // Names and numbers may be of any language.
    return {"und", kMostUnknown * count.small_words / (count.all_words + kFewUnknown)};
  }
  if (clear < kLeastLead) return {"und", 0.0};
  const double confidence = std::min(1.0, best_value / kSureValue) * std::min(1.0, clear / kClear);
  const double read = count.all_words / (count.all_words + kFewWords);
  return {std::string(count.languages[best].code), confidence * read};
}

}  // namespace lede
