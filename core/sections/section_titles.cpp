// SPDX-License-Identifier: MIT
#include "sections/section_titles.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "keyphrases/phrase_table.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::sections {
namespace {

constexpr std::uint32_t kLongestQuestion = 12;  // words
constexpr std::size_t kLongestQuestionBytes = 160;
constexpr std::uint32_t kShortestQuestion = 3;  // Words; "Why not?" tells nobody what.
/// A title's phrase stands in its section so often at least, ...
constexpr std::uint32_t kLeastCount = 2;
constexpr std::uint32_t kLeastCountOfWord = 3;
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

/// "Q: And now?" -> "And now?"; "— And now?" too.
std::string_view without_label(std::string_view text) {
  constexpr std::size_t kLongestLabel = 60;
  const std::size_t colon = text.substr(0, kLongestLabel).find(": ");
  if (colon != std::string_view::npos) text = text.substr(colon + 2);
  while (!text.empty()) {
    const unicode::CodePoint point = unicode::decode_at(text, 0);
    if (unicode::is_letter(point.value) || unicode::is_digit(point.value)) break;
    if (unicode::category(point.value) != unicode::Category::kDash &&
        !unicode::is_space(point.value)) {
      break;
    }
    text.remove_prefix(point.bytes);
  }
  return text;
}

/// How often each phrase stands in each section: counts[phrase * sections + section].
struct Occurrences {
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> all;
  std::vector<double> share_of_text;  ///< By section: of all words.
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
  found.share_of_text.resize(width);
  double words = 0.0;
  for (const Sentence& sentence : sentences.list) {
    const std::uint32_t section = sections.of_block[sentence.block];
    if (section == kNone) continue;
    words += sentence.word_count();
    found.share_of_text[section] += sentence.word_count();
    for (std::uint32_t from = sentence.first_word; from < sentence.last_word; ++from) {
      std::uint32_t node = kNone;
      for (std::uint32_t to = from; to < sentence.last_word; ++to) {
        node = table.find(node, sentences.words[to].term);
        if (node == kNone) break;
        if (slot[node] == kNone) continue;
        ++found.counts[slot[node] * width + section];
        ++found.all[slot[node]];
      }
    }
  }
  for (double& share : found.share_of_text) share = words > 0.0 ? share / words : 0.0;
  return found;
}

/// Several words, or one that is written as a name, or a string of an unspaced script.
bool reads_as_title(const Document& document, const Keyphrase& phrase) {
  const std::string_view text = document.slice(phrase.text);
  if (text.empty()) return false;
  const char32_t first = unicode::decode_at(text, 0).value;
  if (unicode::is_upper(first) || unicode::is_unspaced(first)) return true;
  // What is no name may be a fragment ("lose the pumps"), unless it comes again and again.
  return phrase.terms.size() >= 2 && phrase.count >= kLeastCountOfWord;
}

}  // namespace

Span heading_title(const Document& document, std::uint32_t block) {
  std::string_view text = unicode::trim(document.slice(document.blocks[block]));
  if (text.ends_with(":")) text.remove_suffix(1);
  return span_of(document, unicode::trim(text));
}

Span question_title(const Document& document, const Sentences& sentences, std::uint32_t block) {
  for (std::uint32_t s = sentences.first_of_block[block + 1];
       s-- > sentences.first_of_block[block];) {
    const Sentence& sentence = sentences.list[s];
    const std::string_view text = without_label(document.slice(sentence.span));
    if (text.empty()) continue;
    const auto end = static_cast<std::uint32_t>(text.size());
    if (!is_question_mark(unicode::decode_before(text, end).value)) continue;
    const std::uint32_t words = sentence.word_count();
    const bool fits = words >= kShortestQuestion && words <= kLongestQuestion + 2 &&
                      text.size() <= kLongestQuestionBytes;
    return fits ? span_of(document, text) : Span{};
  }
  return {};
}

void title_by_keyphrases(const Document& document, const Sentences& sentences,
                         const Keyphrases& keyphrases, const Flags& skip, Sections& sections) {
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
      if (used[p] || count < least || !reads_as_title(document, *phrases[p])) continue;
      const double share = static_cast<double>(count) / found.all[p];
      if (share < kLeastShare || share < kLeastLift * found.share_of_text[s]) continue;
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
