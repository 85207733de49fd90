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

#include "check/check_quotes.hpp"
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

lede::Result<lede::Reading> read(const LedePack* pack, std::string_view article,
                                 std::string_view options, lede::Request& request) {
  std::optional<lede::Error> error = lede::read_option_lines(options, article.size(), request);
  if (!error && article.size() > request.options.max_bytes) {  // Before it is copied.
    error = lede::Error{lede::ErrorCode::kTooLarge, "The article is larger than maxBytes."};
  }
  if (error) return *error;
  request.article.text.assign(article);
  const lede::LanguagePack none;
  return lede::summarize(request.article, request.options,
                         pack == nullptr ? none : pack->pack.value());
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
  const lede::Result<lede::Reading> reading =
      read(pack, view(article, article_size), view(options, options_size), request);
  return reply_of(reading.ok() ? lede::write_json(reading.value(), request.options, request.id)
                               : lede::write_error_json(reading.error(), request.id));
}

/// A digest's quotes held against a transcript, each with its own options; the failure of the one
/// that cannot be read. `pack` may be 0.
LedeReply* lede_check(const LedePack* pack, const char* digest, std::size_t digest_size,
                      const char* options, std::size_t options_size, const char* transcript,
                      std::size_t transcript_size, const char* transcript_options,
                      std::size_t transcript_options_size) {
  lede::Request request;
  const lede::Result<lede::Reading> said =
      read(pack, view(digest, digest_size), view(options, options_size), request);
  if (!said.ok()) return reply_of(lede::write_error_json(said.error(), request.id));
  request = {};
  const lede::Result<lede::Reading> there =
      read(pack, view(transcript, transcript_size),
           view(transcript_options, transcript_options_size), request);
  if (!there.ok()) return reply_of(lede::write_error_json(there.error(), request.id));
  return reply_of(lede::write_check_json(lede::check_quotes(said.value(), there.value()),
                                         said.value(), there.value(), request.options));
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
