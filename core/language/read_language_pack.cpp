// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include "digits.hpp"
#include "language/matching.hpp"
#include "lede/summarize.hpp"
#include "sort_items.hpp"
#include "unicode/breaks.hpp"
#include "unicode/fold.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

// The page's module reads packs as pages load them alone (web/build.mjs), where sections and keys
// have numbers and lists are sorted, and tells no more of what is wrong than its line: 0.7 kB less.
#ifdef LEDE_NUMBERED_PACKS
constexpr bool kNumbered = true;
struct Name {
  constexpr Name(const char* /*unused*/) {}
};
bool is_called(Name /*unused*/, std::string_view /*unused*/) {
  return false;
}
#else
constexpr bool kNumbered = false;
using Name = std::string_view;
bool is_called(Name name, std::string_view called) {
  return name == called;
}
#endif

constexpr std::string_view kTwice = "is there twice";
constexpr std::string_view kNoSetting = "is no key = value";

struct WordSection {
  [[no_unique_address]] Name name;
  WordSet LanguagePack::*set;
};

constexpr WordSection kWordSections[] = {
#include "language/word_sections.inc"
};

/// What a line of the section that is open means.
enum class Shape : std::uint8_t { kNone, kWords, kLanguage, kCredits, kPromos, kMarks, kSuffixes };

struct OtherSection {
  [[no_unique_address]] Name name;
  Shape shape;
};

// Their numbers follow those of the sections of words; web/build.mjs reads these tables too.
constexpr OtherSection kOtherSections[] = {
    {"language", Shape::kLanguage},     {"credit_patterns", Shape::kCredits},
    {"promo_patterns", Shape::kPromos}, {"quote_marks", Shape::kMarks},
    {"suffixes", Shape::kSuffixes},
};

struct TextSetting {
  [[no_unique_address]] Name name;
  std::string LanguagePack::*text;
};

constexpr TextSetting kTextSettings[] = {
    {"code", &LanguagePack::code},       {"name", &LanguagePack::name},
    {"version", &LanguagePack::version}, {"script", &LanguagePack::script},
    {"letters", &LanguagePack::letters}, {"own_letters", &LanguagePack::own_letters},
};

struct FlagSetting {
  [[no_unique_address]] Name name;
  bool LanguagePack::*flag;
};

// Their numbers follow those of the texts.
constexpr FlagSetting kFlagSettings[] = {
    {"ordinal_stops", &LanguagePack::ordinal_stops},
    {"nouns_capitalized", &LanguagePack::nouns_capitalized},
    {"clauses_inside", &LanguagePack::clauses_inside},
    {"roles_govern", &LanguagePack::roles_govern},
    {"titles_behind", &LanguagePack::titles_behind},
    {"subjects_dropped", &LanguagePack::subjects_dropped},
    {"verbs_last", &LanguagePack::verbs_last},
};

/// What `called` is in a table whose first row has the number `first`: by its number, one byte from
/// '0' on, or its name; null: none.
template <typename Row, std::size_t kRows>
const Row* find_row(const Row (&rows)[kRows], std::string_view called, std::size_t first) {
  const std::size_t number = called.size() == 1 ? called.front() - '0' - first : kRows;
  if (number < kRows) return rows + number;
  const Row* row = std::find_if(rows, std::end(rows),
                                [&](const Row& one) { return is_called(one.name, called); });
  return row == std::end(rows) ? nullptr : row;
}

/// An item and its line, for telling where a second one stands.
struct Item {
  std::string text;
  std::uint32_t line = 0;
};

class PackReader {
 public:
  explicit PackReader(LanguagePack& pack) : pack_(pack) {}
  /// @return what is wrong with the pack; empty: nothing.
  std::string read(std::string_view bytes);

 private:
  void fail(std::string_view why, std::string_view item, std::uint32_t line);
  void read_line(std::string_view line);
  void note(std::string_view item);
  void open_section(std::string_view name);
  void close_section();
  void read_setting(std::string_view line);
  void read_flag(bool& flag, std::string_view value);
  void read_item(std::string_view item);
  void read_pattern(std::string_view line);
  void fill_lexicon();

  LanguagePack& pack_;
  Shape shape_ = Shape::kNone;
  bool shortened_ = false;
  WordSet* words_ = nullptr;  // The open section's, with Shape::kWords.
  std::vector<Item> items_;   // Of the open section.
  std::vector<Item> names_;   // Of the sections so far.
  std::string last_item_;     // A list's item may be written by what the one before has not.
  std::uint32_t line_ = 0;    // Counted from 1.
  std::string error_;         // The first; empty: none.
};

