// SPDX-License-Identifier: MIT
#include "names/find_names.hpp"

#include "names/caseless_names.hpp"
#include "names/entities.hpp"
#include "names/name_runs.hpp"
#include "names/word_facts.hpp"

namespace lede {

Names find_names(const Document& document, const Marks& marks, const Sentences& sentences,
                 const LanguagePack& pack) {
  const WordFacts facts = gather_word_facts(document, sentences, pack);
  const bool caseless = pack.titles_behind || !pack.given_names.empty();
  const auto find = caseless ? find_caseless_runs : find_name_runs;
  Names names = join_names(sentences, facts, find(document, sentences, facts, pack));
  find_genders(marks, sentences, facts, names);
  return names;
}

}  // namespace lede
