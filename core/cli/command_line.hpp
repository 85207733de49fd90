// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lede/options.hpp"
#include "lede/result.hpp"

namespace lede::cli {

enum class InputForm { kText, kMarkdown, kVtt, kSrt, kJson, kNdjson };
enum class OutputForm { kText, kMarkdown, kHtml, kJson, kNdjson };

/// What the arguments ask for. `print` is what --help, --version or --man answer, and then all.
struct CommandLine {
  std::vector<std::string> files;  ///< "-" is standard input; never empty.
  std::optional<InputForm> from;   ///< Nothing: by each file's ending.
  std::optional<OutputForm> to;
  std::uint32_t jobs = 1;
  std::optional<std::string> check;    ///< The digest whose quotes are held against `against`.
  std::optional<std::string> against;  ///< Both, or neither.
  Options options;
  std::optional<std::string> print;
};

/// @return the error whose message tells a person what is wrong with the arguments.
[[nodiscard]] Result<CommandLine> read_command_line(int argc, const char* const* argv);

/// What a file is: as asked, else by its ending, else text.
[[nodiscard]] InputForm form_of(const std::string& file, std::optional<InputForm> asked);

/// Whether the input may hold more than one article.
[[nodiscard]] bool is_batch(const CommandLine& command);

}  // namespace lede::cli
