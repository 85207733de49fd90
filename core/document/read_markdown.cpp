// SPDX-License-Identifier: MIT
// Markdown's blocks, line by line: the part of CommonMark that news is written in.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/build_document.hpp"
#include "document/markdown_inline.hpp"
#include "document/read_document.hpp"
#include "sort_items.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

constexpr auto kNowhere = std::string_view::npos;

struct MarkdownReader {
  Document document;
  std::vector<std::string> labels;  ///< Of link definitions, folded and sorted.
  std::string title;                ///< The front matter's, until the first block is written.

  std::string open_text;  ///< The block being read: its source, or its text if preformatted.
  BlockKind open_kind = BlockKind::kParagraph;
  bool is_open = false;
  std::size_t item_indent = 0;  ///< Where the text of the list item begins; 0: in no list.
  bool after_blank = false;
  std::string fence;            ///< The open fence's marks; empty: none.
  std::string_view skip_until;  ///< Of a comment or script.
};

std::string_view trim_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == kNowhere) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// Takes the white space off a line's begin; its width in columns, with tabs of four.
std::size_t take_indent(std::string_view& line) {
  std::size_t columns = 0;
  while (!line.empty() && (line[0] == ' ' || line[0] == '\t')) {
    columns = line[0] == ' ' ? columns + 1 : (columns / 4 + 1) * 4;
    line.remove_prefix(1);
  }
  return columns;
}

bool consists_of(std::string_view text, char c) {
  return !text.empty() && text.find_first_not_of(c) == kNowhere;
}

void write(MarkdownReader& r, std::string_view text, BlockKind kind, std::uint8_t level = 0) {
  const std::string title = std::exchange(r.title, {});
  const bool is_title = kind == BlockKind::kHeading && level == 1;
  if (!title.empty() && !is_title) add_block(r.document, title, BlockKind::kTitle);
  add_block(r.document, text, kind).level = level;
}

/// Writes inline Markdown, and behind it what its images show.
void write_inline(MarkdownReader& r, std::string_view source, BlockKind kind,
                  std::uint8_t level = 0) {
  const MarkdownText inline_text = read_markdown_inline(source, r.labels);
  const std::string_view text = unicode::trim(inline_text.text);
  if (!text.empty()) write(r, text, kind, level);
  for (const std::string& caption : inline_text.captions) write(r, caption, BlockKind::kCaption);
}

/// How long a paragraph's strong beginning is, with its marks: "**Why?** Because"; 0: none.
std::size_t strong_length(std::string_view source) {
  const std::string_view mark = source.substr(0, 2);
  if (source.size() < 5 || (mark != "**" && mark != "__") || source[2] == ' ') return 0;
  const std::size_t end = source.find(mark, 2);
  return end == kNowhere || source[end - 1] == ' ' ? 0 : end + 2;
}

bool asks(std::string_view text) {
  return text.ends_with('?') || text.ends_with("？") || text.ends_with("؟");
}

/// A strong question and its answer in one paragraph are two blocks.
void write_paragraph(MarkdownReader& r, std::string_view source) {
  const std::size_t length = strong_length(source);
  const std::string_view rest = unicode::trim(source.substr(length));
  const bool splits = length > 0 && asks(source.substr(2, length - 4));
  if (length > 0 && (rest.empty() || splits)) {
    write_inline(r, source.substr(0, length), BlockKind::kParagraph);
    if (!r.document.blocks.empty()) r.document.blocks.back().strong = true;
    source = rest;
  }
  write_inline(r, source, BlockKind::kParagraph);
}

/// Ends the block being read.
void close(MarkdownReader& r) {
  if (!r.is_open) return;
  r.is_open = false;
  const std::string source = std::exchange(r.open_text, {});
  if (r.open_kind == BlockKind::kParagraph) return write_paragraph(r, source);
  if (r.open_kind != BlockKind::kPreformatted && r.open_kind != BlockKind::kTable) {
    write_inline(r, source, r.open_kind);
    return;
  }
  const std::size_t end = source.find_last_not_of(" \t\n");
  if (end != kNowhere) write(r, std::string_view(source).substr(0, end + 1), r.open_kind);
}

