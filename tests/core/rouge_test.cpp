// SPDX-License-Identifier: MIT
#include "train/rouge.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "train/reference_set.hpp"

namespace {

using lede::train::Rouge;

Rouge rouge_of(const std::vector<std::string>& chosen, const std::vector<std::string>& reference) {
  lede::train::RougeWords words;
  lede::train::RougeText a;
  lede::train::RougeText b;
  for (const std::string& sentence : chosen) a.push_back(words.read(sentence));
  for (const std::string& sentence : reference) b.push_back(words.read(sentence));
  return lede::train::rouge(a, b);
}

}  // namespace

TEST_CASE("ROUGE of a text with itself is 1, with a stranger and with nothing 0") {
  const Rouge same = rouge_of({"One two.", "Three!"}, {"one TWO", "three"});
  CHECK(same.one == Approx(1.0));
  CHECK(same.two == Approx(1.0));
  CHECK(same.lsum == Approx(1.0));
  for (const auto& other : {std::vector<std::string>{"four five"}, std::vector<std::string>{}}) {
    const Rouge none = rouge_of(other, {"one two"});
    CHECK(none.one == 0.0);
    CHECK(none.two == 0.0);
    CHECK(none.lsum == 0.0);
  }
}

TEST_CASE("ROUGE-1 counts no word more often than both have it") {
  // Papineni's "the the the": 1 of 7 words, 1 of 2.
  CHECK(rouge_of({"the the the the the the the"}, {"the cat"}).one == Approx(2.0 / 9));
}

TEST_CASE("ROUGE as in Lin's paper (2004): police killed the gunman") {
  const Rouge first = rouge_of({"police kill the gunman"}, {"police killed the gunman"});
  CHECK(first.one == Approx(0.75));
  CHECK(first.two == Approx(1.0 / 3));
  CHECK(first.lsum == Approx(0.75));
  const Rouge second = rouge_of({"the gunman kill police"}, {"police killed the gunman"});
  CHECK(second.two == Approx(1.0 / 3));
  CHECK(second.lsum == Approx(0.5));
}

TEST_CASE("ROUGE-Lsum is the union of common subsequences: Lin's w1 to w9") {
  const Rouge got = rouge_of({"w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"}, {"w1 w2 w3 w4 w5"});
  CHECK(got.lsum == Approx(2.0 * 4 / 15));  // Recall 4/5, precision 4/10.
}

TEST_CASE("ROUGE-Lsum does not care for the sentences' order, ROUGE-2 runs across their ends") {
  const Rouge got =
      rouge_of({"second sentence.", "first sentence."}, {"first sentence.", "second sentence."});
  CHECK(got.lsum == Approx(1.0));
  CHECK(got.one == Approx(1.0));
  CHECK(got.two == Approx(2.0 / 3));
}

TEST_CASE("ROUGE's words are of any script, a character each of Han") {
  CHECK(rouge_of({"ёлка Été"}, {"ЁЛКА été"}).one == Approx(1.0));
  CHECK(rouge_of({"北京大学"}, {"北京"}).one == Approx(2.0 * 2 / 6));
}

TEST_CASE("tokens come back to plain punctuation") {
  CHECK(lede::train::plain_punctuation("`` it did n't ( ever ) work , '' he said .") ==
        "“it didn't (ever) work,” he said.");
  CHECK(lede::train::plain_punctuation("iran 's -lrb- new -rrb- deal : 5 % .") ==
        "iran's (new) deal: 5%.");
  CHECK(lede::train::plain_punctuation("").empty());
}
