// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "lede/string_table.hpp"
#include "names/name_runs.hpp"
#include "names/word_facts.hpp"

namespace lede {

/// One spelling of a name, whatever its words' endings.
struct NameForm {
  std::uint32_t first = 0;  ///< Words [first, last) of its first run.
  std::uint32_t last = 0;
  std::uint32_t full_words = 0;  ///< Words that are no initials.
  std::uint32_t evidence = 0;    ///< Of all its runs.
  std::uint32_t entity = 0;      ///< Forms that shorten one another share it.

  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

/// The forms of an article's sure names.
class NameForms {
 public:
  NameForms(const WordFacts& facts, const std::vector<NameRun>& runs);

  /// The form of words [first, last), or kNone.
  [[nodiscard]] std::uint32_t find(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] const std::vector<NameForm>& list() const { return list_; }
  [[nodiscard]] std::uint32_t entities() const { return entities_; }

 private:
  void add(const NameRun& run);
  void join_shorter();
  [[nodiscard]] std::uint32_t fuller_of(std::uint32_t form,
                                        const std::vector<std::uint32_t>& namesakes) const;
  [[nodiscard]] bool shortens(const NameForm& shorter, const NameForm& fuller) const;

  const WordFacts& facts_;
  StringTable keys_;
  std::vector<NameForm> list_;
  std::uint32_t entities_ = 0;
};

}  // namespace lede
