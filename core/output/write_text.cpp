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

constexpr PointForm kForm{.written = one_line};

void add_lead(std::string& out, const Reading& reading, const Options& options) {
  for (const std::vector<Point>& paragraph : lead_paragraphs(reading, options)) {
    begin_part(out);
    add_line(out, "", paragraph_line(reading, paragraph, kForm));
  }
}

void add_speakers(std::string& out, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  begin_part(out);
  out += "Speakers\n";
  for (const std::string& line : lines) add_line(out, "", line);
}

void add_quote(std::string& out, const Reading& reading, const Quote& quote) {
  const std::string speaker = quote.speaker ? one_line(quote.speaker->name) + ": " : "";
  add_line(out, speaker, quote_line(reading, quote));
}

void add_points(std::string& out, const Reading& reading, const std::vector<PointGroup>& groups) {
  for (const PointGroup& group : groups) {
    begin_part(out);
    if (group.apart) out += "* * *\n";
    if (!group.title.empty()) add_line(out, "", group.title);
    for (const Point& point : group.points) add_line(out, "- ", point_line(reading, point, kForm));
    for (const std::uint32_t quote : group.quotes) {
      add_quote(out, reading, reading.quotes.list[quote]);
    }
  }
}

void add_quotes(std::string& out, const Reading& reading, const Options& options) {
  const std::vector<std::uint32_t> shown = shown_quotes(reading, options);
  if (shown.empty()) return;
  begin_part(out);
  out += "Quotes\n";
  for (const std::uint32_t index : shown) add_quote(out, reading, reading.quotes.list[index]);
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
  add_lead(out, reading, options);
  const std::vector<PointGroup> groups = point_groups(reading, options);
  add_speakers(out, speaker_lines(reading, options, groups));
  add_points(out, reading, groups);
  add_quotes(out, reading, options);
  add_credits(out, reading, options);
  return out;
}

}  // namespace lede
