// SPDX-License-Identifier: MIT
// Spec files: cases that anyone can add without reading code. A file holds cases like
//
//   # a comment
//   === a title is no end of a sentence
//   lang: en
//   --- input
//   Dr. Smith came. He left.
//   --- expect
//   Dr. Smith came.
//   He left.
//
// Lines between the title and `--- input` are `key: value`; `xfail: reason` names a known failure,
// which fails as soon as it passes. Trailing line feeds of input and expect do not count.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede::test {

struct SpecCase {
  std::string file;
  int line = 0;
  std::string title;
  std::map<std::string, std::string> keys;
  std::string input;
  std::string expect;
};

/// All cases of tests/spec/<stage>/*.txt, by file name.
std::vector<SpecCase> spec_cases(const std::string& stage);

/// Runs every case of a stage: `actual` makes the text that must equal `expect`.
void check_spec(const std::string& stage,
                const std::function<std::string(const SpecCase&)>& actual);

/// The pack core/packs/<code>.lang, parsed once; that of languages without a pack where there
/// is no such file.
const LanguagePack& pack(const std::string& code);

/// The whole pipeline on plain text, with the case's `lang` (default en).
Reading read_case(const SpecCase& spec);

std::string read_file(const std::string& path);

}  // namespace lede::test
