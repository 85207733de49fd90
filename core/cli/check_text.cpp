// SPDX-License-Identifier: MIT
#include "cli/check_text.hpp"

#include "unicode/fold.hpp"

namespace lede::cli {

std::string write_check_text(const std::vector<CheckedQuote>& quotes, const Reading& digest,
                             const Reading& transcript) {
  if (quotes.empty()) return "No quotes found.\n";
  std::string out;
  for (const CheckedQuote& one : quotes) {
    std::string line(name_of(one.verdict));
    line.resize(10, ' ');
    const bool named = one.quote != nullptr && one.quote->speaker;
    const std::string speaker = named ? one.quote->speaker->name : "";
    if (!speaker.empty()) line += speaker + ": ";
    line += digest.document.slice(one.text);
    if (unicode::fold(one.speaker_there) != unicode::fold(speaker) && !one.speaker_there.empty()) {
      line += "  (there: " + std::string(one.speaker_there) + ")";
    }
    out += line + "\n";
    for (const Difference& difference : one.differences) {
      out += "          - " + std::string(digest.document.slice(difference.digest)) +
             "\n          + " + std::string(transcript.document.slice(difference.transcript)) +
             "\n";
    }
  }
  return out;
}

}  // namespace lede::cli
