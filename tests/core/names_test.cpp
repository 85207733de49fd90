// SPDX-License-Identifier: MIT
#include "names/find_names.hpp"

#include <string>

#include "catch.hpp"
#include "lede/summarize.hpp"
#include "spec.hpp"

using namespace lede;

namespace {

// One line an entity: "person Ann Lee (she), mayor: Ann Lee | Lee". Others than persons and
// organizations only where the case asks for them (`others: yes`).
std::string describe(const Reading& reading, bool others) {
  std::string lines;
  const Document& document = reading.document;
  for (std::uint32_t i = 0; i < reading.names.entities.size(); ++i) {
    const Entity& entity = reading.names.entities[i];
    if (entity.kind == EntityKind::kOther && !others) continue;
    lines += entity.kind == EntityKind::kPerson         ? "person "
             : entity.kind == EntityKind::kOrganization ? "organization "
                                                        : "other ";
    lines += document.slice(entity.name);
    if (entity.gender == Gender::kHe) lines += " (he)";
    if (entity.gender == Gender::kShe) lines += " (she)";
    if (entity.role) lines.append(", ").append(document.slice(*entity.role));
    std::string separator = ": ";
    for (const Mention& mention : reading.names.mentions) {
      if (mention.entity != i) continue;
      lines += separator;
      lines += document.slice(mention.phrase);
      separator = " | ";
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace

TEST_CASE("Names are found as the spec files say") {
  test::check_spec("names", [](const test::SpecCase& spec) {
    return describe(test::read_case(spec), spec.keys.contains("others"));
  });
}

TEST_CASE("Mentions are in order, apart, inside their phrases and sentences") {
  test::SpecCase spec;
  spec.input =
      "Mayor Ann Lee met Tom Ford, a doctor, on Monday.\n\nLee said the World Bank's chief Ian Ray "
      "would come. “Ford is right,” she said.";
  const Reading reading = test::read_case(spec);
  REQUIRE(reading.names.mentions.size() > 4);
  std::uint32_t end = 0;
  for (const Mention& mention : reading.names.mentions) {
    CHECK(mention.name.begin >= end);
    CHECK(mention.phrase.contains(mention.name));
    CHECK(reading.sentences.list[mention.sentence].span.contains(mention.phrase));
    CHECK(mention.entity < reading.names.entities.size());
    end = mention.name.end;
  }
}

TEST_CASE("Ten thousand capitals, particles or initials cost no more than their number") {
  for (const std::string piece :
       {"Weber ", "von ", "A. ", "Dr. ", "Minister ", "Mr. B, the chief, "}) {
    test::SpecCase spec;
    for (int i = 0; i < 10'000; ++i) spec.input += piece;
    spec.input += "said.";
    const Reading reading = test::read_case(spec);
    CHECK(reading.names.mentions.size() <= reading.sentences.words.size());
  }
}
