// SPDX-License-Identifier: MIT
#include "quotes_gold.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "train/reference_set.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::quality {
namespace {

using nlohmann::json;

/// None where there is no such file.
std::vector<json> read_objects(const std::string& path) {
  std::vector<json> objects;
  if (!std::filesystem::exists(path)) return objects;
  for (const std::string& line : train::read_lines(path)) objects.push_back(json::parse(line));
  return objects;
}

Span span_of(const Ruler& ruler, const json& place) {
  return ruler.bytes(place["start"].get<std::uint32_t>(), place["end"].get<std::uint32_t>());
}

void add_content(const GoldArticle& article, const Ruler& ruler, Span span, Attribution& to) {
  for (std::uint32_t at = span.begin; at < span.end;) {
    const std::size_t line_end = article.text.find('\n', at);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(line_end, span.end));
    const Range range = ruler.range({at, end});
    if (range.end > range.begin) to.content.push_back(range);
    at = end + 1;
  }
}

void add_source(const GoldArticle& article, Span span, Attribution& to) {
  for (std::string& word : words_in(span.of(article.text))) to.source.push_back(std::move(word));
}

void add_cue(const GoldArticle& article, Span span, Attribution& to) {
  to.cue += (to.cue.empty() ? "" : " ") + std::string(span.of(article.text));
}

Attribution read_polnear(const GoldArticle& article, const Ruler& ruler, const json& from) {
  Attribution to;
  to.type = from["type"] == "direct"  ? SpeechType::kDirect
            : from["type"] == "mixed" ? SpeechType::kMixed
                                      : SpeechType::kIndirect;
  for (const json& part : from["content"]) add_content(article, ruler, span_of(ruler, part), to);
  for (const json& part : from["source"]) add_source(article, span_of(ruler, part), to);
  for (const json& part : from["cue"]) add_cue(article, span_of(ruler, part), to);
  return to;
}

Attribution read_wikinews(const GoldArticle& article, const Ruler& ruler, const json& from) {
  Attribution to;
  to.type = from["type"] == "Direct" ? SpeechType::kDirect : SpeechType::kIndirect;
  for (const json& part : from["quote"]) add_content(article, ruler, span_of(ruler, part), to);
  for (const json& part : from["speaker"]) add_source(article, span_of(ruler, part), to);
  return to;
}

// A sentence holds one quotation at most: all its parts are one attribution.
Attribution read_sentence(const GoldArticle& article, const Ruler& ruler, const json& spans) {
  Attribution to;
  for (const json& part : spans) {
    const Span span = span_of(ruler, part);
    if (part["tag"] == "content") add_content(article, ruler, span, to);
    if (part["tag"] == "source") add_source(article, span, to);
  }
  return to;
}

}  // namespace

double overlap(const Range& a, const Range& b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  if (end <= begin) return 0.0;
  return static_cast<double>(end - begin) / (std::max(a.end, b.end) - std::min(a.begin, b.begin));
}

Ruler::Ruler(std::string_view text) : text_(text) {
  std::uint32_t unit = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    points_.push_back(at);
    for (std::uint32_t byte = 0; byte < point.bytes; ++byte) units_.push_back(unit);
    if (!unicode::is_space(point.value)) ++unit;
    at += point.bytes;
  }
  points_.push_back(static_cast<std::uint32_t>(text.size()));
  units_.push_back(unit);
}

Range Ruler::range(Span bytes) const {
  Range range{units_[bytes.begin], units_[bytes.end], 0};
  bool inside = false;
  for (std::uint32_t at = bytes.begin; at < bytes.end;) {
    const unicode::CodePoint point = unicode::decode_at(text_, at);
    const bool space = unicode::is_space(point.value);
    if (!space && !inside) ++range.words;
    inside = !space;
    at += point.bytes;
  }
  return range;
}

Span Ruler::bytes_of(Range range) const {
  const auto place = [&](std::uint32_t unit) {
    return static_cast<std::uint32_t>(std::lower_bound(units_.begin(), units_.end(), unit) -
                                      units_.begin());
  };
  return {place(range.begin), place(range.end)};
}

Span Ruler::bytes(std::uint32_t first_point, std::uint32_t end_point) const {
  const auto last = static_cast<std::uint32_t>(points_.size() - 1);
  return {points_[std::min(first_point, last)], points_[std::min(end_point, last)]};
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::uint32_t at = 0; at <= text.size();) {
    const bool end = at == text.size();
    const unicode::CodePoint point = end ? unicode::CodePoint{} : unicode::decode_at(text, at);
    const bool part = !end && (unicode::is_letter(point.value) || unicode::is_digit(point.value) ||
                               unicode::is_mark(point.value));
    if (part) word += text.substr(at, point.bytes);
    if (!part && !word.empty()) {
      words.push_back(unicode::fold(word));
      word.clear();
    }
    at += end ? 1 : point.bytes;
  }
  return words;
}

std::vector<GoldArticle> read_gold(const std::string& path) {
  std::vector<GoldArticle> articles;
  for (const json& line : read_objects(path)) {
    GoldArticle article;
    article.id = line["id"];
    article.text = line["text"];
    const Ruler ruler(article.text);
    if (line.contains("attributions")) {
      article.lang = "en";
      for (const json& from : line["attributions"]) {
        article.attributions.push_back(read_polnear(article, ruler, from));
      }
    } else if (line.contains("annotations")) {
      article.lang = "de";
      for (const json& from : line["annotations"]) {
        article.attributions.push_back(read_wikinews(article, ruler, from));
      }
    } else {
      article.lang = line["lang"];
      article.attributions.push_back(read_sentence(article, ruler, line["spans"]));
      if (article.attributions[0].content.empty()) article.attributions.clear();
    }
    articles.push_back(std::move(article));
  }
  return articles;
}

void add_spans(const std::string& path, std::vector<GoldArticle>& articles) {
  std::map<std::string, GoldArticle*> by_id;
  for (GoldArticle& article : articles) by_id[article.id] = &article;
  std::map<std::string, Ruler> rulers;
  for (const json& line : read_objects(path)) {
    const auto article = by_id.find(line["doc"].get<std::string>());
    if (article == by_id.end()) continue;
    const auto ruler = rulers.try_emplace(article->first, article->second->text).first;
    LabelledSpan span;
    span.range = ruler->second.range(span_of(ruler->second, line));
    span.speech = line["label"] == "speech";
    span.direct = line["atype"] == "direct";
    article->second->spans.push_back(span);
  }
}

}  // namespace lede::quality
