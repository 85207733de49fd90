// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "quotes/context.hpp"
#include "quotes/referents.hpp"

namespace lede::quotes {

/// A word or phrase that reports speech, and who its subject is. Ordered by first_word.
/// Example: `Ann Lee, a judge, said on Monday that` -> cue `said`, source `Ann Lee, a judge`.
struct Cue {
  enum class Kind { kVerb, kBeforeSource, kAfterSource };
  std::uint32_t first_word = 0;
  std::uint32_t last_word = 0;  ///< One past.
  std::uint32_t sentence = 0;
  Kind kind = Kind::kVerb;
  std::optional<Source> source;
  bool inverted = false;    ///< The source follows: "said Lee".
  bool unknown = false;     ///< Its subject is a pronoun that nobody fits.
  bool joined = false;      ///< It shares the cue's before it: "said ... and called".
  bool denied = false;      ///< Its source does not say it: "never said", "denied having said".
  double confidence = 0.0;  ///< That the source is right.
  Span extent;              ///< From the first byte of cue and source to the last.
};

/// What reading the cues has told of the article.
struct Cues {
  std::vector<Cue> list;
  std::vector<std::uint32_t> first_of_sentence;  ///< Into list, by sentence; size sentences + 1.
  std::vector<Subject> subject;                  ///< By sentence.
  /// By sentence without a source of its own that goes on reporting: the cue before it whose source
  /// still speaks; else kNone.
  std::vector<std::uint32_t> carried;
};

/// Every cue outside quotation marks, in one pass over the words; each looks at most 30 words
/// aside. Pronouns stand for the last person that fits, "the minister" for the last one so called.
[[nodiscard]] Cues find_cues(const Context& context);

}  // namespace lede::quotes
