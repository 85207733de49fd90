// SPDX-License-Identifier: MIT
// A digest's quotes held against the transcript they are from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/options.hpp"
#include "lede/reading.hpp"

namespace lede {

enum class Verdict : std::uint8_t { kVerbatim, kAltered, kAbsent };

/// Words that differ; either side may be empty.
struct Difference {
  Span digest;
  Span transcript;
};

/// One part of a quote. Keeps no text: both readings must live as long.
struct CheckedQuote {
  Span text;                     ///< In the digest, with its marks.
  const Quote* quote = nullptr;  ///< That it is part of; none in headings and captions.
  Verdict verdict = Verdict::kAbsent;
  Span place;                      ///< In the transcript; empty where absent.
  std::string_view speaker_there;  ///< Whose turn, or whose quotation, that is; or empty.
  std::vector<Difference> differences;
};

/// Everything in quotation marks in the digest, titles and terms too, each part for itself, in
/// order. Words are compared, without case and punctuation (units.hpp): verbatim where the
/// transcript holds them all in a row, found where the digest's speaker says them if he does;
/// altered where it holds six in ten of them in order; else absent. Linear in both texts: of a
/// word that is everywhere 64 places are looked at.
/// Example: “we will open in May” against "We shall open in May." is altered: will, shall.
[[nodiscard]] std::vector<CheckedQuote> check_quotes(const Reading& digest,
                                                     const Reading& transcript);

/// "verbatim", "altered" or "absent".
[[nodiscard]] std::string_view name_of(Verdict verdict);

/// {"schema": "lede-check/1", "quotes": [...], "verbatim": n, "altered": n, "absent": n}
/// @param options of the transcript: its unit of offsets counts.
[[nodiscard]] std::string write_check_json(const std::vector<CheckedQuote>& quotes,
                                           const Reading& digest, const Reading& transcript,
                                           const Options& options);

}  // namespace lede
