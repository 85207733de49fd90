// SPDX-License-Identifier: MIT
// What is fuzzed: each target takes any bytes and must come back without a crash, a leak or a
// broken promise. run.sh fuzzes them with libFuzzer; every test run replays their corpora.
#pragma once

#include <string_view>

namespace lede::fuzz {

/// A document's forms. The first byte says which, the second how blocks are cut.
void fuzz_document(std::string_view bytes);

/// The whole pipeline. The first four bytes are options, the rest is the article.
void fuzz_pipeline(std::string_view bytes);

/// A language pack's reader, and an article read with what it makes.
void fuzz_pack(std::string_view bytes);

/// Option lines up to the first NUL byte, then the article; and all of it as a JSON request.
void fuzz_request(std::string_view bytes);

}  // namespace lede::fuzz
