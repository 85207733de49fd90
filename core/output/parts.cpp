// SPDX-License-Identifier: MIT
#include "output/parts.hpp"

#include <algorithm>

#include "sentences/split_sentences.hpp"
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

void add_speakers(const Reading& reading, PointGroup& group) {
  std::string_view before;
  for (const std::uint32_t sentence : group.sentences) {
    const std::string_view speaker = speaker_of_sentence(reading, sentence);
    // Some labels stand in the sentence itself.
    const bool said = reading.document.slice(shown_span(reading, sentence)).starts_with(speaker);
    group.speakers.push_back(speaker == before || said ? std::string_view() : speaker);
    before = speaker;
  }
}

}  // namespace

std::vector<PointGroup> point_groups(const Reading& reading, const Options& options) {
  std::vector<PointGroup> groups;
  if (!options.include.summary) return groups;
  const Sections& sections = reading.sections;
  // By section, one more for what is in none. Where no section has a title they part nothing.
  groups.resize(sections.list.size() + 1);
  bool titled = false;
  for (std::size_t i = 0; options.include.sections && i < sections.list.size(); ++i) {
    if (!sections.list[i].title) continue;
    groups[i + 1].title = reading.document.slice(*sections.list[i].title);
    titled = true;
  }
  for (const ChosenSentence& chosen : reading.choice.sentences) {
    const std::uint32_t block = reading.sentences.list[chosen.sentence].block;
    const std::uint32_t section =
        block < sections.of_block.size() ? sections.of_block[block] : kNone;
    groups[titled && section != kNone ? section + 1 : 0].sentences.push_back(chosen.sentence);
  }
  for (PointGroup& group : groups) add_speakers(reading, group);
  std::erase_if(groups, [](const PointGroup& group) { return group.sentences.empty(); });
  return groups;
}

std::vector<std::uint32_t> shown_quotes(const Reading& reading, const Options& options) {
  std::vector<std::uint32_t> shown;
  const std::vector<Quote>& quotes = reading.quotes.list;
  for (std::uint32_t i = 0; options.include.quotes && i < quotes.size(); ++i) {
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
