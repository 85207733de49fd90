// SPDX-License-Identifier: MIT
#include "output/parts.hpp"

#include <algorithm>
#include <set>

#include "sentences/split_sentences.hpp"
#include "summary/choose_sentences.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede {

Span shown_span(const Reading& reading, std::uint32_t sentence) {
  const Span whole = reading.sentences.list[sentence].span;
  const std::optional<Span>& slice = reading.choice.headline;
  return slice && whole.contains(*slice) ? *slice : whole;
}

std::string summary_text(const Reading& reading) {
  std::string text;
  for (const ChosenSentence& chosen : reading.choice.sentences) {
    if (!text.empty()) text += ' ';
    text += reading.document.slice(shown_span(reading, chosen.sentence));
  }
  return text;
}

std::string quote_text(const Reading& reading, const Quote& quote) {
  std::string text;
  for (const Span span : quote.spans) {
    if (!text.empty()) text += ' ';
    text += reading.document.slice(span);
  }
  return text;
}

std::string quote_line(const Reading& reading, const Quote& quote) {
  std::string text;
  for (const Span span : quote.spans) {
    const std::string_view part = reading.document.slice(span);
    const bool same_marks = !text.empty() && unicode::is_letter(unicode::decode_at(part, 0).value);
    if (!text.empty()) text += same_marks ? " … " : " ";
    text += part;
  }
  return text;
}

std::string_view speaker_of_sentence(const Reading& reading, std::uint32_t sentence) {
  const Sentence& shown = reading.sentences.list[sentence];
  const std::vector<std::string>& turns = reading.roles.speaker;
  if (shown.block < turns.size() && !turns[shown.block].empty()) return turns[shown.block];
  const std::vector<Quote>& quotes = reading.quotes.list;
  auto after = std::lower_bound(
      quotes.begin(), quotes.end(), shown.span.begin,
      [](const Quote& quote, std::uint32_t at) { return quote.spans.front().begin <= at; });
  if (after == quotes.begin()) return {};
  const Quote& quote = *--after;
  if (!quote.speaker || quote.kind != QuoteKind::kDirect) return {};
  for (const Span span : quote.spans) {
    if (shown.span.begin >= span.begin && shown.span.end <= span.end) return quote.speaker->name;
  }
  return {};
}

namespace {

/// Without the dash that opens a turn: its speaker's name stands there.
std::string_view without_dash(std::string_view text) {
  if (text.empty()) return text;
  const unicode::CodePoint first = unicode::decode_at(text, 0);
  if (unicode::category(first.value) != unicode::Category::kDash) return text;
  return unicode::trim(text.substr(first.bytes));
}

std::string_view shown_text(const Reading& reading, std::uint32_t sentence) {
  const std::string_view text = reading.document.slice(shown_span(reading, sentence));
  const std::uint32_t block = reading.sentences.list[sentence].block;
  const std::vector<std::string>& speaker = reading.roles.speaker;
  return block < speaker.size() && !speaker[block].empty() ? without_dash(text) : text;
}

Point point_of(const Reading& reading, const ChosenSentence& chosen) {
  Point point{chosen.sentence, speaker_of_sentence(reading, chosen.sentence)};
  if (chosen.question != kNone) {
    point.question =
        without_dash(reading.document.slice(reading.sentences.list[chosen.question].span));
  }
  if (!chosen.antecedent.name.empty()) {
    point.note = "[";
    point.note += reading.document.slice(chosen.antecedent.span);
    point.note += ": " + chosen.antecedent.name + "]";
  }
  return point;
}

/// Whoever speaks on unasked, where somebody speaks in every point, and whose label stands in the
/// sentence itself, is not named again.
void name_once(const Reading& reading, std::vector<Point>& points) {
  const bool all_spoken = std::none_of(points.begin(), points.end(),
                                       [](const Point& point) { return point.speaker.empty(); });
  std::string_view before;
  for (Point& point : points) {
    const std::string_view speaker = point.speaker;
    const bool goes_on = all_spoken && speaker == before && point.question.empty();
    if (goes_on || shown_text(reading, point.sentence).starts_with(speaker)) point.speaker = {};
    before = speaker;
  }
}

bool is_digest(const Options& options) {
  return options.type == SummaryType::kDigest && options.include.summary;
}

bool opens_digest(const Reading& reading, const Options& options, std::uint32_t sentence) {
  const std::vector<std::uint32_t>& lead = reading.choice.lead;  // In article order.
  return is_digest(options) && std::binary_search(lead.begin(), lead.end(), sentence);
}

}  // namespace

std::string point_line(const Reading& reading, const Point& point, const PointForm& form) {
  std::string line;
  if (!point.question.empty()) {
    line += form.question_opens;
    line += form.written(point.question);
    line += form.question_closes;
    line += ' ';
  }
  if (!point.speaker.empty()) {
    line += form.speaker_opens;
    line += form.written(point.speaker);
    line += form.speaker_closes;
    line += ": ";
  }
  line += form.written(shown_text(reading, point.sentence));
  if (!point.note.empty()) {
    line += ' ';
    line += form.note_opens;
    line += form.written(point.note);
    line += form.note_closes;
  }
  return line;
}

std::string paragraph_line(const Reading& reading, const std::vector<Point>& points,
                           const PointForm& form) {
  constexpr char32_t kFirstWide = 0x3000;  // 。 and what stands beside it in Unicode.
  std::string line;
  for (const Point& point : points) {
    const auto end = static_cast<std::uint32_t>(line.size());
    // Behind a space where the script has one.
    if (!line.empty() && unicode::decode_before(line, end).value < kFirstWide) line += ' ';
    line += point_line(reading, point, form);
  }
  return line;
}

