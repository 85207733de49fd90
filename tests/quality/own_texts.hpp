// SPDX-License-Identifier: MIT
// What the programs that measure on the project's own texts share.
#pragma once

#include <filesystem>
#include <string>

#include "lede/language_pack.hpp"

namespace lede::test {

/// A file's bytes; empty where it cannot be read.
[[nodiscard]] std::string file_text(const std::filesystem::path& path);

/// The pack compiled in for a language; an empty one where there is none.
[[nodiscard]] LanguagePack pack_of(const std::string& code);

}  // namespace lede::test
