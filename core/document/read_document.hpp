// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "lede/document.hpp"
#include "lede/result.hpp"

namespace lede {

/// Reads an article's bytes into a Document: repairs UTF-8, then by form.
/// - kText: a newline ends a block, except in hard-wrapped text, whose lines are joined by a space;
///   see take_transcript.hpp and cut_paragraphs.hpp.
/// - kMarkdown: headings, lists, quotes, code, tables; inline marks are taken out of the text.
/// - kVtt, kSrt: captions joined into turns, with their times; see take_captions.hpp.
/// - kBlocks: one block a piece, text unaltered. - kSentences: one block, see given_sentences.
/// CR LF and CR end lines as LF does.
/// @return kTooLarge above max_bytes, kNoText when only white space is there.
[[nodiscard]] Result<Document> read_document(const Article& article, std::uint64_t max_bytes);
/// The same for kBlocks alone: who calls nothing else links no other reader. @return not_in_cut()
/// for the others.
[[nodiscard]] Result<Document> read_cut_document(const Article& article, std::uint64_t max_bytes);
/// What a program without the whole of Lede answers to what needs it.
[[nodiscard]] Error not_in_cut();
/// Whether the article comes in blocks or sentences.
[[nodiscard]] bool is_cut(const Article& article);

// The forms, each from repaired text; split for reading and for tests.
[[nodiscard]] Document read_text(const std::string& text);
[[nodiscard]] Document read_markdown(const std::string& text);
[[nodiscard]] Document read_captions(const std::string& text);
[[nodiscard]] Document read_blocks(const Article& article);
[[nodiscard]] Document read_sentences(const Article& article);

}  // namespace lede
