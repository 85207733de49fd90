// SPDX-License-Identifier: MIT
#include "sentences/split_sentences.hpp"

#include <string>
#include <string_view>

#include "sentences/sentence_ends.hpp"
#include "sentences/turn_labels.hpp"
#include "sentences/words.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
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

bool has_word(std::string_view text) {
  for (std::uint32_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    if (unicode::is_letter(point.value) || unicode::is_digit(point.value)) return true;
    at += point.bytes;
  }
  return false;
}

// Marks without a word are no sentence, unless the block holds nothing else.
void add_sentence(const Document& document, std::uint32_t block, Span span, Sentences& sentences) {
  if (sentences.list.size() > sentences.first_of_block.back()) {
    Span& before = sentences.list.back().span;
    if (!has_word(document.slice(span)) || !has_word(document.slice(before))) {
      before.end = span.end;
      return;
    }
  }
  sentences.list.push_back({.span = span, .block = block});
}

// The words of each sentence, so that none reaches into the next; before a block's first sentence
// may stand a label.
void read_words(const Document& document, const LanguagePack& pack, Sentences& sentences) {
  WordReader words(document, pack, sentences);
  for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
    std::uint32_t at = document.blocks[block].span.begin;
    for (std::uint32_t i = sentences.first_of_block[block]; i < sentences.first_of_block[block + 1];
         ++i) {
      Sentence& sentence = sentences.list[i];
      if (sentence.span.begin > at) words.read({at, sentence.span.begin});
      sentence.first_word = static_cast<std::uint32_t>(sentences.words.size());
      words.read(sentence.span);
      sentence.last_word = static_cast<std::uint32_t>(sentences.words.size());
      at = sentence.span.end;
    }
  }
}

}  // namespace

Sentences cut_sentences(const Document& document, const Marks& marks, const LanguagePack& pack) {
  Sentences sentences;
  const std::vector<std::uint32_t> labels = turn_label_ends(document, pack);
  std::size_t next_pair = 0;
  for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
    const Span span = document.blocks[block].span;
    sentences.first_of_block.push_back(static_cast<std::uint32_t>(sentences.list.size()));
    if (document.form == ArticleForm::kSentences && block == 0) {
      for (const Span given : document.given_sentences) {
        sentences.list.push_back({.span = given, .block = block});
      }
      continue;
    }
    const std::vector<Span> whole = whole_spans(document.text, marks, block, span, next_pair);
    std::uint32_t begin = span.begin + labels[block];
    for (const std::uint32_t end : sentence_ends(document.slice(span), whole, pack)) {
      if (span.begin + end <= begin) continue;  // Inside the label.
      const Span sentence = trimmed(document.text, {begin, span.begin + end});
      begin = span.begin + end;
      if (!sentence.empty()) add_sentence(document, block, sentence, sentences);
    }
  }
  sentences.first_of_block.push_back(static_cast<std::uint32_t>(sentences.list.size()));
  return sentences;
}

Sentences split_sentences(const Document& document, const Marks& marks, const LanguagePack& pack) {
  Sentences sentences = cut_sentences(document, marks, pack);
  read_words(document, pack, sentences);
  mark_openers(marks, sentences);
  return sentences;
}

}  // namespace lede
