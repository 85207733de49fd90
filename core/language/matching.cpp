// SPDX-License-Identifier: MIT
#include "language/matching.hpp"

#include <algorithm>

namespace lede {
namespace {

constexpr std::ptrdiff_t kLettersLeft = 3;

bool leaves_enough(std::string_view rest) {
  const auto letters =
      std::count_if(rest.begin(), rest.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
  return letters >= kLettersLeft;
}

}  // namespace

std::string stem(std::string_view folded_word, const LanguagePack& pack) {
  std::size_t prefix = 0;
  for (const std::string& item : pack.prefixes.items) {
    if (item.size() > prefix && folded_word.starts_with(item) &&
        leaves_enough(folded_word.substr(item.size()))) {
      prefix = item.size();
    }
  }
  folded_word.remove_prefix(prefix);
  if (folded_word.empty()) return {};
  for (const std::string_view suffix : pack.suffixes) {
    // The last byte first: most differ there.
    if (folded_word.back() != suffix.back() || !folded_word.ends_with(suffix)) continue;
    const std::string_view rest = folded_word.substr(0, folded_word.size() - suffix.size());
    if (leaves_enough(rest)) return std::string(rest);
  }
  return std::string(folded_word);
}

bool fits_line(std::string_view glob, std::string_view folded_line) {
  std::size_t star = glob.find('*');
  if (star == std::string_view::npos) return glob == folded_line;
  if (!folded_line.starts_with(glob.substr(0, star))) return false;
  folded_line.remove_prefix(star);
  glob.remove_prefix(star + 1);
  // Each piece at its first place: what a later place would leave to the rest, an earlier one does.
  while ((star = glob.find('*')) != std::string_view::npos) {
    const std::size_t at = folded_line.find(glob.substr(0, star));
    if (at == std::string_view::npos) return false;
    folded_line.remove_prefix(at + star);
    glob.remove_prefix(star + 1);
  }
  return folded_line.ends_with(glob);
}

bool BytePairs::may_hold(const BytePairs& part) const {
  std::uint64_t missing = 0;
  for (std::size_t i = 0; i < bits.size(); ++i) missing |= part.bits[i] & ~bits[i];
  return missing == 0;
}

BytePairs pairs_of(std::string_view text) {
  BytePairs pairs;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i - 1] == '*' || text[i] == '*') continue;
    const unsigned hash =
        static_cast<unsigned char>(text[i - 1]) * 37U + static_cast<unsigned char>(text[i]);
    pairs.bits[hash / 64 % 4] |= std::uint64_t{1} << hash % 64;
  }
  return pairs;
}

const LinePattern* fitting_pattern(const std::vector<LinePattern>& patterns,
                                   std::string_view folded_line, const BytePairs& pairs) {
  if (folded_line.empty()) return nullptr;
  for (const LinePattern& pattern : patterns) {
    if (pairs.may_hold(pattern.pairs) && fits_line(pattern.glob, folded_line)) return &pattern;
  }
  return nullptr;
}

}  // namespace lede
