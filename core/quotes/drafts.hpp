// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "quotes/context.hpp"
#include "quotes/cues.hpp"

namespace lede::quotes {

/// A quotation on its way: where it stands, and what it looks like there.
struct Draft {
  std::vector<Span> spans;  ///< With their marks.
  Span inner;               ///< Of the first span, without its marks.
  std::uint32_t block = 0;
  std::uint32_t first_sentence = 0;  ///< That holds its first byte.
  std::uint32_t last_sentence = 0;   ///< That holds its last byte.
  std::uint32_t words = 0;           ///< Of all spans.
  std::uint32_t before = 0;          ///< The first word that begins after its begin.
  std::uint32_t after = 0;           ///< The first word that begins after its end.
  std::uint32_t incise = kNone;      ///< In Context::incises.
  bool turn = false;  ///< A dash opens it: another speaks than in the paragraph before.

  bool opens_sentence = false;  ///< Nothing of its sentence stands before it.
  bool ends_sentence = false;   ///< Nothing but punctuation stands after it.
  bool capital = false;         ///< Begins with a letter that is not lower case.
  bool title_case = false;      ///< All its words but stop words are capitalized.
  bool end_stop = false;        ///< Its last character is . ! ? or …
  bool end_comma = false;       ///< Its last character is a comma.
  Gap left;                     ///< Between the word before it, in its sentence, and it.
  Gap right;                    ///< Between it and the word after it, in its sentence.

  // Set by attribute().
  std::uint32_t clause = kNone;  ///< The cue of a reporting clause beside it, in Cues::list.
  std::uint32_t lead = kNone;    ///< The cue that leads up to it: "Lee said: ".
  std::uint32_t cue = kNone;     ///< The cue that it is ascribed by; may be one of the above.
  bool reported = false;         ///< Its sentence reports speech.
  std::optional<Source> source;
  double confidence = 0.0;  ///< That the source is right.
  QuoteKind kind = QuoteKind::kDirect;
  double kind_confidence = 0.0;
};

/// Every outermost quotation of the article's running text. Paragraphs that each open with a mark
/// and leave it open are one quotation.
[[nodiscard]] std::vector<Draft> find_drafts(const Context& context);

/// Finds who said each, by sieves in the order of their precision: the clause inside or beside the
/// marks, what leads up to them, the sentence's other cues, its subject, the sentence before, the
/// quotation before. Also sets kinds, which lean on the same signs.
void attribute(const Context& context, const Cues& cues, std::vector<Draft>& drafts);

/// What kind of quotation it is: by the cues beside it, its length, letters, final mark and place.
void set_kind(const Context& context, Draft& draft);

/// Quotations that only their reporting clause splits become one.
void merge_split(const Context& context, const Cues& cues, std::vector<Draft>& drafts);

}  // namespace lede::quotes
