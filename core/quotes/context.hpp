// SPDX-License-Identifier: MIT
// What the parts of this stage share: the document's words with what the pack says of each.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/language_pack.hpp"
#include "lede/reading.hpp"

namespace lede::quotes {

/// What the pack says of a word; the numbers are words of an item that begins here, 0: none.
struct WordTags {
  bool that = false;
  bool he = false;
  bool she = false;
  bool they = false;
  bool subject = false;  ///< A pronoun that is one.
  bool role = false;
  bool organization = false;
  bool leaning = false;
  bool oblique = false;
  bool clause = false;
  bool link = false;
  bool indefinite = false;
  bool mood = false;
  bool weak = false;
  bool stance = false;
  bool denies = false;    ///< "never (said)"
  bool rejects = false;   ///< "denied (that he said)"
  bool document = false;  ///< The verb's source is where it stands: "heißt es (im Bericht)".
  std::uint8_t verb = 0;
  std::uint8_t cue_before = 0;  ///< Before its source: "according to".
  std::uint8_t cue_after = 0;   ///< After its source: "zufolge".
  std::uint8_t term_cue = 0;
  std::uint8_t work_cue = 0;

  [[nodiscard]] bool pronoun() const { return he || she || they; }
  [[nodiscard]] bool first_person() const { return subject && !pronoun(); }
  [[nodiscard]] bool object() const { return (he || she) && !subject; }
};

/// The punctuation between two neighbours among the words.
struct Gap {
  enum Mark : std::uint8_t {
    kComma = 1,
    kColon = 2,
    kDash = 4,
    kStop = 8,
    kBracket = 16,
    kQuote = 32
  };
  std::uint8_t marks = 0;

  [[nodiscard]] bool has(int any_of) const { return (marks & any_of) != 0; }
  [[nodiscard]] bool comma() const { return has(kComma); }
  [[nodiscard]] bool colon() const { return has(kColon); }
  [[nodiscard]] bool dash() const { return has(kDash); }  ///< White space before it: no hyphen.
  [[nodiscard]] bool stop() const { return has(kStop); }  ///< . ! ? … ;
  [[nodiscard]] bool bracket() const { return has(kBracket); }
  [[nodiscard]] bool quote() const { return has(kQuote); }
  [[nodiscard]] bool any() const { return marks != 0; }
  [[nodiscard]] bool breaks() const { return has(kColon | kStop | kQuote); }
  [[nodiscard]] Gap without(int mark) const { return {static_cast<std::uint8_t>(marks & ~mark)}; }
};

/// A quotation with the speaker's clauses in it: «Да, — сказал он. — Нет», "— Да, — сказал он."
struct Incise {
  std::uint32_t first_part = 0;  ///< In Context::parts: it without the clauses, with its marks.
  std::uint32_t last_part = 0;
  std::uint32_t first_word = 0;  ///< Of the first clause.
  std::uint32_t last_word = 0;   ///< 0: it has no clause.
};

struct Context {
  const Document& document;
  Marks marks;  ///< And the turns of dialogues that a dash opens.
  const Sentences& sentences;
  const Names& names;
  const Roles& roles;
  const LanguagePack& pack;
  std::vector<WordTags> tags;           ///< By word.
  std::vector<std::uint32_t> mention;   ///< By word: the mention whose phrase holds it, or kNone.
  Flags quoted;                         ///< By word: inside marks, incises aside.
  std::vector<Incise> incises;          ///< By pair.
  std::vector<Span> parts;              ///< Of quotations with a clause.
  std::vector<std::uint32_t> sentence;  ///< By word.

  [[nodiscard]] Span word(std::uint32_t index) const { return sentences.words[index].span; }
  [[nodiscard]] std::string_view slice(Span span) const { return document.slice(span); }
  [[nodiscard]] bool stop_word(std::uint32_t word) const {
    return sentences.terms[sentences.words[word].term].stop;
  }
  /// Whether the word is part of the mention's name, not of the phrase around it.
  [[nodiscard]] bool in_name(std::uint32_t word) const;
  /// What the mention's entity is.
  [[nodiscard]] EntityKind kind_of(std::uint32_t index) const {
    return names.entities[names.mentions[index].entity].kind;
  }
  /// Who speaks the word's block; empty: nobody, or nobody known.
  [[nodiscard]] const std::string& turn_of(std::uint32_t word) const {
    return roles.speaker[sentences.list[sentence[word]].block];
  }
  [[nodiscard]] bool is_speaker(std::uint32_t word, std::string_view name) const;
  /// Somebody speaks the word's block, whoever it is.
  [[nodiscard]] bool in_turn(std::uint32_t word) const;
};

/// Whether quotes are looked for in blocks of this role.
[[nodiscard]] bool is_quotable(Role role);

[[nodiscard]] Context make_context(const Document& document, const Marks& marks,
                                   const Sentences& sentences, const Names& names,
                                   const Roles& roles, const LanguagePack& pack);

/// The punctuation in text [begin, end), of which at most 64 bytes are looked at.
[[nodiscard]] Gap gap_in(std::string_view text);
/// Between the words `left` and `left + 1`.
[[nodiscard]] Gap gap_after(const Context& context, std::uint32_t left);
/// "Sanders’ (manager)": the apostrophe behind a name is all that makes it a genitive.
[[nodiscard]] bool is_bare_genitive(const Context& context, std::uint32_t word);
/// Whether a comma follows one of the words [first, last).
[[nodiscard]] bool has_comma(const Context& context, std::uint32_t first, std::uint32_t last);

}  // namespace lede::quotes
