// SPDX-License-Identifier: MIT
#include "cli/input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace lede::cli {
namespace {

constexpr std::size_t kChunk = 1 << 16;

/// The most bytes of a JSON request whose article may still be small enough: every byte of it may
/// be an escape of six (`\u0041`), and the other fields take some.
std::uint64_t json_limit(std::uint64_t max_bytes) {
  return max_bytes * 6 + kChunk;
}

Error cannot_read(const std::string& file, int reason) {
  return {ErrorCode::kCannotRead, "Cannot read " + file + ": " + std::strerror(reason) + "."};
}

Error too_large() {
  return {ErrorCode::kTooLarge, "The article is larger than maxBytes."};
}

std::uint64_t size_of(const std::string& file) {
  struct stat status {};
  const bool known = file != "-" && ::stat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  return known ? static_cast<std::uint64_t>(status.st_size) : 0;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

Inputs::Inputs(std::vector<std::string> files, std::optional<InputForm> from,
               std::uint64_t max_bytes)
    : files_(std::move(files)), from_(from), max_bytes_(max_bytes) {
  for (const std::string& file : files_) size_ += size_of(file);
}

std::optional<Input> Inputs::next() {
  while (file_ < files_.size()) {
    const std::string& file = files_[file_];
    Input input{.form = form_of(file, from_), .file = file};
    if (descriptor_ < 0) {
      if (std::optional<Error> error = open()) {
        input.error = std::move(error);
        finish();
        return input;
      }
    }
    if (input.form != InputForm::kNdjson) return whole_file(std::move(input));
    if (std::optional<Input> one = line(std::move(input))) return one;
  }
  return std::nullopt;
}

std::optional<Error> Inputs::open() {
  const std::string& file = files_[file_];
  descriptor_ = file == "-" ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) return cannot_read(file, errno);
  buffer_.clear();
  at_ = 0;
  return std::nullopt;
}

/// Goes on to the next file.
void Inputs::finish() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  descriptor_ = -1;
  ++file_;
}

/// Reads some more to the buffer's end: as much as there is, so that a slow pipe's lines are given
/// as they come. False at the end, and after an error (failed_, errno).
bool Inputs::fill() {
  const std::size_t had = buffer_.size();
  buffer_.resize(had + kChunk);
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, buffer_.data() + had, kChunk);
  } while (got < 0 && errno == EINTR);
  failed_ = got < 0;
  buffer_.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  read_ += buffer_.size() - had;
  return got > 0;
}

Input Inputs::whole_file(Input input) {
  const std::uint64_t limit = input.form == InputForm::kJson ? json_limit(max_bytes_) : max_bytes_;
  while (buffer_.size() <= limit && fill()) {
  }
  if (failed_) {
    input.error = cannot_read(input.file, errno);
  } else if (buffer_.size() > limit) {
    input.error = too_large();
  } else {
    input.bytes = std::move(buffer_);
  }
  buffer_ = {};
  finish();
  return input;
}

std::optional<Input> Inputs::line(Input input) {
  const std::uint64_t limit = json_limit(max_bytes_);
  bool skipping = false;
  std::size_t searched = at_;
  for (;;) {
    const std::size_t end = buffer_.find('\n', searched);
    const bool whole = end != std::string::npos;
    const std::size_t stop = whole ? end : buffer_.size();
    skipping = skipping || stop - at_ > limit;
    if (whole && !skipping && is_blank({buffer_.data() + at_, stop - at_})) {
      at_ = searched = end + 1;
      continue;
    }
    if (whole) {
      if (skipping)
        input.error = too_large();
      else
        input.bytes.assign(buffer_, at_, stop - at_);
      at_ = end + 1;
      return input;
    }
    if (skipping) at_ = stop;  // What is too long is dropped as it comes.
    buffer_.erase(0, at_);
    at_ = 0;
    searched = buffer_.size();
    if (!fill()) return last_line(std::move(input), skipping);
  }
}

/// What stands between the last line end and the file's end: a line, or nothing.
std::optional<Input> Inputs::last_line(Input input, bool skipping) {
  const bool blank = is_blank(buffer_);
  if (failed_)
    input.error = cannot_read(input.file, errno);
  else if (skipping)
    input.error = too_large();
  else
    input.bytes = std::move(buffer_);
  finish();
  if (blank && !input.error) return std::nullopt;
  return input;
}

std::optional<int> Inputs::percent() const {
  if (size_ == 0) return std::nullopt;
  return static_cast<int>(std::min<std::uint64_t>(read_ * 100 / size_, 100));
}

}  // namespace lede::cli
