// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// A line of a caption, without its markup.
struct CaptionLine {
  std::string text;
  std::string speaker;    ///< Of WebVTT's <v Name>; empty: not said.
  bool new_turn = false;  ///< Somebody else speaks: ">>", a dash, another <v>.
  double begin = 0.0;     ///< Seconds; of the whole caption.
  double end = 0.0;
};

struct Captions {
  std::vector<CaptionLine> lines;
  std::uint32_t unreadable = 0;  ///< Captions whose times could not be read; they are left out.
};

/// Reads WebVTT (W3C) or SubRip: what stands below a line of times, up to an empty line. Comments,
/// styles, numbers, tags, what is no speech ("[applause]", "♪") and lines that a rolling caption
/// shows again are left out.
/// Example: "1\n00:01,500 --> 00:02,000\n<v Ann>Hello" -> one line, "Hello" by Ann, at 1.5.
[[nodiscard]] Captions take_captions(std::string_view valid);

}  // namespace lede
