// SPDX-License-Identifier: MIT
#include "names/find_names.hpp"

#include "names/entities.hpp"
#include "names/name_runs.hpp"
#include "names/word_facts.hpp"

namespace lede {

Names find_names(const Document& document, const Marks& marks, const Sentences& sentences,
                 const LanguagePack& pack) {
  const WordFacts facts = gather_word_facts(document, sentences, pack);
  Names names = join_names(sentences, facts, find_name_runs(document, sentences, facts, pack));
  find_genders(marks, sentences, facts, names);
  return names;
}

}  // namespace lede
