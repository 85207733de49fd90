// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/command_line.hpp"
#include "cli/input.hpp"
#include "cli/pack_shelf.hpp"
#include "lede/reading.hpp"

namespace lede::cli {

/// What one article comes to.
struct Answer {
  std::string output;     ///< For standard output, with its line end; empty: nothing.
  std::string complaint;  ///< For standard error, with its line end; empty: nothing.
  bool failed = false;
};

/// One article, read; or why it cannot be.
[[nodiscard]] Result<Reading> read_input(const Input& input, const Options& options,
                                         PackShelf& packs);

/// Summarizes one article and writes it as `form`. A failure is the contract's JSON where JSON is
/// asked for, else a complaint. Safe to call from several threads.
[[nodiscard]] Answer answer(const Input& input, const Options& defaults, OutputForm form,
                            PackShelf& packs);

}  // namespace lede::cli
