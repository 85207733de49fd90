// SPDX-License-Identifier: MIT
// Digests of the long texts of tests/quality/long beside those that were written by hand:
//   ROUGE of the digest's points and quotes beside as many words from the text's beginning, and as
//   many sentences as equal parts of it open with; the share of the hand's sections that have a
//   point; the share of points, and of quotes, that are given their right speaker.
// usage: lede_eval_digest [FOLDER]
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lede/summarize.hpp"
#include "packs/embedded_packs.hpp"
#include "train/rouge.hpp"

namespace {

namespace fs = std::filesystem;
using lede::train::Rouge;
using lede::train::RougeText;
using lede::train::RougeWords;
using nlohmann::json;

/// Right ones of all.
struct Share {
  int right = 0;
  int all = 0;

  void add(bool is_right) {
    ++all;
    right += is_right ? 1 : 0;
  }
  void add(const Share& other) {
    right += other.right;
    all += other.all;
  }
};

struct Figures {
  Rouge digest, lead, equal;
  std::size_t words = 0;
  Share sections;
  Share points;
  Share quotes;
};

std::string file_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

lede::LanguagePack pack_of(const std::string& code) {
  for (const lede::EmbeddedPack& pack : lede::embedded_packs()) {
    if (pack.code == code) return lede::read_language_pack(pack.bytes).value();
  }
  return {};
}

/// Where the hand's places stand in the text: by their opening words, at a block's beginning.
std::size_t place_of(const lede::Document& document, const json& item) {
  const std::string begins = item["begins"];
  for (const lede::Block& block : document.blocks) {
    if (document.slice(block).starts_with(begins)) return block.span.begin;
  }
  std::fprintf(stderr, "No block begins with: %s\n", begins.c_str());
  return std::string::npos;
}

/// Who speaks in the block of `at` by the hand; empty: nobody, or it does not say.
std::string speaker_at(const lede::Document& document, const json& turns, std::size_t at) {
  for (const lede::Block& block : document.blocks) {
    if (!block.span.contains(static_cast<std::uint32_t>(at))) continue;
    for (const json& turn : turns) {
      if (document.slice(block).starts_with(turn["begins"].get<std::string>())) {
        return turn["speaker"];
      }
    }
  }
  return {};
}

/// "Ms Holm" and "HOLM" name Astrid Holm: the last word counts, in any case.
bool is_same_name(const std::string& given, const std::string& right, RougeWords& words) {
  const std::vector<std::uint32_t> a = words.read(given);
  const std::vector<std::uint32_t> b = words.read(right);
  return !a.empty() && !b.empty() && std::find(b.begin(), b.end(), a.back()) != b.end();
}

RougeText words_of_hand(const json& digest, RougeWords& words) {
  RougeText text;
  for (const json& sentence : digest["lead"])
    text.push_back(words.read(sentence.get<std::string>()));
  for (const json& section : digest["sections"]) {
    for (const json& point : section["points"])
      text.push_back(words.read(point.get<std::string>()));
    for (const json& quote : section["quotes"]) {
      text.push_back(words.read(quote["text"].get<std::string>()));
    }
  }
  return text;
}

std::size_t count_words(const RougeText& text) {
  std::size_t count = 0;
  for (const auto& sentence : text) count += sentence.size();
  return count;
}

/// The sentences of running text.
std::vector<lede::Span> running_text(const lede::Reading& reading) {
  std::vector<lede::Span> spans;
  for (std::uint32_t i = 0; i < reading.sentences.list.size(); ++i) {
    if (reading.salience.eligible[i]) spans.push_back(reading.sentences.list[i].span);
  }
  return spans;
}

/// As many words as the digest has, from the beginning.
RougeText lead_text(const lede::Reading& reading, std::size_t most, RougeWords& words) {
  RougeText text;
  std::size_t count = 0;
  for (const lede::Span span : running_text(reading)) {
    if (count >= most) break;
    text.push_back(words.read(reading.document.slice(span)));
    count += text.back().size();
  }
  return text;
}

/// The first sentences of as many equal parts as give the digest's words.
RougeText equal_text(const lede::Reading& reading, std::size_t most, RougeWords& words) {
  const std::vector<lede::Span> all = running_text(reading);
  RougeText best;
  for (std::size_t parts = 1; parts <= all.size(); ++parts) {
    RougeText text;
    for (std::size_t i = 0; i < parts; ++i) {
      text.push_back(words.read(reading.document.slice(all[i * all.size() / parts])));
    }
    if (count_words(text) > most && !best.empty()) break;
    best = std::move(text);
  }
  return best;
}

Share sections_met(const lede::Reading& reading, const json& sections) {
  Share met;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::size_t begin = place_of(reading.document, sections[i]);
    const std::size_t end = i + 1 < sections.size() ? place_of(reading.document, sections[i + 1])
                                                    : reading.document.text.size();
    met.add(std::any_of(
        reading.choice.sentences.begin(), reading.choice.sentences.end(), [&](const auto& chosen) {
          const std::uint32_t at = reading.sentences.list[chosen.sentence].span.begin;
          return at >= begin && at < end;
        }));
  }
  return met;
}

