// SPDX-License-Identifier: MIT
#include "cli/json_request.hpp"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "lede/enum_names.hpp"
#include "unicode/utf8.hpp"

namespace lede::cli {
namespace {

using Json = nlohmann::json;

Error invalid(std::string message) {
  return {ErrorCode::kInvalidRequest, std::move(message)};
}

Error wrong_type(std::string_view field, std::string_view wanted) {
  return invalid("\"" + std::string(field) + "\" is no " + std::string(wanted) + ".");
}

/// The field's value, or null where there is none.
const Json* find(const Json& object, std::string_view field) {
  const auto found = object.find(field);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

const std::string* string_of(const Json& value) {
  return value.get_ptr<const Json::string_t*>();
}

/// A whole number as decimal digits ("-1" too: set_option refuses it); nothing for other JSON.
std::optional<std::string> whole_number(const Json& value) {
  if (value.is_number_unsigned()) return std::to_string(value.get<std::uint64_t>());
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  if (!value.is_number_float()) return std::nullopt;
  const double number = value.get<double>();
  if (!(number >= 0 && number < 1e15) || number != std::floor(number)) return std::nullopt;
  return std::to_string(static_cast<std::uint64_t>(number));
}

std::optional<std::string> joined(const Json& list) {
  std::string all;
  if (!list.is_array()) return std::nullopt;
  for (const Json& item : list) {
    const std::string* text = string_of(item);
    if (text == nullptr || text->find(',') != std::string::npos) return std::nullopt;
    if (!all.empty()) all += ',';
    all += *text;
  }
  return all;
}

// The options ----------------------------------------------------------------------------------

enum class Shape { kString, kNumber, kList };
struct OptionField {
  std::string_view name;
  Shape shape;
};
constexpr std::array<OptionField, 10> kOptionFields{{{"type", Shape::kString},
                                                     {"length", Shape::kString},
                                                     {"count", Shape::kNumber},
                                                     {"words", Shape::kNumber},
                                                     {"focus", Shape::kString},
                                                     {"lang", Shape::kString},
                                                     {"title", Shape::kString},
                                                     {"include", Shape::kList},
                                                     {"offsets", Shape::kString},
                                                     {"maxBytes", Shape::kNumber}}};

std::optional<Error> set_options(const Json& object, Options& options) {
  for (const OptionField& field : kOptionFields) {
    const Json* value = find(object, field.name);
    if (value == nullptr) continue;
    std::optional<std::string> text;
    if (field.shape == Shape::kNumber) {
      text = whole_number(*value);
      if (!text) return wrong_type(field.name, "whole number");
    } else if (field.shape == Shape::kList) {
      text = joined(*value);
      if (!text) return wrong_type(field.name, "list of the result's parts");
    } else {
      if (!value->is_string()) return wrong_type(field.name, "string");
      text = *string_of(*value);
    }
    if (std::optional<Error> error = set_option(options, field.name, *text)) return error;
  }
  return std::nullopt;
}

// The article ----------------------------------------------------------------------------------

template <typename Value>
std::optional<Error> set_named(const Json& block, std::string_view field, Value& value) {
  const Json* json = find(block, field);
  if (json == nullptr) return std::nullopt;
  const std::string* name = string_of(*json);
  const auto found = name == nullptr ? std::nullopt : value_named<Value>(*name);
  if (!found) return invalid("A block's \"" + std::string(field) + "\" is none that Lede knows.");
  value = *found;
  return std::nullopt;
}

std::optional<Error> set_level_and_time(const Json& block, ArticlePiece& piece) {
  if (const Json* level = find(block, "level")) {
    const std::optional<std::string> digits = whole_number(*level);
    if (!digits || digits->size() != 1 || *digits < "1" || *digits > "6") {
      return invalid("A block's \"level\" is none of 1 to 6.");
    }
    piece.level = static_cast<std::uint8_t>(digits->front() - '0');
  }
  if (const Json* time = find(block, "time")) {
    if (time->is_number()) piece.time = round_seconds(time->get<double>());
    if (!piece.time) return invalid("A block's \"time\" is no number of seconds.");
  }
  return std::nullopt;
}

std::optional<Error> add_block(const Json& block, Article& article) {
  if (!block.is_object()) return invalid("An item of \"blocks\" is no object.");
  const Json* text = find(block, "text");
  if (text == nullptr || !text->is_string()) return invalid("A block's \"text\" is no string.");
  ArticlePiece piece{.bytes = static_cast<std::uint32_t>(string_of(*text)->size())};
  if (auto error = set_named(block, "kind", piece.kind)) return error;
  if (find(block, "role") != nullptr) {
    Role role{};
    if (auto error = set_named(block, "role", role)) return error;
    piece.role = role;
  }
  if (auto error = set_level_and_time(block, piece)) return error;
  if (const Json* speaker = find(block, "speaker")) {
    if (!speaker->is_string()) return invalid("A block's \"speaker\" is no string.");
    piece.speaker = *string_of(*speaker);
  }
  article.text += *string_of(*text);
  article.pieces.push_back(std::move(piece));
  return std::nullopt;
}

std::optional<Error> set_blocks(const Json& blocks, Article& article) {
  if (!blocks.is_array()) return wrong_type("blocks", "list");
  for (const Json& block : blocks) {
    if (auto error = add_block(block, article)) return error;
  }
  return std::nullopt;
}

std::optional<Error> set_sentences(const Json& sentences, Article& article) {
  if (!sentences.is_array()) return wrong_type("sentences", "list");
  for (const Json& sentence : sentences) {
    const std::string* text = string_of(sentence);
    if (text == nullptr) return invalid("An item of \"sentences\" is no string.");
    article.text += *text;
    article.pieces.push_back({.bytes = static_cast<std::uint32_t>(text->size())});
  }
  return std::nullopt;
}

std::optional<Error> set_article(const Json& object, Article& article) {
  constexpr std::array<std::pair<std::string_view, ArticleForm>, 4> kForms{
      {{"text", ArticleForm::kText},
       {"markdown", ArticleForm::kMarkdown},
       {"blocks", ArticleForm::kBlocks},
       {"sentences", ArticleForm::kSentences}}};
  const Json* given = nullptr;
  std::string_view name;
  for (const auto& [field, form] : kForms) {
    const Json* value = find(object, field);
    if (value == nullptr) continue;
    if (given != nullptr) {
      return invalid(
          "There is more than one of \"text\", \"markdown\", \"blocks\", \"sentences\".");
    }
    given = value;
    name = field;
    article.form = form;
  }
  if (given == nullptr) {
    return invalid("There is none of \"text\", \"markdown\", \"blocks\", \"sentences\".");
  }
  if (article.form == ArticleForm::kBlocks) return set_blocks(*given, article);
  if (article.form == ArticleForm::kSentences) return set_sentences(*given, article);
  if (!given->is_string()) return wrong_type(name, "string");
  article.text = *string_of(*given);
  return std::nullopt;
}

std::optional<Error> set_id(const Json& object, std::string& id) {
  const Json* value = find(object, "id");
  if (value == nullptr) return std::nullopt;
  std::optional<std::string> read;
  if (value->is_string() || value->is_number()) read = read_id(value->dump());
  if (!read) return invalid("\"id\" is neither a string nor a number.");
  id = std::move(*read);
  return std::nullopt;
}

}  // namespace

std::optional<Error> read_json_request(std::string bytes, Request& request) {
  bytes = repair_surrogate_escapes(unicode::repair(bytes));
  const Json object = Json::parse(bytes, nullptr, /*allow_exceptions=*/false);
  if (object.is_discarded()) return Error{ErrorCode::kInvalidJson, "The request is no JSON."};
  if (!object.is_object()) return invalid("The request is no JSON object.");
  if (auto error = set_id(object, request.id)) return error;
  if (auto error = set_options(object, request.options)) return error;
  return set_article(object, request.article);
}

}  // namespace lede::cli
