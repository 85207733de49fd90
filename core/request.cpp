// SPDX-License-Identifier: MIT
#include "request.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "document/read_document.hpp"
#include "lede/enum_names.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Cuts `text` at the first `separator` and returns what stands before it.
std::string_view take(std::string_view& text, char separator) {
  const std::size_t at = text.find(separator);
  const std::string_view part = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
  return part;
}

std::string unescaped(std::string_view value) {
  std::string plain;
  plain.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == 'n' || value[i + 1] == '\\')) {
      plain += value[++i] == 'n' ? '\n' : '\\';
    } else {
      plain += value[i];
    }
  }
  return plain;
}

// Each set_ function returns what is wrong with the value; empty: nothing, and it is set.

std::string set_form(std::string_view value, Article& article) {
  constexpr std::string_view kForms[] = {"text", "markdown", "vtt", "srt", "blocks", "sentences"};
  const std::size_t index = index_named(kForms, std::size(kForms), value);
  if (index < std::size(kForms)) {
    article.form = static_cast<ArticleForm>(index);
    return {};
  }
  return "\"from\" is malformed.";
}

/// Kind, level, role and length of one block, as in `paragraph/credit:41`.
std::optional<ArticlePiece> read_cut_piece(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::optional<std::uint32_t> bytes = read_whole_number(text.substr(colon + 1));
  if (!bytes) return std::nullopt;
  ArticlePiece piece{.bytes = *bytes};
  text = text.substr(0, colon);

  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
    piece.role = value_named<Role>(text.substr(slash + 1));
    if (!piece.role) return std::nullopt;
    text = text.substr(0, slash);
  }
  if (!text.empty() && text.back() >= '1' && text.back() <= '6') {
    piece.level = static_cast<std::uint8_t>(text.back() - '0');
    text.remove_suffix(1);
  }
  const std::optional<BlockKind> kind = value_named<BlockKind>(text);
  if (!kind) return std::nullopt;
  piece.kind = *kind;
  return piece;
}

/// And its time, as in `paragraph/credit@12.5:41`.
std::optional<ArticlePiece> read_piece(std::string_view text) {
  const std::size_t colon = std::min(text.find(':'), text.size());
  const std::size_t at = text.find('@');
  if (at >= colon) return read_cut_piece(text);
  const std::optional<double> time = read_seconds(text.substr(at + 1, colon - at - 1));
  std::string untimed(text.substr(0, at));
  untimed += text.substr(colon);
  std::optional<ArticlePiece> piece = read_cut_piece(untimed);
  if (!piece || !time) return std::nullopt;
  piece->time = time;
  return piece;
}

bool set_blocks(std::string_view value, Article& article,
                std::optional<ArticlePiece> (*read)(std::string_view)) {
  article.pieces.clear();
  while (!value.empty()) {
    std::optional<ArticlePiece> piece = read(take(value, ','));
    if (!piece) return false;
    article.pieces.push_back(std::move(*piece));
  }
  return true;
}

std::string set_sentences(std::string_view value, Article& article) {
  article.pieces.clear();
  while (!value.empty()) {
    const std::optional<std::uint32_t> bytes = read_whole_number(take(value, ','));
    if (!bytes) return "\"sentences\" is malformed.";
    article.pieces.push_back({.bytes = *bytes});
  }
  return {};
}

bool set_speaker(std::string_view value, Article& article) {
  const std::optional<std::uint32_t> index = read_whole_number(take(value, ':'));
  if (!index || *index >= article.pieces.size()) return false;
  article.pieces[*index].speaker = value;
  return true;
}

std::string set_id(std::string_view value, std::string& id) {
  std::optional<std::string> read = read_id(value);
  if (!read) return "\"id\" is malformed.";
  id = std::move(*read);
  return {};
}

std::string set_one(std::string_view key, std::string_view value, Request& request) {
  if (key == "id") return set_id(value, request.id);
  if (key == "from") return set_form(value, request.article);
  if (key == "blocks") {
    return set_blocks(value, request.article, read_piece) ? "" : "\"blocks\" is malformed.";
  }
  if (key == "sentences") return set_sentences(value, request.article);
  if (key == "speaker") {
    return set_speaker(value, request.article) ? "" : "\"speaker\" is malformed.";
  }
  std::optional<Error> error = set_option(request.options, key, value);
  return error ? std::move(error->message) : std::string();
}

std::string set_cut_one(std::string_view key, std::string_view value, Request& request) {
  Article& article = request.article;
  const bool blocks = key == "from" && value == "blocks";
  if (blocks) article.form = ArticleForm::kBlocks;
  const bool set = blocks || (key == "blocks" && set_blocks(value, article, read_cut_piece)) ||
                   (key == "speaker" && set_speaker(value, article)) ||
                   set_cut_option(request.options, key, value);
  return set ? std::string() : not_in_cut().message;
}

std::string check_lengths(const Article& article, std::size_t bytes) {
  const bool cut = article.form == ArticleForm::kBlocks || article.form == ArticleForm::kSentences;
  if (!cut && !article.pieces.empty()) return "\"from\" is missing.";
  std::uint64_t sum = 0;
  for (const ArticlePiece& piece : article.pieces) sum += piece.bytes;
  if (cut && sum != bytes) return "The lengths do not add up to the article's.";
  return {};
}

