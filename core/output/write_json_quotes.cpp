// SPDX-License-Identifier: MIT
#include "lede/enum_names.hpp"
#include "output/json_fields.hpp"
#include "output/parts.hpp"

namespace lede {
namespace {

void write_source(Writing& w, const std::optional<Source>& source) {
  w.json.field("speaker");
  if (!source) {
    w.json.null();
    return;
  }
  w.json.begin_object();
  write_string(w.json, "name", source->name);
  write_string(w.json, "mention", w.slice(source->mention));
  write_span(w, "mentionSpan", source->mention);
  write_slice_or_null(w, "role", source->role);
  w.json.end_object();
}

void write_cue(Writing& w, const std::optional<Span>& cue) {
  write_slice_or_null(w, "cue", cue);
  write_span(w, "cueSpan", cue);
}

void write_quote_list(Writing& w) {
  w.json.field("quotes");
  w.json.begin_array();
  for (const Quote& quote : w.reading.quotes.list) {
    w.json.begin_object();
    write_string(w.json, "text", quote_text(w.reading, quote));
    w.json.field("spans");
    w.json.begin_array();
    for (const Span span : quote.spans) {
      w.json.begin_object();
      write_place(w, span);
      w.json.end_object();
    }
    w.json.end_array();
    write_string(w.json, "kind", name_of(quote.kind));
    write_source(w, quote.speaker);
    write_cue(w, quote.cue);
    write_index(w.json, "sentence", quote.sentence);
    write_score(w.json, "confidence", quote.confidence);
    w.json.end_object();
  }
  w.json.end_array();
}

void write_statements(Writing& w) {
  w.json.field("statements");
  w.json.begin_array();
  for (const Statement& statement : w.reading.quotes.statements) {
    w.json.begin_object();
    write_source(w, statement.speaker);
    write_cue(w, statement.cue);
    write_index(w.json, "sentence", statement.sentence);
    write_span(w, "span", statement.span);
    write_score(w.json, "confidence", statement.confidence);
    w.json.end_object();
  }
  w.json.end_array();
}

void write_speakers(Writing& w) {
  w.json.field("speakers");
  w.json.begin_array();
  for (const Speaker& speaker : w.reading.quotes.speakers) {
    w.json.begin_object();
    write_string(w.json, "name", speaker.name);
    write_slice_or_null(w, "role", speaker.role);
    write_count(w.json, "words", speaker.words);
    write_indices(w.json, "quotes", speaker.quotes);
    write_indices(w.json, "statements", speaker.statements);
    w.json.end_object();
  }
  w.json.end_array();
}

}  // namespace

void write_quotes(Writing& w) {
  write_quote_list(w);
  write_statements(w);
  write_speakers(w);
}

}  // namespace lede
