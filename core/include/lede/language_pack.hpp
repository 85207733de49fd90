// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/string_table.hpp"

namespace lede {

/// Folded words or phrases (unicode::fold, one space between words), sorted by bytes.
struct WordSet {
  std::vector<std::string> items;
  std::uint32_t number = 0;  ///< Of the pack's sets: its bit in Listed.

  [[nodiscard]] bool contains(std::string_view folded) const;
  [[nodiscard]] bool empty() const { return items.empty(); }
};

/// What a pack's sets say of one folded word: a bit a set, by WordSet::number.
struct Listed {
  std::uint64_t whole = 0;   ///< It is an item.
  std::uint64_t begins = 0;  ///< An item may go on from it.
  std::uint64_t stems = 0;   ///< It is the stem of an item of role_words or organization_words.

  [[nodiscard]] bool in(const WordSet& set) const { return (whole >> set.number & 1U) != 0; }
};

/// Every word of a pack's sets, so that a word of a text is looked up once for all of them.
struct Lexicon {
  StringTable words;
  std::vector<Listed> listed;  ///< By word.
  std::size_t longest = 0;     ///< Bytes of the longest item.

  [[nodiscard]] Listed of(std::string_view folded) const {
    const std::uint32_t number = words.find(folded);
    return number < listed.size() ? listed[number] : Listed{};
  }
};

/// What opens a quotation and what closes it, as UTF-8 ("«", "»").
struct MarkStyle {
  std::string open;
  std::string close;
};

/// A pattern over a whole folded line; `*` stands for any text, also none ("based on * materials").
struct LinePattern {
  std::string kind;  ///< For credits: photo, ..., other, or caption, which is none. Else empty.
  std::string glob;
};

/// All that Lede knows of one language: core/packs/xx.lang, parsed. An empty pack (code empty)
/// stands for a language without one; every stage then works from Unicode rules alone.
struct LanguagePack {
  std::string code;         ///< BCP 47: "en".
  std::string name;         ///< In English: "English".
  std::string version;      ///< Told in the result as engine.pack: "en/1".
  std::string script;       ///< ISO 15924: "Latn".
  std::string letters;      ///< All lower-case letters of its own words, for identification.
  std::string own_letters;  ///< Those that tell it from others of its script: "ыэё".

  WordSet stop_words;
  WordSet abbreviations;  ///< Without their last stop: "gov", "e.g", "т.е".
  WordSet
      title_abbreviations;   ///< Those that a name or number follows: never end a sentence ("dr").
  WordSet sentence_openers;  ///< After another abbreviation they show that a sentence begins.
  WordSet months;            ///< Also week days; after "3." in languages with ordinal stops.
  WordSet number_words;      ///< Numbers and places in a row, no stop words: "twelve", "last".
  WordSet name_titles;       ///< Before a name, not part of it: "mr", "dr", "herr".
  WordSet given_names;       ///< Where no capital shows a name: "محمد".
  WordSet role_words;        ///< Heads of roles: "minister", "spokeswoman", "president".
  WordSet organization_words;  ///< Make a name an organization's: "ministry", "bank", "inc".
  WordSet masculine_marks;     ///< Titles of men ("mr"), and endings that a man's verbs have.
  WordSet feminine_marks;
  WordSet patronymics;  ///< Endings of a name's middle word: "ович".
  WordSet name_cases;  ///< Show that a name is no subject: "ивана", "-ому", "والد" before it.
  /// Before a role: it is somebody new, or nobody in particular ("a", "another", "one of").
  WordSet indefinites;
  /// Behind a noun they go on with its phrase, where nouns have capitals: "des", "von".
  WordSet phrase_links;
  WordSet name_particles;   ///< Lower-case inside names: "von", "de", "bin".
  WordSet reporting_verbs;  ///< In the forms that news uses: "said", "says", "insisted".
  /// Tell what somebody thinks or wants, in the reporter's words: "hopes", "wants to".
  WordSet stance_verbs;
  /// Reporting verbs that bring a statement only with one of that_words: "posted", "compared".
  WordSet weak_verbs;
  /// Reporting verbs whose object is somebody else's words: "rejected", "denied".
  WordSet rejecting_verbs;
  /// Beside a reporting verb: its subject does not say it. "never", "refused", "wurde".
  WordSet negations;
  /// Reporting verbs whose source is the document where it stands: "heißt es (im Bericht)".
  WordSet document_verbs;
  /// Verb forms by which a sentence goes on reporting what was said before it ("sei", "habe").
  WordSet reported_mood;
  /// Open a phrase that is no subject: prepositions, articles of other cases ("in", "dem").
  WordSet oblique_words;
  /// Open a clause that leans on another: "while", "which".
  WordSet clause_openers;
  WordSet adverb_endings;     ///< Of words that may stand between subject and verb: "ly".
  WordSet cue_phrases;        ///< Before the source: "according to", "по словам", "laut".
  WordSet cue_phrases_after;  ///< After the source: "zufolge", "in a statement".
  WordSet that_words;         ///< Open indirect speech: "that", "что", "dass".
  WordSet pronouns_he;        ///< Third person, by gender and number, as subjects and objects.
  WordSet pronouns_she;
  WordSet pronouns_they;
  WordSet pronouns_subject;  ///< Of these the ones that are subjects: "he", not "his".
  WordSet pronouns_first;    ///< "i", "we", "my": words of a speaker, not of the reporter.
  WordSet term_cues;         ///< Before a mere term or name in marks: "so-called", "dubbed".
  WordSet work_cues;         ///< Before the title of a work: "film", "novel", "song".
  WordSet leaning_openers;   ///< Openers that lean on the sentence before: "but", "he", "this".
  WordSet question_labels;   ///< Before an interviewer's turn, without colon: "q", "question".
  WordSet answer_labels;     ///< Before an answer: "a", "answer".
  WordSet elisions;          ///< Written onto the next word: "l'", "d'".
  WordSet prefixes;          ///< Beginnings that stem() takes off: the Arabic article.
  WordSet identification;    ///< Own groups of letters ("-ij-"); words of look-alike languages.
  WordSet topic_openers;     ///< Who speaks turns to another topic: "let's talk", "kommen wir".
  WordSet heading_openers;   ///< Often open a heading in a row of siblings: "on", "о", "zu".
  std::vector<LinePattern> credit_patterns;
  std::vector<LinePattern> promo_patterns;
  std::vector<MarkStyle> quote_marks;  ///< The language's own first, then others found in its news.
  std::vector<std::string> suffixes;   ///< Endings that stem() takes off, longest first.
  Lexicon lexicon;                     ///< Of all sets above.
  bool ordinal_stops = false;          ///< "3." may be an ordinal inside a sentence (de, tr, pl).
  bool nouns_capitalized = false;      ///< A capital inside a sentence does not make a name (de).
  /// What a role governs stands between it and the name: "президент России Иван Белов" (ru).
  bool roles_govern = false;
  bool clauses_inside = false;    ///< « Le pont, dit Anne, ouvrira » between commas (fr).
  bool titles_behind = false;     ///< Titles and roles follow the name: 森京子市長 (ja).
  bool verbs_last = false;        ///< What is reported stands before its verb (tr, ja).
  bool subjects_dropped = false;  ///< A verb may stand without its subject: "«...», dijo." (es).
};

}  // namespace lede
