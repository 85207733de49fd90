// SPDX-License-Identifier: MIT
#include "roles/text_turns.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "lede/string_table.hpp"
#include "roles/asides.hpp"
#include "roles/full_names.hpp"
#include "roles/guest.hpp"
#include "roles/open_turns.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kFewest = 3;
/// What people ask each other is longer than headings that ask.
constexpr int kAskedWidth = 50;

bool is_answer(const std::vector<Line>& lines, const Flags& open, std::uint32_t block) {
  return block < lines.size() && open[block] && lines[block].letters &&
         lines[block].last != LastMark::kQuestion;
}

/// Paragraphs that are strong from end to end, and headings left open, most of them with a question
/// mark, each above an answer.
std::vector<std::uint32_t> strong_questions(const Document& document,
                                            const std::vector<Line>& lines, const Flags& open) {
  std::vector<std::uint32_t> questions;
  std::uint32_t marks = 0;
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    const bool heading = document.blocks[b].kind == BlockKind::kHeading;  // One that asks.
    if (!(document.blocks[b].strong || heading) || !open[b]) continue;
    if (!is_answer(lines, open, b + 1) || document.blocks[b + 1].strong) return {};
    questions.push_back(b);
    marks += lines[b].last == LastMark::kQuestion ? 1 : 0;
  }
  if (questions.size() < kFewest || marks * 2 < questions.size()) return {};
  return questions;
}

/// "Ms. Finch, how deep is it?": one of its first words is the last name of a person, or of the
/// one whom the text above names, and a comma stands behind it.
bool calls(const Document& document, const Sentences& sentences, const Names& names,
           std::uint32_t block, std::uint32_t first) {
  constexpr std::uint32_t kCall = 4;  // Words.
  const Sentence& sentence = sentences.list[sentences.first_of_block[block]];
  const std::uint32_t end = std::min(sentence.last_word, sentence.first_word + kCall);
  for (std::uint32_t w = sentence.first_word; w < end; ++w) {
    const Span word = sentences.words[w].span;
    const std::string_view rest = std::string_view(document.text).substr(word.end);
    if (!rest.starts_with(",") && !rest.starts_with("،")) continue;
    constexpr std::size_t kMost = 32;  // Who is introduced comes first.
    for (std::size_t e = 0; e < std::min(kMost, names.entities.size()); ++e) {
      const Entity& entity = names.entities[e];
      if (entity.kind == EntityKind::kOrganization) continue;
      const std::string_view name = document.slice(entity.name);
      const bool above = entity.name.begin < document.blocks[first].span.begin;
      if (above && name.ends_with(document.slice(word)) && name.size() > word.size()) return true;
    }
  }
  return false;
}

/// What speaks for questions in blocks of their own as an interviewer's, and not headings that ask.
struct Asked {
  std::vector<std::uint32_t> questions;
  std::uint32_t blocks = 0;  ///< From the first question on.
  std::uint32_t own = 0;     ///< Answers in the first person.
  std::uint32_t quoted = 0;  ///< Answers in quotation marks.
  std::uint32_t calls = 0;   ///< Questions that call the guest by name.
  int width = 0;
};

Asked gather_asked(const Document& document, const Sentences& sentences, const Names& names,
                   const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open) {
  Asked asked;
  for (std::uint32_t b = 1; b < lines.size(); ++b) {
    const bool asks =
        open[b] && lines[b].last == LastMark::kQuestion && is_answer(lines, open, b + 1);
    if (asks) {
      asked.questions.push_back(b);
      asked.width += lines[b].width;
      asked.own += speaks_first_person(sentences, b + 1, pack, kWholeBlock) ? 1 : 0;
      asked.quoted += opens_quotation(document, b + 1, {}) ? 1 : 0;
      asked.calls += calls(document, sentences, names, b, asked.questions.front()) ? 1 : 0;
    }
    if (!asked.questions.empty() && open[b]) ++asked.blocks;
  }
  return asked;
}

