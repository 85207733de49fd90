// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lede/result.hpp"

namespace lede {

enum class SummaryType { kKeyPoints, kTldr, kTeaser, kHeadline, kDigest };
enum class Length { kShort, kMedium, kLong };
enum class OffsetUnit { kUtf16, kUtf8, kUtf32 };

/// Which parts of the result are written; the names are the JSON's.
struct Include {
  bool summary = true;
  bool sections = true;
  bool quotes = true;  ///< With statements and speakers.
  bool keyphrases = true;
  bool credits = true;
  bool stats = true;
  bool sentences = false;
  bool blocks = false;
  bool explain = false;  ///< Brings sentences, with their features.
};

/// What the reader of one article asks for. Defaults are the contract's.
struct Options {
  SummaryType type = SummaryType::kKeyPoints;
  Length length = Length::kShort;
  std::optional<std::uint32_t> count;  ///< Exactly so many sentences; wins over length.
  std::optional<std::uint32_t> words;  ///< At most so many words; wins over count.
  std::string focus;                   ///< Words the reader cares for; empty: none.
  std::string lang = "auto";           ///< "auto" or a BCP 47 tag.
  std::optional<std::string> title;    ///< The article's title, where the caller knows it.
  Include include;
  OffsetUnit offsets = OffsetUnit::kUtf16;
  std::uint64_t max_bytes = 16'000'000;
};

/// Sets one option by its request field name ("type", "length", "count", "words", "focus", "lang",
/// "title", "include", "offsets", "maxBytes"); `include` is a comma-separated list. The command's
/// flags, a request's fields and the module's option lines all pass through here.
/// @return the kInvalidRequest error for an unknown name or a bad value; `options` is then
/// unchanged. Example: set_option(options, "length", "long") sets Length::kLong.
[[nodiscard]] std::optional<Error> set_option(Options& options, std::string_view name,
                                              std::string_view value);
/// The same for what most pages ask: type, length, lang, title, focus, the offsets that there are,
/// and include without sentences, blocks and explain. @return false where it is another or the
/// value is bad.
[[nodiscard]] bool set_cut_option(Options& options, std::string_view name, std::string_view value);

}  // namespace lede
