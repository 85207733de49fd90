// SPDX-License-Identifier: MIT
#include "hostile.hpp"

#include <string_view>

namespace lede::test {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

std::string numbered(std::string_view before, std::size_t times, std::string_view after) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    text += before;
    text += std::to_string(i);
    text += after;
  }
  return text;
}

/// A word that no other number has: letters only.
std::string word_of(std::size_t number) {
  std::string word = "w";
  for (std::size_t rest = number; rest > 0; rest /= 20) {
    word += static_cast<char>('b' + rest % 20);
  }
  return word;
}

std::string nested(std::string_view open, std::string_view close, std::size_t size) {
  return repeated(open, size) + "no" + repeated(close, size);
}

std::string new_words(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += word_of(i) + (i % 12 == 11 ? ". " : " ");
  return text;
}

std::string new_names(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    std::string name = word_of(i);
    name[0] = 'W';
    text += "On Monday Anna " + name + " said that the bridge was closed. “It is,” she said.\n";
  }
  return text;
}

std::string one_name(std::size_t size) {
  return "Dr. Anna Holm said: “No.” " + repeated("“Yes,” Holm said. She told him so. ", size);
}

/// An interview's introduction that is one sentence of names.
std::string guests(std::size_t size) {
  std::string text = "The harbour of Corrick was opened by ";
  for (std::size_t i = 0; i < size; ++i) {
    std::string name = word_of(i);
    name[0] = 'W';
    text += "Mayor Anna " + name + " and ";
  }
  return text + "others.\nQ: Who came?\nA: I came.\nQ: And who else came?\nA: We all did.\n";
}

std::string sections(std::size_t size) {
  return numbered("\n\nOn matter ", size, "\n\nThe council met and it took a vote on the bridge.");
}

std::string interview(std::size_t size) {
  return repeated("Q: Who came? And why?\nA: Everyone came, he said. “All of us.”\n", size);
}

std::string table(std::size_t size) {
  return "|a|b|c|\n|-|-|-|\n" + repeated("| 1 | “x” | _y_ |\n", size);
}

std::string wrapped(std::size_t size) {
  return repeated("The council of the town met on Monday evening to take a vote on the old\n",
                  size);
}

}  // namespace

