// SPDX-License-Identifier: MIT
#include <string_view>

#include "roles/turns.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kLongestLabel = 90;  // bytes
constexpr std::uint32_t kLongestName = 6;    // words

constexpr double kAllCapitals = 1.0;
constexpr double kCapitals = 0.5;
constexpr double kLowerCase = -1.5;
constexpr double kBracketed = 0.75;
constexpr double kWordy = -1.0;
constexpr double kDigits = -2.0;
constexpr double kPattern = -4.0;

/// Where the label's colon stands, or npos. What a colon follows must read as a name's letters; a
/// sentence that ends before it, a quotation or a clock time makes no label.
std::size_t label_colon(std::string_view text) {
  int brackets = 0;
  for (std::uint32_t at = 0; at < text.size() && at < kLongestLabel;) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    const char32_t c = point.value;
    if (c == '(' || c == '[' || c == 0xFF08) ++brackets;
    if (c == ')' || c == ']' || c == 0xFF09) --brackets;
    const bool colon = c == ':' || c == 0xFF1A;
    if (colon && brackets <= 0) {
      const std::uint32_t after = at + point.bytes;
      const bool spaced = after >= text.size() || c == 0xFF1A ||
                          unicode::is_space(unicode::decode_at(text, after).value);
      return at > 0 && spaced ? at : std::string_view::npos;
    }
    const unicode::Category category = unicode::category(c);
    if (c == '"' || c == '?' || c == '!' || c == ';' || c == '\n' || c == 0x3002 ||
        category == unicode::Category::kInitialQuote ||
        category == unicode::Category::kFinalQuote) {
      return std::string_view::npos;
    }
    at += point.bytes;
  }
  return std::string_view::npos;
}

struct LabelForm {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  bool upper_only = true;
  bool cased = false;
  bool digits = false;
};

LabelForm form_of(std::string_view name) {
  LabelForm form;
  bool inside = false;
  for (std::uint32_t at = 0; at < name.size();) {
    const unicode::CodePoint point = unicode::decode_at(name, at);
    at += point.bytes;
    if (unicode::is_digit(point.value)) form.digits = true;
    if (unicode::is_lower(point.value)) form.upper_only = false;
    if (unicode::is_lower(point.value) || unicode::is_upper(point.value)) form.cased = true;
    const bool letter = unicode::is_letter(point.value) || unicode::is_mark(point.value);
    if (letter && !inside) {
      ++form.words;
      form.capitals += unicode::is_upper(point.value) ? 1 : 0;
    }
    inside = letter || point.value == '\'' || point.value == 0x2019 || point.value == '-';
  }
  return form;
}

}  // namespace

TurnLabel read_label(const Document& document, std::uint32_t block, const Line& line,
                     const LanguagePack& pack) {
  TurnLabel label;
  const Span span = document.blocks[block].span;
  const std::string_view text = document.slice(span);
  const std::size_t colon = label_colon(text);
  if (colon == std::string_view::npos) return label;
  const std::string_view whole = unicode::trim(text.substr(0, colon));
  std::string_view name = whole;
  const std::size_t bracket = whole.find_first_of("([");
  if (bracket != std::string_view::npos) name = unicode::trim(whole.substr(0, bracket));
  const LabelForm form = form_of(name);
  if (name.empty() || form.words == 0 || form.words > kLongestName) return label;

  label.name.begin = span.begin + static_cast<std::uint32_t>(name.data() - text.data());
  label.name.end = label.name.begin + static_cast<std::uint32_t>(name.size());
  label.folded = unicode::fold(name);
  label.asks = pack.question_labels.contains(label.folded);
  label.answers = pack.answer_labels.contains(label.folded);
  label.alone = unicode::trim(text.substr(colon)).size() <= 3;
  if (form.cased) {
    if (form.upper_only && name.size() > 1) label.score += kAllCapitals;
    label.score +=
        form.capitals == form.words ? kCapitals : (form.capitals == 0 ? kLowerCase : 0.0);
  }
  if (bracket != std::string_view::npos) label.score += kBracketed;
  if (form.words > 3) label.score += kWordy;
  if (form.digits) label.score += kDigits;
  if (line.credit != nullptr || line.promo != nullptr) label.score += kPattern;
  return label;
}

}  // namespace lede::roles
