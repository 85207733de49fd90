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

TEST_CASE("every section of a pack says in a comment where it comes from", "[packs]") {
  for (const std::string& code : pack_codes()) {
    const std::vector<std::string> lines = lines_of(code);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].starts_with("[") || lines[i] == "[language]") continue;
      INFO(code << ".lang:" << i + 1 << " " << lines[i]);
      CHECK((i > 0 && lines[i - 1].starts_with("# ")));
    }
  }
}

TEST_CASE("every pack fills the sections that the stages stand on", "[packs]") {
  for (const std::string& code : pack_codes()) {
    INFO(code);
    const LanguagePack& pack = test::pack(code);
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
      CHECK_FALSE(set->empty());
    }
    CHECK_FALSE(pack.credit_patterns.empty());
    CHECK_FALSE(pack.promo_patterns.empty());
    CHECK_FALSE(pack.quote_marks.empty());
  }
}

TEST_CASE("every pack has spec cases for its sentences and for its identification", "[packs]") {
  for (const std::string& code : pack_codes()) {
    for (const char* stage : {"sentences", "language"}) {
      const std::string path = kSource + "/tests/spec/" + stage + "/" + code + ".txt";
      INFO(path);
      CHECK(std::filesystem::exists(path));
    }
  }
}

/// What a word of a pack must not have, or "" where it is sound.
std::string odd_letter(const std::string& word, const std::string& letters) {
  for (std::uint32_t at = 0; at < word.size();) {
    const unicode::CodePoint point = unicode::decode_at(word, at);
    const std::string bytes = word.substr(at, point.bytes);
    const bool sign = std::string_view(" '-./+").find(bytes) != std::string_view::npos;
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
    for (const WordSet* set :
         {&pack.stop_words, &pack.abbreviations, &pack.title_abbreviations, &pack.sentence_openers,
          &pack.months, &pack.name_titles, &pack.organization_words, &pack.name_particles,
          &pack.reporting_verbs, &pack.cue_phrases, &pack.that_words, &pack.pronouns_he,
          &pack.pronouns_she, &pack.pronouns_they, &pack.pronouns_first, &pack.work_cues,
          &pack.leaning_openers, &pack.heading_openers}) {
      for (const std::string& word : set->items) {
        INFO(code << ".lang");
        CHECK(odd_letter(word, pack.letters).empty());
      }
    }
    for (const std::string& suffix : pack.suffixes) CHECK(odd_letter(suffix, pack.letters).empty());
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

TEST_CASE("credit and promo patterns do not fit running prose", "[packs]") {
  struct Case {
    const char* code;
    const char* line;
  };
  const Case prose[] = {
      {"en", "The photo shows a bridge, and the source of the river lies behind it."},
      {"en", "More than a hundred farmers read about the plan on Monday."},
      {"en", "Shares fell after the bank said it would follow the court's advice."},
      {"en", "Advertisers left the platform by the end of the week."},
      {"ru", "Фотографии сделал очевидец, который подписался только именем."},
      {"ru", "Источник в правительстве рассказал, что решение принято."},
      {"ru", "Рекламный рынок вырос, и главное еще впереди."},
      {"de", "Bilder aus dem Hafen zeigen, wie das Wasser steigt."},
      {"de", "Mehr als hundert Landwirte lesen die neuen Regeln."},
      {"de", "Anzeigen gegen den Betreiber gingen am Montag ein."},
  };
  for (const Case& c : prose) {
    const std::string line = unicode::fold(c.line);
    INFO(c.line);
    CHECK(fitting_pattern(test::pack(c.code).credit_patterns, line) == nullptr);
    CHECK(fitting_pattern(test::pack(c.code).promo_patterns, line) == nullptr);
  }
}

TEST_CASE("credit and promo lines are known for what they are", "[packs]") {
  struct Case {
    const char* code;
    const char* line;
    const char* kind;  // "promo" for a promo.
  };
  const Case cases[] = {
      {"en", "Photo: City of Easton", "photo"},
      {"en", "Photograph by Kim Lee", "photo"},
      {"en", "Kim Lee / Getty Images", "photo"},
      {"en", "Based on Easton Wire materials", "source"},
      {"en", "With reporting by Kim Lee", "source"},
      {"en", "By Kim Lee", "byline"},
      {"en", "© 2026 Easton Post", "copyright"},
      {"en", "Read also: a bridge too old", "promo"},
      {"en", "Sign up for our newsletter", "promo"},
      {"ru", "Фото: пресс-служба порта", "photo"},
      {"ru", "По материалам «Речного вестника»", "source"},
      {"ru", "Автор: Анна Лужина", "byline"},
      {"ru", "Беседовала Анна Лужина", "byline"},
      {"ru", "Читайте также: старый мост", "promo"},
      {"ru", "Подписывайтесь на наш канал", "promo"},
      {"de", "Foto: Stadt Osterfeld", "photo"},
      {"de", "Quelle: Osterfelder Bote", "source"},
      {"de", "Das Interview führte Anna Berg", "byline"},
      {"de", "Stand: 12. Mai 2026", "dateline"},
      {"de", "Lesen Sie auch: Die alte Brücke", "promo"},
      {"de", "Jetzt abonnieren", "promo"},
  };
  for (const Case& c : cases) {
    const std::string line = unicode::fold(c.line);
    INFO(c.line);
    const LanguagePack& pack = test::pack(c.code);
    const bool promo = std::string(c.kind) == "promo";
    const LinePattern* found =
        fitting_pattern(promo ? pack.promo_patterns : pack.credit_patterns, line);
    REQUIRE(found != nullptr);
    if (!promo) CHECK(found->kind == c.kind);
  }
}

TEST_CASE("forms of one word have one stem, and other words another", "[packs]") {
  struct Case {
    const char* code;
    std::vector<const char*> same;
    const char* other;
  };
  const Case cases[] = {
      {"ru", {"лавров", "лаврова", "лаврову", "лавровым", "лаврове"}, "лаврентий"},
      {"ru", {"война", "войны", "войне", "войну", "войной"}, "воин"},
      {"ru", {"безопасность", "безопасности", "безопасностью"}, "опасность"},
      {"ru", {"сергей", "сергея", "сергею", "сергеем"}, "сергиев"},
      {"de", {"minister", "ministers", "ministern", "ministerin"}, "ministerium"},
      {"de", {"krieg", "krieges", "kriegs", "kriege", "kriegen"}, "krise"},
      {"de", {"preis", "preise", "preisen", "preises"}, "presse"},
      {"en", {"sanction", "sanctions", "sanctioned"}, "sanctity"},
      {"en", {"country", "countries", "country's"}, "county"},
      {"en", {"plan", "plans", "plan's"}, "plane"},
      {"en", {"class", "classes"}, "claim"},
  };
  for (const Case& c : cases) {
    const LanguagePack& pack = test::pack(c.code);
    for (const char* word : c.same) CHECK(stem(word, pack) == stem(c.same[0], pack));
    CHECK(stem(c.other, pack) != stem(c.same[0], pack));
  }
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
    embedded.emplace_back(pack.code);
    CHECK(pack.bytes == test::read_file(kSource + "/core/packs/" + embedded.back() + ".lang"));
  }
  CHECK(embedded == pack_codes());
}

}  // namespace
}  // namespace lede
