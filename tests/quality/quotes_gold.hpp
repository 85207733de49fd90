// SPDX-License-Identifier: MIT
// Annotated quotations of the reference data, as lede_eval_quotes measures them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/reading.hpp"

namespace lede::quality {

/// Places count code points that are no white space, so that they are the same in a reference's
/// text and in the document read from it.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t words = 0;  ///< Parts between white space.

  [[nodiscard]] bool holds(const Range& other) const {
    return begin <= other.begin && other.end <= end;
  }
};

/// Intersection over union, 0 to 1.
[[nodiscard]] double overlap(const Range& a, const Range& b);

enum class SpeechType { kDirect, kMixed, kIndirect };

struct Attribution {
  SpeechType type = SpeechType::kIndirect;
  std::vector<Range> content;       ///< Its parts, cut at line ends.
  std::vector<std::string> source;  ///< The words of its source phrase, folded; empty: none given.
  std::string cue;                  ///< As it stands; empty: none given.
};

/// A quoted span with what it is: somebody's words or not.
struct LabelledSpan {
  Range range;
  bool speech = false;
  bool direct = false;  ///< Of a direct attribution.
};

struct GoldArticle {
  std::string id;
  std::string lang;
  std::string text;
  std::vector<Attribution> attributions;
  std::vector<LabelledSpan> spans;
};

/// The articles of a gzipped file of PolNeAR's, German Wikinews's or the Russian sentences' form.
/// Empty where it cannot be read.
[[nodiscard]] std::vector<GoldArticle> read_gold(const std::string& path);
/// Adds the spans of a file of polnear-spans' form to the articles they are from.
void add_spans(const std::string& path, std::vector<GoldArticle>& articles);

/// Where the byte span of the text lies.
class Ruler {
 public:
  explicit Ruler(std::string_view text);
  [[nodiscard]] Range range(Span bytes) const;
  /// The bytes of a range.
  [[nodiscard]] Span bytes_of(Range range) const;
  /// By code points, which the references count.
  [[nodiscard]] Span bytes(std::uint32_t first_point, std::uint32_t end_point) const;
  [[nodiscard]] std::uint32_t length() const { return units_.back(); }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> units_;   // By byte, and one more.
  std::vector<std::uint32_t> points_;  // By code point, and one more: its first byte.
};

/// Folded words; marks around them taken off.
[[nodiscard]] std::vector<std::string> words_in(std::string_view text);

}  // namespace lede::quality
