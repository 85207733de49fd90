// SPDX-License-Identifier: MIT
#include "lede/summarize.hpp"
#include "sentences/split_sentences.hpp"

#include <string>

#include "catch.hpp"
#include "document/read_document.hpp"
#include "marks/pair_marks.hpp"
#include "spec.hpp"
#include "unicode/utf8.hpp"

using namespace lede;

namespace {

struct Split {
  Document document;
  Marks marks;
  Sentences sentences;
};

// One block a line.
Split split(const std::string& text, const LanguagePack& pack) {
  Split split;
  split.document.text = text;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != '\n') continue;
    split.document.blocks.push_back({.span = {begin, at}});
    begin = at + 1;
  }
  split.marks = pair_marks(split.document, pack);
  split.sentences = split_sentences(split.document, split.marks, pack);
  return split;
}

std::string lines(const Split& split) {
  std::string lines;
  for (const Sentence& sentence : split.sentences.list) {
    lines += split.document.slice(sentence.span);
    lines += '\n';
  }
  return lines;
}

std::string word_list(const Split& split) {
  std::string list;
  for (const Word& word : split.sentences.words) {
    if (!list.empty()) list += '|';
    list += split.document.slice(word.span);
  }
  return list;
}

}  // namespace

TEST_CASE("Sentences end where the spec files say") {
  test::check_spec("sentences", [](const test::SpecCase& spec) {
    const auto lang = spec.keys.find("lang");
    return lines(split(spec.input, test::pack(lang == spec.keys.end() ? "en" : lang->second)));
  });
}

TEST_CASE("Every word belongs to the sentence around it") {
  const Split text = split("One two. Three!\n\nFour? Five six.", test::pack("en"));
  REQUIRE(text.sentences.list.size() == 4);
  std::uint32_t next = 0;
  for (const Sentence& sentence : text.sentences.list) {
    CHECK(sentence.first_word == next);
    next = sentence.last_word;
    for (std::uint32_t word = sentence.first_word; word < sentence.last_word; ++word) {
      CHECK(sentence.span.contains(text.sentences.words[word].span));
    }
  }
  CHECK(next == text.sentences.words.size());
  CHECK(text.sentences.first_of_block == std::vector<std::uint32_t>{0, 2, 2, 4});
}

TEST_CASE("Words that differ in case share a term, and terms are counted") {
  const Split text = split("Rain fell. The rain, RAIN, in 2024.", LanguagePack{.code = "xx"});
  const Sentences& sentences = text.sentences;
  REQUIRE(word_list(text) == "Rain|fell|The|rain|RAIN|in|2024");
  CHECK(sentences.words[0].term == sentences.words[3].term);
  CHECK(sentences.words[0].term == sentences.words[4].term);
  CHECK(sentences.terms[sentences.words[0].term].count == 3);
  CHECK(sentences.words[0].capital);
  CHECK(sentences.words[0].opens);
  CHECK_FALSE(sentences.words[3].capital);
  CHECK(sentences.words[6].number);
  CHECK_FALSE(sentences.terms[sentences.words[6].term].stop);
}

TEST_CASE("A sentence that the caller cut stays as it is") {
  Document document;
  document.text = "One. Two. Three";
  document.form = ArticleForm::kSentences;
  document.blocks.push_back({.span = {0, 15}});
  document.given_sentences = {{0, 9}, {10, 15}};
  const Sentences sentences = split_sentences(document, {}, test::pack("en"));
  REQUIRE(sentences.list.size() == 2);
  CHECK(sentences.list[0].span == Span{0, 9});
  CHECK(sentences.list[0].word_count() == 2);
  CHECK(sentences.list[1].word_count() == 1);
}

TEST_CASE("A short quotation or bracket stays whole, a long one is cut") {
  Document document;
  document.text =
      "He cried \"Stop! Wait!\" and (so he said. Later.) ran. " + std::string(400, 'x') + " End.";
  const auto size = static_cast<std::uint32_t>(document.text.size());
  document.blocks.push_back({.span = {0, size}});
  Marks marks;
  marks.pairs.push_back({.outer = {9, 22}, .inner = {10, 21}});
  marks.pairs.push_back({.outer = {27, 47}, .inner = {28, 46}, .kind = MarkKind::kBracket});
  REQUIRE(document.text.substr(9, 13) == "\"Stop! Wait!\"");
  REQUIRE(document.text.substr(27, 20) == "(so he said. Later.)");
  const LanguagePack& pack = test::pack("en");
  CHECK(split_sentences(document, marks, pack).list.size() == 1);
  marks.pairs[0].outer.end = marks.pairs[0].inner.end = size;
  CHECK(split_sentences(document, marks, pack).list.size() == 2);
}

