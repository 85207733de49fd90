// SPDX-License-Identifier: MIT
// One request: what to read and how. The module sends it as option lines beside the article's
// bytes, the command as JSON (cli/json_request.hpp); both end in the same Request.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lede/article.hpp"
#include "lede/options.hpp"
#include "lede/result.hpp"

namespace lede {

struct Request {
  std::string id = "null";  ///< JSON text: a string, a number or null; told back as it is.
  Article article;
  Options options;
};

/// Reads option lines: one `key=value` a line, `\n` and `\\` escaped in values, empty lines
/// skipped. Keys are set_option's, and
/// - `id`: a raw JSON string or number;
/// - `from`: text, markdown, vtt, srt, blocks or sentences;
/// - `blocks`: of each block its kind, then a heading's level, `/role` and `@seconds` where known,
///   then `:` and its length in bytes, separated by commas;
/// - `speaker`: `INDEX:NAME`, whose turn block INDEX is; may come often, after `blocks`;
/// - `sentences`: the sentences' lengths in bytes, separated by commas.
/// Fills the request but for article.text, whose length is `article_bytes` and which lengths must
/// add up to. Reads on after an error, so that the id is known wherever it stands.
/// @return the first error. Example:
/// "from=blocks\nblocks=heading2:9,paragraph/lead@12.5:41\nspeaker=1:Anna Holm\nlength=long".
[[nodiscard]] std::optional<Error> read_option_lines(std::string_view lines,
                                                     std::size_t article_bytes, Request& request);

/// The same for what most pages ask: `from=blocks`, `blocks` without times, `speaker`, and
/// set_cut_option's.
/// @return not_in_cut() for all else, malformed or not.
[[nodiscard]] std::optional<Error> read_cut_option_lines(std::string_view lines,
                                                         std::size_t article_bytes,
                                                         Request& request);

/// The id as the result tells it: a JSON string or number, lone surrogate escapes repaired.
/// Nothing for other JSON. Example: "12" -> "12", "[1]" -> nothing.
[[nodiscard]] std::optional<std::string> read_id(std::string_view json);

/// Replaces each escape of a lone surrogate (`\ud800`) in a JSON text by `\ufffd`; everything else
/// stays. No JSON reader takes a lone surrogate, but a page's text may hold one.
[[nodiscard]] std::string repair_surrogate_escapes(std::string json);

/// Decimal digits only, at most 4294967295. Example: "41" -> 41, "+1", "" and "1.0" -> nothing.
[[nodiscard]] std::optional<std::uint32_t> read_whole_number(std::string_view digits);

/// Seconds as decimal digits with an optional fraction ("12.5"), rounded to milliseconds, below
/// 10^9. Read without the C library, whose answer depends on the locale.
[[nodiscard]] std::optional<double> read_seconds(std::string_view digits);
/// The same rounding for a number that comes as one; nothing when negative or too large.
[[nodiscard]] std::optional<double> round_seconds(double seconds);

}  // namespace lede
