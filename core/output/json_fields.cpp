// SPDX-License-Identifier: MIT
#include "output/json_fields.hpp"

namespace lede {

void write_string(JsonWriter& json, std::string_view name, std::string_view value) {
  json.field(name);
  json.string(value);
}

void write_score(JsonWriter& json, std::string_view name, double value) {
  json.field(name);
  json.score(value);
}

void write_count(JsonWriter& json, std::string_view name, std::uint64_t value) {
  json.field(name);
  json.integer(value);
}

void write_index(JsonWriter& json, std::string_view name, std::uint32_t index) {
  json.field(name);
  if (index == kNone) {
    json.null();
  } else {
    json.integer(index);
  }
}

void write_indices(JsonWriter& json, std::string_view name,
                   const std::vector<std::uint32_t>& indices) {
  json.field(name);
  json.begin_array();
  for (const std::uint32_t index : indices) json.integer(index);
  json.end_array();
}

void write_string_or_null(JsonWriter& json, std::string_view name, std::string_view value) {
  json.field(name);
  if (value.empty()) {
    json.null();
  } else {
    json.string(value);
  }
}

void write_slice_or_null(Writing& w, std::string_view name, const std::optional<Span>& span) {
  write_string_or_null(w.json, name, span ? w.slice(*span) : std::string_view{});
}

void write_place(Writing& w, Span span) {
  const BlockSpan place = w.offsets.convert(span);
  write_count(w.json, "block", place.block);
  write_count(w.json, "start", place.start);
  write_count(w.json, "end", place.end);
}

void write_span(Writing& w, std::string_view name, const std::optional<Span>& span) {
  w.json.field(name);
  if (!span) {
    w.json.null();
    return;
  }
  w.json.begin_object();
  write_place(w, *span);
  w.json.end_object();
}

}  // namespace lede
