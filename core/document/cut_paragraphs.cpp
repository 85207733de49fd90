// SPDX-License-Identifier: MIT
#include "document/cut_paragraphs.hpp"

#include <cstdint>
#include <string_view>
#include <utility>

#include "document/build_document.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/stops.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// Bytes: nobody's paragraph is as long, ...
constexpr std::uint32_t kEndless = 3'000;
/// ... a piece is at least, ...
constexpr std::uint32_t kPiece = 500;
/// ... and a mark that nothing has closed by then is believed no more.
constexpr std::uint32_t kUnclosed = 1'500;
/// The word before a stop is no abbreviation with so many letters.
constexpr std::uint32_t kWord = 4;

bool is_wide_stop(char32_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

/// How much deeper in marks and brackets the text is behind one.
int depth_of(char32_t c) {
  const unicode::Category category = unicode::category(c);
  if (c == 0x201C || c == 0x00BB || c == 0x2019) return 0;  // They open here and close there.
  if (category == unicode::Category::kOpen || category == unicode::Category::kInitialQuote) {
    return 1;
  }
  const bool closes =
      category == unicode::Category::kClose || category == unicode::Category::kFinalQuote;
  return closes ? -1 : 0;
}

/// Whether marks that open and close in some language both ways stand in pairs.
struct Depth {
  int brackets = 0;
  bool straight = false;
  bool curly = false;
  bool angled = false;

  void take(char32_t c) {
    brackets += depth_of(c);
    if (brackets < 0) brackets = 0;
    if (c == '"') straight = !straight;
    if (c == 0x201C || c == 0x201D || c == 0x201E) curly = !curly;
    if (c == 0x00AB || c == 0x00BB) angled = !angled;
  }
  [[nodiscard]] bool none() const { return brackets == 0 && !straight && !curly && !angled; }
};

/// Where the piece that begins at `begin` ends: behind a stop that a capital, a digit or a letter
/// without case follows.
std::uint32_t piece_end(std::string_view text, std::uint32_t begin) {
  const auto size = static_cast<std::uint32_t>(text.size());
  Depth depth;
  std::uint32_t letters = 0;  // Of the last word.
  bool stopped = false;
  for (std::uint32_t at = begin; at < size;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    const char32_t c = point.value;
    at += point.bytes;
    depth.take(c);
    if (unicode::may_end_sentence(c)) {
      stopped = letters >= kWord || c != '.';
    } else if (unicode::is_letter(c) || unicode::is_mark(c)) {
      letters = stopped ? 1 : letters + 1;
      stopped = false;
    } else if (unicode::is_digit(c)) {
      letters = 0;
      stopped = false;
    } else if (!stopped) {
      letters = 0;
    }
    const bool spaced = unicode::is_space(c) || is_wide_stop(c);
    if (!stopped || !spaced || at - begin < kPiece || at == size) continue;
    if (!depth.none() && at - begin < kUnclosed) continue;
    if (!unicode::is_lower(unicode::decode_at(text, at).value)) return at;
  }
  return size;
}

}  // namespace

void cut_paragraphs(Document& document) {
  std::uint64_t endless = 0;
  for (const Block& block : document.blocks) {
    if (block.span.size() >= kEndless) endless += block.span.size();
  }
  if (endless * 4 < std::uint64_t{3} * document.text.size()) return;
  Document cut;
  cut.text.reserve(document.text.size());
  for (const Block& block : document.blocks) {
    const std::string_view text = document.slice(block);
    for (std::uint32_t begin = 0; begin < text.size();) {
      const std::uint32_t end =
          text.size() < kEndless ? static_cast<std::uint32_t>(text.size()) : piece_end(text, begin);
      Block& piece = add_block(cut, unicode::trim(text.substr(begin, end - begin)), block.kind);
      piece.speaker = block.speaker;
      piece.time = block.time;
      begin = end;
    }
  }
  cut.times = std::move(document.times);
  document = std::move(cut);
}

}  // namespace lede
