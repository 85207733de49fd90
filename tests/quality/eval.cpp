// SPDX-License-Identifier: MIT
// Measures the core on the articles of tests/quality/articles beside their editor's references:
// the three sentences (key points, three), beside the first three of running text, and the quotes.
//   lede_eval             prints a line an article and the means
//   lede_eval --check     also fails when a mean falls below tests/quality/figures.json
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lede/enum_names.hpp"
#include "lede/summarize.hpp"
#include "own_texts.hpp"

namespace {

namespace fs = std::filesystem;
using lede::test::file_text;
using lede::test::pack_of;
using nlohmann::json;

/// Of several articles; shares are of the sums, so that every sentence and quote counts alike.
struct Tally {
  int articles = 0;
  int sentences = 0;  ///< The editor's.
  int chosen = 0;     ///< Of them in the summary.
  int in_lead = 0;    ///< Of them among the first three.
  double overlap = 0.0;
  double lead_overlap = 0.0;
  int quotes = 0;    ///< The editor's.
  int reported = 0;  ///< The core's.
  int found = 0;     ///< Of both: the same span.
  int kinds = 0;     ///< Of those found, with the right kind.
  int speakers = 0;  ///< Of those found, with the right speaker, or none where there is none.

  void add(const Tally& other) {
    articles += other.articles;
    sentences += other.sentences;
    chosen += other.chosen;
    in_lead += other.in_lead;
    overlap += other.overlap;
    lead_overlap += other.lead_overlap;
    quotes += other.quotes;
    reported += other.reported;
    found += other.found;
    kinds += other.kinds;
    speakers += other.speakers;
  }
};

double share(double part, double whole) {
  return whole > 0 ? part / whole : 0.0;
}

/// Where the references stand in the text, which they do verbatim.
std::vector<lede::Span> spans_of(const lede::Document& document, const json& texts) {
  std::vector<lede::Span> spans;
  for (const json& text : texts) {
    const std::string words = text.get<std::string>();
    const std::size_t at = document.text.find(words);
    if (at == std::string::npos) continue;
    spans.push_back(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
  }
  return spans;
}

/// How many references a chosen sentence covers by more than half.
int covered(const std::vector<lede::Span>& references, const std::vector<lede::Span>& chosen) {
  int count = 0;
  for (const lede::Span reference : references) {
    count += std::any_of(chosen.begin(), chosen.end(), [&](lede::Span span) {
      const std::uint32_t begin = std::max(span.begin, reference.begin);
      const std::uint32_t end = std::min(span.end, reference.end);
      return begin < end && 2 * (end - begin) > reference.size();
    });
  }
  return count;
}

std::vector<std::uint32_t> terms_in(const lede::Reading& reading,
                                    const std::vector<lede::Span>& spans) {
  std::vector<std::uint32_t> terms;
  for (const lede::Word& word : reading.sentences.words) {
    for (const lede::Span span : spans) {
      if (span.contains(word.span)) terms.push_back(word.term);
    }
  }
  std::sort(terms.begin(), terms.end());
  return terms;
}

/// F1 of shared words, as ROUGE-1 counts them, by the core's own terms.
double word_overlap(const lede::Reading& reading, const std::vector<lede::Span>& references,
                    const std::vector<lede::Span>& chosen) {
  const std::vector<std::uint32_t> wanted = terms_in(reading, references);
  const std::vector<std::uint32_t> got = terms_in(reading, chosen);
  std::vector<std::uint32_t> both;
  std::set_intersection(wanted.begin(), wanted.end(), got.begin(), got.end(),
                        std::back_inserter(both));
  return share(2.0 * static_cast<double>(both.size()),
               static_cast<double>(wanted.size() + got.size()));
}

std::vector<lede::Span> chosen_spans(const lede::Reading& reading) {
  std::vector<lede::Span> spans;
  for (const lede::ChosenSentence& chosen : reading.choice.sentences) {
    spans.push_back(reading.sentences.list[chosen.sentence].span);
  }
  return spans;
}

std::vector<lede::Span> lead_spans(const lede::Reading& reading) {
  std::vector<lede::Span> spans;
  for (std::uint32_t i = 0; i < reading.sentences.list.size() && spans.size() < 3; ++i) {
    if (reading.salience.eligible[i]) spans.push_back(reading.sentences.list[i].span);
  }
  return spans;
}

/// One part of one of the core's quotes: a quotation that its clause splits has several.
struct QuotePart {
  lede::Span span;
  const lede::Quote* quote = nullptr;
};

void measure_quotes(const lede::Reading& reading, const json& expected, Tally& tally) {
  std::vector<QuotePart> parts;
  for (const lede::Quote& quote : reading.quotes.list) {
    for (const lede::Span span : quote.spans) parts.push_back({span, &quote});
  }
  tally.quotes = static_cast<int>(expected.size());
  tally.reported = static_cast<int>(parts.size());
  for (const json& one : expected) {
    // The same words may be quoted twice: each part serves one reference.
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const QuotePart& candidate) {
      return candidate.quote != nullptr && reading.document.slice(candidate.span) == one["text"];
    });
    if (part == parts.end()) continue;
    const lede::Quote& quote = *part->quote;
    part->quote = nullptr;
    ++tally.found;
    tally.kinds += lede::name_of(quote.kind) == one["kind"].get<std::string>();
    const std::string speaker = quote.speaker ? quote.speaker->name : "";
    tally.speakers += speaker == (one["speaker"].is_null() ? "" : one["speaker"]);
  }
}

