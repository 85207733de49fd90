// SPDX-License-Identifier: MIT
#include "sections/finish_sections.hpp"

#include <cstdint>
#include <utility>
#include <vector>

#include "lede/string_table.hpp"
#include "sections/asked_titles.hpp"
#include "sections/settle_titles.hpp"
#include "unicode/fold.hpp"

namespace lede {
namespace {

void gather_returns(const Document& document, const Roles& roles, Sections& sections) {
  constexpr std::uint8_t kLowest = 6;
  StringTable titles;
  std::vector<std::uint32_t> titled;      // By title: the section that has it.
  std::uint32_t since[kLowest + 1] = {};  // By level: the first section after a higher heading.
  std::vector<Section> gathered;
  std::vector<std::uint32_t> moved;  // By section: where it is now.
  for (const Section& section : sections.list) {
    const auto next = static_cast<std::uint32_t>(gathered.size());
    moved.push_back(next);
    const std::uint8_t level = roles.level[section.first_block];
    if (section.title) {
      const std::uint32_t title = titles.number_of(unicode::fold(document.slice(*section.title)));
      if (title == titled.size()) titled.push_back(next);
      if (titled[title] < since[level]) titled[title] = next;
      moved.back() = titled[title];
    }
    for (std::uint8_t lower = level + 1; level > 0 && lower <= kLowest; ++lower)
      since[lower] = next;
    if (moved.back() == next) {
      gathered.push_back(section);
    } else {
      gathered[moved.back()].also.push_back({section.first_block, section.last_block});
    }
  }
  for (std::uint32_t& section : sections.of_block) {
    if (section != kNone) section = moved[section];
  }
  sections.list = std::move(gathered);
}

}  // namespace

void finish_sections(const Reading& reading, const LanguagePack& pack, Sections& sections) {
  for (Section& section : sections.list) settle_title(reading, pack, section);
  title_by_asked_words(reading, pack, sections);
  gather_returns(reading.document, reading.roles, sections);
}

}  // namespace lede
