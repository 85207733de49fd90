// SPDX-License-Identifier: MIT
#include "summary/warnings.hpp"

#include <algorithm>

#include "scoring/terms_of_words.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

std::size_t eligible_count(const Reading& reading) {
  const Flags& eligible = reading.salience.eligible;
  return static_cast<std::size_t>(std::count(eligible.begin(), eligible.end(), true));
}

/// "de" of "de-CH".
std::string_view primary_subtag(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace

std::vector<std::string> warnings_of(const Reading& reading, const Options& options,
                                     const LanguagePack& pack) {
  std::vector<std::string> warnings;
  if (pack.code.empty()) {
    warnings.push_back("There is no language pack for \"" + reading.language.code +
                       "\"; general rules were used.");
  } else if (options.lang != "auto" && primary_subtag(unicode::fold(options.lang)) != pack.code) {
    warnings.push_back("The language pack is for \"" + pack.code + "\", not for \"" + options.lang +
                       "\".");
  }
  const bool counts = options.type != SummaryType::kHeadline && !options.words;
  if (counts && options.count && *options.count > eligible_count(reading)) {
    warnings.push_back("The article has fewer sentences than asked for.");
  }
  if (!options.focus.empty() && terms_of_words(options.focus, reading.sentences, pack).empty()) {
    warnings.push_back("The article has no word of the focus.");
  }
  if (reading.choice.sentences.empty() && options.words) {
    warnings.push_back("No sentence fits into so few words.");
  }
  return warnings;
}

void add_whole_warnings(const Reading& reading, const Options& options,
                        std::vector<std::string>& warnings) {
  if (options.type == SummaryType::kDigest && reading.sections.list.size() < 2) {
    warnings.push_back("The article has no sections; its digest is one list of points.");
  }
  const std::vector<std::string>& speakers = reading.roles.speaker;
  if (!reading.document.times.empty() &&
      std::all_of(speakers.begin(), speakers.end(),
                  [](const auto& name) { return name.empty(); })) {
    warnings.push_back("The captions do not say who speaks.");
  }
  if (reading.document.unreadable_captions > 0) {
    warnings.push_back("Captions whose times could not be read were left out.");
  }
}

}  // namespace lede
