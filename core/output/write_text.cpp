// SPDX-License-Identifier: MIT
#include "lede/summarize.hpp"
#include "output/parts.hpp"

namespace lede {
namespace {

/// Parts are an empty line apart.
void begin_part(std::string& out) {
  if (!out.empty()) out += '\n';
}

void add_line(std::string& out, std::string_view before, std::string_view text) {
  out += before;
  out += one_line(text);
  out += '\n';
}

void add_points(std::string& out, const Reading& reading, const Options& options) {
  for (const PointGroup& group : point_groups(reading, options)) {
    begin_part(out);
    if (!group.title.empty()) add_line(out, "", group.title);
    for (std::size_t i = 0; i < group.sentences.size(); ++i) {
      const std::string speaker =
          group.speakers[i].empty() ? "" : one_line(group.speakers[i]) + ": ";
      add_line(out, "- " + speaker,
               reading.document.slice(shown_span(reading, group.sentences[i])));
    }
  }
}

void add_quotes(std::string& out, const Reading& reading, const Options& options) {
  const std::vector<std::uint32_t> shown = shown_quotes(reading, options);
  if (shown.empty()) return;
  begin_part(out);
  out += "Quotes\n";
  for (const std::uint32_t index : shown) {
    const Quote& quote = reading.quotes.list[index];
    const std::string speaker = quote.speaker ? one_line(quote.speaker->name) + ": " : "";
    add_line(out, speaker, quote_line(reading, quote));
  }
}

void add_credits(std::string& out, const Reading& reading, const Options& options) {
  if (!options.include.credits || reading.roles.credits.empty()) return;
  begin_part(out);
  out += "Credits\n";
  for (const Credit& credit : reading.roles.credits) {
    add_line(out, "", reading.document.slice(reading.document.blocks[credit.block]));
  }
}

}  // namespace

std::string write_text(const Reading& reading, const Options& options) {
  std::string out;
  if (reading.roles.title) add_line(out, "", *reading.roles.title);
  add_points(out, reading, options);
  add_quotes(out, reading, options);
  add_credits(out, reading, options);
  return out;
}

}  // namespace lede
