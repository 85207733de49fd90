// SPDX-License-Identifier: MIT
#include "sentences/split_sentences.hpp"

#include <string>
#include <string_view>

#include "sentences/sentence_ends.hpp"
#include "sentences/turn_labels.hpp"
#include "sentences/words.hpp"
#include "unicode/fold.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

// A closed quotation or bracket of at most so many letters is read as one thing (“Stop! Wait!”);
// longer ones hold sentences that a summary may take alone.
constexpr std::uint32_t kWholeQuote = 320;
constexpr std::uint32_t kWholeBracket = 300;

Span trimmed(std::string_view text, Span span) {
  const std::string_view rest = unicode::trim(span.of(text));
  const auto begin = static_cast<std::uint32_t>(rest.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(rest.size())};
}

// Short closed pairs of one block, by offsets in the block. `next` moves on through Marks::pairs.
std::vector<Span> whole_spans(std::string_view text, const Marks& marks, std::uint32_t block,
                              Span span, std::size_t& next) {
  std::vector<Span> whole;
  for (; next < marks.pairs.size() && marks.pairs[next].block <= block; ++next) {
    const MarkPair& pair = marks.pairs[next];
    if (pair.block != block || !pair.closed || pair.kind == MarkKind::kDash) continue;
    const std::uint32_t most = pair.kind == MarkKind::kQuote ? kWholeQuote : kWholeBracket;
    if (pair.outer.size() > most * 4) continue;  // No letter has more bytes.
    if (unicode::utf32_length(text.substr(pair.outer.begin, pair.outer.size())) > most) continue;
    whole.push_back({pair.outer.begin - span.begin, pair.outer.end - span.begin});
  }
  return whole;
}

// Opens: the first word of a sentence, or of a quotation.
void mark_openers(const Marks& marks, Sentences& sentences) {
  for (const Sentence& sentence : sentences.list) {
    if (sentence.word_count() > 0) sentences.words[sentence.first_word].opens = true;
  }
  std::size_t word = 0;
  for (const MarkPair& pair : marks.pairs) {
    if (pair.kind != MarkKind::kQuote) continue;
    while (word < sentences.words.size() && sentences.words[word].span.begin < pair.inner.begin) {
      ++word;
    }
    if (word == sentences.words.size()) return;
    if (pair.inner.contains(sentences.words[word].span)) sentences.words[word].opens = true;
  }
}

// Adds a sentence with its words, which are read already.
void add_sentence(std::uint32_t block, Span span, Sentences& sentences) {
  Sentence sentence{.span = span, .block = block};
  const bool first = sentences.list.size() == sentences.first_of_block.back();
  sentence.first_word = first ? word_from(sentences, span.begin) : sentences.list.back().last_word;
  sentence.last_word = sentence.first_word;
  while (sentence.last_word < sentences.words.size() &&
         sentences.words[sentence.last_word].span.begin < span.end) {
    ++sentence.last_word;
  }
  sentences.list.push_back(sentence);
}

// Marks without a word are no sentence, unless the block holds nothing else.
void join_wordless(Sentences& sentences) {
  const std::size_t size = sentences.list.size();
  if (size < sentences.first_of_block.back() + 2) return;
  Sentence& before = sentences.list[size - 2];
  const Sentence& last = sentences.list[size - 1];
  if (before.word_count() > 0 && last.word_count() > 0) return;
  before.span.end = last.span.end;
  before.last_word = last.last_word;
  sentences.list.pop_back();
}

}  // namespace

Sentences split_sentences(const Document& document, const Marks& marks, const LanguagePack& pack) {
  Sentences sentences;
  WordReader words(document, pack, sentences);
  const std::vector<std::uint32_t> labels = turn_label_ends(document, pack);
  std::size_t next_pair = 0;
  for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
    const Span span = document.blocks[block].span;
    const std::string_view text = document.slice(span);
    sentences.first_of_block.push_back(static_cast<std::uint32_t>(sentences.list.size()));
    words.read(span);
    if (document.form == ArticleForm::kSentences && block == 0) {
      for (const Span given : document.given_sentences) add_sentence(block, given, sentences);
      continue;
    }
    const std::vector<Span> whole = whole_spans(document.text, marks, block, span, next_pair);
    std::uint32_t begin = span.begin + labels[block];
    for (const std::uint32_t end : sentence_ends(text, whole, pack)) {
      if (span.begin + end <= begin) continue;  // Inside the label.
      const Span sentence = trimmed(document.text, {begin, span.begin + end});
      begin = span.begin + end;
      if (sentence.empty()) continue;
      add_sentence(block, sentence, sentences);
      join_wordless(sentences);
    }
  }
  sentences.first_of_block.push_back(static_cast<std::uint32_t>(sentences.list.size()));
  mark_openers(marks, sentences);
  return sentences;
}

}  // namespace lede
