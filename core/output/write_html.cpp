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

void add_points(std::string& out, const Reading& reading, const Options& options) {
  for (const PointGroup& group : point_groups(reading, options)) {
    if (!group.title.empty()) add_element(out, "h3", kOfArticle, group.title);
    out += "<ul>\n";
    for (std::size_t i = 0; i < group.sentences.size(); ++i) {
      const std::string text =
          escaped(reading.document.slice(shown_span(reading, group.sentences[i])));
      const std::string speaker = escaped(group.speakers[i]);
      out += "<li dir=\"auto\">";
      if (!speaker.empty()) out += "<strong>" + speaker + "</strong>: ";
      out += text + "</li>\n";
    }
    out += "</ul>\n";
  }
}

void add_quotes(std::string& out, const Reading& reading, const Options& options) {
  const std::vector<std::uint32_t> shown = shown_quotes(reading, options);
  if (shown.empty()) return;
  add_element(out, "h3", kLabel, "Quotes");
  for (const std::uint32_t index : shown) {
    const Quote& quote = reading.quotes.list[index];
    out += "<figure>\n";
    add_element(out, "blockquote", kOfArticle, quote_line(reading, quote));
    if (quote.speaker) add_element(out, "figcaption", kOfArticle, quote.speaker->name);
    out += "</figure>\n";
  }
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
  add_points(out, reading, options);
  add_quotes(out, reading, options);
  add_credits(out, reading, options);
  out += "</section>\n";
  return out;
}

}  // namespace lede
