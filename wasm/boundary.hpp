// SPDX-License-Identifier: MIT
// What the functions at the module's boundary share: replies and packs, and reading one request.
#pragma once

#include <optional>
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

/// What a module does with a request: by read_option_lines(), summarize() and write_json(), or by
/// their cut forms.
struct Means {
  std::optional<Error> (*read_lines)(std::string_view lines, std::size_t article_bytes, Request&);
  Result<Reading> (*summarize)(const Article&, const Options&, const LanguagePack&);
  std::string (*write)(const Reading&, const Options&, std::string_view id);
};

/// Hands over what the call made.
[[nodiscard]] LedeReply* reply_of(std::string json);

[[nodiscard]] inline std::string_view view(const char* data, std::size_t size) {
  return size == 0 ? std::string_view{} : std::string_view{data, size};
}

/// Reads one article by its option lines, which fill `request`. `pack` may be 0.
[[nodiscard]] Result<Reading> read(const Means& means, const LedePack* pack,
                                   std::string_view article, std::string_view options,
                                   Request& request);

/// The whole of lede_summarize.
[[nodiscard]] LedeReply* answer(const Means& means, const LedePack* pack, std::string_view article,
                                std::string_view options);

}  // namespace lede::boundary
