// SPDX-License-Identifier: MIT
#include "names/name_forms.hpp"

#include <string>
#include <utility>

#include "lede/reading.hpp"
#include "unicode/properties.hpp"

namespace lede {
namespace {

constexpr std::size_t kNamesakes = 16;  // Forms compared that end in the same word.

std::string key_of(const WordFacts& facts, std::uint32_t first, std::uint32_t last) {
  std::string key;
  for (std::uint32_t word = first; word < last; ++word) {
    for (std::uint32_t shift = 0; shift < 32; shift += 8) {
      key += static_cast<char>(facts.stem[word] >> shift & 0xFFU);
    }
  }
  return key;
}

}  // namespace

NameForms::NameForms(const WordFacts& facts, const std::vector<NameRun>& runs) : facts_(facts) {
  for (const NameRun& run : runs) {
    if (!run.weak) add(run);
  }
  join_shorter();
}

void NameForms::add(const NameRun& run) {
  const std::uint32_t number = keys_.number_of(key_of(facts_, run.first, run.last));
  if (number == list_.size()) {
    NameForm form{.first = run.first, .last = run.last};
    for (std::uint32_t word = run.first; word < run.last; ++word) {
      if (!facts_.has(word, kInitial)) ++form.full_words;
    }
    list_.push_back(form);
  }
  list_[number].evidence |= run.evidence;
}

std::uint32_t NameForms::find(std::uint32_t first, std::uint32_t last) const {
  return keys_.find(key_of(facts_, first, last));
}

// Every word of the shorter form stands in the fuller one in order, or begins with its initial;
// initials after the first may have nothing there to stand for.
bool NameForms::shortens(const NameForm& shorter, const NameForm& fuller) const {
  std::uint32_t next = fuller.first;
  for (std::uint32_t word = shorter.first; word < shorter.last; ++word) {
    const bool initial = facts_.has(word, kInitial);
    std::uint32_t other = next;
    while (other < fuller.last && facts_.stem[word] != facts_.stem[other] &&
           !(initial && facts_.first_letter[word] == facts_.first_letter[other])) {
      ++other;
    }
    if (other < fuller.last) {
      next = other + 1;
    } else if (!initial || word == shorter.first) {
      return false;
    }
  }
  return true;
}

std::uint32_t NameForms::fuller_of(std::uint32_t form,
                                   const std::vector<std::uint32_t>& namesakes) const {
  std::uint32_t best = form;
  const auto fullness = [&](std::uint32_t i) {
    return std::pair(list_[i].full_words, list_[i].size());
  };
  for (const std::uint32_t other : namesakes) {
    if (fullness(other) > fullness(best) && shortens(list_[form], list_[other])) best = other;
  }
  return best;
}

// Single words join later, mention by mention: there may be two of one surname.
void NameForms::join_shorter() {
  std::uint32_t stems = 0;
  for (const std::uint32_t stem : facts_.stem) stems = stem < stems ? stems : stem + 1;
  std::vector<std::vector<std::uint32_t>> by_last(stems);
  // 山本花子: where names have no spaces the surname comes first.
  const auto key = [&](const NameForm& form) {
    const bool unspaced = unicode::is_unspaced(facts_.first_letter[form.first]);
    return facts_.stem[unspaced ? form.first : form.last - 1];
  };
  for (std::uint32_t i = 0; i < list_.size(); ++i) {
    std::vector<std::uint32_t>& namesakes = by_last[key(list_[i])];
    if (list_[i].size() > 1 && namesakes.size() < kNamesakes) namesakes.push_back(i);
  }
  std::vector<std::uint32_t> fuller(list_.size());
  for (std::uint32_t i = 0; i < list_.size(); ++i) {
    fuller[i] = list_[i].size() < 2 ? i : fuller_of(i, by_last[key(list_[i])]);
    if (fuller[i] == i) list_[i].entity = entities_++;
  }
  for (std::uint32_t i = 0; i < list_.size(); ++i) {
    std::uint32_t root = i;
    while (fuller[root] != root) root = fuller[root];  // Ever fuller, so it ends.
    list_[i].entity = list_[root].entity;
  }
}

}  // namespace lede