TEST_CASE("Sentences and words are found again by their place") {
  const Split text = split("One two.  Three.", test::pack("en"));
  CHECK(sentence_at(text.sentences, 0) == 0);
  CHECK(sentence_at(text.sentences, 7) == 0);
  CHECK(sentence_at(text.sentences, 8) == kNone);
  CHECK(sentence_at(text.sentences, 10) == 1);
  CHECK(sentence_at(text.sentences, 400) == kNone);
  CHECK(word_from(text.sentences, 0) == 0);
  CHECK(word_from(text.sentences, 1) == 1);
  CHECK(word_from(text.sentences, 11) == 3);
}

TEST_CASE("The longest phrase of a set is found, hyphens and line ends inside") {
  const auto pack = read_language_pack(
      "[language]\ncode = xx\nname = X\nversion = 1\nscript = Latn\n"
      "[term_cues]\naccording, according to, so-called\n");
  REQUIRE(pack.ok());
  const WordSet& set = pack.value().term_cues;
  const Split text = split("According\u00A0to a so-called plan, according, to", pack.value());
  const auto length = [&](std::uint32_t word, std::uint32_t end) {
    return phrase_length_at(set, text.document, text.sentences, word, end);
  };
  CHECK(length(0, 8) == 2);
  CHECK(length(0, 1) == 1);
  CHECK(length(1, 8) == 0);
  CHECK(length(3, 8) == 2);
  CHECK(length(6, 8) == 1);
  CHECK(length(7, 7) == 0);
}

TEST_CASE("Odd blocks have the sentences that their text allows") {
  const LanguagePack& pack = test::pack("en");
  CHECK(split("", pack).sentences.list.empty());
  CHECK(split(" \n\t\n", pack).sentences.list.empty());
  CHECK(split("***", pack).sentences.list.size() == 1);
  CHECK(split("... ! ?", pack).sentences.list.size() == 1);
  CHECK(lines(split("Yes. \"", pack)) == "Yes. \"\n");
}

TEST_CASE("Any bytes have sentences that cover all but their white space") {
  const LanguagePack& pack = test::pack("en");
  std::string marks;
  for (int i = 0; i < 10'000; ++i) marks += i % 3 == 0 ? "\"" : i % 3 == 1 ? "“" : "’";
  const std::string inputs[] = {
      "A lone \xED\xA0\x80 half. And \xED\xB0\x80 another.",
      "Broken \xFF\xC3 bytes.\xE2\x80 Then \xF0\x9F more.\x80",
      marks,
      "He said. \u202Eهذا نص\u202C. Then 他说。“No.” Да.",
      "Private \uE000 use. Unassigned \u0378 ones. \U000F0000 End.",
      std::string("NUL \0 stays. So it does.", 24),
      "1) a 2) b\n3.) c “1) d 2) e” f. [4] .5 6 G",
      "5 p.m. 6 p.m. — ' . ' \" . \" … . . . . ...a",
  };
  for (const std::string& input : inputs) {
    const Split text = split(unicode::repair(input), pack);
    std::string read;
    std::uint32_t end = 0;
    for (const Sentence& sentence : text.sentences.list) {
      INFO(input.substr(0, 60));
      CHECK(sentence.span.begin >= end);
      CHECK_FALSE(sentence.span.empty());
      end = sentence.span.end;
      read += text.document.slice(sentence.span);
    }
    const auto ink = [](const std::string& part) {
      std::string kept;
      for (const char byte : part) kept += byte == ' ' || byte == '\n' ? "" : std::string(1, byte);
      return kept;
    };
    CHECK(ink(read) == ink(text.document.text));
  }
}

TEST_CASE("A space that is missing parts words as it parts sentences") {
  const Split text = split("The ship sank.Nobody drowned.", test::pack("en"));
  CHECK(word_list(text) == "The|ship|sank|Nobody|drowned");
}

TEST_CASE("A megabyte without a space, a stop or anything but stops is read in time") {
  const LanguagePack& pack = test::pack("en");
  CHECK(split(std::string(1'000'000, 'x'), pack).sentences.words.size() == 1);
  CHECK(split(std::string(1'000'000, '.'), pack).sentences.list.size() == 1);
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "a. ";
  CHECK(split(text, pack).sentences.words.size() == 200'000);
  text.clear();
  for (int i = 0; i < 200'000; ++i) text += "\xE2\x80\x9C(. ";
  CHECK(split(text, pack).sentences.list.size() == 1);
}
