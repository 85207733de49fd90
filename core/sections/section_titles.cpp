// SPDX-License-Identifier: MIT
#include "sections/section_titles.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "keyphrases/phrase_table.hpp"
#include "sentences/split_sentences.hpp"
#include "sentences/turn_labels.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/stops.hpp"
#include "unicode/utf8.hpp"

namespace lede::sections {
namespace {

constexpr std::uint32_t kLongestQuestion = 14;  // words
constexpr std::size_t kLongestQuestionBytes = 160;
constexpr std::uint32_t kShortestQuestion = 3;  // Words; "Why not?" tells nobody what.
/// A title's phrase stands in its section so often at least, ...
constexpr std::uint32_t kLeastCount = 2;
constexpr std::uint32_t kLeastCountOfWord = 3;
/// A noun of fewer bytes mostly names nothing in particular ("Punkt").
constexpr std::size_t kShortNoun = 9;
/// Two characters of three bytes mostly do not either.
constexpr std::size_t kShortString = 6;
/// ... also in its first blocks, which say what it is about, ...
constexpr std::uint32_t kFirstBlocks = 2;
constexpr std::uint32_t kEverywhere = 1000;
/// ... with such a share of all its places, ...
constexpr double kLeastShare = 0.6;
/// ... and so much oftener than the section's length explains.
constexpr double kLeastLift = 1.8;

Span span_of(const Document& document, std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(text.data() - document.text.data());
  return {begin, begin + static_cast<std::uint32_t>(text.size())};
}

bool is_question_mark(char32_t c) {
  return c == '?' || c == 0xFF1F || c == 0x061F;
}

/// Whether no word is for what was said before ("And what did she do there?"). A
/// capital amid it makes a pronoun an address ("Sie").
bool stands_alone(const Sentences& sentences, const LanguagePack& pack, Span words) {
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    const Word& word = sentences.words[w];
    if (word.capital && !word.opens) continue;
    const Listed& listed = sentences.listed(w);
    for (const WordSet* leaning :
         {&pack.leaning_openers, &pack.pronouns_he, &pack.pronouns_she, &pack.pronouns_they}) {
      if (listed.in(*leaning)) return false;
    }
  }
  return true;
}

/// How often each phrase stands in each section whose first blocks have it: counts[phrase *
/// sections
/// + section]; and in all. A phrase with a number before it ("40 minutes") stands everywhere.
struct Occurrences {
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> words;  ///< By section.
  double all_words = 0.0;
};

Occurrences count_phrases(const Sentences& sentences, const std::vector<const Keyphrase*>& phrases,
                          const Sections& sections) {
  keyphrases::PhraseTable table;
  std::vector<std::uint32_t> slot;
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    std::uint32_t node = kNone;
    for (const std::uint32_t term : phrases[i]->terms) node = table.intern(node, term);
    slot.resize(table.phrases().size(), kNone);
    if (node != kNone) slot[node] = i;
  }
  const std::size_t width = sections.list.size();
  Occurrences found;
  found.counts.resize(phrases.size() * width);
  found.all.resize(phrases.size());
  found.words.resize(width);
  for (const Sentence& sentence : sentences.list) {
    const std::uint32_t section = sections.of_block[sentence.block];
    if (section == kNone) continue;
    found.words[section] += sentence.word_count();
    found.all_words += sentence.word_count();
    for (std::uint32_t from = sentence.first_word; from < sentence.last_word; ++from) {
      std::uint32_t node = kNone;
      for (std::uint32_t to = from; to < sentence.last_word; ++to) {
        node = table.find(node, sentences.words[to].term);
        if (node == kNone) break;
        if (slot[node] == kNone) continue;
        std::uint32_t& count = found.counts[slot[node] * width + section];
        const std::uint32_t opening = sections.list[section].first_block + kFirstBlocks;
        if (count > 0 || sentence.block < opening) ++count;
        found.all[slot[node]] += from > 0 && sentences.words[from - 1].number ? kEverywhere : 1;
      }
    }
  }
  return found;
}

