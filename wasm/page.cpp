// SPDX-License-Identifier: MIT
// The module that a page loads: it reads blocks, all that a page gives.
#include "boundary.hpp"

using lede::boundary::view;

namespace {

constexpr lede::boundary::Means kCut{lede::read_cut_option_lines, lede::summarize_cut,
                                     lede::write_cut_json};

}  // namespace

/// The contract's result or failure of one article. `pack` may be 0: a language without one.
extern "C" LedeReply* lede_summarize(const LedePack* pack, const char* article,
                                     std::size_t article_size, const char* options,
                                     std::size_t options_size) {
  return lede::boundary::answer(kCut, pack, view(article, article_size),
                                view(options, options_size));
}
