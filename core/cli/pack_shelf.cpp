// SPDX-License-Identifier: MIT
#include "cli/pack_shelf.hpp"

#include <string>
#include <utility>

#include "lede/summarize.hpp"
#include "packs/embedded_packs.hpp"

namespace lede::cli {

PackShelf::PackShelf() {
  for (const EmbeddedPack& pack : embedded_packs()) slots_.push_back({pack.code, pack.bytes, {}});
}

const LanguagePack& PackShelf::pack_for(std::string_view tag) {
  std::string code(tag);
  for (char& c : code) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const std::scoped_lock lock(mutex_);
  for (;;) {
    if (const LanguagePack* pack = find(code)) return *pack;
    const std::size_t dash = code.rfind('-');
    if (dash == std::string::npos) break;
    code.resize(dash);
  }
  const LanguagePack* any = find("und");
  return any != nullptr ? *any : none_;
}

const LanguagePack* PackShelf::find(std::string_view code) {
  for (Slot& slot : slots_) {
    if (slot.code != code) continue;
    if (!slot.pack) {
      Result<LanguagePack> read = read_language_pack(slot.bytes);
      if (!read.ok()) return nullptr;  // A test reads every pack.
      slot.pack = std::move(read.value());
    }
    return &*slot.pack;
  }
  return nullptr;
}

}  // namespace lede::cli
