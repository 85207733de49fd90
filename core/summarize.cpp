// SPDX-License-Identifier: MIT
#include "lede/summarize.hpp"

#include <utility>

#include "document/read_document.hpp"
#include "keyphrases/find_keyphrases.hpp"
#include "language/settle_language.hpp"
#include "marks/pair_marks.hpp"
#include "names/find_names.hpp"
#include "quotes/find_quotes.hpp"
#include "roles/assign_roles.hpp"
#include "roles/copied_page.hpp"
#include "scoring/explain_scores.hpp"
#include "scoring/score_sentences.hpp"
#include "sections/divide_sections.hpp"
#include "sentences/split_sentences.hpp"
#include "summary/choose_sentences.hpp"
#include "summary/headline.hpp"
#include "summary/warnings.hpp"

namespace lede {

namespace {

/// Whether anything that is asked for tells of sections; where nothing does a quarter of the time
/// is spared.
bool needs_sections(const Options& options) {
  const Include& include = options.include;
  return options.type == SummaryType::kDigest || include.sections || include.sentences ||
         include.blocks || include.explain;
}

using Choose = Choice (*)(const Reading&, const Options&, const LanguagePack&);

/// The pipeline, from the article as a Document on. `copied`: as assign_roles() has it. `choose`:
/// what the options' type asks for.
Result<Reading> read_on(Result<Document> document, const Options& options, const LanguagePack& pack,
                        const roles::CopiedPageRules* copied, Choose choose) {
  if (!document.ok()) return document.error();

  Result<Reading> reading;
  Reading& r = reading.value();
  r.document = std::move(document.value());
  r.language = settle_language(identify(r.document.text), options.lang, pack);
  r.pack_version = pack.version;
  r.marks = pair_marks(r.document, pack);
  r.sentences = split_sentences(r.document, r.marks, pack);
  r.names = find_names(r.document, r.marks, r.sentences, pack);
  r.roles = assign_roles(r.document, r.marks, r.sentences, r.names, pack, options.title, copied);
  const bool sections = needs_sections(options);
  if (sections || options.include.keyphrases) {
    r.keyphrases = find_keyphrases(r.document, r.marks, r.sentences, r.names, r.roles, pack);
  }
  if (sections) {
    r.sections = divide_sections(r.document, r.sentences, r.roles, r.keyphrases, pack);
  }
  r.quotes = find_quotes(r.document, r.marks, r.sentences, r.names, r.roles, pack);
  r.salience = score_sentences(r, pack, options.focus);
  r.choice = choose(r, options, pack);
  r.warnings = warnings_of(r, options, pack);
  return reading;
}

}  // namespace

Result<Reading> summarize(const Article& article, const Options& options,
                          const LanguagePack& pack) {
  const roles::CopiedPageRules* copied = is_cut(article) ? nullptr : &roles::copied_page_rules();
  const Choose choose = options.type == SummaryType::kHeadline ? choose_headline : choose_sentences;
  Result<Reading> result =
      read_on(read_document(article, options.max_bytes), options, pack, copied, choose);
  if (result.ok() && options.include.explain) {
    Reading& reading = result.value();
    reading.salience.features = explain_scores(reading, pack, options.focus);
  }
  return result;
}

Result<Reading> summarize_cut(const Article& article, const Options& options,
                              const LanguagePack& pack) {
  if (options.include.explain || options.type == SummaryType::kHeadline) {
    return Error{ErrorCode::kInvalidRequest, "Here no score is explained and no headline found."};
  }
  return read_on(read_cut_document(article, options.max_bytes), options, pack, nullptr,
                 choose_sentences);
}

}  // namespace lede
