// SPDX-License-Identifier: MIT
#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <string_view>
#include <utility>

#include "cli/flags.hpp"
#include "lede/summarize.hpp"
#include "request.hpp"
#include "unicode/utf8.hpp"

namespace lede::cli {
namespace {

constexpr std::uint32_t kMostJobs = 256;

template <typename Form, std::size_t kCount>
using FormNames = std::array<std::pair<std::string_view, Form>, kCount>;

constexpr FormNames<InputForm, 6> kInputForms{{{"text", InputForm::kText},
                                               {"markdown", InputForm::kMarkdown},
                                               {"vtt", InputForm::kVtt},
                                               {"srt", InputForm::kSrt},
                                               {"json", InputForm::kJson},
                                               {"ndjson", InputForm::kNdjson}}};
constexpr FormNames<InputForm, 8> kEndings{{{"txt", InputForm::kText},
                                            {"md", InputForm::kMarkdown},
                                            {"markdown", InputForm::kMarkdown},
                                            {"vtt", InputForm::kVtt},
                                            {"srt", InputForm::kSrt},
                                            {"json", InputForm::kJson},
                                            {"ndjson", InputForm::kNdjson},
                                            {"jsonl", InputForm::kNdjson}}};
constexpr FormNames<OutputForm, 5> kOutputForms{{{"text", OutputForm::kText},
                                                 {"markdown", OutputForm::kMarkdown},
                                                 {"html", OutputForm::kHtml},
                                                 {"json", OutputForm::kJson},
                                                 {"ndjson", OutputForm::kNdjson}}};

Error wrong(std::string message) {
  return {ErrorCode::kInvalidRequest, std::move(message)};
}

template <typename Names, typename Form>
bool set_form(const Names& names, std::string_view value, std::optional<Form>& form) {
  for (const auto& [name, one] : names) {
    if (name == value) form = one;
  }
  return form.has_value();
}

std::optional<Error> apply(const Flag& flag, const std::string& value, CommandLine& command) {
  if (!flag.option.empty()) {
    std::optional<Error> error = set_option(command.options, flag.option, unicode::repair(value));
    if (error) error->message = "--" + std::string(flag.name) + ": " + error->message;
    return error;
  }
  if (flag.name == "from" && !set_form(kInputForms, value, command.from)) {
    return wrong("--from is none of text, markdown, vtt, srt, json, ndjson.");
  }
  if (flag.name == "to" && !set_form(kOutputForms, value, command.to)) {
    return wrong("--to is none of text, markdown, html, json, ndjson.");
  }
  if (flag.name == "check") command.check = value;
  if (flag.name == "against") command.against = value;
  if (flag.name == "jobs") {
    const std::optional<std::uint32_t> jobs = read_whole_number(value);
    if (!jobs || *jobs == 0 || *jobs > kMostJobs) return wrong("--jobs is none of 1 to 256.");
    command.jobs = *jobs;
  }
  return std::nullopt;
}

std::string answer_of(std::string_view flag) {
  if (flag == "help") return help_text();
  if (flag == "man") return man_page();
  return "lede " + std::string(kVersion) + "\n";
}

}  // namespace

Result<CommandLine> read_command_line(int argc, const char* const* argv) {
  CommandLine command;
  CLI::App app;
  app.set_help_flag();  // Ours are made from the table.
  std::array<std::string, kFlags.size()> values;
  std::array<CLI::Option*, kFlags.size()> given{};
  for (std::size_t i = 0; i < kFlags.size(); ++i) {
    const std::string name = "--" + std::string(kFlags[i].name);
    given[i] = kFlags[i].argument.empty() ? app.add_flag(name)
                                          : app.add_option(name, values[i])->take_last();
  }
  app.add_option("FILE", command.files);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return wrong(error.what());
  }
  for (std::size_t i = 0; i < kFlags.size(); ++i) {
    if (given[i]->count() == 0) continue;
    if (kFlags[i].argument.empty()) {
      command.print = answer_of(kFlags[i].name);
      return command;
    }
  }
  for (std::size_t i = 0; i < kFlags.size(); ++i) {
    if (given[i]->count() == 0) continue;
    if (std::optional<Error> error = apply(kFlags[i], values[i], command)) return *error;
  }
  if (command.check.has_value() != command.against.has_value()) {
    return wrong("--check and --against need each other.");
  }
  if (command.check && !command.files.empty()) return wrong("--check takes no other FILE.");
  if (command.files.empty()) command.files.emplace_back("-");
  return command;
}

InputForm form_of(const std::string& file, std::optional<InputForm> asked) {
  if (asked) return *asked;
  const std::size_t dot = file.rfind('.');
  std::string ending = dot == std::string::npos ? "" : file.substr(dot + 1);
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  std::optional<InputForm> form;
  set_form(kEndings, ending, form);
  return form.value_or(InputForm::kText);
}

bool is_batch(const CommandLine& command) {
  return command.files.size() > 1 ||
         form_of(command.files.front(), command.from) == InputForm::kNdjson;
}

}  // namespace lede::cli
