// SPDX-License-Identifier: MIT
#include "cli/flags.hpp"

#include "lede/summarize.hpp"

namespace lede::cli {
namespace {

constexpr std::size_t kTextColumn = 22;
constexpr std::size_t kLineWidth = 88;

constexpr std::string_view kPurpose =
    "Summarizes news articles: their key sentences as they stand, sections, and quotes with their "
    "speakers.";
constexpr std::string_view kInput =
    "Without a FILE, or where FILE is -, standard input is read. Endings tell what a file is: .txt "
    ".md .vtt .srt .json .ndjson .jsonl. A field of a JSON request beats a flag.";

struct Status {
  std::string_view code;
  std::string_view text;
};
constexpr std::array<Status, 3> kStatuses{{
    {"0", "Every article was summarized."},
    {"1",
     "Some of several articles failed; the others are written. Or: a checked quote is not "
     "verbatim."},
    {"2", "The only article failed, or the command was used wrongly."},
}};

struct Example {
  std::string_view command;
  std::string_view text;
};
constexpr std::array<Example, 4> kExamples{{
    {"lede article.txt", "The key points of one article."},
    {"lede --type digest --to markdown article.md", "A digest by section, as Markdown."},
    {"lede --jobs 4 < articles.ndjson --from ndjson > results.ndjson",
     "A batch; each line of input is one request, each line of output its result."},
    {"lede --check digest.md --against transcript.txt",
     "Every quote of the digest held against the transcript."},
}};

/// Appends `text` with lines broken at spaces before kLineWidth and indented by `indent`; the first
/// line stands at `column` already.
void append_wrapped(std::string& out, std::string_view text, std::size_t column,
                    std::size_t indent) {
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    if (column > indent && column + 1 + word.size() > kLineWidth) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
  }
  out += '\n';
}

std::string usage_of(const Flag& flag) {
  std::string usage = "--" + std::string(flag.name);
  if (!flag.argument.empty()) usage += " " + std::string(flag.argument);
  return usage;
}

/// Text as roff: a hyphen that may be copied, and no line that reads as a request.
std::string roff(std::string_view text) {
  std::string safe;
  if (!text.empty() && (text[0] == '.' || text[0] == '\'')) safe += "\\&";
  for (const char c : text) {
    if (c == '\\')
      safe += "\\e";
    else if (c == '-')
      safe += "\\-";
    else
      safe += c;
  }
  return safe;
}

}  // namespace

std::string help_text() {
  std::string help = "usage: lede [FLAG]... [FILE|-]...\n\n";
  append_wrapped(help, kPurpose, 0, 0);
  append_wrapped(help, kInput, 0, 0);
  help += '\n';
  for (const Flag& flag : kFlags) {
    std::string line = "  " + usage_of(flag);
    line.append(line.size() < kTextColumn ? kTextColumn - line.size() : 1, ' ');
    append_wrapped(line, flag.text, kTextColumn, kTextColumn);
    help += line;
  }
  help += "\nExit status:\n";
  for (const Status& status : kStatuses) {
    help += "  " + std::string(status.code) + "  " + std::string(status.text) + "\n";
  }
  return help;
}

std::string man_page() {
  std::string page = ".TH LEDE 1 \"\" \"lede " + std::string(kVersion) + "\"\n";
  page += ".SH NAME\nlede \\- summarize news articles\n";
  page += ".SH SYNOPSIS\n.B lede\n.RI [ FLAG ]...\n.RI [ FILE |\\-]...\n";
  page += ".SH DESCRIPTION\n" + roff(kPurpose) + "\n.PP\n" + roff(kInput) + "\n";
  page += ".SH OPTIONS\n";
  for (const Flag& flag : kFlags) {
    page += ".TP\n\\fB\\-\\-" + roff(flag.name) + "\\fR";
    if (!flag.argument.empty()) page += " \\fI" + roff(flag.argument) + "\\fR";
    page += "\n" + roff(flag.text) + "\n";
  }
  page += ".SH EXIT STATUS\n";
  for (const Status& status : kStatuses) {
    page += ".TP\n" + roff(status.code) + "\n" + roff(status.text) + "\n";
  }
  page += ".SH EXAMPLES\n";
  for (const Example& example : kExamples) {
    page += ".TP\n.B " + roff(example.command) + "\n" + roff(example.text) + "\n";
  }
  return page;
}

}  // namespace lede::cli
