// SPDX-License-Identifier: MIT
#include "train/train_article.hpp"

#include <map>
#include <string>
#include <utility>

#include "lede/summarize.hpp"
#include "sentences/split_sentences.hpp"

namespace lede::train {
namespace {

/// The reference's words as the article's terms, a sentence after the other; kNone: not in it.
std::vector<std::uint32_t> terms_of_reference(const ReferenceArticle& reference,
                                              const Sentences& sentences,
                                              const LanguagePack& pack) {
  std::map<std::string, std::uint32_t> term_of;
  for (std::uint32_t i = 0; i < sentences.terms.size(); ++i) term_of[sentences.terms[i].stem] = i;
  Document document;
  for (const std::string& sentence : reference.summary) document.text += sentence + "\n";
  document.blocks = {{.span = {0, static_cast<std::uint32_t>(document.text.size())}}};
  const Sentences read = split_sentences(document, {}, pack);
  std::vector<std::uint32_t> terms;
  for (const Word& word : read.words) {
    const auto found = term_of.find(read.terms[word.term].stem);
    terms.push_back(found == term_of.end() ? kNone : found->second);
  }
  return terms;
}

void set_targets(const std::vector<std::uint32_t>& terms, TrainArticle& article) {
  std::map<std::uint32_t, std::uint8_t> times;
  std::map<std::pair<std::uint32_t, std::uint32_t>, bool> held;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    ++times[terms[i]];
    if (i > 0) held[{terms[i - 1], terms[i]}] = true;
  }
  const scoring::TextCounts& counts = article.counts;
  for (const scoring::WordCount& word : counts.words) {
    const auto found = times.find(word.term);
    article.word_times.push_back(found == times.end() ? 0 : found->second);
  }
  for (const scoring::PairCount& pair : counts.pairs) {
    article.pair_held.push_back(
        held.contains({counts.words[pair.first_word].term, counts.words[pair.second_word].term}));
  }
}

}  // namespace

TrainArticle read_train_article(const ReferenceArticle& reference, cli::PackShelf& packs) {
  TrainArticle article;
  const LanguagePack& pack = packs.pack_for(reference.lang);
  const auto result = summarize(article_of(reference), options_of(reference), pack);
  if (!result.ok()) return article;
  const Reading& reading = result.value();
  article.counts = scoring::count_text(reading.document, reading.marks, reading.sentences,
                                       reading.salience.eligible);
  for (const scoring::WordCount& word : article.counts.words) {
    article.stop.push_back(reading.sentences.terms[word.term].stop);
  }
  set_targets(terms_of_reference(reference, reading.sentences, pack), article);
  return article;
}

}  // namespace lede::train
