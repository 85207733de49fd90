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

bool has_prefix(std::string_view word, const LanguagePack& pack) {
  return std::any_of(pack.prefixes.items.begin(), pack.prefixes.items.end(),
                     [&](const std::string& prefix) { return word.starts_with(prefix); });
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

const LinePattern* fitting_pattern(const std::vector<LinePattern>& patterns,
                                   std::string_view folded_line) {
  if (folded_line.empty()) return nullptr;
  for (const LinePattern& pattern : patterns) {
    const std::string_view glob = pattern.glob;
    // Most differ at an end already.
    if (glob.front() != '*' && glob.front() != folded_line.front()) continue;
    if (glob.back() != '*' && glob.back() != folded_line.back()) continue;
    if (fits_line(glob, folded_line)) return &pattern;
  }
  return nullptr;
}

}  // namespace lede
