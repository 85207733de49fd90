// SPDX-License-Identifier: MIT
#include "cli/batch.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace lede::cli {
namespace {

constexpr std::size_t kWindowPerJob = 4;
constexpr std::size_t kWindowBytes = 64'000'000;  ///< Of input held beyond the oldest article.

using Work = std::function<Answer(const Input&)>;
using Deliver = std::function<void(const Answer&, const Tally&)>;

void count(const Answer& answer, Tally& tally) {
  ++tally.articles;
  tally.failed += answer.failed ? 1 : 0;
}

/// One article on its way; entries stand in the inputs' order.
struct Entry {
  Input input;
  Answer answer;
  bool done = false;
};

/// The window between the reader and the threads. Entries of a deque stay where they are while
/// others come and go at its ends.
struct Window {
  std::mutex mutex;
  std::condition_variable work_came;
  std::condition_variable room_came;
  std::deque<Entry> entries;
  std::size_t taken = 0;  ///< Entries before it are being worked on or done.
  std::size_t bytes = 0;
  bool closed = false;
  Tally tally;
};

void deliver_finished(Window& window, const Deliver& deliver) {
  while (!window.entries.empty() && window.entries.front().done) {
    const Entry& oldest = window.entries.front();
    count(oldest.answer, window.tally);
    deliver(oldest.answer, window.tally);
    window.bytes -= oldest.input.bytes.size();
    window.entries.pop_front();
    --window.taken;
  }
  window.room_came.notify_one();
}

void work_until_closed(Window& window, const Work& work, const Deliver& deliver) {
  std::unique_lock lock(window.mutex);
  for (;;) {
    window.work_came.wait(lock,
                          [&] { return window.taken < window.entries.size() || window.closed; });
    if (window.taken == window.entries.size()) return;
    Entry& entry = window.entries[window.taken++];
    lock.unlock();
    Answer answer = work(entry.input);
    lock.lock();
    entry.answer = std::move(answer);
    entry.done = true;
    deliver_finished(window, deliver);
  }
}

void read_all(Inputs& inputs, std::size_t most, Window& window) {
  while (std::optional<Input> input = inputs.next()) {
    std::unique_lock lock(window.mutex);
    window.room_came.wait(lock, [&] {
      return window.entries.empty() ||
             (window.entries.size() < most && window.bytes < kWindowBytes);
    });
    window.bytes += input->bytes.size();
    window.entries.push_back({.input = std::move(*input)});
    window.work_came.notify_one();
  }
  const std::scoped_lock lock(window.mutex);
  window.closed = true;
  window.work_came.notify_all();
}

}  // namespace

Tally answer_all(Inputs& inputs, std::uint32_t jobs, const Work& work, const Deliver& deliver) {
  if (jobs <= 1) {
    Tally tally;
    while (const std::optional<Input> input = inputs.next()) {
      const Answer answer = work(*input);
      count(answer, tally);
      deliver(answer, tally);
    }
    return tally;
  }
  Window window;
  std::vector<std::thread> threads;
  for (std::uint32_t i = 0; i < jobs; ++i) {
    threads.emplace_back(work_until_closed, std::ref(window), std::cref(work), std::cref(deliver));
  }
  read_all(inputs, jobs * kWindowPerJob, window);
  for (std::thread& thread : threads) thread.join();
  return window.tally;
}

}  // namespace lede::cli
