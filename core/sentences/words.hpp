// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"
#include "lede/string_table.hpp"

namespace lede {

/// Fills Sentences::words and ::terms of one document, block after block.
class WordReader {
 public:
  WordReader(const Document& document, const LanguagePack& pack, Sentences& sentences)
      : document_(document), pack_(pack), sentences_(sentences) {}

  /// Appends the words of one span of the text: UAX #29 words with a letter or digit; of Han one
  /// word a character, of kana and other unspaced scripts a run.
  void read(Span span);

 private:
  void add(Span span);  // As one word, or an elision and the word behind it.
  void add_one(Span span);
  void add_surface(std::string_view text);
  std::uint32_t form_of(const std::string& folded);

  const Document& document_;
  const LanguagePack& pack_;
  Sentences& sentences_;
  StringTable surfaces_;       // Words as they stand, so that each is folded and stemmed once.
  std::vector<Word> surface_;  // What all their places share; form kNone: no letter, no digit.
  StringTable stems_;
};

}  // namespace lede
