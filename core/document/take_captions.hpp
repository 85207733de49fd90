// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// The raw lines below a line of times, up to an empty line.
struct Caption {
  double begin = 0.0;  ///< Seconds.
  double end = 0.0;
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;  ///< The one after it.
};

struct Captions {
  std::vector<std::string_view> lines;  ///< Of the whole file; slices of it.
  std::vector<Caption> list;
  std::uint32_t unreadable = 0;  ///< Captions whose times could not be read; they are left out.
};

/// Finds the captions of WebVTT (W3C) or SubRip; comments, styles and numbers are none.
/// Example: "1\n00:01,500 --> 00:02,000\nHello" -> lines 2 to 3, from 1.5 to 2 seconds.
[[nodiscard]] Captions take_captions(std::string_view valid);

/// Begins a line that names who speaks from there on; alone: somebody else does.
inline constexpr char kVoice = '\v';

/// A caption's lines as they are heard, each with a line feed: without tags, without what is no
/// speech ("[applause]", "♪"), and with lines of kVoice for turns.
/// Example: "<v Ann>Yes.", "- No." -> "\vAnn\nYes.\n\v\nNo.\n".
[[nodiscard]] std::string heard_lines(const Captions& captions, const Caption& caption);

}  // namespace lede
