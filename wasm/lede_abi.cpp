// SPDX-License-Identifier: MIT
// The boundary of both modules (ARCHITECTURE.md): byte ranges in, one opaque reply out, always
// JSON. What each of them reads is in page.cpp and whole.cpp.
//
// Every pointer is an offset into the module's memory, every length counts bytes. A range that is
// passed in stays the caller's; a pack and a reply are the caller's until closed or freed. Nothing
// here keeps state between calls, and no call fails but by its reply: what cannot go on (a bug, an
// exhausted memory) traps, and the loader drops the instance.
#include <cstdint>
#include <cstdlib>
#include <new>
#include <utility>

#include "boundary.hpp"
#include "output/json_writer.hpp"

namespace lede::boundary {

LedeReply* reply_of(std::string json) {
  return new LedeReply{std::move(json), storage::take_memory()};
}

Result<Reading> read(const Means& means, const LedePack* pack, std::string_view article,
                     std::string_view options, Request& request) {
  std::optional<Error> error = means.read_lines(options, article.size(), request);
  if (!error && article.size() > request.options.max_bytes) {  // Before it is copied.
    error = Error{ErrorCode::kTooLarge, "The article is larger than maxBytes."};
  }
  if (error) return *error;
  request.article.text.assign(article);
  const LanguagePack none;
  return means.summarize(request.article, request.options,
                         pack == nullptr ? none : pack->pack.value());
}

LedeReply* answer(const Means& means, const LedePack* pack, std::string_view article,
                  std::string_view options) {
  Request request;
  const Result<Reading> reading = read(means, pack, article, options, request);
  return reply_of(reading.ok() ? means.write(reading.value(), request.options, request.id)
                               : write_error_json(reading.error(), request.id));
}

}  // namespace lede::boundary

using lede::boundary::reply_of;
using lede::boundary::view;

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