std::vector<std::vector<Point>> lead_paragraphs(const Reading& reading, const Options& options) {
  std::vector<std::vector<Point>> lead;
  std::uint32_t before = kNone;
  for (const ChosenSentence& chosen : reading.choice.sentences) {
    if (!opens_digest(reading, options, chosen.sentence)) continue;
    const std::uint32_t block = reading.sentences.list[chosen.sentence].block;
    if (block != before) lead.emplace_back();
    before = block;
    lead.back().push_back(point_of(reading, chosen));
  }
  for (std::vector<Point>& paragraph : lead) name_once(reading, paragraph);
  return lead;
}

std::vector<PointGroup> point_groups(const Reading& reading, const Options& options) {
  std::vector<PointGroup> groups;
  if (!options.include.summary) return groups;
  const Sections& sections = reading.sections;
  // By section, one more for what is in none. Where none that has points has a title they part only
  // a digest.
  groups.resize(sections.list.size() + 1);
  bool parted = is_digest(options) && options.include.sections;
  for (std::size_t i = 0; options.include.sections && i < sections.list.size(); ++i) {
    const std::optional<Span>& title = sections.list[i].title;
    if (title) groups[i + 1].title = reading.document.slice(*title);
    groups[i + 1].apart = parted && !title;
    const auto& points = reading.choice.points;  // None with a headline.
    parted = parted || (title && i < points.size() && !points[i].empty());
  }
  const auto group_of = [&](std::uint32_t sentence) -> PointGroup& {
    const std::uint32_t section = section_of_sentence(reading, sentence);
    return groups[parted && section != kNone ? section + 1 : 0];
  };
  for (const ChosenSentence& chosen : reading.choice.sentences) {
    if (opens_digest(reading, options, chosen.sentence)) continue;
    group_of(chosen.sentence).points.push_back(point_of(reading, chosen));
  }
  for (const std::vector<std::uint32_t>& quotes : reading.choice.quotes) {
    if (!options.include.quotes) break;
    for (const std::uint32_t quote : quotes) {
      group_of(reading.quotes.list[quote].sentence).quotes.push_back(quote);
    }
  }
  for (PointGroup& group : groups) name_once(reading, group.points);
  std::erase_if(
      groups, [](const PointGroup& group) { return group.points.empty() && group.quotes.empty(); });
  if (!groups.empty()) groups.front().apart = false;
  return groups;
}

std::vector<std::string> speaker_lines(const Reading& reading, const Options& options,
                                       const std::vector<PointGroup>& groups) {
  std::vector<std::string> lines;
  if (!is_digest(options)) return lines;
  std::set<std::string_view> heard;
  for (const PointGroup& group : groups) {
    for (const Point& point : group.points) {
      heard.insert(speaker_of_sentence(reading, point.sentence));
    }
  }
  heard.erase(std::string_view());
  const bool quoted = heard.empty();
  for (const PointGroup& group : groups) {
    for (const std::uint32_t quote : group.quotes) {
      if (quoted) heard.insert(reading.quotes.list[quote].speaker->name);
    }
  }
  for (const Speaker& speaker : reading.quotes.speakers) {
    if (!heard.contains(speaker.name)) continue;
    lines.push_back(one_line(speaker.name));
    if (speaker.role) lines.back() += ", " + one_line(reading.document.slice(*speaker.role));
  }
  return lines;
}

std::vector<std::uint32_t> shown_quotes(const Reading& reading, const Options& options) {
  std::vector<std::uint32_t> shown;
  if (!options.include.quotes || is_digest(options)) return shown;
  const std::vector<Quote>& quotes = reading.quotes.list;
  for (std::uint32_t i = 0; i < quotes.size(); ++i) {
    const bool whole = quotes[i].kind == QuoteKind::kDirect;
    if (whole || (quotes[i].kind == QuoteKind::kFragment && quotes[i].speaker)) shown.push_back(i);
  }
  return shown;
}

std::string one_line(std::string_view valid) {
  std::string line;
  line.reserve(valid.size());
  for (std::uint32_t at = 0; at < valid.size();) {
    const unicode::CodePoint point = unicode::decode_at(valid, at);
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0) ||
                         point.value == 0x2028 || point.value == 0x2029;
    if (control) {
      line += ' ';
    } else {
      line += valid.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return line;
}

std::uint64_t ReadingLoad::seconds() const {
  constexpr std::uint64_t kWordsAMinute = 238;       // Silent reading, non-fiction: Brysbaert 2019.
  constexpr std::uint64_t kCharactersAMinute = 500;  // As reading-time widgets take it for Chinese.
  constexpr std::uint64_t kBoth = kWordsAMinute * kCharactersAMinute;
  const std::uint64_t sixtieths = 60 * (words * kCharactersAMinute + characters * kWordsAMinute);
  return (sixtieths + kBoth - 1) / kBoth;
}

ReadingLoad reading_load(const Reading& reading, Span span) {
  ReadingLoad load;
  const std::string_view text = reading.document.text;
  const std::vector<Word>& words = reading.sentences.words;
  for (std::uint32_t i = word_from(reading.sentences, span.begin);
       i < words.size() && words[i].span.begin < span.end; ++i) {
    if (!unicode::is_unspaced(unicode::decode_at(text, words[i].span.begin).value)) ++load.words;
  }
  for (std::uint32_t at = span.begin; at < span.end;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    if (point.value >= 0x80 && unicode::is_unspaced(point.value)) ++load.characters;
    at += point.bytes;
  }
  return load;
}

std::uint32_t words_in(const Reading& reading, Span span) {
  return word_from(reading.sentences, span.end) - word_from(reading.sentences, span.begin);
}

}  // namespace lede
