// SPDX-License-Identifier: MIT
// Plain methods to measure the core beside; none is part of it.
#pragma once

#include <cstddef>
#include <vector>

#include "train/rouge.hpp"

namespace lede::test {

using Chosen = std::vector<std::size_t>;  ///< Indices of sentences, ascending.

/// The first `count` sentences.
[[nodiscard]] Chosen lead(const train::RougeText& sentences, std::size_t count);
/// PageRank over cosines of tf-idf (Mihalcea and Tarau 2004).
[[nodiscard]] Chosen textrank(const train::RougeText& sentences, std::size_t count);
/// The same over links: cosines of at least 0.1 (Erkan and Radev 2004).
[[nodiscard]] Chosen lexrank(const train::RougeText& sentences, std::size_t count);
/// Cosine to the sum of all sentences (Radev and others 2004).
[[nodiscard]] Chosen centroid(const train::RougeText& sentences, std::size_t count);
/// Knows the reference: adds what raises ROUGE-1 + ROUGE-2 most, one by one.
[[nodiscard]] Chosen oracle(const train::RougeText& sentences, std::size_t count,
                            const train::RougeText& reference);

}  // namespace lede::test
