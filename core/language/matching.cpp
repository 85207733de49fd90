// SPDX-License-Identifier: MIT
#include "language/matching.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace lede {
namespace {

constexpr std::ptrdiff_t kLettersLeft = 3;

/// Which bytes stand beside each other in a line: of those it has not, most are told.
struct Pairs {
  explicit Pairs(std::string_view line) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const std::uint32_t bit = bit_of(line.substr(i));
      bits[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
  }
  static std::uint32_t bit_of(std::string_view two) {
    return (static_cast<unsigned char>(two[0]) * 29U + static_cast<unsigned char>(two[1])) % 1024;
  }
  /// Whether the line may have the letters of a glob; where it fits, it has.
  [[nodiscard]] bool may_fit(std::string_view glob) const {
    for (std::size_t i = 0; i + 1 < glob.size(); ++i) {
      if (glob[i] == '*' || glob[i + 1] == '*') continue;
      const std::uint32_t bit = bit_of(glob.substr(i));
      if ((bits[bit / 64] >> bit % 64 & 1U) == 0) return false;
    }
    return true;
  }
  std::array<std::uint64_t, 16> bits{};
};

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

const LinePattern* fitting_pattern(const std::vector<LinePattern>& patterns,
                                   std::string_view folded_line) {
  const char first = folded_line.empty() ? '\0' : folded_line.front();
  const char last = folded_line.empty() ? '\0' : folded_line.back();
  const Pairs pairs(folded_line);
  for (const LinePattern& pattern : patterns) {
    const std::string_view glob = pattern.glob;
    // Most differ at an end already.
    if (glob.front() != '*' && glob.front() != first) continue;
    if (glob.back() != '*' && glob.back() != last) continue;
    if (pairs.may_fit(glob) && fits_line(glob, folded_line)) return &pattern;
  }
  return nullptr;
}

}  // namespace lede