// JSON -----------------------------------------------------------------------------------------

/// The value of a `\uXXXX` escape at `at`, or nothing.
std::optional<std::uint32_t> unit_at(std::string_view json, std::size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
  std::uint32_t unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const char c = json[i];
    const char lower = static_cast<char>(c | 0x20);
    if (is_digit(c))
      unit = unit * 16 + static_cast<std::uint32_t>(c - '0');
    else if (lower >= 'a' && lower <= 'f')
      unit = unit * 16 + static_cast<std::uint32_t>(lower - 'a' + 10);
    else
      return std::nullopt;
  }
  return unit;
}

bool is_json_string(std::string_view json) {
  if (json.size() < 2 || json.front() != '"' || json.back() != '"') return false;
  json = json.substr(1, json.size() - 2);
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (static_cast<unsigned char>(json[i]) < 0x20 || json[i] == '"') return false;
    if (json[i] != '\\') continue;
    if (i + 1 == json.size()) return false;
    if (json[i + 1] == 'u') {
      if (!unit_at(json, i)) return false;
    } else if (std::string_view("\"\\/bfnrt").find(json[i + 1]) == std::string_view::npos) {
      return false;
    }
    ++i;  // The escaped sign is none of its own.
  }
  return true;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

bool is_json_number(std::string_view json) {
  std::size_t at = !json.empty() && json[0] == '-' ? 1 : 0;
  const std::size_t whole = digits_at(json, at);
  if (whole == 0 || (whole > 1 && json[at] == '0')) return false;
  at += whole;
  if (at < json.size() && json[at] == '.') {
    const std::size_t fraction = digits_at(json, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < json.size() && (json[at] == 'e' || json[at] == 'E')) {
    ++at;
    if (at < json.size() && (json[at] == '+' || json[at] == '-')) ++at;
    const std::size_t exponent = digits_at(json, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == json.size();
}

}  // namespace

namespace {

using SetOne = std::string (*)(std::string_view key, std::string_view value, Request& request);

std::optional<Error> read_lines(std::string_view lines, std::size_t article_bytes, Request& request,
                                SetOne set_one) {
  std::string first;  // What is wrong with the first bad line.
  const std::string repaired = unicode::repair(lines);
  std::string_view rest = repaired;
  while (!rest.empty()) {
    std::string_view value = take(rest, '\n');
    if (value.empty()) continue;
    const bool is_pair = value.find('=') != std::string_view::npos;
    const std::string_view key = take(value, '=');
    std::string message = is_pair ? set_one(key, unescaped(value), request)
                                  : std::string("An option line is malformed.");
    if (first.empty()) first = std::move(message);
  }
  if (first.empty()) first = check_lengths(request.article, article_bytes);
  if (first.empty()) return std::nullopt;
  return Error{ErrorCode::kInvalidRequest, std::move(first)};
}

}  // namespace

std::optional<Error> read_option_lines(std::string_view lines, std::size_t article_bytes,
                                       Request& request) {
  return read_lines(lines, article_bytes, request, set_one);
}

std::optional<Error> read_cut_option_lines(std::string_view lines, std::size_t article_bytes,
                                           Request& request) {
  return read_lines(lines, article_bytes, request, set_cut_one);
}

std::optional<std::string> read_id(std::string_view json) {
  if (!is_json_string(json) && !is_json_number(json)) return std::nullopt;
  return repair_surrogate_escapes(std::string(json));
}

std::string repair_surrogate_escapes(std::string json) {
  for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
    const std::optional<std::uint32_t> unit = unit_at(json, at);
    if (!unit) {
      at += 2;  // Another escape; "\\" must not lend its second half to what follows.
      continue;
    }
    const bool high = *unit >= 0xD800 && *unit < 0xDC00;
    const bool low = *unit >= 0xDC00 && *unit < 0xE000;
    const std::uint32_t next = high ? unit_at(json, at + 6).value_or(0) : 0;
    const bool pair = next >= 0xDC00 && next < 0xE000;
    if (low || (high && !pair)) std::string_view("\\ufffd").copy(&json[at], 6);
    at += pair ? 12 : 6;
  }
  return json;
}

std::optional<std::uint32_t> read_whole_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 10) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (value > 0xFFFFFFFF) return std::nullopt;
  return static_cast<std::uint32_t>(value);
}

std::optional<double> read_seconds(std::string_view digits) {
  const std::size_t dot = digits.find('.');
  const std::optional<std::uint32_t> whole = read_whole_number(digits.substr(0, dot));
  if (!whole) return std::nullopt;
  std::uint32_t fraction = 0;
  if (dot != std::string_view::npos) {
    const std::string_view part = digits.substr(dot + 1);
    if (part.empty() || digits_at(part, 0) != part.size()) return std::nullopt;
    for (std::size_t i = 0; i < 9; ++i) {
      fraction = fraction * 10 + (i < part.size() ? static_cast<std::uint32_t>(part[i] - '0') : 0);
    }
  }
  return round_seconds(*whole + fraction / 1e9);
}

std::optional<double> round_seconds(double seconds) {
  if (!(seconds >= 0 && seconds < 1e9)) return std::nullopt;
  return static_cast<double>(static_cast<std::uint64_t>(seconds * 1000 + 0.5)) / 1000;
}

}  // namespace lede
