// SPDX-License-Identifier: MIT
#include "roles/assign_roles.hpp"

#include "catch.hpp"
#include "lede/enum_names.hpp"
#include "marked_article.hpp"
#include "spec.hpp"

namespace {

using namespace lede;

/// One line a block: its role, a heading's level where markup gave it, a credit's kind, the
/// speaker. A first line tells the title where there is one.
std::string roles_of(const test::SpecCase& spec) {
  const Reading reading = test::read_marked_case(spec);
  std::string text;
  if (reading.roles.title) text += "title: " + *reading.roles.title + "\n";
  std::size_t credit = 0;
  for (std::uint32_t b = 0; b < reading.document.blocks.size(); ++b) {
    text += name_of(reading.roles.role[b]);
    const Block& block = reading.document.blocks[b];
    if (reading.roles.role[b] == Role::kHeading && block.level > 0) {
      text += " " + std::to_string(reading.roles.level[b]);
    }
    if (credit < reading.roles.credits.size() && reading.roles.credits[credit].block == b) {
      if (reading.roles.role[b] == Role::kCredit) {
        text += " " + std::string(name_of(reading.roles.credits[credit].kind));
      }
      ++credit;
    }
    if (!reading.roles.speaker[b].empty()) text += ", " + reading.roles.speaker[b];
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("every block gets the role its form and place give it") {
  test::check_spec("roles", roles_of);
}
