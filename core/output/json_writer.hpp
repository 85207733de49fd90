// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace lede {

/// Writes JSON from left to right, fields in the order of the calls; commas come by themselves.
/// The caller balances objects and arrays. Example: begin_object(), field("a"), integer(1),
/// end_object() -> `{"a":1}`.
class JsonWriter {
 public:
  void begin_object();
  void end_object() { out_ += '}'; }
  void begin_array();
  void end_array() { out_ += ']'; }

  /// The name of the next value; `name` needs no escaping.
  void field(std::string_view name);

  void string(std::string_view valid);
  void integer(std::uint64_t value);
  /// Four decimals, rounded half away from zero: 0.5 -> `0.5000`. Beyond a thousand million, and
  /// what is no number, counts as that bound, or as 0.
  void score(double value);
  /// At most three decimals and no more than needed: 12.5 -> `12.5`, 3 -> `3`.
  void seconds(double value);
  void null() { raw("null"); }
  /// A whole JSON value as it stands.
  void raw(std::string_view json);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void before_value();
  void decimal(double value, std::uint32_t places, bool keep_zeros);

  std::string out_;
};

}  // namespace lede