const std::vector<Hostile>& hostile_articles() {
  constexpr ArticleForm kMarkdown = ArticleForm::kMarkdown;
  static const std::vector<Hostile> articles{
      {"turns below one sentence of names", guests, 1000},
      {"straight quote marks", [](std::size_t n) { return repeated("\"", n); }, 1000},
      {"opening quote marks", [](std::size_t n) { return repeated("“", n); }, 1000},
      {"opening quote marks and words", [](std::size_t n) { return repeated("“no ", n); }, 1000},
      {"quote marks of all kinds", [](std::size_t n) { return repeated("“„«‘\"'»”’ a ", n); }, 200},
      {"apostrophes", [](std::size_t n) { return repeated("'tis 'n' o' ", n); }, 500},
      {"unclosed quotes in each paragraph",
       [](std::size_t n) { return repeated("“So it is.\n", n); }, 500},
      {"nested brackets", [](std::size_t n) { return nested("(", ")", n); }, 2000},
      {"nested quotes", [](std::size_t n) { return nested("“‘", "’”", n); }, 1000},
      {"closing brackets", [](std::size_t n) { return repeated(")", n); }, 2000},
      {"brackets that never close", [](std::size_t n) { return repeated("(a [b ", n); }, 1000},
      {"dots", [](std::size_t n) { return repeated(".", n); }, 5000},
      {"dots and spaces", [](std::size_t n) { return repeated(". ", n); }, 2000},
      {"initials", [](std::size_t n) { return repeated("A. B. ", n); }, 1000},
      {"measures that end nothing", [](std::size_t n) { return repeated("a 5 km. ", n); }, 1000},
      {"markers of one list", [](std::size_t n) { return repeated("1) a 2) b ", n); }, 500},
      {"marks that stand apart", [](std::size_t n) { return repeated("a . ' ", n); }, 1000},
      {"notes without end", [](std::size_t n) { return repeated("a.12 13 [4] ", n); }, 500},
      {"one word without end", [](std::size_t n) { return repeated("a", n); }, 10000},
      {"a long line of Chinese", [](std::size_t n) { return repeated("他说城市", n); }, 1000},
      {"combining marks", [](std::size_t n) { return "e" + repeated("\u0301", n); }, 3000},
      {"joined emoji", [](std::size_t n) { return repeated("👩\u200d", n); }, 1000},
      {"flags", [](std::size_t n) { return repeated("🇩", n); }, 1000},
      {"white space", [](std::size_t n) { return repeated(" ", n) + "a"; }, 10000},
      {"empty lines", [](std::size_t n) { return repeated("\n", n) + "a"; }, 10000},
      {"menus amid text",
       [](std::size_t n) {
         return repeated("Home\nNews\nSport\nJobs\nThe council met on Monday evening in town.\n",
                         n);
       },
       200},
      {"lines of a copied page",
       [](std::size_t n) {
         return repeated(
             "18:42\nBy\nAda Finch\nAbout Finch\nFinch runs the harbour of the town. ADA FINCH / "
             "AP\nImage caption,\n18:42: Finch said that the town had met on Monday evening.\n",
             n);
       },
       100},
      {"rounds of names",
       [](std::size_t n) { return repeated("Ada Finch: I came, and we met.\n", n); }, 200},
      {"names on lines of their own",
       [](std::size_t n) { return repeated("Ada Finch\nWho came?\nTom Reed\nWe all did.\n", n); },
       200},
      {"one letter a line", [](std::size_t n) { return repeated("a\n", n); }, 1000},
      {"broken bytes", [](std::size_t n) { return repeated("\xFF\xE2\x80", n); }, 3000},
      {"nothing but NUL", [](std::size_t n) { return repeated(std::string_view("\0", 1), n); },
       5000},
      {"the same sentence", [](std::size_t n) { return repeated("The town met. ", n); }, 500},
      {"ever new words", new_words, 3000},
      {"ever new speakers", new_names, 200},
      {"one speaker", one_name, 300},
      {"capitalized words", [](std::size_t n) { return repeated("Anna Holm Bank ", n); }, 1000},
      {"short sections", sections, 200},
      {"an interview", interview, 300},
      {"credits", [](std::size_t n) { return repeated("Photo: Anna Holm / AP\n", n); }, 500},
      {"hard-wrapped lines", wrapped, 300},
      {"Markdown headings", [](std::size_t n) { return repeated("# a\n", n); }, 500, kMarkdown},
      {"Markdown lists", [](std::size_t n) { return repeated("- a\n", n); }, 500, kMarkdown},
      {"nested lists", [](std::size_t n) { return repeated("- ", n) + "a"; }, 2000, kMarkdown},
      {"nested quotations", [](std::size_t n) { return repeated("> ", n) + "a"; }, 2000, kMarkdown},
      {"emphasis that never closes", [](std::size_t n) { return repeated("**a _b ", n); }, 1000,
       kMarkdown},
      {"stars", [](std::size_t n) { return repeated("*", n) + "a" + repeated("*", n); }, 2000,
       kMarkdown},
      {"link openings", [](std::size_t n) { return repeated("[", n); }, 2000, kMarkdown},
      {"image openings", [](std::size_t n) { return repeated("![a](", n); }, 1000, kMarkdown},
      {"links in links", [](std::size_t n) { return repeated("[a](b ", n) + repeated(")", n); },
       1000, kMarkdown},
      {"code marks", [](std::size_t n) { return repeated("`a ``b ", n); }, 1000, kMarkdown},
      {"code marks of growing length",
       [](std::size_t n) {
         std::string text;
         for (std::size_t i = 1; text.size() < n; ++i) text += std::string(i, '`') + " ";
         return text;
       },
       3000, kMarkdown},
      {"an open fence", [](std::size_t n) { return "```\n" + repeated("a\n", n); }, 1000,
       kMarkdown},
      {"a huge table", table, 300, kMarkdown},
      {"table bars", [](std::size_t n) { return repeated("|", n) + "\n" + repeated("|-", n); },
       1000, kMarkdown},
      {"HTML tags", [](std::size_t n) { return repeated("<b", n); }, 2000, kMarkdown},
      {"entities", [](std::size_t n) { return repeated("&amp", n); }, 1500, kMarkdown},
      {"setext lines", [](std::size_t n) { return repeated("a\n=\n", n); }, 500, kMarkdown},
      {"backslashes", [](std::size_t n) { return repeated("\\", n); }, 3000, kMarkdown},
  };
  return articles;
}

}  // namespace lede::test
