// SPDX-License-Identifier: MIT
#include "own_texts.hpp"

#include <fstream>
#include <iterator>

#include "lede/summarize.hpp"
#include "packs/embedded_packs.hpp"

namespace lede::test {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

LanguagePack pack_of(const std::string& code) {
  for (const EmbeddedPack& pack : embedded_packs()) {
    if (pack.code == code) return read_language_pack(pack.bytes).value();
  }
  return {};
}

}  // namespace lede::test
