// SPDX-License-Identifier: MIT
#include "lede/summarize.hpp"
#include "output/parts.hpp"

namespace lede {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : one_line(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// `<tag attributes>text</tag>` with the text escaped. The article's text may be of any direction.
void add_element(std::string& out, std::string_view tag, std::string_view attributes,
                 std::string_view text) {
  out += '<';
  out += tag;
  out += attributes;
  out += '>';
  out += escaped(text);
  out += "</";
  out += tag;
  out += ">\n";
}

constexpr std::string_view kOfArticle = " dir=\"auto\"";
constexpr std::string_view kLabel = " lang=\"en\" dir=\"ltr\"";

constexpr PointForm kForm{.written = escaped,
                          .speaker_opens = "<strong>",
                          .speaker_closes = "</strong>",
                          .note_opens = "<small>",
                          .note_closes = "</small>",
                          .question_opens = "<em>",
                          .question_closes = "</em>"};

void add_lead(std::string& out, const Reading& reading, const Options& options) {
  for (const std::vector<Point>& paragraph : lead_paragraphs(reading, options)) {
    out += "<p dir=\"auto\">" + paragraph_line(reading, paragraph, kForm) + "</p>\n";
  }
}

void add_speakers(std::string& out, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  add_element(out, "h3", kLabel, "Speakers");
  out += "<ul>\n";
  for (const std::string& line : lines) add_element(out, "li", kOfArticle, line);
  out += "</ul>\n";
}

void add_quote(std::string& out, const Reading& reading, const Quote& quote) {
  out += "<figure>\n";
  add_element(out, "blockquote", kOfArticle, quote_line(reading, quote));
  if (quote.speaker) add_element(out, "figcaption", kOfArticle, quote.speaker->name);
  out += "</figure>\n";
}

void add_points(std::string& out, const Reading& reading, const std::vector<PointGroup>& groups) {
  for (const PointGroup& group : groups) {
    if (group.apart) out += "<hr>\n";
    if (!group.title.empty()) add_element(out, "h3", kOfArticle, group.title);
    if (!group.points.empty()) out += "<ul>\n";
    for (const Point& point : group.points) {
      out += "<li dir=\"auto\">" + point_line(reading, point, kForm) + "</li>\n";
    }
    if (!group.points.empty()) out += "</ul>\n";
    for (const std::uint32_t quote : group.quotes) {
      add_quote(out, reading, reading.quotes.list[quote]);
    }
  }
}

void add_quotes(std::string& out, const Reading& reading, const Options& options) {
  const std::vector<std::uint32_t> shown = shown_quotes(reading, options);
  if (shown.empty()) return;
  add_element(out, "h3", kLabel, "Quotes");
  for (const std::uint32_t index : shown) add_quote(out, reading, reading.quotes.list[index]);
}

void add_credits(std::string& out, const Reading& reading, const Options& options) {
  if (!options.include.credits || reading.roles.credits.empty()) return;
  add_element(out, "h3", kLabel, "Credits");
  out += "<ul>\n";
  for (const Credit& credit : reading.roles.credits) {
    const Block& block = reading.document.blocks[credit.block];
    add_element(out, "li", kOfArticle, reading.document.slice(block));
  }
  out += "</ul>\n";
}

}  // namespace

std::string write_html(const Reading& reading, const Options& options) {
  std::string out = "<section class=\"lede\" lang=\"" + escaped(reading.language.code) + "\">\n";
  if (reading.roles.title) add_element(out, "h2", kOfArticle, *reading.roles.title);
  add_lead(out, reading, options);
  const std::vector<PointGroup> groups = point_groups(reading, options);
  add_speakers(out, speaker_lines(reading, options, groups));
  add_points(out, reading, groups);
  add_quotes(out, reading, options);
  add_credits(out, reading, options);
  out += "</section>\n";
  return out;
}

}  // namespace lede
