// SPDX-License-Identifier: MIT
#include "quotes/context.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "language/matching.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kLongestGap = 64;
constexpr std::uint32_t kLongestIncise = 15;  // Words.

// What a surface form may be, found once for all its occurrences. `may_*`: an item begins so.
struct Surface {
  WordTags tags;
  bool may_verb = false;
  bool may_before = false;
  bool may_after = false;
  bool may_term = false;
  bool may_work = false;
};

bool begins_item(const WordSet& set, const std::string& folded) {
  const auto item = std::lower_bound(set.items.begin(), set.items.end(), folded);
  return item != set.items.end() && item->starts_with(folded);
}

Surface look_up(const LanguagePack& pack, std::string_view word) {
  const std::string folded = unicode::fold(word);
  Surface surface;
  WordTags& tags = surface.tags;
  tags.that = pack.that_words.contains(folded);
  tags.he = pack.pronouns_he.contains(folded);
  tags.she = pack.pronouns_she.contains(folded);
  tags.they = pack.pronouns_they.contains(folded);
  tags.role =
      pack.role_words.contains(folded) || pack.name_titles.contains(folded) ||
      (pack.nouns_capitalized && (has_last_part(pack.role_words, folded) ||
                                  has_form(pack.role_words, folded, stem(folded, pack), pack)));
  tags.mood = pack.reported_mood.contains(folded);
  tags.oblique = pack.oblique_words.contains(folded);
  tags.organization = pack.organization_words.contains(folded);
  tags.leaning = pack.leaning_openers.contains(folded);
  for (const std::string& ending : pack.adverb_endings.items) {
    tags.adverb |= folded.size() > ending.size() + 2 && folded.ends_with(ending);
  }
  surface.may_verb = begins_item(pack.reporting_verbs, folded);
  surface.may_before = begins_item(pack.cue_phrases, folded);
  surface.may_after = begins_item(pack.cue_phrases_after, folded);
  surface.may_term = begins_item(pack.term_cues, folded);
  surface.may_work = begins_item(pack.work_cues, folded);
  return surface;
}

// A surface form's entry in a table that keeps the latest of each hash: most words of an article
// come again and again.
class Surfaces {
 public:
  explicit Surfaces(const LanguagePack& pack) : pack_(pack), slots_(2048) {}

  const Surface& of(std::string_view word) {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char byte : word) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    Slot& slot = slots_[hash % slots_.size()];
    if (slot.word != word || word.empty()) slot = {word, look_up(pack_, word)};
    return slot.surface;
  }

 private:
  struct Slot {
    std::string_view word;
    Surface surface;
  };
  const LanguagePack& pack_;
  std::vector<Slot> slots_;
};

void tag_words(Context& context) {
  const auto& words = context.sentences.words;
  context.tags.resize(words.size());
  context.sentence.resize(words.size());
  Surfaces surfaces(context.pack);
  for (std::uint32_t s = 0; s < context.sentences.list.size(); ++s) {
    const Sentence& sentence = context.sentences.list[s];
    const bool wanted = is_quotable(context.roles.role[sentence.block]);
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      context.sentence[w] = s;
      if (!wanted) continue;
      const Surface& surface = surfaces.of(context.slice(words[w].span));
      WordTags& tags = context.tags[w];
      tags = surface.tags;
      const auto length = [&](bool may, const WordSet& set) {
        return static_cast<std::uint8_t>(
            may ? phrase_length_at(set, context.document, context.sentences, w, sentence.last_word)
                : 0);
      };
      tags.verb = length(surface.may_verb, context.pack.reporting_verbs);
      tags.cue_before = length(surface.may_before, context.pack.cue_phrases);
      tags.cue_after = length(surface.may_after, context.pack.cue_phrases_after);
      tags.term_cue = length(surface.may_term, context.pack.term_cues);
      tags.work_cue = length(surface.may_work, context.pack.work_cues);
    }
  }
}

void place_mentions(Context& context) {
  const auto& words = context.sentences.words;
  context.mention.assign(words.size(), kNone);
  for (std::uint32_t m = 0; m < context.names.mentions.size(); ++m) {
    const Span phrase = context.names.mentions[m].phrase;
    for (std::uint32_t w = word_from(context.sentences, phrase.begin);
         w < words.size() && words[w].span.begin < phrase.end; ++w) {
      if (context.mention[w] == kNone || context.in_name(w) == false) context.mention[w] = m;
    }
  }
}

void place_quotes(Context& context) {
  const auto& words = context.sentences.words;
  context.quoted.assign(words.size(), false);
  std::uint32_t reached = 0;
  for (const MarkPair& pair : context.marks.pairs) {
    if (pair.kind != MarkKind::kQuote || (!pair.closed && !pair.continues)) continue;
    if (pair.outer.end <= reached) continue;
    std::uint32_t w = word_from(context.sentences, std::max(pair.outer.begin, reached));
    for (; w < words.size() && words[w].span.begin < pair.outer.end; ++w) context.quoted[w] = true;
    reached = pair.outer.end;
  }
}

