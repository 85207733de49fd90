// SPDX-License-Identifier: MIT
// The contract's words for the enumerations, in one place for reading and for writing.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "lede/article.hpp"
#include "lede/options.hpp"
#include "lede/reading.hpp"
#include "lede/result.hpp"

namespace lede {

template <typename Enum>
struct EnumNames;  // Each specialization's `kNames` are in the enumerators' order.

template <>
struct EnumNames<BlockKind> {
  static constexpr std::array<std::string_view, 9> kNames{"title",        "heading",    "paragraph",
                                                          "list-item",    "blockquote", "caption",
                                                          "preformatted", "table",      "other"};
};
template <>
struct EnumNames<Role> {
  static constexpr std::array<std::string_view, 12> kNames{
      "title",  "heading", "lead",     "body",    "question", "answer",
      "credit", "byline",  "dateline", "caption", "promo",    "other"};
};
template <>
struct EnumNames<SummaryType> {
  static constexpr std::array<std::string_view, 5> kNames{"key-points", "tldr", "teaser",
                                                          "headline", "digest"};
};
template <>
struct EnumNames<Length> {
  static constexpr std::array<std::string_view, 3> kNames{"short", "medium", "long"};
};
template <>
struct EnumNames<OffsetUnit> {
  static constexpr std::array<std::string_view, 3> kNames{"utf-16", "utf-8", "utf-32"};
};
template <>
struct EnumNames<QuoteKind> {
  static constexpr std::array<std::string_view, 4> kNames{"direct", "fragment", "term", "work"};
};
template <>
struct EnumNames<CreditKind> {
  static constexpr std::array<std::string_view, 6> kNames{"photo",    "source",    "byline",
                                                          "dateline", "copyright", "other"};
};
template <>
struct EnumNames<ErrorCode> {
  static constexpr std::array<std::string_view, 6> kNames{
      "invalid-request", "invalid-json", "too-large", "no-text", "cannot-read", "internal"};
};

/// The place of `name` among `names`, or how many they are.
[[nodiscard]] constexpr std::size_t index_named(const std::string_view* names, std::size_t count,
                                                std::string_view name) {
  std::size_t index = 0;
  while (index < count && names[index] != name) ++index;
  return index;
}

/// Example: name_of(Role::kLead) is "lead".
template <typename Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
  return EnumNames<Enum>::kNames[static_cast<std::size_t>(value)];
}

/// Example: value_named<Role>("lead") is Role::kLead; an unknown word gives nothing.
template <typename Enum>
[[nodiscard]] constexpr std::optional<Enum> value_named(std::string_view name) {
  const auto& names = EnumNames<Enum>::kNames;
  const std::size_t index = index_named(names.data(), names.size(), name);
  if (index == names.size()) return std::nullopt;
  return static_cast<Enum>(index);
}

}  // namespace lede
