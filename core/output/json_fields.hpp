// SPDX-License-Identifier: MIT
// What the writers of the JSON's parts share: one Writing, and fields of every kind.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lede/options.hpp"
#include "lede/reading.hpp"
#include "output/json_writer.hpp"
#include "output/offsets.hpp"

namespace lede {

/// What every part is written from.
struct Writing {
  const Reading& reading;
  const Options& options;
  Offsets offsets;
  JsonWriter json;

  [[nodiscard]] std::string_view slice(Span span) const { return reading.document.slice(span); }
};

void write_string(JsonWriter& json, std::string_view name, std::string_view value);
void write_score(JsonWriter& json, std::string_view name, double value);
void write_count(JsonWriter& json, std::string_view name, std::uint64_t value);
/// An index, or null for kNone.
void write_index(JsonWriter& json, std::string_view name, std::uint32_t index);
void write_indices(JsonWriter& json, std::string_view name,
                   const std::vector<std::uint32_t>& indices);
void write_string_or_null(JsonWriter& json, std::string_view name, std::string_view value);
void write_slice_or_null(Writing& w, std::string_view name, const std::optional<Span>& span);
/// "block", "start" and "end" of the object that is open.
void write_place(Writing& w, Span span);
/// The same as an object, or null.
void write_span(Writing& w, std::string_view name, const std::optional<Span>& span);

/// "quotes", "statements" and "speakers".
void write_quotes(Writing& w);

}  // namespace lede