Tally measure(const fs::path& expectation) {
  const json expected = json::parse(file_text(expectation));
  fs::path path = expectation;
  path.replace_extension().replace_extension(".txt");
  lede::Article article;
  if (!fs::exists(path)) {
    path.replace_extension(".md");
    article.form = lede::ArticleForm::kMarkdown;
  }
  article.text = file_text(path);
  lede::Options options;
  options.lang = expected["lang"];
  options.count = 3;
  const auto result = lede::summarize(article, options, pack_of(options.lang));
  Tally tally;
  if (!result.ok()) return tally;
  const lede::Reading& reading = result.value();
  const std::vector<lede::Span> references = spans_of(reading.document, expected["sentences"]);
  tally.articles = 1;
  tally.sentences = static_cast<int>(expected["sentences"].size());
  tally.chosen = covered(references, chosen_spans(reading));
  tally.in_lead = covered(references, lead_spans(reading));
  tally.overlap = word_overlap(reading, references, chosen_spans(reading));
  tally.lead_overlap = word_overlap(reading, references, lead_spans(reading));
  measure_quotes(reading, expected["quotes"], tally);
  return tally;
}

void print(const std::string& name, const Tally& t) {
  std::printf("%-26s %5.2f %5.2f %8.2f %5.2f %8d %5d %5d %5d %5d\n", name.c_str(),
              share(t.chosen, t.sentences), share(t.in_lead, t.sentences),
              share(t.overlap, t.articles), share(t.lead_overlap, t.articles), t.quotes, t.reported,
              t.found, t.kinds, t.speakers);
}

/// Whether no figure fell below the committed one.
bool holds(const Tally& total) {
  const json figures = json::parse(file_text(fs::path(LEDE_QUALITY_DIR) / "figures.json"));
  const std::vector<std::pair<std::string, double>> measured = {
      {"agreement", share(total.chosen, total.sentences)},
      {"quotesFound", share(total.found, total.quotes)},
      {"quotesRight", share(total.found, total.reported)},
      {"kindsRight", share(total.kinds, total.found)},
      {"speakersRight", share(total.speakers, total.found)}};
  bool all = true;
  for (const auto& [name, value] : measured) {
    const double least = figures.at(name).get<double>();
    const bool fell = value < least;
    std::printf("%-14s %.3f, committed %.3f%s\n", name.c_str(), value, least, fell ? "  FELL" : "");
    all = all && !fell;
  }
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  const bool check = argc > 1 && std::string(argv[1]) == "--check";
  std::vector<fs::path> expectations;
  for (const auto& entry : fs::directory_iterator(fs::path(LEDE_QUALITY_DIR) / "articles")) {
    if (entry.path().filename().string().ends_with(".expect.json")) {
      expectations.push_back(entry.path());
    }
  }
  std::sort(expectations.begin(), expectations.end());
  if (expectations.empty()) return 1;
  std::printf("%-26s %5s %5s %8s %5s %8s %5s %5s %5s %5s\n", "share of editor's sentences", "core",
              "lead", "overlap", "lead", "quotes", "ours", "found", "kind", "who");
  Tally total;
  for (const fs::path& path : expectations) {
    const Tally tally = measure(path);
    print(path.filename().string().substr(0, path.filename().string().find('.')), tally);
    total.add(tally);
  }
  print("all", total);
  return !check || holds(total) ? 0 : 1;
}
