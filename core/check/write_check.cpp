// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "check/check_quotes.hpp"
#include "output/json_fields.hpp"

namespace lede {
namespace {

constexpr std::array<std::string_view, 3> kVerdicts{"verbatim", "altered", "absent"};

// The place in each block that it reaches over.
void write_places(Writing& w, Span place) {
  const std::vector<Block>& blocks = w.reading.document.blocks;
  auto block =
      std::lower_bound(blocks.begin(), blocks.end(), place.begin,
                       [](const Block& before, std::uint32_t at) { return before.span.end <= at; });
  w.json.field("places");
  w.json.begin_array();
  for (; block != blocks.end() && block->span.begin < place.end; ++block) {
    w.json.begin_object();
    write_place(w,
                {std::max(place.begin, block->span.begin), std::min(place.end, block->span.end)});
    w.json.end_object();
  }
  w.json.end_array();
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  return kVerdicts[static_cast<std::size_t>(verdict)];
}

std::string write_check_json(const std::vector<CheckedQuote>& quotes, const Reading& digest,
                             const Reading& transcript, const Options& options) {
  Writing w{transcript, options, Offsets(transcript.document, options.offsets), {}};
  w.json.begin_object();
  write_string(w.json, "schema", "lede-check/1");
  w.json.field("quotes");
  w.json.begin_array();
  std::array<std::uint32_t, kVerdicts.size()> counts{};
  for (const CheckedQuote& one : quotes) {
    ++counts[static_cast<std::size_t>(one.verdict)];
    w.json.begin_object();
    write_string(w.json, "text", digest.document.slice(one.text));
    const bool named = one.quote != nullptr && one.quote->speaker;
    write_string_or_null(w.json, "speaker",
                         named ? std::string_view(one.quote->speaker->name) : "");
    write_string(w.json, "verdict", name_of(one.verdict));
    write_span(w, "place", one.place.empty() ? std::nullopt : std::optional(one.place));
    write_places(w, one.place);
    write_string_or_null(w.json, "transcriptSpeaker", one.speaker_there);
    w.json.field("differences");
    w.json.begin_array();
    for (const Difference& difference : one.differences) {
      w.json.begin_object();
      write_string(w.json, "digest", digest.document.slice(difference.digest));
      write_string(w.json, "transcript", w.slice(difference.transcript));
      w.json.end_object();
    }
    w.json.end_array();
    w.json.end_object();
  }
  w.json.end_array();
  for (std::size_t i = 0; i < counts.size(); ++i) write_count(w.json, kVerdicts[i], counts[i]);
  w.json.end_object();
  return w.json.take();
}

}  // namespace lede
