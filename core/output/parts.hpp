// SPDX-License-Identifier: MIT
// What the writers for people (text, Markdown, HTML) and the JSON writer share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/options.hpp"
#include "lede/reading.hpp"

namespace lede {

/// The part of a chosen sentence that is shown: all of it, or the headline's slice.
[[nodiscard]] Span shown_span(const Reading& reading, std::uint32_t sentence);

/// The chosen sentences joined by a space.
[[nodiscard]] std::string summary_text(const Reading& reading);

/// The quotation as it stands; its spans joined by a space.
[[nodiscard]] std::string quote_text(const Reading& reading, const Quote& quote);

/// The same for people: where the reporter's clause stood inside the marks («Q, said X, Q»), an
/// ellipsis says that words are left out.
[[nodiscard]] std::string quote_line(const Reading& reading, const Quote& quote);

/// Who says the whole sentence: in an interview or a transcript whose turn its block is, elsewhere
/// the speaker of the direct quotation that it is, or is part of; empty: nobody, or nobody known.
[[nodiscard]] std::string_view speaker_of_sentence(const Reading& reading, std::uint32_t sentence);

/// A sentence of the summary as people read it.
struct Point {
  std::uint32_t sentence = 0;
  std::string_view speaker;  ///< Who says it; empty: nobody, or, as all before, the one before.
  std::string note;  ///< What its leaning words stand for, as "[She: Ada Finch]"; empty: nothing.
  std::string_view question;  ///< That it answers; empty: none.
};

/// How a form of output writes points.
struct PointForm {
  std::string (*written)(std::string_view text);  ///< Text on one line, escaped.
  std::string_view speaker_opens;
  std::string_view speaker_closes;
  std::string_view note_opens;
  std::string_view note_closes;
  std::string_view question_opens;
  std::string_view question_closes;
};

/// A point as "Question? Speaker: sentence [note]".
[[nodiscard]] std::string point_line(const Reading& reading, const Point& point,
                                     const PointForm& form);
/// Points of one paragraph, behind one another.
[[nodiscard]] std::string paragraph_line(const Reading& reading, const std::vector<Point>& points,
                                         const PointForm& form);

/// Points under one title.
struct PointGroup {
  std::string_view title;  ///< Empty: none.
  bool apart = false;      ///< Without a title, behind other points: not theirs.
  std::vector<Point> points;
  std::vector<std::uint32_t> quotes;  ///< Of a digest: the sections' own.
};

/// The sentences that open a digest, in front of its points, by block; of other types none.
[[nodiscard]] std::vector<std::vector<Point>> lead_paragraphs(const Reading& reading,
                                                              const Options& options);

/// The summary's sentences but for lead_paragraphs() by section, sections without any left out.
/// With Include::sections off, all in one group without a title; with Include::summary off, none.
[[nodiscard]] std::vector<PointGroup> point_groups(const Reading& reading, const Options& options);

/// Of a digest, who speaks the points of `groups`, or nobody there, its quotes, by first
/// appearance: "Ada Finch, mayor of Elmsford".
[[nodiscard]] std::vector<std::string> speaker_lines(const Reading& reading, const Options& options,
                                                     const std::vector<PointGroup>& groups);

/// Quotes worth a line of their own: whole quotations, and fragments whose speaker is known; no
/// terms, no titles of works. Of a digest none: its sections have their own. Empty with
/// Include::quotes off.
[[nodiscard]] std::vector<std::uint32_t> shown_quotes(const Reading& reading,
                                                      const Options& options);

/// For a line of text: control characters, line breaks too, become spaces, so that no article can
/// break the list or steer a terminal.
[[nodiscard]] std::string one_line(std::string_view valid);

/// How long people read: words at 238 a minute (Brysbaert 2019), scripts without spaces at 500
/// characters a minute; a minute's part counts in seconds, rounded up.
struct ReadingLoad {
  std::uint64_t words = 0;       ///< Of spaced scripts.
  std::uint64_t characters = 0;  ///< Of scripts without spaces.

  [[nodiscard]] std::uint64_t seconds() const;
};
[[nodiscard]] ReadingLoad reading_load(const Reading& reading, Span span);

/// Words that begin in `span`.
[[nodiscard]] std::uint32_t words_in(const Reading& reading, Span span);

}  // namespace lede
