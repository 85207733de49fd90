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
#include "sections/finish_sections.hpp"
#include "sentences/split_sentences.hpp"
#include "summary/choose_sentences.hpp"
#include "summary/digest.hpp"
#include "summary/headline.hpp"
#include "summary/questions.hpp"
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

/// What a program may be without: summarize_cut() names none of it.
struct Means {
  const roles::CopiedPageRules* copied = nullptr;  ///< As assign_roles() has it.
  /// What the options' type asks for.
  Choice (*choose)(const Reading&, const Options&, const LanguagePack&) = choose_sentences;
  void (*finish)(const Reading&, const LanguagePack&, Sections&) = nullptr;  ///< Sections; or none.
};

/// The pipeline, from the article as a Document on.
Result<Reading> read_on(Result<Document> document, const Options& options, const LanguagePack& pack,
                        const Means& means) {
  if (!document.ok()) return document.error();

  Result<Reading> reading;
  Reading& r = reading.value();
  r.document = std::move(document.value());
  r.language = settle_language(identify(r.document.text), options.lang, pack);
  r.pack_version = pack.version;
  r.marks = pair_marks(r.document, pack);
  r.sentences = split_sentences(r.document, r.marks, pack);
  r.names = find_names(r.document, r.marks, r.sentences, pack);
  r.roles =
      assign_roles(r.document, r.marks, r.sentences, r.names, pack, options.title, means.copied);
  const bool sections = needs_sections(options);
  if (sections || options.include.keyphrases) {
    r.keyphrases = find_keyphrases(r.document, r.marks, r.sentences, r.names, r.roles, pack);
  }
  if (sections) {
    r.sections = divide_sections(r.document, r.sentences, r.roles, r.keyphrases, pack);
    if (means.finish != nullptr) means.finish(r, pack, r.sections);
  }
  r.quotes = find_quotes(r.document, r.marks, r.sentences, r.names, r.roles, pack);
  r.salience = score_sentences(r, pack, options.focus);
  r.choice = means.choose(r, options, pack);
  r.warnings = warnings_of(r, options, pack);
  return reading;
}

}  // namespace

Result<Reading> summarize(const Article& article, const Options& options,
                          const LanguagePack& pack) {
  Means means;
  if (!is_cut(article)) means.copied = &roles::copied_page_rules();
  if (options.type == SummaryType::kHeadline) means.choose = choose_headline;
  if (options.type == SummaryType::kDigest) {
    means.choose = choose_digest;
    means.finish = finish_sections;
  }
  Result<Reading> result = read_on(read_document(article, options.max_bytes), options, pack, means);
  if (!result.ok()) return result;
  Reading& reading = result.value();
  if (options.type == SummaryType::kDigest) settle_questions(reading);
  add_whole_warnings(reading, options, reading.warnings);
  if (options.include.explain) {
    reading.salience.features = explain_scores(reading, pack, options.focus);
  }
  return result;
}

Result<Reading> summarize_cut(const Article& article, const Options& options,
                              const LanguagePack& pack) {
  const Include& include = options.include;
  if (include.explain || include.sentences || include.blocks ||
      options.type == SummaryType::kHeadline || options.type == SummaryType::kDigest)
    return not_in_cut();
  return read_on(read_cut_document(article, options.max_bytes), options, pack, {});
}

}  // namespace lede
