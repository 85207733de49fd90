// SPDX-License-Identifier: MIT
#include "quotes/context.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "sentences/split_sentences.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::quotes {
namespace {

constexpr std::uint32_t kLongestGap = 64;
constexpr std::uint32_t kLongestIncise = 15;  // Words.

struct ListedTag {
  WordSet LanguagePack::*set;
  bool WordTags::*tag;
};

constexpr ListedTag kListedTags[] = {
    {&LanguagePack::that_words, &WordTags::that},
    {&LanguagePack::pronouns_he, &WordTags::he},
    {&LanguagePack::pronouns_she, &WordTags::she},
    {&LanguagePack::pronouns_they, &WordTags::they},
    {&LanguagePack::role_words, &WordTags::role},
    {&LanguagePack::reported_mood, &WordTags::mood},
    {&LanguagePack::oblique_words, &WordTags::oblique},
    {&LanguagePack::clause_openers, &WordTags::clause},
    {&LanguagePack::weak_verbs, &WordTags::weak},
    {&LanguagePack::organization_words, &WordTags::organization},
    {&LanguagePack::leaning_openers, &WordTags::leaning},
};

WordTags tags_of(const Sentences& sentences, std::uint32_t form, const LanguagePack& pack) {
  const std::string_view folded = sentences.folded[form];
  const Form& its = sentences.forms[form];
  const Listed& listed = its.listed;
  const std::uint64_t stems = sentences.terms[its.term].stems;
  WordTags tags;
  for (const ListedTag& tag : kListedTags) tags.*tag.tag = listed.in(pack.*tag.set);
  tags.role |= listed.in(pack.name_titles) ||
               (pack.nouns_capitalized &&
                ((stems >> pack.role_words.number & 1U) != 0 || its.ends_in(pack.role_words)));
  for (const std::string& ending : pack.adverb_endings.items) {
    tags.adverb |= folded.size() > ending.size() + 2 && folded.ends_with(ending);
  }
  return tags;
}

void tag_words(Context& context) {
  const Sentences& sentences = context.sentences;
  const LanguagePack& pack = context.pack;
  std::vector<WordTags> by_form(sentences.forms.size());
  for (std::uint32_t form = 0; form < by_form.size(); ++form) {
    by_form[form] = tags_of(sentences, form, pack);
  }
  context.tags.resize(sentences.words.size());
  context.sentence.resize(sentences.words.size());
  for (std::uint32_t s = 0; s < sentences.list.size(); ++s) {
    const Sentence& sentence = sentences.list[s];
    const bool wanted = is_quotable(context.roles.role[sentence.block]);
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      context.sentence[w] = s;
      if (!wanted) continue;
      WordTags& tags = context.tags[w];
      tags = by_form[sentences.words[w].form];
      const Listed& listed = sentences.listed(w);
      if ((listed.whole | listed.begins) == 0) continue;
      const auto length = [&](const WordSet& set) {
        return static_cast<std::uint8_t>(
            phrase_length_at(set, context.document, sentences, w, sentence.last_word));
      };
      const std::uint8_t stance = length(pack.stance_verbs);
      tags.verb = length(pack.reporting_verbs);
      tags.stance = stance > tags.verb;
      tags.verb = std::max(tags.verb, stance);
      tags.cue_before = length(pack.cue_phrases);
      tags.cue_after = length(pack.cue_phrases_after);
      tags.term_cue = length(pack.term_cues);
      tags.work_cue = length(pack.work_cues);
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
