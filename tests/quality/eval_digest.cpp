// SPDX-License-Identifier: MIT
// Digests of the long texts of tests/quality/long beside those that were written by hand:
//   ROUGE of the digest's points and quotes beside as many words from the text's beginning, and as
//   many sentences as equal parts of it open with; the share of the hand's sections that have a
//   point; the share of points, and of quotes, that are given their right speaker.
// usage: lede_eval_digest [FOLDER]
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lede/summarize.hpp"
#include "output/parts.hpp"
#include "own_texts.hpp"
#include "train/reference_set.hpp"
#include "train/rouge.hpp"

namespace {

namespace fs = std::filesystem;
using lede::test::file_text;
using lede::test::pack_of;
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

std::vector<std::string> sentences_of_hand(const json& digest) {
  std::vector<std::string> sentences = digest["lead"];
  for (const json& section : digest["sections"]) {
    for (const json& point : section["points"]) sentences.push_back(point);
    for (const json& quote : section["quotes"]) sentences.push_back(quote["text"]);
  }
  return sentences;
}

RougeText words_of(const std::vector<std::string>& sentences, RougeWords& words) {
  RougeText text;
  for (const std::string& sentence : sentences) text.push_back(words.read(sentence));
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

/// The chosen sentences, and the quotes beside them.
RougeText digest_text(const lede::Reading& reading, RougeWords& words) {
  RougeText text;
  for (const lede::ChosenSentence& chosen : reading.choice.sentences) {
    const lede::Span span = reading.sentences.list[chosen.sentence].span;
    text.push_back(words.read(reading.document.slice(span)));
  }
  for (const std::vector<std::uint32_t>& section : reading.choice.quotes) {
    for (const std::uint32_t index : section) {
      for (const lede::Span span : reading.quotes.list[index].spans) {
        text.push_back(words.read(reading.document.slice(span)));
      }
    }
  }
  return text;
}

Figures rouges(const lede::Reading& reading, const std::vector<std::string>& hand,
               RougeWords& words) {
  Figures figures;
  const RougeText digest = digest_text(reading, words);
  const RougeText wanted = words_of(hand, words);
  figures.words = count_words(digest);
  figures.digest = lede::train::rouge(digest, wanted);
  figures.lead = lede::train::rouge(lead_text(reading, figures.words, words), wanted);
  figures.equal = lede::train::rouge(equal_text(reading, figures.words, words), wanted);
  return figures;
}

lede::Options digest_options(const std::string& lang, lede::Length length) {
  lede::Options options;
  options.lang = lang;
  options.type = lede::SummaryType::kDigest;
  options.length = length;
  return options;
}

/// Who stands beside a point, against whose words the hand has there.
Share points_given(const lede::Reading& reading, const json& turns, RougeWords& words) {
  Share share;
  for (const lede::ChosenSentence& chosen : reading.choice.sentences) {
    const lede::Sentence& sentence = reading.sentences.list[chosen.sentence];
    const std::string right = speaker_at(reading.document, turns, sentence.span.begin);
    const std::string given(lede::speaker_of_sentence(reading, chosen.sentence));
    share.add(right.empty() ? given.empty() : is_same_name(given, right, words));
  }
  return share;
}

/// Who stands beside what the block has at this byte: a turn's speaker, or a quotation's.
std::string speaker_of_place(const lede::Reading& reading, std::size_t block, std::size_t at) {
  std::string speaker = reading.roles.speaker[block];
  for (const lede::Quote& quote : reading.quotes.list) {
    for (const lede::Span span : quote.spans) {
      const bool holds = span.contains(static_cast<std::uint32_t>(at));
      if (speaker.empty() && holds && quote.speaker) speaker = quote.speaker->name;
    }
  }
  return speaker;
}

Share quotes_given(const lede::Reading& reading, const json& sections, RougeWords& words) {
  Share share;
  const std::vector<lede::Block>& blocks = reading.document.blocks;
  for (const json& section : sections) {
    for (const json& quote : section["quotes"]) {
      const std::size_t at = reading.document.text.find(quote["text"].get<std::string>());
      const auto block = std::find_if(blocks.begin(), blocks.end(), [&](const lede::Block& one) {
        return one.span.contains(static_cast<std::uint32_t>(at));
      });
      const auto index = static_cast<std::size_t>(block - blocks.begin());
      share.add(block != blocks.end() &&
                is_same_name(speaker_of_place(reading, index, at), quote["speaker"], words));
    }
  }
  return share;
}

Figures measure(const fs::path& path, lede::Length length) {
  const json hand = json::parse(file_text(fs::path(path).replace_extension(".expect.json")));
  const lede::Options options = digest_options(hand["lang"], length);
  const auto result = lede::summarize({.text = file_text(path)}, options, pack_of(options.lang));
  if (!result.ok()) return {};
  const lede::Reading& reading = result.value();
  RougeWords words;
  Figures figures = rouges(reading, sentences_of_hand(hand), words);
  figures.sections = sections_met(reading, hand["sections"]);
  figures.points = points_given(reading, hand["turns"], words);
  figures.quotes = quotes_given(reading, hand["sections"], words);
  return figures;
}

/// A meeting or round table of the reference data: its turns as blocks.
lede::Article article_of(const json& meeting) {
  lede::Article article{.form = lede::ArticleForm::kBlocks};
  const auto add = [&](const std::string& text, const std::string& speaker) {
    article.text += text;
    article.pieces.push_back(
        {.bytes = static_cast<std::uint32_t>(text.size()), .speaker = speaker});
  };
  for (const json& turn : meeting.value("turns", json::array())) add(turn["text"], turn["speaker"]);
  for (const json& segment : meeting.value("segments", json::array())) {
    for (const json& paragraph : segment["paragraphs"]) add(paragraph, "");
  }
  return article;
}

std::vector<std::string> summary_of(const json& meeting) {
  if (meeting["summary"].is_array()) return meeting["summary"];
  std::vector<std::string> summary;
  for (const json& segment : meeting["segments"]) summary.push_back(segment["summary"]);
  return summary;
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

void add(Figures& total, const Figures& more) {
  add(total.digest, more.digest);
  add(total.lead, more.lead);
  add(total.equal, more.equal);
  total.words += more.words;
  total.sections.add(more.sections);
  total.points.add(more.points);
  total.quotes.add(more.quotes);
}

void measure_own(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  const auto texts = static_cast<double>(std::max<std::size_t>(paths.size(), 1));
  Figures of_all[3];
  for (const fs::path& path : paths) {
    for (const auto length : {lede::Length::kShort, lede::Length::kMedium, lede::Length::kLong}) {
      const Figures figures = measure(path, length);
      if (length == lede::Length::kMedium) print(path.stem().string().c_str(), figures, 1.0);
      add(of_all[static_cast<std::size_t>(length)], figures);
    }
  }
  print("own texts, mean, short", of_all[0], texts);
  print("own texts, mean", of_all[1], texts);
  print("own texts, mean, long", of_all[2], texts);
}

void measure_meetings(const char* name) {
  const fs::path path = lede::train::reference_folder("topics") / name;
  if (!fs::exists(path)) return;
  Figures total;
  double meetings = 0.0;
  for (const std::string& line : lede::train::read_lines(path)) {
    const json meeting = json::parse(line);
    const lede::Options options = digest_options(meeting.value("lang", "en"), lede::Length::kShort);
    const auto result = lede::summarize(article_of(meeting), options, pack_of(options.lang));
    if (!result.ok()) continue;
    RougeWords words;
    add(total, rouges(result.value(), summary_of(meeting), words));
    ++meetings;
  }
  print(name, total, meetings);
}

}  // namespace

int main(int argc, char* argv[]) {
  std::printf(
      "ROUGE-1, -2, -Lsum           digest             lead               equal picks        "
      "words  topics  points  quotes\n");
  measure_own(argc > 1 ? argv[1] : LEDE_LONG_DIR);
  for (const char* name : {"vcsum-zh-dev.jsonl.gz", "qmsum-en-dev.jsonl.gz"})
    measure_meetings(name);
  return 0;
}