constexpr int kInterview = 5;
constexpr int kOwnWords = 3;
constexpr int kAllOwnWords = 5;
constexpr int kQuotedAnswers = 5;
constexpr int kCalled = 5;
constexpr int kWide = 2;

/// Questions in blocks of their own, nearly as many as answers, to the end: where they are long, or
/// the answers speak in the first person or in marks, or the guest is called by name.
bool is_interview(const Asked& asked) {
  const auto count = static_cast<std::uint32_t>(asked.questions.size());
  if (count < kFewest) return false;
  const bool wide = asked.width >= kAskedWidth * static_cast<int>(count);
  if (wide && count > kFewest && asked.blocks * 2 <= count * 5) return true;
  if (asked.blocks > count * 3) return false;
  int score = wide ? kWide : 0;
  if (asked.own * 3 >= count) score += kOwnWords;
  if (asked.own * 3 >= count * 2 && asked.blocks <= count * 2 + 1) {
    score += kAllOwnWords - kOwnWords;
  }
  if (asked.quoted * 3 >= count * 2) score += kQuotedAnswers;
  if (asked.calls > 0) score += kCalled;
  return score >= kInterview;
}

/// Where each answer is one block, what stands at a question's place asks without a mark, too.
void add_unmarked(const std::vector<Line>& lines, const Flags& open,
                  std::vector<std::uint32_t>& questions) {
  std::vector<std::uint32_t> all;
  std::size_t next = 0;
  std::uint32_t b = questions.front();
  for (; b + 1 < lines.size() && open[b] && open[b + 1]; b += 2) {
    if (lines[b + 1].last == LastMark::kQuestion) return;
    next += next < questions.size() && questions[next] == b ? 1 : 0;
    all.push_back(b);
  }
  if (next == questions.size()) questions = all;
}

/// The questions of `turns` and those that stand among them without a mark; none: no such.
std::vector<std::uint32_t> unmarked_questions(const std::vector<Line>& lines, const Flags& open,
                                              const Turns& turns) {
  std::vector<std::uint32_t> questions;
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (turns.part[b] == TurnPart::kQuestion) questions.push_back(b);
  }
  const std::size_t marked = questions.size();
  if (marked >= kFewest) add_unmarked(lines, open, questions);
  return questions.size() > marked ? questions : std::vector<std::uint32_t>();
}

std::vector<std::uint32_t> regular_questions(const Document& document, const Sentences& sentences,
                                             const Names& names, const LanguagePack& pack,
                                             const std::vector<Line>& lines, const Flags& open) {
  Asked asked = gather_asked(document, sentences, names, pack, lines, open);
  if (!is_interview(asked)) return {};
  add_unmarked(lines, open, asked.questions);
  return asked.questions;
}

/// "- When does it open?" and "- In May." by turns, every line with its hyphen, star or point.
std::vector<std::uint32_t> hyphen_questions(const std::vector<Line>& lines, const Flags& open) {
  std::vector<std::uint32_t> questions;
  const auto hyphen = [&](std::uint32_t b) {
    return b < lines.size() && open[b] && lines[b].opens_bullet && !lines[b].opens_number;
  };
  for (std::uint32_t b = 1; b + 1 < lines.size(); ++b) {
    if (!hyphen(b)) continue;
    const bool asks = lines[b].last == LastMark::kQuestion;
    if (asks && !(hyphen(b + 1) && is_answer(lines, open, b + 1))) return {};
    if (asks) questions.push_back(b);
    if (!asks && (questions.empty() || questions.back() + 1 != b)) return {};
  }
  if (questions.size() < 2) return {};
  return questions;
}

