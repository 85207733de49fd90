// SPDX-License-Identifier: MIT
#include "digits.hpp"
#include "lede/summarize.hpp"
#include "output/parts.hpp"

namespace lede {
namespace {

/// Where a line would begin a heading, list or rule, the place of the mark to escape; else npos.
std::size_t opening_mark(std::string_view line) {
  std::size_t at = line.find_first_not_of(' ');
  if (at == std::string_view::npos) return at;
  constexpr std::string_view kOpeners = "#+-=:";
  if (kOpeners.find(line[at]) != std::string_view::npos) return at;
  if (!is_ascii_digit(line[at])) return std::string_view::npos;
  while (at < line.size() && is_ascii_digit(line[at])) ++at;
  return at < line.size() && (line[at] == '.' || line[at] == ')') ? at : std::string_view::npos;
}

/// The text as itself, whatever marks of Markdown it has.
std::string escaped(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_[]<>|~&$";
  const std::string line = one_line(text);
  const std::size_t opening = opening_mark(line);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i == opening || kMarks.find(line[i]) != std::string_view::npos) out += '\\';
    out += line[i];
  }
  return out;
}

/// Parts are an empty line apart.
void begin_part(std::string& out) {
  if (!out.empty() && !out.ends_with("\n\n")) out += '\n';
}

void add_heading(std::string& out, std::string_view marks, const std::string& text) {
  begin_part(out);
  out += marks;
  out += text;
  out += "\n\n";
}

constexpr PointForm kForm{.written = escaped,
                          .speaker_opens = "**",
                          .speaker_closes = "**",
                          .question_opens = "*",
                          .question_closes = "*"};

void add_lead(std::string& out, const Reading& reading, const Options& options) {
  for (const std::vector<Point>& paragraph : lead_paragraphs(reading, options)) {
    begin_part(out);
    out += paragraph_line(reading, paragraph, kForm) + '\n';
  }
}

void add_speakers(std::string& out, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  add_heading(out, "## ", "Speakers");
  for (const std::string& line : lines) out += "- " + escaped(line) + '\n';
}

void add_quote(std::string& out, const Reading& reading, const Quote& quote) {
  begin_part(out);
  out += "> " + escaped(quote_line(reading, quote)) + '\n';
  if (quote.speaker) out += ">\n> — " + escaped(quote.speaker->name) + '\n';
}

void add_points(std::string& out, const Reading& reading, const std::vector<PointGroup>& groups) {
  for (const PointGroup& group : groups) {
    begin_part(out);
    if (group.apart) out += "***\n\n";
    if (!group.title.empty()) add_heading(out, "## ", escaped(group.title));
    for (const Point& point : group.points) out += "- " + point_line(reading, point, kForm) + '\n';
    for (const std::uint32_t quote : group.quotes) {
      add_quote(out, reading, reading.quotes.list[quote]);
    }
  }
}

void add_quotes(std::string& out, const Reading& reading, const Options& options) {
  const std::vector<std::uint32_t> shown = shown_quotes(reading, options);
  if (shown.empty()) return;
  add_heading(out, "## ", "Quotes");
  for (const std::uint32_t index : shown) add_quote(out, reading, reading.quotes.list[index]);
}

void add_credits(std::string& out, const Reading& reading, const Options& options) {
  if (!options.include.credits || reading.roles.credits.empty()) return;
  add_heading(out, "## ", "Credits");
  for (const Credit& credit : reading.roles.credits) {
    const Block& block = reading.document.blocks[credit.block];
    out += "- " + escaped(reading.document.slice(block)) + '\n';
  }
}

}  // namespace

std::string write_markdown(const Reading& reading, const Options& options) {
  std::string out;
  if (reading.roles.title) add_heading(out, "# ", escaped(*reading.roles.title));
  add_lead(out, reading, options);
  const std::vector<PointGroup> groups = point_groups(reading, options);
  add_speakers(out, speaker_lines(reading, options, groups));
  add_points(out, reading, groups);
  add_quotes(out, reading, options);
  add_credits(out, reading, options);
  return out;
}

}  // namespace lede