/// Those of a page's packs are sorted where they are made.
void sort_by_text(std::vector<Item>& items) {
  if constexpr (kNumbered) return;
  sort_items(items, [](const Item& a, const Item& b) {
    return a.text != b.text ? a.text < b.text : a.line < b.line;
  });
}

/// @return a second one of the same text, or, where they are not sorted, one out of order; or null.
const Item* find_twice(const std::vector<Item>& items) {
  const auto twice = std::adjacent_find(
      items.begin(), items.end(), [](const Item& a, const Item& b) { return !(a.text < b.text); });
  return twice == items.end() ? nullptr : &twice[1];
}

void PackReader::fail(std::string_view why, std::string_view item, std::uint32_t line) {
  if (!error_.empty()) return;
  error_ = "The language pack's line ";
  append_digits(error_, line);
  if constexpr (kNumbered) {
    error_ += " cannot be read.";
    return;
  }
  error_ += ": \"";
  error_ += item;
  error_ += "\" ";
  error_ += why;
  error_ += '.';
}

/// Of sections that are no lists, to find what is there twice.
void PackReader::note(std::string_view item) {
  if constexpr (!kNumbered) items_.push_back({std::string(item), line_});
}

void PackReader::open_section(std::string_view name) {
  close_section();
  if constexpr (!kNumbered) names_.push_back({std::string(name), line_});
  words_ = nullptr;
  shortened_ = name.size() == 1;
  if (const WordSection* words = find_row(kWordSections, name, 0)) {
    shape_ = Shape::kWords;
    words_ = &(pack_.*(words->set));
  } else if (const OtherSection* other = find_row(kOtherSections, name, std::size(kWordSections))) {
    shape_ = other->shape;
  } else {
    fail("is no section", name, line_);
  }
}

