// SPDX-License-Identifier: MIT
#include "split.hpp"

#include "document/read_document.hpp"
#include "marks/pair_marks.hpp"
#include "sentences/split_sentences.hpp"

namespace lede::bench {

std::vector<std::uint32_t> split(const std::string& bytes, const LanguagePack& pack) {
  Article article;
  article.text = bytes;
  std::vector<std::uint32_t> ends;
  const Result<Document> document = read_document(article, 0x7FFFFFFF / 3);
  if (!document.ok()) return ends;
  const Marks marks = pair_marks(document.value(), pack);
  for (const Sentence& sentence : cut_sentences(document.value(), marks, pack).list) {
    ends.push_back(sentence.span.end);
  }
  return ends;
}

}  // namespace lede::bench
