// SPDX-License-Identifier: MIT
// What the functions at the module's boundary share: replies and packs, and reading one request.
#pragma once

#include <string>
#include <string_view>

#include "lede/summarize.hpp"
#include "request.hpp"
#include "storage.hpp"

// What a call made lives in `memory`, as long as its reply or pack (std/storage.hpp).

struct LedeReply {
  std::string json;
  lede::storage::Memory* memory;
};

struct LedePack {
  lede::Result<lede::LanguagePack> pack;
  lede::storage::Memory* memory;
};

namespace lede::boundary {

/// summarize() or summarize_cut(): which forms of article the module reads.
using Summarize = Result<Reading> (*)(const Article&, const Options&, const LanguagePack&);

/// And write_json() or write_cut_json().
using Write = std::string (*)(const Reading&, const Options&, std::string_view id);

/// Hands over what the call made.
[[nodiscard]] LedeReply* reply_of(std::string json);

[[nodiscard]] inline std::string_view view(const char* data, std::size_t size) {
  return size == 0 ? std::string_view{} : std::string_view{data, size};
}

/// Reads one article by its option lines, which fill `request`. `pack` may be 0.
[[nodiscard]] Result<Reading> read(Summarize summarize, const LedePack* pack,
                                   std::string_view article, std::string_view options,
                                   Request& request);

/// The whole of lede_summarize.
[[nodiscard]] LedeReply* answer(Summarize summarize, Write write, const LedePack* pack,
                                std::string_view article, std::string_view options);

}  // namespace lede::boundary
