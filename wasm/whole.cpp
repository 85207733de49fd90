// SPDX-License-Identifier: MIT
// The whole module: every form of article, and the check of a digest's quotes.
#include "boundary.hpp"
#include "check/check_quotes.hpp"

using lede::boundary::read;
using lede::boundary::reply_of;
using lede::boundary::view;

namespace {

constexpr lede::boundary::Means kWhole{lede::read_option_lines, lede::summarize, lede::write_json};

}  // namespace

extern "C" {

/// The contract's result or failure of one article. `pack` may be 0: a language without one.
LedeReply* lede_summarize(const LedePack* pack, const char* article, std::size_t article_size,
                          const char* options, std::size_t options_size) {
  return lede::boundary::answer(kWhole, pack, view(article, article_size),
                                view(options, options_size));
}

/// A digest's quotes held against a transcript, each with its own options; the failure of the one
/// that cannot be read. `pack` may be 0.
LedeReply* lede_check(const LedePack* pack, const char* digest, std::size_t digest_size,
                      const char* options, std::size_t options_size, const char* transcript,
                      std::size_t transcript_size, const char* transcript_options,
                      std::size_t transcript_options_size) {
  lede::Request request;
  const lede::Result<lede::Reading> said =
      read(kWhole, pack, view(digest, digest_size), view(options, options_size), request);
  if (!said.ok()) return reply_of(lede::write_error_json(said.error(), request.id));
  request = {};
  const lede::Result<lede::Reading> there =
      read(kWhole, pack, view(transcript, transcript_size),
           view(transcript_options, transcript_options_size), request);
  if (!there.ok()) return reply_of(lede::write_error_json(there.error(), request.id));
  return reply_of(lede::write_check_json(lede::check_quotes(said.value(), there.value()),
                                         said.value(), there.value(), request.options));
}

}  // extern "C"
