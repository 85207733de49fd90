// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>

#include "cli/answer.hpp"
#include "cli/input.hpp"

namespace lede::cli {

struct Tally {
  std::uint64_t articles = 0;
  std::uint64_t failed = 0;
};

/// Answers every input on `jobs` threads and hands the answers on in the inputs' order, each as
/// soon as those before it are out. Holds a window of a few articles a thread, however long the
/// input is: reading waits for the oldest of them.
/// `work` runs on several threads at once; `deliver` on one at a time.
Tally answer_all(Inputs& inputs, std::uint32_t jobs,
                 const std::function<Answer(const Input&)>& work,
                 const std::function<void(const Answer&, const Tally&)>& deliver);

}  // namespace lede::cli
