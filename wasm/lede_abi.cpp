// SPDX-License-Identifier: MIT
// The module's boundary (ARCHITECTURE.md): byte ranges in, one opaque reply out, always JSON.
//
// Every pointer is an offset into the module's memory, every length counts bytes. A range that is
// passed in stays the caller's; a pack and a reply are the caller's until closed or freed. Nothing
// here keeps state between calls, and no call fails but by its reply: what cannot go on (a bug, an
// exhausted memory) traps, and the loader drops the instance.
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "lede/summarize.hpp"
#include "output/json_writer.hpp"
#include "request.hpp"
#include "storage.hpp"

// What a call made lives in `memory`, as long as its reply or pack (std/storage.hpp).

struct LedeReply {
  std::string json;
  lede::storage::Memory* memory;
};

struct LedePack {
  lede::Result<lede::LanguagePack> pack;
  lede::storage::Memory* memory;
};

namespace {

LedeReply* reply_of(std::string json) {
  return new LedeReply{std::move(json), lede::storage::take_memory()};
}

std::string_view view(const char* data, std::size_t size) {
  return size == 0 ? std::string_view{} : std::string_view{data, size};
}

}  // namespace

extern "C" {

/// Memory for a range to pass in; 0 when there is none left. Freed by lede_free.
void* lede_alloc(std::size_t size) {
  return std::malloc(size == 0 ? 1 : size);
}

void lede_free(void* range) {
  std::free(range);
}

/// Which language a text is in: a reply of {"lang", "confidence"}.
LedeReply* lede_identify(const char* text, std::size_t size) {
  const lede::Language language = lede::identify(view(text, size));
  lede::JsonWriter json;
  json.begin_object();
  json.field("lang");
  json.string(language.code);
  json.field("confidence");
  json.score(language.confidence);
  json.end_object();
  return reply_of(json.take());
}

void lede_pack_close(LedePack* pack) {
  if (pack != nullptr) lede::storage::free_memory(pack->memory);
  delete pack;
}

/// A language pack, parsed once for any number of articles. 0 when the bytes are no pack.
LedePack* lede_pack_open(const char* bytes, std::size_t size) {
  auto* opened = new LedePack{lede::read_language_pack(view(bytes, size))};
  opened->memory = lede::storage::take_memory();
  if (opened->pack.ok()) return opened;
  lede_pack_close(opened);
  return nullptr;
}

/// The contract's result or failure of one article. `pack` may be 0: a language without one.
LedeReply* lede_summarize(const LedePack* pack, const char* article, std::size_t article_size,
                          const char* options, std::size_t options_size) {
  lede::Request request;
  std::optional<lede::Error> error =
      lede::read_option_lines(view(options, options_size), article_size, request);
  if (!error && article_size > request.options.max_bytes) {  // Before it is copied.
    error = lede::Error{lede::ErrorCode::kTooLarge, "The article is larger than maxBytes."};
  }
  if (error) return reply_of(lede::write_error_json(*error, request.id));
  request.article.text.assign(view(article, article_size));

  const lede::LanguagePack none;
  const lede::Result<lede::Reading> reading = lede::summarize(
      request.article, request.options, pack == nullptr ? none : pack->pack.value());
  return reply_of(reading.ok() ? lede::write_json(reading.value(), request.options, request.id)
                               : lede::write_error_json(reading.error(), request.id));
}

/// The reply's UTF-8, valid until it is freed.
const char* lede_reply_data(const LedeReply* reply) {
  return reply->json.data();
}

std::size_t lede_reply_size(const LedeReply* reply) {
  return reply->json.size();
}

void lede_reply_free(LedeReply* reply) {
  lede::storage::free_memory(reply->memory);
  delete reply;
}

}  // extern "C"
