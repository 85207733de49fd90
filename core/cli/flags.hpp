// SPDX-License-Identifier: MIT
// The command's flags, once: the parser, --help and the man page are all made from this table.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace lede::cli {

struct Flag {
  std::string_view name;      ///< Without the dashes: "max-bytes".
  std::string_view argument;  ///< As help calls it: "N"; empty: the flag takes none.
  std::string_view option;    ///< The request field it sets (lede::set_option); empty: none.
  std::string_view text;      ///< What it does, one or two sentences.
};

inline constexpr std::array<Flag, 18> kFlags{{
    {"from", "FORMAT", "",
     "What the input is: text, markdown, vtt, srt, json (one request) or ndjson (a request a "
     "line). By default the file's ending says it; standard input is text."},
    {"to", "FORMAT", "",
     "What to write: text, markdown, html, json or ndjson. By default text on a terminal, else "
     "json; ndjson for several articles."},
    {"type", "TYPE", "type",
     "The summary: key-points (default), tldr, teaser, headline or digest."},
    {"length", "LENGTH", "length", "How much of it: short (default), medium or long."},
    {"count", "N", "count", "Exactly N sentences; wins over --length."},
    {"words", "N", "words", "At most N words; wins over --count."},
    {"focus", "WORDS", "focus", "Words that you care for; sentences about them count more."},
    {"lang", "TAG", "lang", "The article's language as a tag like en; auto (default) finds it."},
    {"title", "TITLE", "title", "The article's title, where the text does not hold it."},
    {"include", "PARTS", "include",
     "Which parts of the result, by commas: summary, sections, quotes, keyphrases, credits, stats "
     "(these by default), sentences, blocks, explain."},
    {"offsets", "UNIT", "offsets", "What offsets count: utf-16 (default), utf-8 or utf-32."},
    {"max-bytes", "N", "maxBytes", "Refuse larger articles; 16000000 by default."},
    {"jobs", "N", "", "Work on N articles at once; results keep the input's order. Default 1."},
    {"check", "DIGEST", "",
     "With --against: whether each quote of DIGEST stands in the transcript verbatim, altered "
     "(with "
     "the words that differ) or not at all. Writes text or json."},
    {"against", "TRANSCRIPT", "", "The transcript, or article, that --check holds the quotes to."},
    {"version", "", "", "Tell the version."},
    {"help", "", "", "Tell all this."},
    {"man", "", "", "Write the manual page, in roff."},
}};

/// What --help prints.
[[nodiscard]] std::string help_text();
/// The manual page lede(1) as roff.
[[nodiscard]] std::string man_page();

}  // namespace lede::cli
