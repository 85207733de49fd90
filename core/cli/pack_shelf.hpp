// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/result.hpp"

namespace lede::cli {

/// The packs that are compiled in, each parsed when it is first asked for and then shared by all
/// threads for reading.
class PackShelf {
 public:
  PackShelf();

  /// The pack of a BCP 47 tag: its own ("zh-hant"), else its language's ("zh"), else that of
  /// languages without one. Case does not matter.
  const LanguagePack& pack_for(std::string_view tag);

 private:
  const LanguagePack* find(std::string_view code);

  struct Slot {
    std::string_view code;
    std::string_view bytes;
    std::optional<LanguagePack> pack;
  };
  std::mutex mutex_;
  std::vector<Slot> slots_;
  LanguagePack none_;
};

}  // namespace lede::cli
