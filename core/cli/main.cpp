// SPDX-License-Identifier: MIT
// The native command: arguments, inputs, and answers in order. See flags.hpp for what it can.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include "cli/answer.hpp"
#include "cli/batch.hpp"
#include "cli/check_text.hpp"
#include "cli/command_line.hpp"
#include "cli/input.hpp"
#include "cli/keep_memory.hpp"
#include "cli/pack_shelf.hpp"

namespace {

using lede::cli::OutputForm;

constexpr int kDone = 0;
constexpr int kSomeFailed = 1;
constexpr int kFailed = 2;

void print(std::FILE* file, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), file);
}

/// "120 articles, 2 failed, 34 %" on a terminal's line of its own, a few times a second.
class Progress {
 public:
  explicit Progress(bool shown) : shown_(shown) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(const lede::cli::Tally& tally, std::optional<int> percent) {
    const auto now = std::chrono::steady_clock::now();
    if (!shown_ || now - last_ < std::chrono::milliseconds(100)) return;
    last_ = now;
    std::string line = "\r\x1b[K" + std::to_string(tally.articles) + " articles";
    if (tally.failed > 0) line += ", " + std::to_string(tally.failed) + " failed";
    if (percent) line += ", " + std::to_string(*percent) + " %";
    print(stderr, line);
    drawn_ = true;
  }

  /// Takes the line away before something else is printed.
  void clear() {
    if (drawn_) print(stderr, "\r\x1b[K");
    drawn_ = false;
  }

 private:
  bool shown_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_;
};

OutputForm output_form(const lede::cli::CommandLine& command) {
  if (command.to) return *command.to;
  if (lede::cli::is_batch(command)) return OutputForm::kNdjson;
  return ::isatty(STDOUT_FILENO) != 0 ? OutputForm::kText : OutputForm::kJson;
}

bool is_json(OutputForm form) {
  return form == OutputForm::kJson || form == OutputForm::kNdjson;
}

int exit_status(const lede::cli::Tally& tally) {
  if (tally.failed == 0) return kDone;
  return tally.articles == 1 ? kFailed : kSomeFailed;
}

/// Whether all that was printed has come out; complains where it has not.
bool is_written() {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return true;
  print(stderr, "lede: cannot write the results\n");
  return false;
}

int run(const lede::cli::CommandLine& command) {
  const OutputForm form = output_form(command);
  lede::cli::PackShelf packs;
  lede::cli::Inputs inputs(command.files, command.from, command.options.max_bytes);
  // Where results come to the same terminal, they are progress enough.
  Progress progress(lede::cli::is_batch(command) && ::isatty(STDERR_FILENO) != 0 &&
                    ::isatty(STDOUT_FILENO) == 0);
  bool first = true;
  const auto work = [&](const lede::cli::Input& input) {
    return lede::cli::answer(input, command.options, form, packs);
  };
  const auto deliver = [&](const lede::cli::Answer& answer, const lede::cli::Tally& tally) {
    if (!answer.complaint.empty()) {
      progress.clear();
      print(stderr, answer.complaint);
    }
    if (!answer.output.empty()) {
      if (!first && !is_json(form)) print(stdout, "\n");
      first = false;
      print(stdout, answer.output);
      std::fflush(stdout);
    }
    progress.show(tally, inputs.percent());
  };
  const lede::cli::Tally tally = lede::cli::answer_all(inputs, command.jobs, work, deliver);
  progress.clear();
  return is_written() ? exit_status(tally) : kFailed;
}

lede::Result<lede::Reading> read_one(const lede::cli::CommandLine& command, const std::string& file,
                                     lede::cli::PackShelf& packs) {
  lede::cli::Inputs inputs({file}, command.from, command.options.max_bytes);
  std::optional<lede::cli::Input> input = inputs.next();
  if (!input) return lede::Error{lede::ErrorCode::kNoText, file + ": There is no text."};
  if (inputs.next()) {
    return lede::Error{lede::ErrorCode::kInvalidRequest, file + ": --check takes one article."};
  }
  return lede::cli::read_input(*input, command.options, packs);
}

int check(const lede::cli::CommandLine& command) {
  lede::cli::PackShelf packs;
  const auto digest = read_one(command, *command.check, packs);
  const auto transcript = read_one(command, *command.against, packs);
  for (const auto* reading : {&digest, &transcript}) {
    if (reading->ok()) continue;
    print(stderr, "lede: " + reading->error().message + "\n");
    return kFailed;
  }
  const std::vector<lede::CheckedQuote> quotes =
      lede::check_quotes(digest.value(), transcript.value());
  print(stdout,
        is_json(output_form(command))
            ? lede::write_check_json(quotes, digest.value(), transcript.value(), command.options) +
                  "\n"
            : lede::cli::write_check_text(quotes, digest.value(), transcript.value()));
  if (!is_written()) return kFailed;
  for (const lede::CheckedQuote& quote : quotes) {
    if (quote.verdict != lede::Verdict::kVerbatim) return kSomeFailed;
  }
  return kDone;
}

}  // namespace

int main(int argc, char** argv) {
  lede::cli::keep_memory();
  const lede::Result<lede::cli::CommandLine> command = lede::cli::read_command_line(argc, argv);
  if (!command.ok()) {
    print(stderr, "lede: " + command.error().message + "\nTry lede --help.\n");
    return kFailed;
  }
  if (command.value().print) {
    print(stdout, *command.value().print);
    return is_written() ? kDone : kFailed;
  }
  return command.value().check ? check(command.value()) : run(command.value());
}