// Where the dash of the gap [begin, end) begins and ends; empty without one.
Span dash_in(const Document& document, Span gap) {
  for (std::uint32_t at = gap.begin; at < gap.end;) {
    const unicode::CodePoint point = unicode::decode_at(document.text, at);
    if (unicode::category(point.value) == unicode::Category::kDash) return {at, at + point.bytes};
    at += point.bytes;
  }
  return {};
}

std::uint32_t without_space_before(const Document& document, std::uint32_t at) {
  while (at > 0) {
    const unicode::CodePoint point = unicode::decode_before(document.text, at);
    if (!unicode::is_space(point.value)) break;
    at -= point.bytes;
  }
  return at;
}

std::uint32_t without_space_after(const Document& document, std::uint32_t at) {
  while (at < document.text.size()) {
    const unicode::CodePoint point = unicode::decode_at(document.text, at);
    if (!unicode::is_space(point.value)) break;
    at += point.bytes;
  }
  return at;
}

Span gap_before(const Context& context, std::uint32_t word) {
  return {context.word(word - 1).end, context.word(word).begin};
}

// The clause between dashes that a reporting verb opens after the quotation's punctuation.
std::optional<Incise> incise_in(const Context& context, const MarkPair& pair) {
  const std::uint32_t first = word_from(context.sentences, pair.inner.begin);
  const std::uint32_t end = word_from(context.sentences, pair.inner.end);
  for (std::uint32_t w = first + 1; w < end; ++w) {
    if (context.tags[w].verb == 0) continue;
    const Gap gap = gap_in(context.slice(gap_before(context, w)));
    if (!gap.dash || !(gap.comma || gap.stop)) continue;
    Incise incise;
    incise.first_word = w;
    const Span dash = dash_in(context.document, gap_before(context, w));
    incise.before = {pair.outer.begin, without_space_before(context.document, dash.begin)};
    incise.last_word = w + 1;
    while (incise.last_word < end && incise.last_word - w < kLongestIncise) {
      const Span between = gap_before(context, incise.last_word);
      const Gap next = gap_in(context.slice(between));
      if (next.dash && (next.comma || next.stop)) {
        const Span second = dash_in(context.document, between);
        incise.after = {without_space_after(context.document, second.end), pair.outer.end};
        break;
      }
      ++incise.last_word;
    }
    return incise;
  }
  return std::nullopt;
}

void find_incises(Context& context) {
  std::uint32_t reached = 0;
  for (std::uint32_t p = 0; p < context.marks.pairs.size(); ++p) {
    const MarkPair& pair = context.marks.pairs[p];
    if (pair.kind != MarkKind::kQuote || !pair.closed || pair.outer.begin < reached) continue;
    reached = pair.outer.end;
    std::optional<Incise> incise = incise_in(context, pair);
    if (!incise) continue;
    incise->pair = p;
    for (std::uint32_t w = incise->first_word; w < incise->last_word; ++w) {
      context.quoted[w] = false;
    }
    context.incises.push_back(*incise);
  }
}

}  // namespace

bool Context::in_name(std::uint32_t index) const {
  const std::uint32_t m = mention[index];
  return m != kNone && names.mentions[m].name.overlaps(word(index));
}

bool is_quotable(Role role) {
  return role == Role::kLead || role == Role::kBody || role == Role::kQuestion ||
         role == Role::kAnswer || role == Role::kOther;
}

Context make_context(const Document& document, const Marks& marks, const Sentences& sentences,
                     const Names& names, const Roles& roles, const LanguagePack& pack) {
  Context context{document, marks, sentences, names, roles, pack, {}, {}, {}, {}, {}};
  tag_words(context);
  place_mentions(context);
  place_quotes(context);
  find_incises(context);
  return context;
}

Gap gap_in(std::string_view text) {
  Gap gap;
  bool spaced = false;
  for (std::uint32_t at = 0; at < text.size() && at < kLongestGap;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    at += point.bytes;
    using unicode::Category;
    const char32_t value = point.value;
    const Category category = unicode::category(value);
    if (value == U',' || value == U'،' || value == U'、' || value == U'，') gap.comma = true;
    if (value == U':' || value == U'：') gap.colon = true;
    // A hyphen inside a compound is no dash; longer ones are also without space.
    if (category == Category::kDash && (spaced || value > U'‑')) gap.dash = true;
    if (value == U'.' || value == U'!' || value == U'?' || value == U'…' || value == U';' ||
        value == U'。' || value == U'！' || value == U'？' || value == U'؟') {
      gap.stop = true;
    }
    if (value == U'(' || value == U')' || value == U'[' || value == U']') gap.bracket = true;
    if (value == U'"' || value == U'„' || value == U'‚' || value == U'「' || value == U'」' ||
        category == Category::kInitialQuote || category == Category::kFinalQuote) {
      gap.quote = true;
    }
    spaced = gap.quote || unicode::is_space(value);
  }
  if (text.starts_with(".,")) gap.stop = false;  // "R-Tex., said"
  return gap;
}

Gap gap_after(const Context& context, std::uint32_t left) {
  const auto& words = context.sentences.words;
  if (left + 1 >= words.size() || context.sentence[left] != context.sentence[left + 1]) {
    Gap gap;
    gap.stop = true;
    return gap;
  }
  return gap_in(context.slice(Span{words[left].span.end, words[left + 1].span.begin}));
}

}  // namespace lede::quotes