void add_line(MarkdownReader& r, std::string_view line, BlockKind kind) {
  if (r.is_open && r.open_kind != kind) close(r);
  if (r.is_open) r.open_text += '\n';
  r.is_open = true;
  r.open_kind = kind;
  r.open_text += line;
}

/// `# so #`; 0: no heading.
std::uint8_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6) return 0;
  return level == line.size() || line[level] == ' ' || line[level] == '\t'
             ? static_cast<std::uint8_t>(level)
             : 0;
}

void read_heading(MarkdownReader& r, std::string_view line, std::uint8_t level) {
  std::string_view text = trim_blanks(line.substr(level));
  const std::size_t last = text.find_last_not_of('#');
  if (last == kNowhere) {
    text = {};
  } else if (text[last] == ' ' || text[last] == '\t') {
    text = text.substr(0, last);
  }
  close(r);
  write_inline(r, text, BlockKind::kHeading, level);
}

bool is_break(std::string_view line) {
  const char mark = line[0];
  if (mark != '-' && mark != '*' && mark != '_') return false;
  return std::count(line.begin(), line.end(), mark) >= 3 &&
         line.find_first_not_of(std::string{mark, ' ', '\t'}) == kNowhere;
}

/// How long a list item's marker is with the blank behind it; 0: none. Inside a paragraph a number
/// must be 1, or a year at a line's begin would make a list.
std::size_t marker_length(std::string_view line, bool in_paragraph) {
  std::size_t at = 0;
  while (at < line.size() && at < 9 && line[at] >= '0' && line[at] <= '9') ++at;
  if (at > 0) {
    if (in_paragraph && line.substr(0, at) != "1") return 0;
    if (at == line.size() || (line[at] != '.' && line[at] != ')')) return 0;
  } else if (line[0] != '-' && line[0] != '*' && line[0] != '+') {
    return 0;
  }
  ++at;
  if (at == line.size()) return in_paragraph ? 0 : at;
  return line[at] == ' ' || line[at] == '\t' ? at + 1 : 0;
}

/// The marks that open a fence, or nothing.
std::string_view fence_of(std::string_view line) {
  if (line[0] != '`' && line[0] != '~') return {};
  const std::size_t length = std::min(line.find_first_not_of(line[0]), line.size());
  if (length < 3 || (line[0] == '`' && line.find('`', length) != kNowhere)) return {};
  return line.substr(0, length);
}

/// `| --- | :-: |`, the line below a table's head.
bool is_delimiter_row(std::string_view line) {
  return line.find('|') != kNowhere && line.find('-') != kNowhere &&
         line.find_first_not_of("|-: \t") == kNowhere;
}

