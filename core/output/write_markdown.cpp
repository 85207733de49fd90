// SPDX-License-Identifier: MIT
#include "lede/summarize.hpp"
#include "output/parts.hpp"

namespace lede {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Where a line would begin a heading, list or rule, the place of the mark to escape; else npos.
std::size_t opening_mark(std::string_view line) {
  std::size_t at = line.find_first_not_of(' ');
  if (at == std::string_view::npos) return at;
  constexpr std::string_view kOpeners = "#+-=:";
  if (kOpeners.find(line[at]) != std::string_view::npos) return at;
  if (!is_digit(line[at])) return std::string_view::npos;
  while (at < line.size() && is_digit(line[at])) ++at;
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

void add_points(std::string& out, const Reading& reading, const Options& options) {
  for (const PointGroup& group : point_groups(reading, options)) {
    begin_part(out);
    if (!group.title.empty()) add_heading(out, "## ", escaped(group.title));
    for (std::size_t i = 0; i < group.sentences.size(); ++i) {
      out += "- ";
      if (!group.speakers[i].empty()) out += "**" + escaped(group.speakers[i]) + "**: ";
      out += escaped(reading.document.slice(shown_span(reading, group.sentences[i]))) + '\n';
    }
  }
}

void add_quotes(std::string& out, const Reading& reading, const Options& options) {
  const std::vector<std::uint32_t> shown = shown_quotes(reading, options);
  if (shown.empty()) return;
  add_heading(out, "## ", "Quotes");
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const Quote& quote = reading.quotes.list[shown[i]];
    if (i > 0) out += '\n';
    out += "> " + escaped(quote_line(reading, quote)) + '\n';
    if (quote.speaker) out += ">\n> — " + escaped(quote.speaker->name) + '\n';
  }
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
  add_points(out, reading, options);
  add_quotes(out, reading, options);
  add_credits(out, reading, options);
  return out;
}

}  // namespace lede
