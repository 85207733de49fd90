// SPDX-License-Identifier: MIT
// Every pack is sound. To add a language, add its file and its spec files; these tests find it.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "lede/summarize.hpp"
#include "packs/embedded_packs.hpp"
#include "spec.hpp"

namespace lede {
namespace {

const std::string kSource = LEDE_SOURCE_DIR;

std::vector<std::string> pack_codes() {
  std::vector<std::string> codes;
  for (const auto& entry : std::filesystem::directory_iterator(kSource + "/core/packs")) {
    if (entry.path().extension() == ".lang") codes.push_back(entry.path().stem().string());
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

TEST_CASE("every pack is read without an error and names itself as its file does", "[packs]") {
  REQUIRE(pack_codes().size() >= 3);
  for (const std::string& code : pack_codes()) {
    const Result<LanguagePack> pack =
        read_language_pack(test::read_file(kSource + "/core/packs/" + code + ".lang"));
    INFO(code << ".lang: " << pack.error().message);
    REQUIRE(pack.ok());
    CHECK(pack.value().code == code);
    CHECK(pack.value().version.starts_with(code + "/"));
  }
}

TEST_CASE("the command carries every pack as it stands in its file", "[packs]") {
  std::vector<std::string> embedded;
  for (const EmbeddedPack& pack : embedded_packs()) {
    embedded.emplace_back(pack.code);
    CHECK(pack.bytes == test::read_file(kSource + "/core/packs/" + embedded.back() + ".lang"));
  }
  CHECK(embedded == pack_codes());
}

}  // namespace
}  // namespace lede
