// SPDX-License-Identifier: MIT
#include "cli/keep_memory.hpp"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lede::cli {

void keep_memory() {
#ifdef __GLIBC__
  // Bytes. What the library keeps by itself, 128 kB, is less than an article takes.
  constexpr int kArticle = 32 << 20;
  mallopt(M_MMAP_THRESHOLD, kArticle);
  mallopt(M_TRIM_THRESHOLD, 2 * kArticle);
#endif
}

}  // namespace lede::cli
