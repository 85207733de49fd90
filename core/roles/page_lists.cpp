// SPDX-License-Identifier: MIT
#include "roles/page_lists.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "roles/extent.hpp"
#include "roles/page_lines.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kFewestWords = 3;

/// A line's first two words.
struct Start {
  std::uint32_t first;
  std::uint32_t second;
  std::uint32_t block;
};

/// Of the bare lines that are open, sorted.
std::vector<Start> starts_of_lines(const Draft& draft, const Turns& turns, std::uint32_t begin,
                                   std::uint32_t end) {
  std::vector<Start> starts;
  const Sentences& all = draft.sentences;
  for (std::uint32_t b = std::max(begin, 1U); b < end; ++b) {
    const Line& line = draft.lines[b];
    const bool open = is_open(draft, b) && !turns.opens[b] && is_bare(line);
    if (!open || line.opens_number || line.words < kFewestWords) continue;
    const std::uint32_t word = all.list[all.first_of_block[b]].first_word;
    starts.push_back({all.words[word].term, all.words[word + 1].term, b});
  }
  std::sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) {
    return std::tie(a.first, a.second, a.block) < std::tie(b.first, b.second, b.block);
  });
  return starts;
}

}  // namespace

void settle_buttons(Draft& draft, const Turns& turns, std::uint32_t begin, std::uint32_t end) {
  constexpr std::size_t kFewestAlike = 3;
  const std::vector<Start> starts = starts_of_lines(draft, turns, begin, end);
  std::vector<std::uint32_t> said;  // By what the buttons begin.
  const auto runs = [&](std::uint32_t b) { return b < end && draft.lines[b].running; };
  for (std::size_t i = 0; i < starts.size();) {
    std::size_t k = i;
    std::size_t heads = 0;
    for (; k < starts.size() && starts[k].first == starts[i].first &&
           starts[k].second == starts[i].second;
         ++k) {
      const std::uint32_t b = starts[k].block;
      heads += runs(b - 1) && runs(b + 1) ? 1 : 0;
    }
    const bool buttons = k - i >= kFewestAlike && heads * kFewestAlike <= k - i;
    if (buttons) said.push_back(starts[i].first);
    for (; i < k; ++i) {
      if (buttons) draft.settle(starts[i].block, Role::kOther);
    }
  }
  // "Get two of them at the Harbour Store", sorted as `starts` are.
  for (const Start& start : starts) {
    const std::uint32_t b = start.block;
    if (runs(b - 1) && b + 1 < end && !runs(b + 1) &&
        std::binary_search(said.begin(), said.end(), start.first)) {
      draft.settle(b, Role::kOther);
    }
  }
}

void settle_dated_lists(Draft& draft, const Turns& turns, std::uint32_t begin) {
  constexpr std::uint32_t kFewestDates = 4;
  constexpr std::uint32_t kWords = 4;
  const auto size = static_cast<std::uint32_t>(draft.lines.size());
  std::uint32_t first = begin;
  for (std::uint32_t b = begin; b <= size; ++b) {
    const bool item = b < size && (is_open(draft, b) || only_seems_signed(draft, b)) &&
                      !turns.opens[b] && is_bare(draft.lines[b]) && draft.lines[b].dated &&
                      draft.lines[b].numbered && draft.lines[b].words >= kWords;
    if (item) continue;
    const bool list = b >= first + kFewestDates;
    const std::uint32_t head = first - 1;
    if (list && first > begin && is_open(draft, head) && is_bare(draft.lines[head]) &&
        draft.lines[head].words > 1 && draft.lines[head].letters && !turns.opens[head]) {
      draft.settle(head, Role::kHeading);
    }
    for (; list && first < b; ++first) {
      draft.settle(first, Role::kOther);
    }
    first = b + 1;
  }
}

void settle_told_lists(Draft& draft, const Turns& turns, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kFewestItems = 3;
  const auto item = [&](std::uint32_t b) {
    return b < end && is_open(draft, b) && !turns.opens[b] && is_bare(draft.lines[b]) &&
           draft.lines[b].letters && !draft.lines[b].repeated;
  };
  for (std::uint32_t b = begin; b < end; ++b) {
    const Line& line = draft.lines[b];
    if (!is_open(draft, b) || line.last != LastMark::kColon || line.words < kFewestWords) continue;
    std::uint32_t last = b + 1;
    while (item(last)) ++last;
    const std::uint32_t next = last;
    if (last < end && draft.lines[last].running) --last;  // It may head what follows.
    const bool list = last > b + kFewestItems;
    for (; list && b < last; ++b) draft.settle(b, Role::kBody);
    b = next - 1;
  }
}

void drop_stacked_labels(Draft& draft) {
  constexpr std::uint32_t kFewest = 3;
  std::vector<std::uint32_t> labels;
  for (std::uint32_t b = 1; b + 1 < draft.lines.size(); ++b) {
    const bool heads = draft.roles.role[b] == Role::kHeading &&
                       draft.roles.role[b + 1] == Role::kHeading &&
                       may_be_guessed(draft.document.blocks[b]) && !draft.document.blocks[b].role;
    if (heads && draft.lines[b].words == 1) labels.push_back(b);
  }
  for (const std::uint32_t b : labels) {
    if (labels.size() >= kFewest) draft.settle(b, Role::kOther);
  }
}

void settle_headings_below_buttons(Draft& draft, const Turns& turns) {
  constexpr std::uint32_t kFewest = 4;
  const auto slot = [&](std::uint32_t b) {
    return may_be_guessed(draft.document.blocks[b]) && draft.roles.role[b - 1] == Role::kOther &&
           draft.settled[b - 1] && is_bare(draft.lines[b - 1]) && is_bare(draft.lines[b]) &&
           draft.lines[b + 1].running && !draft.settled[b + 1];
  };
  std::uint32_t heads = 0;
  for (std::uint32_t b = 1; b + 1 < draft.lines.size(); ++b) {
    heads += draft.roles.role[b] == Role::kHeading && slot(b) ? 1 : 0;
  }
  for (std::uint32_t b = 1; heads >= kFewest && b + 1 < draft.lines.size(); ++b) {
    if (draft.settled[b] || turns.opens[b] || !draft.lines[b].letters || !slot(b)) continue;
    draft.settle(b, Role::kHeading);
  }
}

}  // namespace lede::roles
