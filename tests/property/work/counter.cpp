// SPDX-License-Identifier: MIT
#include "counter.hpp"

namespace {
std::uint64_t blocks_run = 0;
}

/// GCC calls it at every basic block of what it compiles with -fsanitize-coverage=trace-pc.
extern "C" void __sanitizer_cov_trace_pc() {  // NOLINT: the compiler's name
  ++blocks_run;
}

std::uint64_t lede::test::work_done() {
  return blocks_run;
}
