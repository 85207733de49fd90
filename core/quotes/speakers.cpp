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

/// Speakers numbered by name, in the order of their first words.
class SpeakerIndex {
 public:
  explicit SpeakerIndex(std::vector<Speaker>& speakers) : speakers_(speakers) {}

  std::uint32_t of(const std::string& name, std::optional<Span> role) {
    const std::uint32_t index = names_.number_of(name);
    if (index == speakers_.size()) speakers_.push_back({.name = name});
    if (!speakers_[index].role) speakers_[index].role = role;
    return index;
  }

  /// The roles of those that are named with one anywhere.
  void add_roles(const Context& context) {
    for (const Entity& entity : context.names.entities) {
      const std::uint32_t index = names_.find(context.slice(entity.name));
      if (index != kNone && !speakers_[index].role) speakers_[index].role = entity.role;
    }
  }

 private:
  std::vector<Speaker>& speakers_;
  StringTable names_;
};

/// Adds each saying's words to its speaker's, those of several sayings once.
void count_words(const Sentences& sentences, std::vector<Saying>& sayings,
                 std::vector<Speaker>& speakers) {
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
    speakers[saying.speaker].words +=
        word_from(sentences, saying.span.end) - word_from(sentences, begin);
    last = saying;
  }
}

}  // namespace

std::vector<Speaker> find_speakers(const Context& context, const std::vector<Quote>& quotes,
                                   const std::vector<Statement>& statements) {
  std::vector<Speaker> speakers;
  SpeakerIndex index(speakers);
  std::vector<Saying> sayings;
  std::uint32_t q = 0;
  std::uint32_t s = 0;
  for (std::uint32_t block = 0; block < context.document.blocks.size(); ++block) {
    const Span whole = context.document.blocks[block].span;
    const std::string& turn = context.roles.speaker[block];
    if (!turn.empty()) sayings.push_back({whole, index.of(turn, {})});
    while (true) {
      const std::uint32_t quote = q < quotes.size() ? quotes[q].spans.front().begin : kNone;
      const std::uint32_t statement = s < statements.size() ? statements[s].span.begin : kNone;
      if (std::min(quote, statement) >= whole.end) break;
      const bool quoted = quote < statement;
      const std::uint32_t item = quoted ? q++ : s++;
      const std::optional<Source>& source =
          quoted ? quotes[item].speaker : statements[item].speaker;
      if (!source) continue;
      const std::uint32_t speaker = index.of(source->name, source->role);
      (quoted ? speakers[speaker].quotes : speakers[speaker].statements).push_back(item);
      if (!quoted) sayings.push_back({statements[item].span, speaker});
      for (std::size_t part = 0; quoted && part < quotes[item].spans.size(); ++part) {
        sayings.push_back({quotes[item].spans[part], speaker});
      }
    }
  }
  index.add_roles(context);
  count_words(context.sentences, sayings, speakers);
  return speakers;
}

}  // namespace lede::quotes
