// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"
#include "summary/choose_sentences.hpp"
#include "summary/introduction.hpp"

namespace lede {

/// Chooses a digest's sentences, spread over its sections, and what it has besides: lead, source,
/// and by section its strongest quotes and statements.
[[nodiscard]] Choice choose_digest(const Reading& reading, const Options& options,
                                   const LanguagePack& pack);

/// Running text: a section, or forty sentences of a longer one.
struct Stretch {
  std::uint32_t section = 0;
  std::size_t size = 0;  ///< Sentences.
  std::size_t most = 4;  ///< Points: its part of the section's.
};

struct Stretches {
  std::vector<std::uint32_t> of;  ///< By sentence; kNone: no running text.
  std::vector<Stretch> list;
  std::size_t sections = 0;
};

[[nodiscard]] Stretches stretches_of(const Reading& reading);

/// Reorders `order` (best first) so that its first sentences are spread over the sections: those
/// that open the article; each section's best; then by D'Hondt's method with the sections' words as
/// votes, up to four a section. What else introduces people who talk comes last.
[[nodiscard]] std::vector<std::uint32_t> spread_over_sections(
    const Reading& reading, const Stretches& stretches, const Introduction& introduction,
    const std::vector<std::uint32_t>& order);

}  // namespace lede