/// A dash before every turn, questions and answers by turns: "— The pilots do not believe it." asks
/// too, where all that ends in a question mark stands among the questions.
std::vector<std::uint32_t> dashed_questions(const std::vector<Line>& lines, const Flags& open,
                                            const Turns& turns) {
  const auto size = static_cast<std::uint32_t>(lines.size());
  std::uint32_t first = 0;
  while (first < size && turns.part[first] != TurnPart::kQuestion) ++first;
  std::vector<std::uint32_t> questions;
  std::uint32_t marks = 0;
  std::uint32_t b = first;
  for (; b < size && open[b] && lines[b].opens_dash; ++b) {
    const bool mark = lines[b].last == LastMark::kQuestion;
    if ((b - first) % 2 == 0) {
      questions.push_back(b);
      marks += mark ? 1 : 0;
    } else if (mark) {
      return {};
    }
  }
  for (std::uint32_t k = b; k < size; ++k) {
    if (open[k]) return {};
  }
  const bool paired = (b - first) % 2 == 0;
  if (!paired || marks < 2 || marks == questions.size()) return {};
  return questions;
}

/// Whose answers they are, by the labels that some have: "Okada　We opened in May." under each
/// question, or "Liat: “Not at all.”" here and there. "" where no label is one, or several are.
std::string labelled_as(const Document& document, const LanguagePack& pack,
                        const std::vector<Line>& lines, const Turns& turns) {
  std::string name;
  std::uint32_t labelled = 0;
  std::uint32_t answers = 0;
  bool quoted = false;
  for (std::uint32_t b = 1; b < lines.size(); ++b) {
    if (turns.part[b] != TurnPart::kAnswer) continue;
    const bool first = turns.part[b - 1] == TurnPart::kQuestion;
    const TurnLabel label = read_label(document, b, lines[b], pack);
    const bool says = label.score > 0 && opens_quotation(document, b, label);
    const bool none = label.folded.empty() || label.asks || label.answers;
    answers += first ? 1 : 0;
    if (none || !(first || says)) continue;
    if (name.empty()) name = document.slice(label.name);
    const bool same = name == document.slice(label.name);
    if (says && !same) return {};
    quoted = quoted || says;
    labelled += first && same ? 1 : 0;
  }
  return quoted || (labelled >= 2 && labelled >= answers) ? name : std::string();
}

void name_answers(const Document& document, const Names& names, const LanguagePack& pack,
                  const std::vector<Line>& lines, Turns& turns) {
  std::string name = labelled_as(document, pack, lines, turns);
  if (name.empty()) return;
  for (const Entity& entity : names.entities) {
    const std::string_view full = document.slice(entity.name);
    const bool whole = entity.kind == EntityKind::kPerson && full.starts_with(name);
    if (whole && full.size() > name.size()) {
      name = full;
      break;
    }
  }
  for (std::uint32_t b = 1; b < lines.size(); ++b) {
    if (turns.part[b] == TurnPart::kAnswer) turns.speaker[b] = name;
  }
}

/// Who is told of in two answers gives none of them: no guest is known then.
void doubt_guest(const Document& document, const Sentences& sentences, Turns& turns) {
  std::uint32_t told = 0;
  for (std::uint32_t b = 0; b < turns.part.size(); ++b) {
    const bool said = turns.part[b] == TurnPart::kAnswer && !turns.speaker[b].empty();
    told += said && tells_of(document, sentences, b, turns.speaker[b]) ? 1 : 0;
  }
  for (std::uint32_t b = 0; told > 1 && b < turns.part.size(); ++b) {
    if (turns.part[b] == TurnPart::kAnswer) turns.speaker[b].clear();
  }
}

constexpr std::uint32_t kLongestOpening = 8;  // Blocks before a speech.
constexpr int kWidestCall = 120;

/// Whether a block is a whole speech: many sentences behind a greeting, a third of them the
/// speaker's own.
bool is_whole_speech(const Sentences& sentences, const Document& document, const LanguagePack& pack,
                     std::uint32_t block) {
  constexpr std::uint32_t kFewestSentences = 8;
  constexpr std::uint32_t kGreeting = 16;  // Words.
  const std::uint32_t first = sentences.first_of_block[block];
  const std::uint32_t end = sentences.first_of_block[block + 1];
  if (end - first < kFewestSentences || sentences.list[first].word_count() > kGreeting)
    return false;
  const char mark = document.slice(sentences.list[first].span).back();
  if (mark != '!' && mark != ':' && mark != ',') return false;
  std::uint32_t own = 0;
  for (std::uint32_t s = first; s < end; ++s) {
    own += says_first_person(sentences, s, s + 1, pack) ? 1 : 0;
  }
  return own * 3 >= end - first;
}

