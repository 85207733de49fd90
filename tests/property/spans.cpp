// SPDX-License-Identifier: MIT
#include "spans.hpp"

#include <optional>

namespace lede::test {
namespace {

void add(std::vector<NamedSpan>& spans, const char* name, const std::optional<Span>& span) {
  if (span) spans.push_back({name, *span});
}

void add_source(std::vector<NamedSpan>& spans, const std::optional<Source>& source) {
  if (!source) return;
  spans.push_back({"source.mention", source->mention});
  add(spans, "source.role", source->role);
}

void add_quotes(std::vector<NamedSpan>& spans, const Quotes& quotes) {
  for (const Quote& quote : quotes.list) {
    for (const Span& span : quote.spans) spans.push_back({"quote", span});
    add(spans, "quote.cue", quote.cue);
    add_source(spans, quote.speaker);
  }
  for (const Statement& statement : quotes.statements) {
    spans.push_back({"statement", statement.span});
    add(spans, "statement.cue", statement.cue);
    add_source(spans, statement.speaker);
  }
  for (const Speaker& speaker : quotes.speakers) add(spans, "speaker.role", speaker.role);
}

void add_names(std::vector<NamedSpan>& spans, const Names& names) {
  for (const Entity& entity : names.entities) {
    spans.push_back({"entity", entity.name});
    add(spans, "entity.role", entity.role);
  }
  for (const Mention& mention : names.mentions) {
    spans.push_back({"mention", mention.name});
    spans.push_back({"mention.phrase", mention.phrase});
  }
}

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

std::vector<NamedSpan> all_spans(const Reading& r) {
  std::vector<NamedSpan> spans;
  for (const Block& block : r.document.blocks) spans.push_back({"block", block.span});
  for (const MarkPair& pair : r.marks.pairs) {
    spans.push_back({"pair.outer", pair.outer});
    spans.push_back({"pair.inner", pair.inner});
  }
  for (const Sentence& sentence : r.sentences.list) spans.push_back({"sentence", sentence.span});
  for (const Word& word : r.sentences.words) spans.push_back({"word", word.span});
  add_names(spans, r.names);
  for (const Keyphrase& phrase : r.keyphrases.list) spans.push_back({"keyphrase", phrase.text});
  for (const Section& section : r.sections.list) add(spans, "section.title", section.title);
  add_quotes(spans, r.quotes);
  for (const ChosenSentence& chosen : r.choice.sentences) {
    spans.push_back({"antecedent", chosen.antecedent.span});
  }
  add(spans, "headline", r.choice.headline);
  return spans;
}

std::string bad_span(const Reading& reading) {
  const std::string_view text = reading.document.text;
  for (const NamedSpan& named : all_spans(reading)) {
    const Span span = named.span;
    const std::string told = std::string(named.name) + " [" + std::to_string(span.begin) + ", " +
                             std::to_string(span.end) + ")";
    if (span.begin > span.end || span.end > text.size()) return told + " is outside the text";
    if (!on_boundary(text, span.begin) || !on_boundary(text, span.end)) {
      return told + " cuts a code point";
    }
  }
  return "";
}

std::string bad_sections(const Reading& r) {
  const std::size_t blocks = r.document.blocks.size();
  if (r.sections.of_block.size() != blocks) return "of_block has another size than the blocks";
  // By block: whose run holds it.
  std::vector<std::uint32_t> run_of(blocks, kNone);
  for (std::uint32_t s = 0; s < r.sections.list.size(); ++s) {
    const std::string told = "section " + std::to_string(s);
    const Section& section = r.sections.list[s];
    if (s > 0 && section.first_block < r.sections.list[s - 1].first_block) {
      return told + " stands behind a later one";
    }
    std::vector<BlockRun> runs{{section.first_block, section.last_block}};
    runs.insert(runs.end(), section.also.begin(), section.also.end());
    for (const BlockRun& run : runs) {
      if (run.first > run.last || run.last >= blocks) return told + " is no range of blocks";
      for (std::uint32_t b = run.first; b <= run.last; ++b) {
        if (run_of[b] != kNone) return told + " overlaps another";
        run_of[b] = s;
      }
    }
  }
  for (std::uint32_t b = 0; b < blocks; ++b) {
    const bool outside = r.roles.role[b] == Role::kCredit || r.roles.role[b] == Role::kPromo;
    const std::uint32_t of = r.sections.of_block[b];
    const std::string told = "block " + std::to_string(b);
    if (outside != (of == kNone)) return told + (outside ? " is in a section" : " is in none");
    if (outside) continue;
    if (of >= r.sections.list.size()) return told + " is in a section that is not there";
    if (run_of[b] != of) return told + " is not in its section";
  }
  return "";
}

}  // namespace lede::test
