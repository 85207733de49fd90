// SPDX-License-Identifier: MIT
#include "output/json_writer.hpp"

#include "digits.hpp"

namespace lede {
namespace {

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  out += '\\';
  switch (c) {
    case '"':
    case '\\':
      out += c;
      break;
    case '\n':
      out += 'n';
      break;
    case '\t':
      out += 't';
      break;
    case '\r':
      out += 'r';
      break;
    default:
      out += "u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
  }
}

}  // namespace

void JsonWriter::before_value() {
  if (out_.empty()) return;
  const char last = out_.back();
  // Only a value may follow these; anything else ended a value.
  if (last != '{' && last != '[' && last != ':') out_ += ',';
}

void JsonWriter::begin_object() {
  before_value();
  out_ += '{';
}

void JsonWriter::begin_array() {
  before_value();
  out_ += '[';
}

void JsonWriter::field(std::string_view name) {
  before_value();
  out_ += '"';
  out_ += name;
  out_ += "\":";
}

void JsonWriter::string(std::string_view valid) {
  before_value();
  out_ += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < valid.size(); ++i) {
    const char c = valid[i];
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (!control && c != '"' && c != '\\') continue;
    out_ += valid.substr(plain, i - plain);
    append_escaped(out_, c);
    plain = i + 1;
  }
  out_ += valid.substr(plain);
  out_ += '"';
}

void JsonWriter::integer(std::uint64_t value) {
  before_value();
  append_digits(out_, value, 1);
}

void JsonWriter::score(double value) {
  decimal(value, 4, true);
}

void JsonWriter::seconds(double value) {
  decimal(value, 3, false);
}

void JsonWriter::raw(std::string_view json) {
  before_value();
  out_ += json;
}

void JsonWriter::decimal(double value, std::uint32_t places, bool keep_zeros) {
  before_value();
  constexpr double kBound = 1e9;
  double size = value < 0 ? -value : value;
  if (!(size >= 0)) size = 0;  // Not a number.
  if (size > kBound) size = kBound;
  std::uint64_t scale = 1;
  for (std::uint32_t i = 0; i < places; ++i) scale *= 10;
  const auto steps = static_cast<std::uint64_t>(size * static_cast<double>(scale) + 0.5);
  if (value < 0 && steps > 0) out_ += '-';
  append_digits(out_, steps / scale, 1);
  if (!keep_zeros && steps % scale == 0) return;
  out_ += '.';
  append_digits(out_, steps % scale, places);
  while (!keep_zeros && out_.back() == '0') out_.pop_back();
}

}  // namespace lede
