// SPDX-License-Identifier: MIT
#include <string_view>

#include "roles/turns.hpp"
#include "sentences/turn_labels.hpp"
#include "unicode/fold.hpp"

namespace lede::roles {
namespace {

constexpr int kAllCapitals = 4;
constexpr int kCapitals = 2;
constexpr int kLowerCase = -6;
constexpr int kBracketed = 3;
constexpr int kWordy = -4;
constexpr int kDigits = -8;
constexpr int kPattern = -16;

}  // namespace

TurnLabel read_label(const Document& document, std::uint32_t block, const Line& line,
                     const LanguagePack& pack) {
  TurnLabel label;
  const Span span = document.blocks[block].span;
  const std::string_view text = document.slice(span);
  const bool again = line.repeated && line.last == LastMark::kNone;
  const TurnLabelText form = turn_label_of(text, again);
  const std::string_view name = form.name;
  if (name.empty()) return label;

  label.bare = again;
  label.name.begin = span.begin + static_cast<std::uint32_t>(name.data() - text.data());
  label.name.end = label.name.begin + static_cast<std::uint32_t>(name.size());
  label.folded = unicode::fold(name);
  label.asks = pack.question_labels.contains(label.folded);
  label.answers = pack.answer_labels.contains(label.folded);
  if (form.stop && !label.asks && !label.answers) return {};
  label.alone = form.alone;
  if (form.cased) {
    if (form.upper_only && name.size() > 1) label.score += kAllCapitals;
    label.score += form.capitals == form.words ? kCapitals : (form.capitals == 0 ? kLowerCase : 0);
  }
  if (form.bracketed) label.score += kBracketed;
  if (form.words > 3) label.score += kWordy;
  if (form.digits) label.score += kDigits;
  if (line.credit != nullptr || line.promo != nullptr) label.score += kPattern;
  return label;
}

}  // namespace lede::roles