Figures measure(const fs::path& path) {
  const json hand = json::parse(file_text(fs::path(path).replace_extension(".expect.json")));
  lede::Options options;
  options.lang = hand["lang"];
  options.type = lede::SummaryType::kDigest;
  options.length = lede::Length::kMedium;
  Figures figures;
  const auto result = lede::summarize({.text = file_text(path)}, options, pack_of(options.lang));
  if (!result.ok()) return figures;
  const lede::Reading& reading = result.value();
  const lede::Document& document = reading.document;
  RougeWords words;
  RougeText digest;
  for (const lede::ChosenSentence& chosen : reading.choice.sentences) {
    const lede::Sentence& sentence = reading.sentences.list[chosen.sentence];
    digest.push_back(words.read(document.slice(sentence.span)));
    const std::string right = speaker_at(document, hand["turns"], sentence.span.begin);
    const std::string& given = reading.roles.speaker[sentence.block];
    figures.points.add(right.empty() ? given.empty() : is_same_name(given, right, words));
  }
  for (const std::vector<std::uint32_t>& section : reading.choice.quotes) {
    for (const std::uint32_t index : section) {
      const lede::Quote& quote = reading.quotes.list[index];
      for (const lede::Span span : quote.spans) {
        digest.push_back(words.read(document.slice(span)));
      }
    }
  }
  for (const json& section : hand["sections"]) {
    for (const json& one : section["quotes"]) {
      const std::size_t at = document.text.find(one["text"].get<std::string>());
      const std::string right = one["speaker"];
      if (at == std::string::npos) continue;
      const auto block = std::find_if(
          document.blocks.begin(), document.blocks.end(),
          [&](const lede::Block& b) { return b.span.contains(static_cast<std::uint32_t>(at)); });
      const auto index = static_cast<std::size_t>(block - document.blocks.begin());
      figures.quotes.add(index < reading.roles.speaker.size() &&
                         is_same_name(reading.roles.speaker[index], right, words));
    }
  }
  figures.words = count_words(digest);
  const RougeText wanted = words_of_hand(hand, words);
  figures.digest = lede::train::rouge(digest, wanted);
  figures.lead = lede::train::rouge(lead_text(reading, figures.words, words), wanted);
  figures.equal = lede::train::rouge(equal_text(reading, figures.words, words), wanted);
  figures.sections = sections_met(reading, hand["sections"]);
  return figures;
}

void add(Rouge& sum, const Rouge& more) {
  sum.one += more.one;
  sum.two += more.two;
  sum.lsum += more.lsum;
}

void print(const char* name, const Figures& f, double texts) {
  std::printf("%-28s", name);
  for (const Rouge* rouge : {&f.digest, &f.lead, &f.equal}) {
    std::printf("  %5.1f %5.1f %5.1f", 100 * rouge->one / texts, 100 * rouge->two / texts,
                100 * rouge->lsum / texts);
  }
  std::printf("  %5zu  %3d/%-3d %3d/%-3d %3d/%-3d\n", f.words, f.sections.right, f.sections.all,
              f.points.right, f.points.all, f.quotes.right, f.quotes.all);
}

}  // namespace

int main(int argc, char* argv[]) {
  const fs::path folder = argc > 1 ? argv[1] : LEDE_LONG_DIR;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::printf(
      "ROUGE-1, -2, -Lsum           digest             lead               equal picks        "
      "words  topics  points  quotes\n");
  Figures total;
  for (const fs::path& path : paths) {
    const Figures figures = measure(path);
    print(path.stem().string().c_str(), figures, 1.0);
    add(total.digest, figures.digest);
    add(total.lead, figures.lead);
    add(total.equal, figures.equal);
    total.words += figures.words;
    total.sections.add(figures.sections);
    total.points.add(figures.points);
    total.quotes.add(figures.quotes);
  }
  print("mean", total, static_cast<double>(std::max<std::size_t>(paths.size(), 1)));
  return paths.empty() ? 1 : 0;
}