/// A speech without labels: behind an introduction, a block that greets ("Ladies and gentlemen,")
/// and text of which at least half is in the first person, up to the last that is.
/// It is whose the introduction says, or no speech.
void find_speech(const Document& document, const Sentences& sentences, const Names& names,
                 const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open,
                 Turns& turns) {
  std::uint32_t first = kNone;
  bool whole = false;
  const auto opens = [&](std::uint32_t b) {
    const bool call =
        lines[b].width <= kWidestCall && document.slice(document.blocks[b]).ends_with('!');
    return open[b] &&
           (call || lines[b].last == LastMark::kSoft || lines[b].last == LastMark::kColon);
  };
  for (std::uint32_t b = 1; b < lines.size() && b < kLongestOpening && first == kNone; ++b) {
    whole = open[b] && is_whole_speech(sentences, document, pack, b);
    if (opens(b) || whole) first = b;
  }
  // "Her words in full:" stands above the greeting.
  if (first == kNone) return;
  while (!whole && first + 1 < lines.size() && opens(first) && opens(first + 1)) ++first;
  std::uint32_t own = 0;
  std::uint32_t last = 0;
  for (std::uint32_t b = first; b < lines.size(); ++b) {
    if (!open[b] || !speaks_first_person(sentences, b, pack, kWholeBlock)) continue;
    ++own;
    last = b;
  }
  if (!whole && (own < 4 || own * 2 < last - first)) return;
  const std::string_view guest = guest_of(document, sentences, names, pack, lines, first, true);
  if (guest.empty()) return;
  turns.speech = true;
  turns.opens[first] = true;
  for (std::uint32_t b = first; b <= last; ++b) {
    if (!open[b]) continue;
    turns.part[b] = TurnPart::kSpeech;
    turns.speaker[b] = guest;
  }
  // "Ladies and gentlemen," says nothing.
  if (lines[first].sentences == 1) turns.part[first] = TurnPart::kLabel;
}

constexpr std::uint32_t kRound = 5;
constexpr int kCapitalLabel = 4;  // In capitals.

/// Many whose names in full stand before one turn each, most of which say "I" or "we": a round.
void find_round(const Document& document, const Sentences& sentences, const LanguagePack& pack,
                const std::vector<Line>& lines, const Flags& open, Turns& turns) {
  std::vector<std::pair<std::uint32_t, Span>> said;
  std::uint32_t own = 0;
  bool capitals = true;  // "ANN ROE: ...", every line.
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (!open[b]) continue;
    const TurnLabel label = read_label(document, b, lines[b], pack);
    const bool ended = lines[b].last == LastMark::kStop || lines[b].last == LastMark::kQuestion;
    const bool title = b == 0 && !ended;
    const bool loud = !label.alone && label.score >= kCapitalLabel && ended;
    capitals = capitals && loud;
    if (title || label.score <= 0 || label.alone || !lines[b].opens_name ||
        !(lines[b].running || loud)) {
      continue;
    }
    said.emplace_back(b, label.name);
    own += speaks_first_person(sentences, b, pack, kWholeBlock) ? 1 : 0;
  }
  const std::size_t fewest = capitals ? kFewest : kRound;
  if (said.size() < fewest || own * 2 < said.size() || said.size() * 2 < lines.size()) return;
  turns.labelled = true;
  std::size_t next = 0;
  for (std::uint32_t b = said.front().first; b < lines.size(); ++b) {
    turns.opens[b] = next < said.size() && said[next].first == b;
    if (turns.opens[b]) ++next;
    if (!open[b]) continue;
    turns.part[b] = TurnPart::kSpeech;
    turns.speaker[b] = document.slice(said[next - 1].second);
  }
}