void PackReader::close_section() {
  sort_by_text(items_);
  if (!kNumbered || shape_ == Shape::kWords) {
    if (const Item* twice = find_twice(items_)) fail(kTwice, twice->text, twice->line);
  }
  if (shape_ == Shape::kWords) {
    for (Item& item : items_) words_->items.push_back(std::move(item.text));
  } else if (shape_ == Shape::kSuffixes) {
    for (Item& item : items_) pack_.suffixes.push_back(std::move(item.text));
    if constexpr (!kNumbered) {
      sort_items(pack_.suffixes,
                 [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    }
  }
  items_.clear();
}

void PackReader::read_flag(bool& flag, std::string_view value) {
  if (!kNumbered && value != "yes" && value != "no") fail("is neither yes nor no", value, line_);
  flag = value == "yes";
}

void PackReader::read_setting(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return fail(kNoSetting, line, line_);
  const std::string_view key = unicode::trim(line.substr(0, equals));
  const std::string_view value = unicode::trim(line.substr(equals + 1));
  if (value.empty()) return fail(kNoSetting, line, line_);
  note(key);
  if (const TextSetting* setting = find_row(kTextSettings, key, 0)) {
    pack_.*(setting->text) = value;
  } else if (const FlagSetting* flag = find_row(kFlagSettings, key, std::size(kTextSettings))) {
    read_flag(pack_.*(flag->flag), value);
  } else {
    fail("is no key", key, line_);
  }
}

/// Of packs as a page loads them: before an item stands this and how many bytes it shares with the
/// one before, as one capital letter. A packer has no use for fewer than two.
constexpr char kSharesNone = '?';
constexpr std::size_t kMostShared = 19;

void PackReader::read_item(std::string_view item) {
  if (shape_ == Shape::kMarks) {
    const std::size_t space = item.find(' ');
    if (space == std::string_view::npos || item.find(' ', space + 1) != std::string_view::npos) {
      return fail("is no pair of quote marks", item, line_);
    }
    pack_.quote_marks.push_back(
        {std::string(item.substr(0, space)), std::string(item.substr(space + 1))});
    note(item);
    return;
  }
  std::string whole;
  const auto shared = static_cast<std::size_t>(item.front() - kSharesNone);
  if (shortened_ && shared - 2 < kMostShared - 1) {
    whole = std::string_view(last_item_).substr(0, shared);
    item.remove_prefix(1);
  }
  whole += item;
  items_.push_back({unicode::fold(whole), line_});
  last_item_ = whole;
}

bool is_credit_kind(std::string_view kind) {
  constexpr std::array<std::string_view, 7> kKinds{"photo",     "source", "byline", "dateline",
                                                   "copyright", "other",  "caption"};
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

void PackReader::read_pattern(std::string_view line) {
  std::string_view kind;
  if (shape_ == Shape::kCredits) {
    const std::size_t equals = line.find('=');
    kind = unicode::trim(line.substr(0, std::min(equals, line.size())));
    if (kind.empty() && !pack_.credit_patterns.empty()) kind = pack_.credit_patterns.back().kind;
    if (equals == std::string_view::npos || (!kNumbered && !is_credit_kind(kind))) {
      return fail("is no credit's kind = a pattern", line, line_);
    }
    line = line.substr(equals + 1);
  }
  const std::string glob = unicode::fold(line);
  if (!kNumbered && glob.find_first_not_of("* ") == std::string::npos) {
    return fail("fits any text", line, line_);
  }
  note(glob);
  (shape_ == Shape::kCredits ? pack_.credit_patterns : pack_.promo_patterns)
      .push_back({std::string(kind), glob});
}

void PackReader::read_line(std::string_view line) {
  line = unicode::trim(line);
  if (line.empty() || line.front() == '#') return;
  if (line.front() == '[' && line.back() == ']') {
    return open_section(line.substr(1, line.size() - 2));
  }
  switch (shape_) {
    case Shape::kNone:
      return fail("stands before the first section", line, line_);
    case Shape::kLanguage:
      return read_setting(line);
    case Shape::kCredits:
    case Shape::kPromos:
      return read_pattern(line);
    default:
      break;
  }
  while (!line.empty()) {
    const std::size_t comma = std::min(line.find(','), line.size());
    const std::string_view item = unicode::trim(line.substr(0, comma));
    if (!item.empty()) read_item(item);
    line.remove_prefix(std::min(comma + 1, line.size()));
  }
}

// Words of a text end where UAX #29 says, and after an apostrophe; an item's first word so ends at
// one of these places, none behind its first space.
void PackReader::fill_lexicon() {
  Lexicon& lexicon = pack_.lexicon;
  const auto at = [&](std::string_view word) -> Listed& {
    const std::uint32_t number = lexicon.words.number_of(word);
    lexicon.listed.resize(lexicon.words.size());
    return lexicon.listed[number];
  };
  for (std::uint32_t number = 0; number < std::size(kWordSections); ++number) {
    WordSet& set = pack_.*(kWordSections[number].set);
    set.number = number;
    const std::uint64_t bit = std::uint64_t{1} << number;
    for (const std::string_view item : set.items) {
      at(item).whole |= bit;
      lexicon.longest = std::max(lexicon.longest, item.size());
      const std::string_view head = item.substr(0, item.find(' '));
      for (const std::uint32_t end : unicode::word_boundaries(head)) {
        if (end > 0 && end < item.size()) at(head.substr(0, end)).begins |= bit;
      }
      const std::size_t elision = head.find('\'') + 1;
      if (elision > 0 && elision < item.size()) at(head.substr(0, elision)).begins |= bit;
    }
  }
  // Letters, where capitals show names, or bytes; short ones meet by chance ("Королёв", "король").
  constexpr std::uint32_t kLongStem = 6;
  for (const WordSet* set : {&pack_.role_words, &pack_.organization_words}) {
    for (const std::string& item : set->items) {
      const std::string stemmed = stem(item, pack_);
      const bool capitals = pack_.given_names.empty();
      const std::size_t length = capitals ? unicode::utf32_length(stemmed) : stemmed.size();
      if (length >= kLongStem) at(stemmed).stems |= std::uint64_t{1} << set->number;
    }
  }
}

std::string PackReader::read(std::string_view bytes) {
  while (!bytes.empty() && error_.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    ++line_;
    read_line(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  close_section();
  if constexpr (!kNumbered) {
    sort_by_text(names_);
    if (const Item* twice = find_twice(names_)) fail(kTwice, twice->text, twice->line);
  }
  if (pack_.code.empty() || pack_.name.empty() || pack_.version.empty() || pack_.script.empty()) {
    fail("lacks code, name, version or script", "language", line_);
  }
  pack_.version = pack_.code + "/" + pack_.version;
  if (pack_.code == "und") {  // General rules.
    pack_.code.clear();
    pack_.version.clear();
  }
  fill_lexicon();
  return std::move(error_);
}

}  // namespace

Result<LanguagePack> read_language_pack(std::string_view bytes) {
  Result<LanguagePack> pack;
  std::string message = PackReader(pack.value()).read(unicode::repair(bytes));
  if (!message.empty()) return Error{ErrorCode::kInvalidRequest, std::move(message)};
  return pack;
}

}  // namespace lede
