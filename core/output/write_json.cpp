// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>

#include "lede/enum_names.hpp"
#include "lede/summarize.hpp"
#include "output/json_fields.hpp"
#include "output/parts.hpp"

namespace lede {
namespace {

constexpr std::string_view kSchema = "lede/1";
constexpr std::string_view kTitleSources[] = {"", "heading", "keyphrase", "question"};

/// The part of a list by section that belongs to section `at`.
std::vector<std::uint32_t> of_section(const std::vector<std::vector<std::uint32_t>>& by_section,
                                      std::size_t at) {
  return at < by_section.size() ? by_section[at] : std::vector<std::uint32_t>{};
}

void write_time(Writing& w, std::uint32_t block) {
  const std::optional<double>& time = w.reading.document.blocks[block].time;
  if (!time) return;
  w.json.field("time");
  w.json.seconds(*time);
}

/// When a sentence begins: with its caption, else with its block.
void write_time(Writing& w, std::uint32_t block, Span sentence) {
  const std::vector<TimedPlace>& times = w.reading.document.times;
  const auto after = std::upper_bound(
      times.begin(), times.end(), sentence.begin,
      [](std::uint32_t begin, const TimedPlace& place) { return begin < place.begin; });
  if (after == times.begin()) return write_time(w, block);
  w.json.field("time");
  w.json.seconds((after - 1)->seconds);
}

// The parts, in the contract's order --------------------------------------------------------------

void write_engine(Writing& w) {
  w.json.field("engine");
  w.json.begin_object();
  write_string(w.json, "version", kVersion);
  write_string_or_null(w.json, "pack", w.reading.pack_version);
  write_string(w.json, "model", kModel);
  w.json.end_object();
}

void write_antecedent(Writing& w, const Antecedent& antecedent) {
  if (antecedent.name.empty()) return;
  w.json.field("antecedents");
  w.json.begin_array();
  const BlockSpan place = w.offsets.convert(antecedent.span);
  w.json.begin_object();
  write_index(w.json, "start", place.start);
  write_index(w.json, "end", place.end);
  write_string(w.json, "name", antecedent.name);
  w.json.end_object();
  w.json.end_array();
}

void write_question(Writing& w, std::uint32_t sentence) {
  if (sentence == kNone) return;
  const Span span = w.reading.sentences.list[sentence].span;
  w.json.field("question");
  w.json.begin_object();
  write_place(w, span);
  write_string(w.json, "text", w.slice(span));
  w.json.end_object();
}

void write_chosen(Writing& w, const ChosenSentence& chosen, bool whole) {
  const Span span = shown_span(w.reading, chosen.sentence);
  const std::uint32_t block = w.reading.sentences.list[chosen.sentence].block;
  w.json.begin_object();
  write_index(w.json, "sentence", chosen.sentence);
  write_place(w, span);
  write_string(w.json, "text", w.slice(span));
  write_score(w.json, "score", w.reading.salience.score[chosen.sentence]);
  if (whole) write_time(w, block, span);
  const std::string_view speaker = speaker_of_sentence(w.reading, chosen.sentence);
  if (!speaker.empty()) write_string(w.json, "speaker", speaker);
  write_antecedent(w, chosen.antecedent);
  if (whole) write_question(w, chosen.question);
  w.json.end_object();
}

void write_summary(Writing& w, bool whole) {
  const Choice& choice = w.reading.choice;
  w.json.field("summary");
  w.json.begin_object();
  write_string(w.json, "type", name_of(w.options.type));
  write_string(w.json, "length", name_of(w.options.length));
  write_string(w.json, "text", summary_text(w.reading));
  w.json.field("sentences");
  w.json.begin_array();
  for (const ChosenSentence& chosen : choice.sentences) write_chosen(w, chosen, whole);
  w.json.end_array();
  if (whole && w.options.type == SummaryType::kDigest) {
    write_indices(w.json, "lead", choice.lead);
    if (!choice.source.empty()) write_string(w.json, "source", choice.source);
  }
  w.json.end_object();
}

void write_run(Writing& w, BlockRun run) {
  write_index(w.json, "firstBlock", run.first);
  write_index(w.json, "lastBlock", run.last);
}

void write_sections(Writing& w, bool whole) {
  const Choice& choice = w.reading.choice;
  w.json.field("sections");
  w.json.begin_array();
  for (std::size_t i = 0; i < w.reading.sections.list.size(); ++i) {
    const Section& section = w.reading.sections.list[i];
    const std::string_view source = kTitleSources[static_cast<std::size_t>(section.title_source)];
    w.json.begin_object();
    write_slice_or_null(w, "title", section.title);
    write_string_or_null(w.json, "titleSource", source);
    write_run(w, {section.first_block, section.last_block});
    if (whole && !section.also.empty()) {
      w.json.field("also");
      w.json.begin_array();
      for (const BlockRun run : section.also) {
        w.json.begin_object();
        write_run(w, run);
        w.json.end_object();
      }
      w.json.end_array();
    }
    write_indices(w.json, "points", of_section(choice.points, i));
    if (whole && w.options.type == SummaryType::kDigest) {
      write_indices(w.json, "quotes", of_section(choice.quotes, i));
      write_indices(w.json, "statements", of_section(choice.statements, i));
    }
    w.json.end_object();
  }
  w.json.end_array();
}

void write_keyphrases(Writing& w) {
  w.json.field("keyphrases");
  w.json.begin_array();
  for (const Keyphrase& phrase : w.reading.keyphrases.list) {
    w.json.begin_object();
    write_string(w.json, "text", w.slice(phrase.text));
    write_score(w.json, "score", phrase.score);
    write_count(w.json, "count", phrase.count);
    w.json.end_object();
  }
  w.json.end_array();
}

void write_credits(Writing& w) {
  w.json.field("credits");
  w.json.begin_array();
  for (const Credit& credit : w.reading.roles.credits) {
    w.json.begin_object();
    write_string(w.json, "kind", name_of(credit.kind));
    write_string(w.json, "text", w.reading.document.slice(w.reading.document.blocks[credit.block]));
    write_index(w.json, "block", credit.block);
    w.json.end_object();
  }
  w.json.end_array();
}

void write_features(Writing& w, std::uint32_t sentence) {
  const auto& features = w.reading.salience.features;
  if (sentence >= features.size()) return;
  w.json.field("features");
  w.json.begin_array();
  for (const Feature& feature : features[sentence]) {
    w.json.begin_object();
    write_string(w.json, "name", feature.name);
    write_score(w.json, "value", feature.value);
    write_score(w.json, "effect", feature.effect);
    w.json.end_object();
  }
  w.json.end_array();
}

std::uint32_t section_of(const Reading& reading, std::uint32_t block) {
  return block < reading.sections.of_block.size() ? reading.sections.of_block[block] : kNone;
}

void write_sentences(Writing& w) {
  w.json.field("sentences");
  w.json.begin_array();
  for (std::uint32_t i = 0; i < w.reading.sentences.list.size(); ++i) {
    const Sentence& sentence = w.reading.sentences.list[i];
    w.json.begin_object();
    write_string(w.json, "text", w.slice(sentence.span));
    write_place(w, sentence.span);
    write_score(w.json, "score", w.reading.salience.score[i]);
    write_index(w.json, "section", section_of(w.reading, sentence.block));
    write_time(w, sentence.block, sentence.span);
    write_features(w, i);
    w.json.end_object();
  }
  w.json.end_array();
}

void write_block(Writing& w, std::uint32_t index) {
  const Block& block = w.reading.document.blocks[index];
  const Roles& roles = w.reading.roles;
  const std::uint8_t level =
      index < roles.level.size() && roles.level[index] > 0 ? roles.level[index] : block.level;
  const Role role = index < roles.role.size() ? roles.role[index] : Role::kOther;
  w.json.begin_object();
  write_string(w.json, "text", w.reading.document.slice(block));
  write_string(w.json, "kind", name_of(block.kind));
  if (level > 0) write_count(w.json, "level", level);
  write_string(w.json, "role", name_of(role));
  write_string_or_null(w.json, "speaker",
                       index < roles.speaker.size() ? roles.speaker[index] : std::string_view{});
  write_index(w.json, "section", section_of(w.reading, index));
  write_time(w, index);
  w.json.end_object();
}

void write_blocks(Writing& w) {
  w.json.field("blocks");
  w.json.begin_array();
  for (std::uint32_t i = 0; i < w.reading.document.blocks.size(); ++i) write_block(w, i);
  w.json.end_array();
}

void write_stats(Writing& w) {
  const Reading& r = w.reading;
  const auto all = static_cast<std::uint32_t>(r.document.text.size());
  ReadingLoad load;
  std::uint64_t words = 0;
  for (const ChosenSentence& chosen : r.choice.sentences) {
    const Span span = shown_span(r, chosen.sentence);
    const ReadingLoad part = reading_load(r, span);
    load.words += part.words;
    load.characters += part.characters;
    words += words_in(r, span);
  }
  w.json.field("stats");
  w.json.begin_object();
  write_count(w.json, "words", r.sentences.words.size());
  write_count(w.json, "sentences", r.sentences.list.size());
  write_count(w.json, "readingSeconds", reading_load(r, {0, all}).seconds());
  write_count(w.json, "summaryWords", words);
  write_count(w.json, "summaryReadingSeconds", load.seconds());
  w.json.end_object();
}

void write_head(Writing& w, std::string_view id) {
  write_string(w.json, "schema", kSchema);
  write_engine(w);
  w.json.field("id");
  w.json.raw(id.empty() ? "null" : id);
  write_string(w.json, "lang", w.reading.language.code);
  write_score(w.json, "langConfidence", w.reading.language.confidence);
  w.json.field("title");
  if (w.reading.roles.title) {
    w.json.string(*w.reading.roles.title);
  } else {
    w.json.null();
  }
}

void write_parts(Writing& w, bool whole) {
  const Include& include = w.options.include;
  if (include.summary) write_summary(w, whole);
  if (include.sections) write_sections(w, whole);
  if (include.quotes) write_quotes(w);
  if (include.keyphrases) write_keyphrases(w);
  if (include.credits) write_credits(w);
  if (whole && (include.sentences || include.explain)) write_sentences(w);
  if (whole && include.blocks) write_blocks(w);
  if (include.stats) write_stats(w);
}

/// `whole`: also what only a result of summarize() may have. What a program always calls it with
/// its compiler knows, and leaves out the rest.
std::string write(const Reading& reading, const Options& options, std::string_view id, bool whole) {
  Writing w{reading, options, Offsets(reading.document, options.offsets), {}};
  w.json.begin_object();
  write_head(w, id);
  write_parts(w, whole);
  w.json.field("warnings");
  w.json.begin_array();
  for (const std::string& warning : reading.warnings) w.json.string(warning);
  w.json.end_array();
  w.json.end_object();
  return w.json.take();
}

}  // namespace

std::string write_json(const Reading& reading, const Options& options, std::string_view id) {
  return write(reading, options, id, true);
}

std::string write_cut_json(const Reading& reading, const Options& options, std::string_view id) {
  return write(reading, options, id, false);
}

std::string write_error_json(const Error& error, std::string_view id) {
  JsonWriter json;
  json.begin_object();
  write_string(json, "schema", kSchema);
  json.field("id");
  json.raw(id.empty() ? "null" : id);
  json.field("error");
  json.begin_object();
  write_string(json, "code", name_of(error.code));
  write_string(json, "message", error.message);
  json.end_object();
  json.end_object();
  return json.take();
}

}  // namespace lede
