// SPDX-License-Identifier: MIT
// What each stage found in one article: plain structs with parallel indices, each made once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/span.hpp"
#include "lede/string_table.hpp"

namespace lede {

/// "No such index" for optional links between the arrays below.
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

// language/ -----------------------------------------------------------------------------------

struct Language {
  std::string code;         ///< BCP 47, "und" when nothing fits.
  double confidence = 0.0;  ///< 0 to 1.
};

// marks/ --------------------------------------------------------------------------------------

enum class MarkKind : std::uint8_t { kQuote, kBracket, kDash };

/// A pair of marks and what stands inside. Pairs are ordered by begin, parents before children,
/// and never cross a block's end.
/// Example: `He said “no”.` -> outer `“no”`, inner `no`.
struct MarkPair {
  Span outer;  ///< With the marks.
  Span inner;  ///< Without them.
  std::uint32_t block = 0;
  std::uint32_t parent = kNone;  ///< Index of the pair around this one.
  MarkKind kind = MarkKind::kQuote;
  bool closed = true;  ///< False: no closing mark; ends with its block, or where its like begins.
  bool continues =
      false;  ///< Unclosed, and the next block opens with the same mark: one quotation.
};

struct Marks {
  std::vector<MarkPair> pairs;
};

// sentences/ ----------------------------------------------------------------------------------

/// A word (UAX #29 word with a letter or digit). `term` says which words count as the same.
struct Word {
  Span span;
  std::uint32_t term = 0;  ///< Index into Sentences::terms.
  std::uint32_t form = 0;  ///< Index into Sentences::forms.
  bool capital = false;    ///< Its first letter is upper or title case.
  bool opens = false;      ///< First word of its sentence, or of a quotation in it.
  bool number = false;     ///< Has a digit.
};

/// What all words with the same stem share.
struct Term {
  std::uint32_t form = 0;   ///< The one seen first.
  std::string stem;         ///< language/stem.hpp; equal stems are one term.
  std::uint32_t count = 0;  ///< Words of this term in the whole document; 0: only without their 's.
  std::uint64_t stems = 0;  ///< Listed::stems of its stem.
  bool stop = false;        ///< In the pack's stop words (or neither letter nor digit counts).
};

/// What all words with the same folded form share.
struct Form {
  std::uint32_t term = 0;
  /// The form without an ending that an apostrophe sets off; itself where it has none.
  std::uint32_t bare = 0;
  Listed listed;  ///< What the pack says of it.
  /// Listed::whole of all that it ends in: four bytes or more, behind three or more of its own.
  /// What names a compound or an inflected form ("Außenminister", "сказала").
  std::uint64_t ends = 0;

  [[nodiscard]] bool ends_in(const WordSet& set) const { return (ends >> set.number & 1U) != 0; }
};

/// Trimmed of white space; `words` is the range [first_word, last_word) of Sentences::words.
struct Sentence {
  Span span;
  std::uint32_t block = 0;
  std::uint32_t first_word = 0;
  std::uint32_t last_word = 0;

  [[nodiscard]] std::uint32_t word_count() const { return last_word - first_word; }
};

/// Every sentence and word of every block, in text order. A block that holds any text has at
/// least one sentence; sentences never cross a block's end.
struct Sentences {
  std::vector<Sentence> list;
  std::vector<Word> words;
  std::vector<Term> terms;
  StringTable folded;       ///< By form: its text.
  std::vector<Form> forms;  ///< By number in `folded`.
  /// By block: its sentences are [first_of_block[b], first_of_block[b + 1]); size blocks + 1.
  std::vector<std::uint32_t> first_of_block;