/// A table's row: its cells' texts with tabs between.
void read_row(MarkdownReader& r, std::string_view line) {
  if (is_delimiter_row(line)) return;
  std::string row;
  line = trim_blanks(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|')) line.remove_suffix(1);
  while (true) {
    std::size_t bar = line.find('|');
    while (bar != kNowhere && bar > 0 && line[bar - 1] == '\\') bar = line.find('|', bar + 1);
    row += read_markdown_inline(line.substr(0, bar), r.labels).text;
    if (bar == kNowhere) break;
    row += '\t';
    line.remove_prefix(bar + 1);
  }
  add_line(r, row, BlockKind::kTable);
}

/// `[label]: target`; the label, or nothing.
std::string_view definition_label(std::string_view line) {
  if (line.empty() || line[0] != '[') return {};
  const std::size_t end = line.find_first_of("[]", 1);
  return end != kNowhere && end > 1 && line.substr(end, 2) == "]:" ? line.substr(1, end - 1)
                                                                   : std::string_view();
}

/// What must come before text is read again, if a line begins a comment or a script.
std::string_view skipped_until(std::string_view line) {
  if (line.starts_with("<!--")) return "-->";
  if (line.starts_with("<script")) return "</script>";
  return line.starts_with("<style") ? std::string_view("</style>") : std::string_view();
}

/// Reads on in a fence or a comment. @return false if the line, shortened to its rest, is text.
bool read_enclosed(MarkdownReader& r, std::string_view& line) {
  if (!r.fence.empty()) {
    std::string_view marks = line;
    while (!marks.empty() && marks[0] == '>') {
      marks.remove_prefix(1);
      marks = trim_blanks(marks);
    }
    marks = trim_blanks(marks);
    if (marks.size() >= r.fence.size() && consists_of(marks, r.fence[0])) {
      r.fence.clear();
      close(r);
    } else {
      add_line(r, line, BlockKind::kPreformatted);
    }
    return true;
  }
  if (r.skip_until.empty()) return false;
  const std::size_t end = line.find(r.skip_until);
  if (end == kNowhere) return true;
  line.remove_prefix(end + r.skip_until.size());
  r.skip_until = {};
  return trim_blanks(line).empty();
}

/// Plain text: it goes on in the open paragraph, or begins one.
void read_plain(MarkdownReader& r, std::string_view line, bool quoted) {
  if (r.is_open && r.open_kind == BlockKind::kListItem) {
    add_line(r, line, BlockKind::kListItem);
  } else if (quoted || (r.is_open && r.open_kind == BlockKind::kBlockquote)) {
    add_line(r, line, BlockKind::kBlockquote);
  } else {
    add_line(r, line, r.item_indent > 0 ? BlockKind::kListItem : BlockKind::kParagraph);
  }
}

bool read_heading_or_break(MarkdownReader& r, std::string_view line) {
  const std::string_view trimmed = trim_blanks(line);
  if (r.is_open && r.open_kind == BlockKind::kParagraph &&
      (consists_of(trimmed, '=') || consists_of(trimmed, '-'))) {
    r.is_open = false;
    write_inline(r, std::exchange(r.open_text, {}), BlockKind::kHeading, trimmed[0] == '=' ? 1 : 2);
    return true;
  }
  if (is_break(line)) {
    close(r);
    r.item_indent = 0;
    return true;
  }
  if (const std::uint8_t level = heading_level(line); level > 0) {
    read_heading(r, line, level);
    return true;
  }
  return false;
}

/// What follows a list item's marker, which may be another item's. A line of ever more markers is
/// text in the end: each of them looks ahead for a break.
void read_item(MarkdownReader& r, std::string_view line, std::size_t indent) {
  constexpr int kDeepest = 16;
  close(r);
  std::size_t length = marker_length(line, false);
  for (int depth = 0; length > 0 && depth < kDeepest; ++depth) {
    line.remove_prefix(length);
    indent += length + take_indent(line);
    length = line.empty() || is_break(line) ? 0 : marker_length(line, false);
  }
  r.item_indent = indent;
  if (line.starts_with("[ ] ") || line.starts_with("[x] ") || line.starts_with("[X] ")) {
    line.remove_prefix(4);
  }
  if (line.empty()) return;
  if (const std::uint8_t level = heading_level(line); level > 0) {
    read_heading(r, line, level);
  } else {
    add_line(r, line, BlockKind::kListItem);
  }
}

/// A line that neither a fence nor a comment holds, without the > of blockquotes.
void read_line(MarkdownReader& r, std::string_view line, std::string_view next, bool quoted) {
  const std::string_view whole = line;
  std::size_t indent = take_indent(line);
  if (line.empty()) {
    const bool code = r.is_open && r.open_kind == BlockKind::kPreformatted;
    if (code) r.open_text += '\n';
    if (!code) close(r);
    r.after_blank = true;
    return;
  }
  const bool after_blank = std::exchange(r.after_blank, false);
  const bool text_open = r.is_open && r.open_kind != BlockKind::kPreformatted;
  const bool is_item = marker_length(line, text_open && r.item_indent == 0) > 0;
  if (indent < r.item_indent && after_blank && !is_item) r.item_indent = 0;
  if (indent >= r.item_indent && r.item_indent > 0 && !is_item) indent -= r.item_indent;

  if (indent >= 4 && !text_open && (!is_item || r.item_indent == 0)) {
    add_line(r, whole.substr(std::min(whole.find_first_not_of(" \t"), std::size_t{4})),
             BlockKind::kPreformatted);
    return;
  }
  if (r.is_open && r.open_kind == BlockKind::kPreformatted) close(r);
  if (indent < 4 && read_heading_or_break(r, line)) return;
  if (is_item && (indent < 4 || r.item_indent > 0)) return read_item(r, line, indent);
  if (const std::string_view fence = fence_of(line); !fence.empty()) {
    close(r);
    r.fence = fence;
    return;
  }
  const bool in_table = r.is_open && r.open_kind == BlockKind::kTable;
  if (line.find('|') != kNowhere && (in_table || is_delimiter_row(next))) return read_row(r, line);
  if (in_table) close(r);
  if (r.skip_until = skipped_until(line); !r.skip_until.empty()) {
    if (read_enclosed(r, line)) return;
  }
  if (!r.is_open && !definition_label(line).empty()) {
    if (line[1] != '^') return;
    line.remove_prefix(line.find("]:") + 2);  // A footnote's text.
  }
  read_plain(r, line, quoted);
}

/// Takes up to all of a line's > off.
bool take_quote_marks(std::string_view& line) {
  bool quoted = false;
  while (true) {
    std::string_view rest = line;
    if (take_indent(rest) > 3 || !rest.starts_with('>')) return quoted;
    rest.remove_prefix(1);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    line = rest;
    quoted = true;
  }
}

void find_labels(MarkdownReader& r, const std::vector<std::string_view>& lines) {
  for (std::string_view line : lines) {
    take_quote_marks(line);
    take_indent(line);
    const std::string_view label = definition_label(line);
    if (!label.empty() && label[0] != '^') r.labels.push_back(unicode::fold(label));
  }
  sort_items(r.labels);
}

/// Reads YAML front matter; @return how many lines it takes. Only its title is of use.
std::size_t read_front_matter(MarkdownReader& r, const std::vector<std::string_view>& lines) {
  if (lines.size() < 3 || lines[0] != "---") return 0;
  const std::size_t colon = lines[1].find(':');
  if (colon == kNowhere || lines[1].substr(0, colon).find(' ') != kNowhere) return 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i] == "---" || lines[i] == "...") return i + 1;
    if (!lines[i].starts_with("title:")) continue;
    std::string_view title = trim_blanks(lines[i].substr(6));
    if (title.size() >= 2 && title[0] == title.back() && (title[0] == '"' || title[0] == '\'')) {
      title = title.substr(1, title.size() - 2);
    }
    r.title = title;
  }
  r.title.clear();  // Nothing ended it: it was none.
  return 0;
}

}  // namespace

Document read_markdown(const std::string& text) {
  const std::vector<std::string_view> lines = split_lines(text);
  MarkdownReader r;
  r.document.form = ArticleForm::kMarkdown;
  find_labels(r, lines);
  for (std::size_t i = read_front_matter(r, lines); i < lines.size(); ++i) {
    std::string_view line = lines[i];
    if (read_enclosed(r, line)) continue;
    const bool quoted = take_quote_marks(line);
    if (quoted && r.is_open && r.open_kind != BlockKind::kBlockquote) close(r);
    std::string_view next = i + 1 < lines.size() ? lines[i + 1] : std::string_view();
    take_quote_marks(next);
    read_line(r, line, next, quoted);
  }
  close(r);
  if (!r.title.empty()) add_block(r.document, r.title, BlockKind::kTitle);
  return std::move(r.document);
}

}  // namespace lede
