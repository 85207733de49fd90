// SPDX-License-Identifier: MIT
#include "roles/extent.hpp"

#include <algorithm>

namespace lede::roles {
namespace {

/// A short line takes so much off; a running line adds its width, at most kMostGain.
constexpr int kShortLine = 50;
constexpr int kShortBelow = 90;  // Below dense text.
constexpr int kMostGain = 600;
constexpr int kAlone = 150;
constexpr int kDense = 3;
constexpr int kMuchText = 3000;  // As dense, whatever stands between its paragraphs.
constexpr int kWriter = 60;
constexpr std::uint32_t kWriters = 3;
constexpr std::uint32_t kWriterLines = 6;
constexpr std::uint32_t kWriterWords = 3;
constexpr std::uint32_t kDateWords = 4;  // Day, month, year and time.
constexpr int kMostlyDate = 60;
constexpr std::uint32_t kFewestTexts = 3;
/// So many lines from the end on copyright is what all around it is about.
constexpr std::uint32_t kLegalLines = 12;
constexpr std::uint32_t kLegalPage = 30;
constexpr int kFewestSum = 800;  // Above it; else it may be the text's own end.
constexpr int kBareWidth = 200;
constexpr int kSigned = 400;
constexpr std::uint32_t kNearSignature = 2;
constexpr std::uint32_t kLongMenu = 8;  // Lines without text.

/// What running text between short lines is less than it looks: under a title, a name and a date it
/// opens another article. Promos and captions stand amid one, too.
int standing_alone(const Draft& draft, std::uint32_t block) {
  const std::vector<Line>& lines = draft.lines;
  int cost = 0;
  if (block + 1 < lines.size() && lines[block + 1].running) return 0;
  for (std::uint32_t b = block; b-- > 0 && is_bare(lines[b]) && cost < 2 * kAlone;) {
    const Role role = draft.roles.role[b];
    const bool amid = draft.settled[b] && (role == Role::kCaption || role == Role::kPromo);
    if (!amid) cost += kAlone;
  }
  return cost;
}

/// "Ann Lee" above "3 May 2031 at 10:15" and what she writes.
bool signs_comment(const std::vector<Line>& lines, std::uint32_t block) {
  const Line& name = lines[block];
  if (block + 2 >= lines.size() || !is_bare(name) || name.words > kWriterWords || name.dated ||
      !name.letters) {
    return false;
  }
  const Line& date = lines[block + 1];
  return date.dated && date.numbered && date.date_share >= kMostlyDate && is_bare(date) &&
         date.words >= kDateWords && !lines[block + 2].dated;
}

/// Where readers answer: many lines close together that say who writes ("Ann says:"), or a name
/// and a date each.
std::uint32_t comments(const std::vector<Line>& lines, const Flags& said) {
  const auto size = static_cast<std::uint32_t>(lines.size());
  std::uint32_t first = size;
  std::uint32_t last = 0;
  std::uint32_t count = 0;
  std::uint32_t texts = 0;
  for (std::uint32_t b = 0; b < size; ++b) {
    texts += lines[b].running ? 1 : 0;
    const bool says = lines[b].reports && lines[b].width <= kWriter;
    const bool signs = texts > kFewestTexts && signs_comment(lines, b);  // No live blog's entries.
    if (said[b] || !(says || signs)) continue;
    first = std::min(first, b);
    last = b;
    ++count;
  }
  return count > kWriters && count * kWriterLines > last - first ? first : size;
}

/// Where the sentences around "© 2031 The Courier" at a page's end begin.
std::uint32_t legal(const Draft& draft) {
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  const auto runs = [&](std::uint32_t b) { return b < size && draft.lines[b].running; };
  std::uint32_t b = size - std::min(size, kLegalLines);
  while (b < size && !(draft.roles.role[b] == Role::kCredit &&
                       draft.credit[b] == CreditKind::kCopyright && draft.lines[b].numbered)) {
    ++b;
  }
  if (b == size || size < kLegalPage || !(runs(b) || runs(b + 1))) return size;
  while (b > 0 && runs(b - 1)) --b;
  return b;
}

/// What two paragraphs under a name or a date are more than they look: an article's beginning.
int standing_signed(const Draft& draft, std::uint32_t block) {
  if (block + 1 == draft.lines.size() || !draft.lines[block + 1].running) return 0;
  for (std::uint32_t b = block; b-- > 0 && b + kNearSignature >= block;) {
    const Role role = draft.roles.role[b];
    if (role == Role::kByline || role == Role::kDateline) return kSigned;
  }
  return 0;
}

/// Text, and neither furniture that runs nor the broken-off first sentence of another article.
bool is_text(const Draft& draft, std::uint32_t block, bool dense) {
  const Line& line = draft.lines[block];
  const bool furniture = draft.settled[block] && draft.roles.role[block] != Role::kBody;
  const bool teaser = dense && line.ends_in_ellipsis && line.sentences == 1;
  return line.running && !furniture && !teaser;
}

struct Found {
  Extent extent;
  int sum = 0;
};

/// @param end no text from there on.
Found best_within(const Draft& draft, const Flags& said, std::uint32_t end) {
  const std::vector<Line>& lines = draft.lines;
  Extent best;
  Extent now;
  int best_sum = 0;
  int sum = 0;
  int dense = 0;
  std::uint32_t menu = 0;  // Lines since the last text.
  for (std::uint32_t b = 0; b < end; ++b) {
    const bool text = said[b] || is_text(draft, b, dense > kDense);
    menu = text ? 0 : menu + 1;
    if (said[b]) {
      sum += std::clamp(lines[b].width, kShortLine, kMostGain);
    } else if (text) {
      sum += std::min(lines[b].width, kMostGain) + standing_signed(draft, b) -
             (dense > kDense ? standing_alone(draft, b) : 0);
    } else if (dense > kDense) {
      sum -= is_bare(lines[b]) || lines[b].ends_in_ellipsis ? kShortBelow : 0;
    } else if (!draft.settled[b] || menu > kLongMenu) {
      sum -= kShortLine;
    }
    dense += text && b > 0 && (said[b - 1] || lines[b - 1].running || sum > kMuchText) ? 1 : 0;
    now.end = b + 1;
    if (sum <= 0) {
      sum = 0;
      dense = 0;
      now.begin = b + 1;
    } else if (sum > best_sum) {
      best_sum = sum;
      best = now;
    }
  }
  return {best, best_sum};
}

}  // namespace

bool is_bare(const Line& line) {
  return !line.running && !line.opens_bullet && line.width <= kBareWidth &&
         (line.last == LastMark::kNone || !line.letters);
}

Extent text_extent(const Draft& draft, const Flags& said) {
  const std::uint32_t end = comments(draft.lines, said);
  const std::uint32_t law = std::min(end, legal(draft));
  const Found found = best_within(draft, said, law);
  return found.sum >= kFewestSum ? found.extent : best_within(draft, said, end).extent;
}

}  // namespace lede::roles
