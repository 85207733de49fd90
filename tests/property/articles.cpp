// SPDX-License-Identifier: MIT
#include "articles.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

#include "cli/pack_shelf.hpp"

namespace lede::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFolders[] = {"tests/fixtures", "tests/golden",
                                         "tests/quality/articles"};

constexpr std::string_view kWords[] = {
    "The",
    "council",
    "of",
    "Velmouth",
    "said",
    "on",
    "Monday",
    "that",
    "Dr.",
    "Holm",
    "12.5",
    "U.S.",
    "price",
    "fell",
    "In",
    "May",
    "he",
    "told",
    "Reuters",
    "according",
    "to",
    "a",
    "bridge",
    "water",
    "мэр",
    "заявил",
    "что",
    "Москва",
    "мост",
    "Die",
    "Stadt",
    "sagte",
    "dass",
    "3.",
    "Mai",
    "他说",
    "城市",
    "قال",
    "المدينة",
    "café",
    "e\u0301",
    "😀",
    "👩‍👩‍👧",
    "naïve",
    "O'Brien",
    "don't",
    "and",
    "ΑΣ",
};
constexpr std::string_view kMarks[] = {
    "“", "”", "\"", "„", "«", "»", "‘", "’", "「", "」", "(", ")", "[", "]", " — ", " – ", "…",
};
constexpr std::string_view kEnds[] = {
    ". ", ".",    "? ", "! ",   ".\n",  "\n",   "\n\n",  ": ",        "; ",    ", ",     "。",
    "؟ ", "\r\n", "\t", "\n# ", "\n- ", "\n> ", "\nQ: ", "\nPhoto: ", "\nBy ", "\u2028", "..."};
constexpr std::string_view kBroken[] = {"\x80",         "\xC3", "\xE2\x80",
                                        "\xF0\x9F\x98", "\xFF", "\xED\xA0\x80"};

template <std::size_t kCount>
std::string_view pick(const std::string_view (&list)[kCount], std::size_t at) {
  return list[at % kCount];
}

cli::PackShelf& shelf() {
  static cli::PackShelf packs;
  return packs;
}

}  // namespace

Articles::Articles(std::uint32_t seed) : seed_(seed), random_(seed) {
  std::vector<fs::path> paths;
  for (const std::string_view folder : kFolders) {
    for (const auto& entry : fs::directory_iterator(fs::path(LEDE_SOURCE_DIR) / folder)) {
      const std::string ending = entry.path().extension().string();
      const bool expected = entry.path().string().find(".expect") != std::string::npos;
      if ((ending == ".txt" || ending == ".md") && !expected) paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    texts_.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
}

std::string Articles::built() {
  std::string text;
  for (std::size_t left = 1 + below(300); left > 0; --left) {
    text += pick(kWords, random_());
    if (chance(15)) text += pick(kMarks, random_());
    text += chance(20) ? pick(kEnds, random_()) : std::string_view(" ");
    if (chance(15)) text += pick(kMarks, random_());
    if (chance(1)) text += pick(kBroken, random_());
  }
  return text;
}

std::string Articles::changed(std::string text) {
  for (std::size_t left = below(6); left > 0; --left) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t size = std::min(text.size() - at, below(chance(50) ? 8 : 300));
    switch (below(5)) {
      case 0:
        text.erase(at, size);
        break;
      case 1:
        text.insert(at, text.substr(at, size));
        break;
      case 2:
        text.insert(at, pick(kMarks, random_()));
        break;
      case 3:
        text.insert(at, pick(kEnds, random_()));
        break;
      default:
        text.replace(at, size, chance(30) ? std::string(pick(kBroken, random_())) : built());
        break;
    }
  }
  return text;
}

/// Cuts the text into blocks or sentences at any bytes.
void Articles::cut(Article& article) {
  std::size_t left = article.text.size();
  while (left > 0) {
    const std::size_t size = std::min(left, below(400));
    ArticlePiece piece{.bytes = static_cast<std::uint32_t>(size)};
    if (article.form == ArticleForm::kBlocks) {
      piece.kind = static_cast<BlockKind>(below(9));
      if (chance(10)) piece.role = static_cast<Role>(below(12));
      if (chance(10)) piece.speaker = "Anna Holm";
      if (chance(10)) piece.time = static_cast<double>(below(1000)) / 8;
    }
    article.pieces.push_back(piece);
    left -= size;
  }
}

Articles::Case Articles::next() {
  constexpr std::string_view kTags[] = {"en", "en", "ru", "de", "zz"};
  Case one;
  one.description = "seed " + std::to_string(seed_) + ", article " + std::to_string(number_++);
  one.article.text = chance(30) ? built() : changed(texts_[below(texts_.size())]);
  one.article.form = chance(55) ? ArticleForm::kText : static_cast<ArticleForm>(below(6));
  if (one.article.form == ArticleForm::kVtt || one.article.form == ArticleForm::kSrt) {
    one.article.text.insert(0, "00:01.0 --> 00:02.0\n");
  }
  if (one.article.form == ArticleForm::kBlocks || one.article.form == ArticleForm::kSentences) {
    cut(one.article);
  }
  one.pack = &shelf().pack_for(pick(kTags, random_()));
  return one;
}

std::uint32_t run_seed() {
  const char* given = std::getenv("LEDE_SEED");
  return given == nullptr ? 20261123 : static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10));
}

}  // namespace lede::test