  /// What the pack says of a word.
  [[nodiscard]] const Listed& listed(std::uint32_t word) const {
    return forms[words[word].form].listed;
  }
};

// names/ --------------------------------------------------------------------------------------

enum class EntityKind : std::uint8_t { kPerson, kOrganization, kOther };
enum class Gender : std::uint8_t { kUnknown, kHe, kShe, kThey };

/// A person or organization, by the fullest form that the article gives.
struct Entity {
  Span name;                 ///< The fullest form, at its first place.
  std::optional<Span> role;  ///< "Russian Foreign Minister", without the name.
  EntityKind kind = EntityKind::kOther;
  Gender gender = Gender::kUnknown;
  std::uint32_t mentions = 0;
};

/// One place where an entity is named. Ordered by name.begin, not overlapping.
/// Example: `IMF chief economist Maury Obstfeld, 65, said` -> name `Maury Obstfeld`, phrase
/// `IMF chief economist Maury Obstfeld`.
struct Mention {
  Span name;    ///< The name alone, as it stands here.
  Span phrase;  ///< With role and title before it and apposition after it.
  std::uint32_t entity = 0;
  std::uint32_t sentence = 0;
};

struct Names {
  std::vector<Entity> entities;
  std::vector<Mention> mentions;
};

// roles/ --------------------------------------------------------------------------------------

enum class CreditKind : std::uint8_t { kPhoto, kSource, kByline, kDateline, kCopyright, kOther };

struct Credit {
  CreditKind kind = CreditKind::kOther;
  std::uint32_t block = 0;  ///< Its text is the block's.
};

/// A role for every block.
struct Roles {
  std::vector<Role> role;             ///< By block.
  std::vector<std::uint8_t> level;    ///< By block; 0 unless a heading (then 1 to 6).
  std::vector<std::string> speaker;   ///< By block: whose turn it is; empty: nobody's.
  std::vector<Credit> credits;        ///< In text order.
  std::optional<std::string> title;   ///< The request's, else a block's, else none.
  std::uint32_t title_block = kNone;  ///< Where the title came from a block.
};

// keyphrases/ ---------------------------------------------------------------------------------

struct Keyphrase {
  Span text;           ///< Its best-looking occurrence.
  double score = 0.0;  ///< 0 to 1; the best phrase has 1.
  std::uint32_t count = 0;
  std::vector<std::uint32_t> terms;
};

struct Keyphrases {
  std::vector<Keyphrase> list;    ///< Best first.
  std::vector<Keyphrase> others;  ///< The next best, for titles of sections; not told.
};

// sections/ -----------------------------------------------------------------------------------

enum class TitleSource : std::uint8_t { kUntitled, kHeading, kKeyphrase, kQuestion };

/// Blocks [first, last], both inside.
struct BlockRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Blocks [first_block, last_block], both inside, and those of `also`, where its topic comes back.
/// Sections are ordered by first_block and hold every block that is not a credit or a promo exactly
/// once (the title's block belongs to the first).
struct Section {
  std::optional<Span> title;
  TitleSource title_source = TitleSource::kUntitled;
  std::uint32_t first_block = 0;
  std::uint32_t last_block = 0;
  std::vector<BlockRun> also;
};

struct Sections {
  std::vector<Section> list;
  std::vector<std::uint32_t> of_block;  ///< By block: its section, or kNone.
};

// quotes/ -------------------------------------------------------------------------------------

enum class QuoteKind : std::uint8_t { kDirect, kFragment, kTerm, kWork };

/// Who said it, as it stands and by full name.
struct Source {
  std::string name;              ///< The fullest form in the article.
  Span mention;                  ///< The whole source phrase as it stands there ("he").
  std::optional<Span> role;      ///< "Russian Foreign Minister".
  std::uint32_t entity = kNone;  ///< In Names; kNone where the speaker is no named entity.
  bool known = true;             ///< A name, a pronoun, a role, an organization: not any noun.
};

struct Quote {
  std::vector<Span> spans;  ///< With their marks; one a block.
  QuoteKind kind = QuoteKind::kDirect;
  std::optional<Source> speaker;
  std::optional<Span> cue;
  std::uint32_t sentence = 0;
  double confidence = 0.0;  ///< That kind and speaker are right, 0 to 1.
};

/// Indirect speech: `cue` and the reported clause `span`.
struct Statement {
  std::optional<Source> speaker;
  std::optional<Span> cue;
  std::uint32_t sentence = 0;
  Span span;
  double confidence = 0.0;
};

/// All that one person said; ordered by first appearance.
struct Speaker {
  std::string name;
  std::optional<Span> role;
  std::uint32_t words = 0;  ///< Of their quotes and statements.
  std::vector<std::uint32_t> quotes;
  std::vector<std::uint32_t> statements;
};

struct Quotes {
  std::vector<Quote> list;  ///< In text order.
  std::vector<Statement> statements;
  std::vector<Speaker> speakers;
};

// scoring/ ------------------------------------------------------------------------------------

/// One reason for a sentence's score, in words a reader understands.
struct Feature {
  const char* name = "";
  double value = 0.0;
  double effect = 0.0;  ///< What it adds to the score before scaling.
};

/// By sentence. Sentences that may not enter a summary (headings, credits, ...) score 0.
struct Salience {
  std::vector<double> score;  ///< 0 to 1, in steps of 0.0001.
  Flags eligible;
  std::vector<std::vector<Feature>> features;  ///< Filled only where asked (Include::explain).
};

// summary/ ------------------------------------------------------------------------------------

/// What a leaning word in a chosen sentence stands for; no name: nobody.
struct Antecedent {
  Span span;
  std::string name;
};

struct ChosenSentence {
  std::uint32_t sentence = 0;
  Antecedent antecedent;
  std::uint32_t question = kNone;  ///< Digest: the sentence that it answers, in another's turn.
};

/// The summary's sentences in article order, and the digest's parts.
struct Choice {
  std::vector<ChosenSentence> sentences;
  std::vector<std::uint32_t> lead;                     ///< Digest: sentence indices.
  std::string source;                                  ///< Digest: the credits as one line.
  std::vector<std::vector<std::uint32_t>> points;      ///< By section: sentence indices.
  std::vector<std::vector<std::uint32_t>> quotes;      ///< By section, digest: quote indices.
  std::vector<std::vector<std::uint32_t>> statements;  ///< By section, digest: statement indices.
  /// Headline: a slice of one sentence may be shorter than it; else empty.
  std::optional<Span> headline;
};

// the whole -----------------------------------------------------------------------------------

/// One article, read. Everything refers to `document.text` by spans.
struct Reading {
  Document document;
  Language language;
  std::string pack_version;  ///< LanguagePack::version; empty: none.
  Marks marks;
  Sentences sentences;
  Names names;
  Roles roles;
  Keyphrases keyphrases;
  Sections sections;
  Quotes quotes;
  Salience salience;
  Choice choice;
  std::vector<std::string> warnings;
};

}  // namespace lede
