// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace lede {

/// The contract's error codes that the core and the command can give (the page adds its own).
enum class ErrorCode { kInvalidRequest, kInvalidJson, kTooLarge, kNoText, kCannotRead, kInternal };

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;  ///< One sentence for a person, without the input's text.
};

/// A value, or the error that stands in its place (std::expected is C++23).
template <typename T>
class [[nodiscard]] Result {
 public:
  /// An empty value, to be filled in its place.
  Result() : value_(std::in_place) {}
  Result(T value) : value_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return value_.has_value(); }
  /// Only when ok().
  [[nodiscard]] T& value() { return *value_; }
  [[nodiscard]] const T& value() const { return *value_; }
  /// Only when not ok().
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  std::optional<T> value_;
  Error error_;
};

}  // namespace lede