/// "Star Wars Jedi: Fallen Order": what stands behind most labels ends in no mark, while text that
/// runs does.
bool only_titles(const std::vector<Line>& lines, const Turns& turns) {
  std::uint32_t ended = 0;
  std::uint32_t all = 0;
  bool text = false;
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    const bool mark = lines[b].last != LastMark::kNone || lines[b].ends_in_ellipsis;
    text = text || (mark && lines[b].running);
    if (!turns.opens[b] || turns.part[b] == TurnPart::kLabel) continue;
    ++all;
    if (mark || lines[b].running) ++ended;
  }
  return text && ended * 2 < all;
}

/// "Harwick: Rain until noon", "Price: nine crowns": where nobody asks, says "I" or is known as a
/// person, what stands before the colons are no speakers.
bool only_labels(const Sentences& sentences, const Names& names, const Document& document,
                 const LanguagePack& pack, const std::vector<Line>& lines, const Turns& turns) {
  StringTable speakers;
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (turns.part[b] == TurnPart::kNone) continue;
    const bool said = turns.part[b] != TurnPart::kSpeech || !document.blocks[b].speaker.empty() ||
                      lines[b].last == LastMark::kQuestion ||
                      speaks_first_person(sentences, b, pack, kWholeBlock);
    if (said) return false;
    speakers.number_of(turns.speaker[b]);
  }
  return std::none_of(names.entities.begin(), names.entities.end(), [&](const Entity& entity) {
    return entity.kind == EntityKind::kPerson &&
           speakers.find(document.slice(entity.name)) < speakers.size();
  });
}

void take_questions(const std::vector<std::uint32_t>& questions, const Flags& open, Turns& turns) {
  for (const std::uint32_t b : questions) turns.opens[b] = true;
  for (std::uint32_t b = questions.front(); b < open.size(); ++b) {
    if (!open[b]) continue;
    turns.part[b] = turns.opens[b] ? TurnPart::kQuestion : TurnPart::kAnswer;
  }
}

Turns no_turns(std::size_t size) {
  return {std::vector<TurnPart>(size, TurnPart::kNone), Flags(size),
          std::vector<std::string>(size)};
}

}  // namespace

void finish_turns(const Document& document, const Sentences& sentences, const Names& names,
                  const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open,
                  Turns& turns) {
  if (turns.labelled &&
      (only_titles(lines, turns) || only_labels(sentences, names, document, pack, lines, turns))) {
    turns = no_turns(lines.size());
    return;
  }
  std::vector<std::uint32_t> questions;
  if (!turns.labelled) questions = strong_questions(document, lines, open);
  if (!turns.labelled) find_round(document, sentences, pack, lines, open, turns);
  const bool none = std::all_of(turns.part.begin(), turns.part.end(),
                                [](TurnPart part) { return part == TurnPart::kNone; });
  if (none && questions.empty()) questions = hyphen_questions(lines, open);
  if (none && questions.empty()) {
    questions = regular_questions(document, sentences, names, pack, lines, open);
  }
  if (!none && !turns.labelled && questions.empty()) {
    questions = dashed_questions(lines, open, turns);
    if (questions.empty()) questions = unmarked_questions(lines, open, turns);
  }
  if (!questions.empty()) {
    turns = no_turns(lines.size());
    take_questions(questions, open, turns);
    const std::string_view guest =
        guest_of(document, sentences, names, pack, lines, questions.front(), false);
    for (std::uint32_t b = 0; b < lines.size(); ++b) {
      if (turns.part[b] == TurnPart::kAnswer) turns.speaker[b] = guest;
    }
    doubt_guest(document, sentences, turns);
  }
  if (none && questions.empty()) {
    find_speech(document, sentences, names, pack, lines, open, turns);
  }
  settle_open_turns(document, pack, lines, open, turns);
  if (!turns.labelled) name_answers(document, names, pack, lines, turns);
  leave_asides(document, sentences, names, pack, lines, open, turns);
  give_full_names(document, sentences, names, pack, lines, turns);
}

}  // namespace lede::roles
