// SPDX-License-Identifier: MIT
// The library in one call. Example:
//
//   lede::Article article{.text = "On Monday the city council met. It chose ..."};
//   lede::Language language = lede::identify(article.text);
//   auto reading = lede::summarize(article, {}, pack_of(language.code));
//   if (reading.ok()) std::puts(lede::write_json(reading.value(), {}, "null").c_str());
#pragma once

#include <string>
#include <string_view>

#include "lede/article.hpp"
#include "lede/language_pack.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"
#include "lede/result.hpp"

namespace lede {

/// The version of engine and model as the result tells them.
inline constexpr std::string_view kVersion = "0.1.0";
inline constexpr std::string_view kModel = "trained/1";

/// Which language a text is in, by script, stop words and distinctive letters. Reads at most its
/// first 4 kB. "und" with confidence 0 where nothing can be told.
[[nodiscard]] Language identify(std::string_view text);

/// Parses a language pack (core/packs/*.lang as bytes).
/// @return kInvalidRequest with the line's number for anything it does not know.
[[nodiscard]] Result<LanguagePack> read_language_pack(std::string_view bytes);

/// Reads one article whole. Pure: the same article, options and pack give the same Reading on
/// every platform. `pack` is the article's language's, or an empty LanguagePack.
/// @return kTooLarge above Options::max_bytes, kNoText when nothing but white space is there.
[[nodiscard]] Result<Reading> summarize(const Article& article, const Options& options,
                                        const LanguagePack& pack);
/// The same for blocks, without headlines, digests and the parts that tell all sentences and blocks
/// again, as most pages ask for: a program that calls nothing else has no reader of text, Markdown
/// and captions, nor these parts.
/// @return kInvalidRequest too, for these.
[[nodiscard]] Result<Reading> summarize_cut(const Article& article, const Options& options,
                                            const LanguagePack& pack);

/// The contract's JSON of one result, without a final line feed; parts by Options::include, offsets
/// by Options::offsets. `id` is JSON text (a string, a number, or null) and is written as it is.
[[nodiscard]] std::string write_json(const Reading& reading, const Options& options,
                                     std::string_view id);
/// The same of a result of summarize_cut().
[[nodiscard]] std::string write_cut_json(const Reading& reading, const Options& options,
                                         std::string_view id);
/// The contract's JSON of a failure.
[[nodiscard]] std::string write_error_json(const Error& error, std::string_view id);
[[nodiscard]] std::string write_text(const Reading& reading, const Options& options);
[[nodiscard]] std::string write_markdown(const Reading& reading, const Options& options);
/// A fragment with everything escaped; no script, no style.
[[nodiscard]] std::string write_html(const Reading& reading, const Options& options);

}  // namespace lede
