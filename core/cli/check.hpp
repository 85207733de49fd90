// SPDX-License-Identifier: MIT
// A digest's quotes held against the transcript they are from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lede/options.hpp"
#include "lede/reading.hpp"

namespace lede::cli {

enum class Verdict { kVerbatim, kAltered, kAbsent };

/// Words that differ; either side may be empty.
struct Difference {
  std::string digest;
  std::string transcript;
};

struct CheckedQuote {
  std::string text;                    ///< As the digest has it, with its marks.
  std::optional<std::string> speaker;  ///< Whose words they are there.
  Verdict verdict = Verdict::kAbsent;
  std::optional<Span> place;                      ///< In the transcript; none where absent.
  std::optional<std::string> transcript_speaker;  ///< Whose turn, or whose quotation, that is.
  std::vector<Difference> differences;
};

/// Every direct quote and fragment of the digest, each part for itself, in order. Words are
/// compared, without case and punctuation: verbatim where the transcript holds them all in a row;
/// altered where it holds six in ten of them in order; else absent. Linear in both texts but for
/// words that are both in the quote and everywhere, of which 64 places are looked at.
/// Example: “we will open in May” against "We shall open in May." is altered: will, shall.
[[nodiscard]] std::vector<CheckedQuote> check_quotes(const Reading& digest,
                                                     const Reading& transcript);

/// {"schema": "lede-check/1", "quotes": [...], "verbatim": n, "altered": n, "absent": n}
[[nodiscard]] std::string write_check_json(const std::vector<CheckedQuote>& quotes,
                                           const Reading& transcript, OffsetUnit unit);
/// A line a quote, and one for each difference.
[[nodiscard]] std::string write_check_text(const std::vector<CheckedQuote>& quotes);

}  // namespace lede::cli
