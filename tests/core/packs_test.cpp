// SPDX-License-Identifier: MIT
// Every pack is sound. To add a language, add its file and its spec files; these tests find it.
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "language/matching.hpp"
#include "lede/summarize.hpp"
#include "packs/embedded_packs.hpp"
#include "spec.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

const std::string kSource = LEDE_SOURCE_DIR;

std::vector<std::string> pack_codes() {
  std::vector<std::string> codes;
  for (const auto& entry : std::filesystem::directory_iterator(kSource + "/core/packs")) {
    if (entry.path().extension() == ".lang") codes.push_back(entry.path().stem().string());
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

TEST_CASE("every pack is read without an error and names itself as its file does", "[packs]") {
  REQUIRE(pack_codes().size() >= 3);
  for (const std::string& code : pack_codes()) {
    const Result<LanguagePack> pack =
        read_language_pack(test::read_file(kSource + "/core/packs/" + code + ".lang"));
    INFO(code << ".lang: " << pack.error().message);
    REQUIRE(pack.ok());
    CHECK(pack.value().code == code);
    CHECK(pack.value().version.starts_with(code + "/"));
  }
}

/// The lines of a pack, without carriage returns; read by hand, as a writer of packs sees them.
std::vector<std::string> lines_of(const std::string& code) {
  std::istringstream file(test::read_file(kSource + "/core/packs/" + code + ".lang"));
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// Words that say where a list comes from: not a bare sign of a comment, nor another's source.
bool is_source(const std::string& line) {
  constexpr std::size_t kShortest = 8;  // bytes
  return line.starts_with("# ") && line.size() > kShortest && !line.starts_with("# As above");
}

/// Whether a mark cannot close; only others may stand on both sides (” ”, » », " ").
bool only_opens(const std::string& mark) {
  const unicode::Category category = unicode::category(unicode::decode_at(mark, 0).value);
  return category == unicode::Category::kInitialQuote || category == unicode::Category::kOpen;
}

bool is_quote_mark(const std::string& mark) {
  if (mark == "\"" || mark == "'" || mark == "``" || mark == "''") return true;
  const unicode::Category category = unicode::category(unicode::decode_at(mark, 0).value);
  return only_opens(mark) || category == unicode::Category::kFinalQuote ||
         category == unicode::Category::kClose;
}

bool is_pair(const MarkStyle& style) {
  return is_quote_mark(style.open) && is_quote_mark(style.close) &&
         (style.open != style.close || !only_opens(style.open));
}

TEST_CASE("what is no source or no pair of quote marks is told", "[packs]") {
  CHECK(is_source("# Own compilation, 2026-11."));
  CHECK_FALSE(is_source("# As above."));
  CHECK_FALSE(is_source("#"));
  CHECK(is_pair({"«", "»"}));
  CHECK(is_pair({"”", "”"}));
  CHECK(is_pair({"„", "“"}));
  CHECK_FALSE(is_pair({"«", "«"}));
  CHECK_FALSE(is_pair({"a", "b"}));
  CHECK_FALSE(is_pair({"“", "“"}));
}

TEST_CASE("in a numbered section an item may be written by what the one before has not",
          "[packs]") {
  const Result<LanguagePack> pack = read_language_pack(
      "[language]\ncode = xx\nname = X\nversion = xx/1\nscript = Latn\n[?]\naccused\nDes\nDing\n"
      "owed\na\n[stop_words]\nDer\n");
  INFO(pack.error().message);
  REQUIRE(pack.ok());
  const std::vector<std::string> words{"a", "accused", "accuses", "accusing", "owed"};
  CHECK(pack.value().stop_words.contains("der"));
  for (const std::string& word : words) CHECK(pack.value().reporting_verbs.contains(word));
  CHECK(pack.value().reporting_verbs.items.size() == words.size());
}

TEST_CASE("every section of a pack says in a comment where it comes from", "[packs]") {
  for (const std::string& code : pack_codes()) {
    const std::vector<std::string> lines = lines_of(code);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].starts_with("[") || lines[i] == "[language]") continue;
      INFO(code << ".lang:" << i + 1 << " " << lines[i]);
      CHECK((i > 0 && is_source(lines[i - 1])));
    }
  }
}

