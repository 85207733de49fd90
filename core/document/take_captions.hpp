// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// Begins a line of a caption that names who speaks from there on; alone: somebody else does.
inline constexpr char kVoice = '\v';

struct Caption {
  double begin = 0.0;  ///< Seconds.
  double end = 0.0;
  std::string text;  ///< Lines without markup, each with its line feed; turns by kVoice.
};

struct Captions {
  std::vector<Caption> list;
  std::uint32_t unreadable = 0;  ///< Captions whose times could not be read; they are left out.
};

/// Reads WebVTT (W3C) or SubRip: what stands below a line of times, up to an empty line. Comments,
/// styles, numbers, tags, what is no speech ("[applause]", "♪") and lines that a rolling caption
/// shows again are left out.
/// Example: "1\n00:01,500 --> 00:02,000\n<v Ann>Hello" -> "\vAnn\nHello\n", from 1.5 to 2.
[[nodiscard]] Captions take_captions(std::string_view valid);

}  // namespace lede
