// SPDX-License-Identifier: MIT
#include "quotes/speakers.hpp"

#include <algorithm>

#include "lede/string_table.hpp"
#include "sentences/split_sentences.hpp"
#include "sort_items.hpp"

namespace lede::quotes {
namespace {

struct Saying {
  Span span;
  std::uint32_t speaker = 0;
};

// Speakers numbered by name, in the order of their first words.
class SpeakerIndex {
 public:
  explicit SpeakerIndex(std::vector<Speaker>& speakers) : speakers_(speakers) {}

  std::uint32_t of(const Source& source) {
    const std::uint32_t index = names_.number_of(source.name);
    if (index == speakers_.size()) {
      speakers_.push_back({.name = source.name, .role = source.role});
    }
    return index;
  }

 private:
  std::vector<Speaker>& speakers_;
  StringTable names_;
};

std::uint32_t words_in(const Sentences& sentences, Span span) {
  return word_from(sentences, span.end) - word_from(sentences, span.begin);
}

}  // namespace

std::vector<Speaker> find_speakers(const Sentences& sentences, const std::vector<Quote>& quotes,
                                   const std::vector<Statement>& statements) {
  std::vector<Speaker> speakers;
  SpeakerIndex index(speakers);
  std::vector<Saying> sayings;
  std::size_t q = 0;
  std::size_t s = 0;
  while (q < quotes.size() || s < statements.size()) {
    const bool quote =
        s == statements.size() ||
        (q < quotes.size() && quotes[q].spans.front().begin < statements[s].span.begin);
    const std::optional<Source>& source = quote ? quotes[q].speaker : statements[s].speaker;
    if (source) {
      const std::uint32_t speaker = index.of(*source);
      auto& list = quote ? speakers[speaker].quotes : speakers[speaker].statements;
      list.push_back(static_cast<std::uint32_t>(quote ? q : s));
      if (!quote) sayings.push_back({statements[s].span, speaker});
      for (std::size_t part = 0; quote && part < quotes[q].spans.size(); ++part) {
        sayings.push_back({quotes[q].spans[part], speaker});
      }
    }
    ++(quote ? q : s);
  }
  sort_items(sayings, [](const Saying& a, const Saying& b) {
    if (a.speaker != b.speaker) return a.speaker < b.speaker;
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  Saying last;
  for (const Saying& saying : sayings) {
    const bool same = last.speaker == saying.speaker && !last.span.empty();
    const std::uint32_t begin =
        same ? std::max(saying.span.begin, last.span.end) : saying.span.begin;
    if (begin >= saying.span.end) continue;
    speakers[saying.speaker].words += words_in(sentences, {begin, saying.span.end});
    last = saying;
  }
  return speakers;
}

}  // namespace lede::quotes