TEST_CASE("every pack fills the sections that the stages stand on", "[packs]") {
  for (const std::string& code : pack_codes()) {
    INFO(code);
    const LanguagePack& pack = test::pack(code);
    int place = 0;
    for (const WordSet* set : {&pack.stop_words,
                               &pack.abbreviations,
                               &pack.title_abbreviations,
                               &pack.sentence_openers,
                               &pack.months,
                               &pack.name_titles,
                               &pack.role_words,
                               &pack.organization_words,
                               &pack.reporting_verbs,
                               &pack.cue_phrases,
                               &pack.that_words,
                               &pack.pronouns_he,
                               &pack.pronouns_she,
                               &pack.pronouns_they,
                               &pack.pronouns_first,
                               &pack.term_cues,
                               &pack.work_cues,
                               &pack.leaning_openers,
                               &pack.question_labels,
                               &pack.answer_labels,
                               &pack.heading_openers}) {
      INFO("the section that stands as number " << ++place << " in the list above");
      CHECK_FALSE(set->empty());
    }
    CHECK_FALSE(pack.credit_patterns.empty());
    CHECK_FALSE(pack.promo_patterns.empty());
    CHECK_FALSE(pack.quote_marks.empty());
    for (const MarkStyle& style : pack.quote_marks) {
      INFO(style.open << " " << style.close);
      CHECK(is_pair(style));
    }
  }
}

TEST_CASE("every pack has spec cases for its sentences, its identification and its patterns",
          "[packs]") {
  for (const std::string& code : pack_codes()) {
    for (const char* stage : {"sentences", "language", "packs"}) {
      const std::string path = kSource + "/tests/spec/" + stage + "/" + code + ".txt";
      INFO(path);
      REQUIRE(std::filesystem::exists(path));
      CHECK(test::read_file(path).find("--- expect") != std::string::npos);
    }
  }
}

/// What a word of a pack must not have, or "" where it is sound.
std::string odd_letter(const std::string& word, const std::string& letters) {
  for (std::uint32_t at = 0; at < word.size();) {
    const unicode::CodePoint point = unicode::decode_at(word, at);
    const std::string bytes = word.substr(at, point.bytes);
    const bool sign = std::string_view(" '-./+^!").find(bytes) != std::string_view::npos;
    const bool letter = unicode::is_letter(point.value) && letters.find(bytes) != std::string::npos;
    if (!sign && !letter) return bytes + " in " + word;
    at += point.bytes;
  }
  return "";
}

TEST_CASE("a pack's words have its own letters only, none from a look-alike script", "[packs]") {
  for (const std::string& code : pack_codes()) {
    const LanguagePack& pack = test::pack(code);
    if (pack.letters.empty()) continue;
    // Loanwords and signs have all of ASCII's.
    const bool latin = pack.letters.find('a') != std::string::npos;
    const std::string letters = unicode::fold(pack.letters) + (latin ? "jkqvwxyz" : "");
    for (const WordSet* set :
         {&pack.stop_words, &pack.abbreviations, &pack.title_abbreviations, &pack.sentence_openers,
          &pack.months, &pack.number_words, &pack.name_titles, &pack.organization_words,
          &pack.name_particles, &pack.reporting_verbs, &pack.cue_phrases, &pack.that_words,
          &pack.pronouns_he, &pack.pronouns_she, &pack.pronouns_they, &pack.pronouns_first,
          &pack.work_cues, &pack.leaning_openers, &pack.heading_openers}) {
      for (const std::string& word : set->items) {
        INFO(code << ".lang");
        CHECK(odd_letter(word, letters).empty());
      }
    }
    for (const std::string& suffix : pack.suffixes) CHECK(odd_letter(suffix, letters).empty());
  }
}

