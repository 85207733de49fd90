// SPDX-License-Identifier: MIT
#include "summary/warnings.hpp"

#include <algorithm>

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
  if (reading.document.unreadable_captions > 0) {
    warnings.push_back("Captions whose times could not be read were left out.");
  }
}

}  // namespace lede
