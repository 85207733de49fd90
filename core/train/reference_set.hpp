// SPDX-License-Identifier: MIT
// Articles with a summary that somebody wrote: the sets of ../shared/data/summaries.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"
#include "lede/options.hpp"

namespace lede::train {

struct ReferenceArticle {
  std::string id;
  std::string lang;   ///< "en" where the set names none.
  std::string title;  ///< Empty: none.
  std::string text;   ///< A newline ends a paragraph; empty where sentences are given.
  std::vector<std::string> sentences;  ///< Where the set has the article split already.
  std::vector<std::string> summary;    ///< The reference's sentences.
};

/// The lines of a file that are not empty, by gzip where it ends in .gz; at most `most` of them.
/// Throws std::runtime_error with the path where it cannot be read.
[[nodiscard]] std::vector<std::string> read_lines(const std::filesystem::path& path,
                                                  std::size_t most = SIZE_MAX);

/// Reads a file of one JSON object a line, as read_lines does.
[[nodiscard]] std::vector<ReferenceArticle> read_reference_set(const std::filesystem::path& path,
                                                               std::size_t most = SIZE_MAX);

/// LEDE_DATA's or ../shared/data's folder `name` ("summaries"); empty where there is none.
[[nodiscard]] std::filesystem::path reference_folder(std::string_view name);

/// A path as it is, or the name of one of the folder's sets, with or without its endings.
[[nodiscard]] std::filesystem::path set_named(const std::string& name,
                                              const std::filesystem::path& folder);

/// The folder's sets to measure on, by name: all but those to train on.
[[nodiscard]] std::vector<std::filesystem::path> development_sets(
    const std::filesystem::path& folder);

/// The article as the core reads it: given sentences whole, else text.
[[nodiscard]] Article article_of(const ReferenceArticle& reference);

/// Language and title as the options that go with article_of.
[[nodiscard]] Options options_of(const ReferenceArticle& reference);

/// CNN/DailyMail's tokens back to plain punctuation.
/// Example: "`` it did n't ( ever ) work , '' he said ." -> "“it didn't (ever) work,” he said."
[[nodiscard]] std::string plain_punctuation(std::string_view tokens);

}  // namespace lede::train
