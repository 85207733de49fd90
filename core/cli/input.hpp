// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "lede/result.hpp"

namespace lede::cli {

/// One article as it came: a file's bytes, or one line of a batch.
struct Input {
  InputForm form = InputForm::kText;
  std::string bytes;
  std::string file;            ///< Where it came from, for a person.
  std::optional<Error> error;  ///< kCannotRead, kTooLarge; bytes are then empty.
};

/// Gives the articles of the files one by one, never holding more than one of them (and never more
/// of it than may be read at all). Blank lines of a batch are passed over.
class Inputs {
 public:
  Inputs(std::vector<std::string> files, std::optional<InputForm> from, std::uint64_t max_bytes);
  ~Inputs() { finish(); }
  Inputs(const Inputs&) = delete;
  Inputs& operator=(const Inputs&) = delete;

  /// Nothing when there is no more.
  std::optional<Input> next();

  /// How much of the files' known sizes is read, 0 to 100; nothing where no size is known. May be
  /// asked from another thread.
  [[nodiscard]] std::optional<int> percent() const;

 private:
  std::optional<Error> open();
  void finish();
  bool fill();
  Input whole_file(Input input);
  std::optional<Input> line(Input input);
  std::optional<Input> last_line(Input input, bool skipping);

  std::vector<std::string> files_;
  std::optional<InputForm> from_;
  std::uint64_t max_bytes_;
  std::size_t file_ = 0;                 ///< The one being read, or to be read next.
  int descriptor_ = -1;                  ///< Of files_[file_]; -1: not open.
  bool failed_ = false;                  ///< Reading stopped by an error, not by the end.
  std::string buffer_;                   ///< Read and not yet given.
  std::size_t at_ = 0;                   ///< Where the ungiven part of buffer_ begins.
  std::atomic<std::uint64_t> read_ = 0;  ///< Bytes read of all files.
  std::uint64_t size_ = 0;               ///< Of the regular files.
};

}  // namespace lede::cli