TEST_CASE("packs are in composed form (NFC), with no letter folded away or invisible", "[packs]") {
  for (const std::string& code : pack_codes()) {
    const std::vector<std::string> lines = lines_of(code);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      INFO(code << ".lang:" << i + 1);
      utf8proc_uint8_t* composed =
          utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(lines[i].c_str()));
      REQUIRE(composed != nullptr);
      CHECK(lines[i] == reinterpret_cast<const char*>(composed));
      std::free(composed);
      CHECK(lines[i].find("\xE2\x80\x8B") == std::string::npos);  // Zero-width space
      CHECK(lines[i].find("\xC2\xA0") == std::string::npos);      // No-break space
      CHECK(lines[i].find("\xC2\xAD") == std::string::npos);      // Soft hyphen
      CHECK(lines[i].find('\t') == std::string::npos);
    }
  }
}

/// What a pack tells of each line of a case: `promo`, a credit's kind or `-`; with `check: stems`
/// the stems of the line's words, each once.
std::string told(const test::SpecCase& spec) {
  const LanguagePack& pack = test::pack(spec.keys.at("lang"));
  const auto check = spec.keys.find("check");
  std::istringstream lines(spec.input);
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    const std::string folded = unicode::fold(line);
    if (check == spec.keys.end()) {
      const LinePattern* credit = fitting_pattern(pack.credit_patterns, folded);
      const bool promo = fitting_pattern(pack.promo_patterns, folded) != nullptr;
      result += credit != nullptr ? credit->kind : promo ? "promo" : "-";
    } else {
      std::vector<std::string> stems;
      std::istringstream words(folded);
      for (std::string word; words >> word;) {
        word = stem(word, pack);
        if (std::find(stems.begin(), stems.end(), word) != stems.end()) continue;
        result += (stems.empty() ? "" : " / ") + word;
        stems.push_back(word);
      }
    }
    result += "\n";
  }
  return result;
}

TEST_CASE("credits, promos and prose are told apart, forms of one word have one stem",
          "[packs][spec]") {
  test::check_spec("packs", told);
}

TEST_CASE("a pack that is cut off or damaged is read or refused, never worse", "[packs]") {
  const std::string bytes = test::read_file(kSource + "/core/packs/ru.lang");
  for (std::size_t size = 0; size < bytes.size(); size += 211) {
    std::string damaged = bytes.substr(0, size);
    if (size > 0) damaged[size / 2] = '[';
    const Result<LanguagePack> pack = read_language_pack(damaged);
    INFO("cut at " << size);
    if (pack.ok()) {
      CHECK(pack.value().code == "ru");
    } else {
      CHECK_THAT(pack.error().message, Catch::Contains("line "));
    }
  }
}

TEST_CASE("the command carries every pack as it stands in its file", "[packs]") {
  std::vector<std::string> embedded;
  for (const EmbeddedPack& pack : embedded_packs()) {
    const std::string folder = pack.code == "und" ? "/core/packs/general/" : "/core/packs/";
    CHECK(pack.bytes == test::read_file(kSource + folder + std::string(pack.code) + ".lang"));
    if (pack.code != "und") embedded.emplace_back(pack.code);
  }
  CHECK(embedded == pack_codes());
  CHECK(embedded.size() + 1 == embedded_packs().size());
}

TEST_CASE("the pack for languages without one helps sentences alone and bears no name", "[packs]") {
  const LanguagePack& pack = test::pack("xx");
  CHECK(pack.code.empty());
  CHECK(pack.version.empty());
  CHECK(pack.stop_words.empty());
  for (const WordSet* set :
       {&pack.abbreviations, &pack.title_abbreviations, &pack.sentence_openers}) {
    CHECK_FALSE(set->empty());
  }
}

}  // namespace
}  // namespace lede
