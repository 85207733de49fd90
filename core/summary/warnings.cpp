// SPDX-License-Identifier: MIT
#include "summary/warnings.hpp"

#include <algorithm>
#include <cstdint>

#include "lede/string_table.hpp"
#include "scoring/terms_of_words.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kFewVoices = 6;  // Who asks, and who greets, need no point.

std::size_t eligible_count(const Reading& reading) {
  const Flags& eligible = reading.salience.eligible;
  return static_cast<std::size_t>(std::count(eligible.begin(), eligible.end(), true));
}

/// "de" of "de-CH".
std::string_view primary_subtag(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

StringTable speakers_of(const std::vector<std::string>& names) {
  StringTable speakers;
  for (const std::string& name : names) {
    if (!name.empty()) speakers.number_of(name);
  }
  return speakers;
}

/// What of an article's form a digest could not make more of: no topics, no titles, answers of
/// nobody, more voices than points.
void add_digest_warnings(const Reading& reading, std::vector<std::string>& warnings) {
  const std::vector<Section>& sections = reading.sections.list;
  const bool untitled = std::none_of(sections.begin(), sections.end(), [](const Section& section) {
    return section.title.has_value();
  });
  if (sections.size() < 2) {
    warnings.push_back("The article has no sections; its digest is one list of points.");
  } else if (untitled) {
    warnings.push_back("No words of the article name the topics of its sections.");
  }
  const std::vector<Role>& roles = reading.roles.role;
  const std::uint32_t speakers = speakers_of(reading.roles.speaker).size();
  if (speakers == 0 && std::find(roles.begin(), roles.end(), Role::kAnswer) != roles.end()) {
    warnings.push_back("The article does not say who answers.");
  }
  std::vector<std::string> heard;
  for (const ChosenSentence& chosen : reading.choice.sentences) {
    heard.push_back(reading.roles.speaker[reading.sentences.list[chosen.sentence].block]);
  }
  if (speakers > 2 * speakers_of(heard).size() + kFewVoices) {
    warnings.push_back("Most of those who speak have no point in the digest.");
  }
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
  if (options.type == SummaryType::kDigest) add_digest_warnings(reading, warnings);
  if (!reading.document.times.empty() && speakers_of(reading.roles.speaker).size() == 0) {
    warnings.push_back("The captions do not say who speaks.");
  }
  if (reading.document.unreadable_captions > 0) {
    warnings.push_back("Captions whose times could not be read were left out.");
  }
}

}  // namespace lede
