// SPDX-License-Identifier: MIT
#include "names/find_names.hpp"

#include <utility>
#include <vector>

#include "names/caseless_names.hpp"
#include "names/entities.hpp"
#include "names/name_runs.hpp"
#include "names/word_facts.hpp"
#include "sort_items.hpp"

namespace lede {

Names find_names(const Document& document, const Marks& marks, const Sentences& sentences,
                 const LanguagePack& pack) {
  const WordFacts facts = gather_word_facts(document, sentences, pack);
  std::vector<NameRun> runs = find_name_runs(document, sentences, facts, pack);
  const std::vector<NameRun> caseless = find_caseless_runs(document, sentences, facts, pack);
  if (!caseless.empty()) {
    runs.insert(runs.end(), caseless.begin(), caseless.end());
    sort_items(runs, [](const NameRun& a, const NameRun& b) { return a.first < b.first; });
  }
  Names names = join_names(sentences, facts, std::move(runs));
  find_genders(marks, sentences, facts, names);
  return names;
}

}  // namespace lede
