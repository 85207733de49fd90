// SPDX-License-Identifier: MIT
// Measures quotes, speakers and statements on the reference data (no part of the project), as
// issue 6 defines it.
//   lede_eval_quotes [--show] [FILE]...   PolNeAR's form, German Wikinews's, Russian sentences
// Without a file: polnear-dev, german-wikinews-dev, russian-sentences of LEDE_DATA. `--show` also
// lists what is missed or wrong. Prints, never judges.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "lede/summarize.hpp"
#include "packs/embedded_packs.hpp"
#include "quotes_gold.hpp"
#include "train/reference_set.hpp"

namespace {

namespace fs = std::filesystem;
using lede::Span;
using namespace lede::quality;

constexpr std::uint32_t kFewestWords = 4;
constexpr double kSameQuote = 0.8;
constexpr double kSameStatement = 0.5;
constexpr std::size_t kBins = 10;

double share(double part, double whole) {
  return whole > 0 ? part / whole : 0.0;
}

/// Found of so many expected, right of so many given.
struct Counts {
  int right = 0;
  int given = 0;
  int expected = 0;

  [[nodiscard]] double precision() const { return share(right, given); }
  [[nodiscard]] double recall() const { return share(right, expected); }
  [[nodiscard]] double f1() const { return share(2.0 * right, given + expected); }
};

struct Tally {
  Counts quotes;
  int called_direct = 0;             ///< Of the quotes that are right.
  Counts speakers;                   ///< Of the quotes that are right and have a source.
  std::array<int, 2> short_all{};    ///< Spans of one to three words: not said, said.
  std::array<int, 2> short_right{};  ///< Of them.
  Counts statements;
  Counts indirect;                    ///< As statements, of purely indirect attributions alone.
  std::array<int, kBins> sure_all{};  ///< Said quotes with a speaker, by confidence in tenths.
  std::array<int, kBins> sure_right{};
  int unaligned = 0;  ///< Articles whose text was not read as it stands.
};

lede::LanguagePack pack_of(const std::string& code) {
  for (const lede::EmbeddedPack& pack : lede::embedded_packs()) {
    if (pack.code == code) return lede::read_language_pack(pack.bytes).value();
  }
  return {};
}

struct Said {
  Range range;
  Span span;
  const lede::Quote* quote = nullptr;
  bool used = false;
};

struct Gold {
  Range range;
  const Attribution* attribution = nullptr;
  bool used = false;
};

/// One article's reading beside its references.
struct Pair {
  const lede::Reading& reading;
  const GoldArticle& gold;
  const Ruler& ruler;
  bool show = false;
};

void show(const Pair& pair, const char* what, Range range, const std::string& more) {
  if (!pair.show) return;
  const std::string& text = pair.reading.document.text;
  const auto [begin, end] = pair.ruler.bytes_of(range);
  std::uint32_t from = begin > 70 ? begin - 70 : 0;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) --from;
  std::string line = text.substr(from, begin - from) + "[[" + text.substr(begin, end - begin) +
                     "]]" + text.substr(end, 60);
  std::replace(line.begin(), line.end(), '\n', '/');
  std::printf("%s\t%s\t%s\n", what, more.c_str(), line.c_str());
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

/// Whether the mention holds half of the source's words.
bool is_source(const Pair& pair, const lede::Source& speaker, const Attribution& gold) {
  const std::vector<std::string> mention = words_in(pair.reading.document.slice(speaker.mention));
  const auto held =
      std::count_if(gold.source.begin(), gold.source.end(), [&](const std::string& word) {
        return std::find(mention.begin(), mention.end(), word) != mention.end();
      });
  return 2 * held >= static_cast<std::ptrdiff_t>(gold.source.size());
}

/// The best candidate that is not used yet, by overlap.
template <typename Item>
Item* best_of(std::vector<Item>& items, const Range& range, double least) {
  Item* best = nullptr;
  for (Item& item : items) {
    const double score = overlap(item.range, range);
    if (item.used || score < least) continue;
    least = score;
    best = &item;
  }
  return best;
}

void measure_speaker(const Pair& pair, const Said& said, const Attribution& gold, Tally& tally) {
  if (gold.source.empty()) return;
  ++tally.speakers.expected;
  const auto& speaker = said.quote->speaker;
  const std::string ours =
      speaker ? std::string(pair.reading.document.slice(speaker->mention)) : "-";
  if (speaker) {
    ++tally.speakers.given;
    if (is_source(pair, *speaker, gold)) {
      ++tally.speakers.right;
      return;
    }
  }
  show(pair, speaker ? "SPEAKER-WRONG" : "SPEAKER-NONE", said.range,
       ours + " != " + joined(gold.source));
}

void measure_quotes(const Pair& pair, std::vector<Said>& said, Tally& tally) {
  std::vector<Gold> wanted;
  for (const Attribution& attribution : pair.gold.attributions) {
    if (attribution.type != SpeechType::kDirect) continue;
    for (const Range& range : attribution.content) {
      if (range.words >= kFewestWords) wanted.push_back({range, &attribution});
    }
  }
  tally.quotes.expected += static_cast<int>(wanted.size());
  for (Said& one : said) {
    if (one.range.words < kFewestWords) continue;
    const bool direct = one.quote->kind == lede::QuoteKind::kDirect;
    if (Gold* match = best_of(wanted, one.range, kSameQuote)) {
      match->used = true;
      ++tally.quotes.given;
      ++tally.quotes.right;
      tally.called_direct += direct;
      if (!direct) show(pair, "QUOTE-CALLED-FRAGMENT", one.range, "");
      measure_speaker(pair, one, *match->attribution, tally);
      continue;
    }
    bool inside = false;
    for (const Attribution& other : pair.gold.attributions) {
      for (const Range& range : other.content) inside |= range.holds(one.range);
    }
    if (!direct && inside) continue;
    ++tally.quotes.given;
    show(pair, inside ? "QUOTE-WRONGLY-DIRECT" : "QUOTE-WRONG", one.range,
         direct ? "direct" : "fragment");
  }
  for (const Gold& gold : wanted) {
    if (!gold.used) show(pair, "QUOTE-MISSED", gold.range, "");
  }
}

/// Of quotes with a speaker: right where the smallest content around them is that speaker's.
void measure_confidence(const Pair& pair, const std::vector<Said>& said, Tally& tally) {
  for (const Said& one : said) {
    if (!one.quote->speaker) continue;
    const Attribution* around = nullptr;
    std::uint32_t smallest = 0;
    for (const Attribution& attribution : pair.gold.attributions) {
      for (const Range& range : attribution.content) {
        const std::uint32_t size = range.end - range.begin;
        if (!range.holds(one.range) && overlap(range, one.range) < kSameQuote) continue;
        if (around != nullptr && size >= smallest) continue;
        around = &attribution;
        smallest = size;
      }
    }
    const auto bin = std::min(kBins - 1, static_cast<std::size_t>(one.quote->confidence * kBins));
    ++tally.sure_all[bin];
    const bool right = around != nullptr && !around->source.empty() &&
                       is_source(pair, *one.quote->speaker, *around);
    tally.sure_right[bin] += right;
  }
}

void measure_short(const Pair& pair, std::vector<Said>& all, Tally& tally) {
  for (const LabelledSpan& span : pair.gold.spans) {
    if (span.range.words >= kFewestWords) continue;
    const Said* ours = best_of(all, span.range, 0.5);
    const bool said = ours != nullptr && (ours->quote->kind == lede::QuoteKind::kDirect ||
                                          ours->quote->kind == lede::QuoteKind::kFragment);
    ++tally.short_all[span.speech ? 1 : 0];
    if (said == span.speech) {
      ++tally.short_right[span.speech ? 1 : 0];
    } else {
      show(pair, span.speech ? "SHORT-MISSED" : "SHORT-WRONG", span.range,
           ours == nullptr ? "none"
           : said          ? "said"
                           : "not said");
    }
  }
}

void measure_statements(const Pair& pair, bool mixed_too, Counts& counts) {
  std::vector<Gold> wanted;
  for (const Attribution& attribution : pair.gold.attributions) {
    if (attribution.type == SpeechType::kDirect) continue;
    if (attribution.type == SpeechType::kMixed && !mixed_too) continue;
    for (const Range& range : attribution.content) wanted.push_back({range, &attribution});
  }
  counts.expected += static_cast<int>(wanted.size());
  for (const lede::Statement& statement : pair.reading.quotes.statements) {
    ++counts.given;
    const Range range = pair.ruler.range(statement.span);
    Gold* match = best_of(wanted, range, kSameStatement);
    if (match != nullptr) {
      match->used = true;
      ++counts.right;
    } else if (mixed_too) {
      show(pair, "STATEMENT-WRONG", range,
           statement.cue ? std::string(pair.reading.document.slice(*statement.cue)) : "");
    }
  }
  if (!mixed_too) return;
  for (const Gold& gold : wanted) {
    if (gold.used) continue;
    double best = 0.0;
    std::string ours;
    for (const lede::Statement& statement : pair.reading.quotes.statements) {
      const double score = overlap(pair.ruler.range(statement.span), gold.range);
      if (score <= best) continue;
      best = score;
      ours = statement.cue ? std::string(pair.reading.document.slice(*statement.cue)) : "-";
    }
    show(pair, "STATEMENT-MISSED", gold.range,
         joined(gold.attribution->source) + " | " + gold.attribution->cue + " | " + ours + " " +
             std::to_string(best).substr(0, 4));
  }
}

void measure(const GoldArticle& gold, const lede::LanguagePack& pack, bool list, Tally& tally) {
  lede::Article article;
  article.text = gold.text;
  lede::Options options;
  options.lang = gold.lang;
  const auto result = lede::summarize(article, options, pack);
  if (!result.ok()) return;
  const lede::Reading& reading = result.value();
  const Ruler ruler(reading.document.text);
  if (ruler.length() != Ruler(gold.text).length()) ++tally.unaligned;
  const Pair pair{reading, gold, ruler, list};
  std::vector<Said> all;
  for (const lede::Quote& quote : reading.quotes.list) {
    for (const Span span : quote.spans) all.push_back({ruler.range(span), span, &quote});
  }
  std::vector<Said> said;
  for (const Said& one : all) {
    const lede::QuoteKind kind = one.quote->kind;
    if (kind == lede::QuoteKind::kDirect || kind == lede::QuoteKind::kFragment) {
      said.push_back(one);
    }
  }
  measure_quotes(pair, said, tally);
  measure_confidence(pair, said, tally);
  measure_short(pair, all, tally);
  measure_statements(pair, true, tally.statements);
  measure_statements(pair, false, tally.indirect);
}

void print(const char* name, const Counts& counts) {
  std::printf("  %-34s F1 %.3f  precision %.3f  recall %.3f  (%d right, %d given, %d expected)\n",
              name, counts.f1(), counts.precision(), counts.recall(), counts.right, counts.given,
              counts.expected);
}

void print(const std::string& name, std::size_t articles, const Tally& t) {
  std::printf("%s, %zu articles\n", name.c_str(), articles);
  if (t.unaligned > 0) std::printf("  (%d articles read otherwise than they stand)\n", t.unaligned);
  print("quotes of four words and more", t.quotes);
  std::printf("  %-34s %.3f\n", "  of these called direct", share(t.called_direct, t.quotes.right));
  std::printf("  %-34s %.3f  of those given %.3f, given to %.3f of %d\n", "speaker",
              t.speakers.recall(), t.speakers.precision(),
              share(t.speakers.given, t.speakers.expected), t.speakers.expected);
  if (t.short_all[0] > 0 && t.short_all[1] > 0) {
    const double said = share(t.short_right[1], t.short_all[1]);
    const double not_said = share(t.short_right[0], t.short_all[0]);
    std::printf("  %-34s %.3f  (said %.3f of %d, not said %.3f of %d)\n",
                "short spans, balanced accuracy", (said + not_said) / 2, said, t.short_all[1],
                not_said, t.short_all[0]);
  }
  print("statements", t.statements);
  print("  without the partly quoted", t.indirect);
  std::printf("  confidence of quotes with a speaker, how many, how many of them right\n");
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    if (t.sure_all[bin] == 0) continue;
    std::printf("    %.1f to %.1f  %5d  %.3f\n", bin / 10.0, (bin + 1) / 10.0, t.sure_all[bin],
                share(t.sure_right[bin], t.sure_all[bin]));
  }
}

}  // namespace

int main(int argc, char** argv) {
  bool list = false;
  std::vector<fs::path> files;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--show") == 0) {
      list = true;
    } else {
      files.emplace_back(argv[i]);
    }
  }
  const fs::path quotes = lede::train::reference_folder("quotes");
  if (files.empty()) {
    files = {quotes / "polnear-dev.jsonl.gz", quotes / "german-wikinews-dev.jsonl.gz",
             quotes / "russian-sentences.jsonl.gz"};
  }
  int missing = 0;
  for (const fs::path& file : files) {
    std::vector<GoldArticle> articles = read_gold(file.string());
    if (articles.empty()) {
      std::printf("%s: not there, or nothing in it\n", file.filename().string().c_str());
      ++missing;
      continue;
    }
    if (articles[0].lang == "en") {
      add_spans((quotes / "polnear-spans-dev.jsonl.gz").string(), articles);
    }
    const lede::LanguagePack pack = pack_of(articles[0].lang);
    Tally tally;
    for (const GoldArticle& article : articles) measure(article, pack, list, tally);
    print(file.filename().string(), articles.size(), tally);
  }
  return missing == 0 ? 0 : 1;
}