/// A string of an unspaced script; words written as a name amid a sentence; or words that come
/// again and again, none for its grammar. No function word at either end.
bool reads_as_title(const Document& document, const Sentences& sentences, const Keyphrase& phrase,
                    bool capital_nouns) {
  const std::string_view text = document.slice(phrase.text);
  const auto stop = [&](std::uint32_t term) { return sentences.terms[term].stop; };
  if (text.empty() || stop(phrase.terms.front()) || stop(phrase.terms.back())) return false;
  const char32_t first = unicode::decode_at(text, 0).value;
  const bool stopless = std::none_of(phrase.terms.begin(), phrase.terms.end(), stop);
  const std::uint32_t begin = word_from(sentences, phrase.text.begin);
  std::uint32_t end = word_from(sentences, phrase.text.end);
  const Word& word = sentences.words[begin];
  const Word& last = sentences.words[end - 1];
  std::uint32_t small = 0;  // Words behind the last capital: "Weir Street library open".
  for (; end > begin && !sentences.words[end - 1].capital; --end) {
    if (sentences.words[end - 1].number) return false;  // Of 最大3時間 it may be a part.
    ++small;
  }
  if (unicode::is_unspaced(first)) return stopless && text.size() > kShortString;
  if (capital_nouns && (phrase.terms.size() == 1 || !word.capital) &&
      last.span.size() < kShortNoun &&
      !unicode::is_upper(
          unicode::decode_before(text, static_cast<std::uint32_t>(text.size())).value)) {
    return false;
  }
  if (word.capital && !word.opens && small < 2) return true;
  // What is no name may be a fragment ("lose the pumps"), unless it comes again and again.
  return phrase.terms.size() >= 2 && phrase.count >= kLeastCountOfWord && stopless;
}

}  // namespace

bool ends_in_question(std::string_view text) {
  const auto end = static_cast<std::uint32_t>(text.size());
  return end > 0 && is_question_mark(unicode::decode_before(text, end).value);
}

Span heading_title(const Document& document, std::uint32_t block) {
  std::string_view text = unicode::trim(document.slice(document.blocks[block]));
  if (text.ends_with(":")) text.remove_suffix(1);
  return span_of(document, unicode::trim(text));
}

Span question_title(const Document& document, const Sentences& sentences, const LanguagePack& pack,
                    std::uint32_t block) {
  std::uint32_t leaning_end = 0;  // Of a question that leans on the sentence before it.
  for (std::uint32_t s = sentences.first_of_block[block + 1];
       s-- > sentences.first_of_block[block];) {
    const Sentence& sentence = sentences.list[s];
    const Span words{sentence.first_word, sentence.last_word};
    const bool turns =
        phrase_length_at(pack.topic_openers, document, sentences, words.begin, words.end) > 0;
    Span whole = sentence.span;
    if (!turns) whole.end = std::max(whole.end, leaning_end);
    std::string_view text = without_label(document.slice(whole));
    if (text.empty()) continue;
    const unicode::CodePoint end =
        unicode::decode_before(text, static_cast<std::uint32_t>(text.size()));
    const bool asks = is_question_mark(end.value);
    if (!asks && !turns) continue;
    if (!asks && unicode::may_end_sentence(end.value)) text.remove_suffix(end.bytes);
    std::uint32_t count = word_from(sentences, whole.end) - words.begin;
    if (unicode::is_unspaced(unicode::decode_at(text, 0).value)) count /= 2;
    const bool fits = count <= kLongestQuestion && text.size() <= kLongestQuestionBytes;
    if (fits && count >= kShortestQuestion && stands_alone(sentences, pack, words)) {
      return span_of(document, text);
    }
    leaning_end = fits && asks ? whole.end : 0;
  }
  return {};
}

void title_by_keyphrases(const Document& document, const Sentences& sentences,
                         const Keyphrases& keyphrases, const LanguagePack& pack, const Flags& skip,
                         Sections& sections) {
  std::vector<const Keyphrase*> phrases;
  for (const Keyphrase& phrase : keyphrases.list) phrases.push_back(&phrase);
  for (const Keyphrase& phrase : keyphrases.others) phrases.push_back(&phrase);
  const Occurrences found = count_phrases(sentences, phrases, sections);
  const std::size_t width = sections.list.size();
  Flags used(phrases.size());
  for (std::size_t s = 0; s < width; ++s) {
    Section& section = sections.list[s];
    if (skip[s] || section.title) continue;
    double best = 0.0;
    std::size_t chosen = phrases.size();
    for (std::size_t p = 0; p < phrases.size(); ++p) {
      const std::uint32_t count = found.counts[p * width + s];
      const std::uint32_t least = phrases[p]->terms.size() > 1 ? kLeastCount : kLeastCountOfWord;
      if (used[p] || count < least ||
          !reads_as_title(document, sentences, *phrases[p], pack.nouns_capitalized)) {
        continue;
      }
      const double share = static_cast<double>(count) / found.all[p];
      const bool lifted = share * found.all_words >= kLeastLift * found.words[s];
      if (share < kLeastShare || !lifted) continue;
      const double score = std::sqrt(phrases[p]->score) * count * share;
      if (score <= best) continue;
      best = score;
      chosen = p;
    }
    if (chosen == phrases.size()) continue;
    used[chosen] = true;
    section.title = phrases[chosen]->text;
    section.title_source = TitleSource::kKeyphrase;
  }
}

}  // namespace lede::sections
