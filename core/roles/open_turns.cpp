// SPDX-License-Identifier: MIT
#include "roles/open_turns.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lede/string_table.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

constexpr int kWidestQuestion = 400;

std::uint32_t size_of(const Turns& turns) {
  return static_cast<std::uint32_t>(turns.part.size());
}

std::uint32_t first_turn(const Turns& turns) {
  std::uint32_t b = 0;
  while (b < size_of(turns) && turns.part[b] == TurnPart::kNone) ++b;
  return b;
}

bool is_said(TurnPart part) {
  return part == TurnPart::kAnswer || part == TurnPart::kSpeech;
}

/// Where a question of nobody's label was taken out of speeches, these answer it.
void answer_all(Turns& turns) {
  for (TurnPart& part : turns.part) {
    if (part == TurnPart::kSpeech) part = TurnPart::kAnswer;
  }
}

/// These blocks ask, in nobody's name, and the turn below each answers.
void ask_all(const std::vector<std::uint32_t>& questions, Turns& turns) {
  answer_all(turns);
  for (const std::uint32_t b : questions) {
    turns.part[b] = TurnPart::kQuestion;
    turns.speaker[b].clear();
    turns.opens[b] = turns.opens[b + 1] = true;
  }
}

/// "――What do the villagers say?", two or more, each above a block that opens with none: whether
/// with a question mark or not.
bool take_dashes(const Document& document, const std::vector<Line>& lines, const Flags& open,
                 Turns& turns) {
  std::vector<std::uint32_t> questions;
  const std::uint32_t first = first_turn(turns);
  const auto dashed = [&](std::uint32_t b) {
    return lines[b].opens_dash && document.blocks[b].speaker.empty();
  };
  for (std::uint32_t b = first > 0 ? first - 1 : 0; b < lines.size(); ++b) {
    if (!open[b] || !dashed(b)) continue;
    if (b + 1 == lines.size() || !open[b + 1] || dashed(b + 1)) return false;
    questions.push_back(b);
  }
  if (questions.size() < 2 || questions.front() > first) return false;
  ask_all(questions, turns);
  return true;
}

/// Whether turns go on in blocks without a label that ask nothing: then questions may be theirs.
bool goes_on(const std::vector<Line>& lines, const Turns& turns) {
  std::uint32_t count = 0;
  std::uint32_t going = 0;
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (turns.opens[b]) {
      ++count;
    } else if (is_said(turns.part[b]) && lines[b].last != LastMark::kQuestion &&
               lines[b - 1].last != LastMark::kQuestion) {
      ++going;
    }
  }
  return going * 4 > count;
}

/// A question in a block of its own below a turn, above another or above the last answers.
void take_own_questions(const std::vector<Line>& lines, const Flags& open, Turns& turns) {
  const bool own = goes_on(lines, turns);
  std::vector<std::uint32_t> questions;
  for (std::uint32_t b = first_turn(turns) + 1; b + 1 < lines.size(); ++b) {
    const bool asks = open[b] && !turns.opens[b] && lines[b].last == LastMark::kQuestion &&
                      lines[b].sentences <= 3 && lines[b].width <= kWidestQuestion &&
                      is_said(turns.part[b]);
    // The speaker's own amid text: no heading, either.
    if (asks && own && lines[b - 1].running && lines[b + 1].running) turns.opens[b] = true;
    if (asks && open[b + 1] && lines[b + 1].last != LastMark::kQuestion) questions.push_back(b);
  }
  if (own) return;
  const std::uint32_t first = first_turn(turns);
  const bool opens = first > 0 && open[first - 1] && !questions.empty() &&
                     lines[first - 1].last == LastMark::kQuestion &&
                     lines[first - 1].sentences == 1;
  if (opens) questions.push_back(first - 1);
  if (questions.empty()) return;
  ask_all(questions, turns);
}

/// Whether one of two folded names is the other's beginning (where no spaces part words) or end.
bool is_part_of(std::string_view part, std::string_view whole) {
  if (part.size() >= whole.size()) return part == whole;
  if (unicode::is_unspaced(unicode::decode_at(part, 0).value)) return whole.starts_with(part);
  return whole.ends_with(part) && whole[whole.size() - part.size() - 1] == ' ';
}

/// Who has spoken, by number: names folded and as they stand.
struct Speakers {
  StringTable folded;
  std::vector<std::string> names;
};

Speakers speakers_of(const Turns& turns) {
  Speakers speakers;
  for (const std::string& speaker : turns.speaker) {
    if (speaker.empty()) continue;
    const std::uint32_t at = speakers.folded.number_of(unicode::fold(speaker));
    if (at == speakers.names.size()) speakers.names.push_back(speaker);
  }
  return speakers;
}

/// Whose label stands at a block that opens no turn yet: somebody who spoke, by a part of the name
/// or in full; or whom the text above the talk names by the label's last word. Else "".
std::string speaker_of(std::string_view name, const std::string& folded, std::string_view above,
                       const Speakers& speakers) {
  constexpr std::uint32_t kMost = 64;  // Everyone is held against every label.
  constexpr std::size_t kShortest = 3;
  for (std::uint32_t i = 0; i < speakers.names.size() && i < kMost; ++i) {
    if (is_part_of(folded, speakers.folded[i])) return speakers.names[i];
  }
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  const bool named = last.size() >= kShortest && above.find(last) != std::string_view::npos;
  return named ? std::string(name) : std::string();
}

/// "Van den Berg: They wanted one, too.", once, where "Vraag:" and "Antwoord:" stand else.
void take_single_labels(const Document& document, const LanguagePack& pack,
                        const std::vector<Line>& lines, const Flags& open, Turns& turns) {
  constexpr std::size_t kIntroduction = 2000;  // bytes
  const std::uint32_t first = first_turn(turns);
  const Speakers speakers = speakers_of(turns);
  const std::string_view above =
      std::string_view(document.text)
          .substr(0, std::min<std::size_t>(document.blocks[first].span.begin, kIntroduction));
  for (std::uint32_t b = first + 1; b < lines.size(); ++b) {
    if (!open[b] || turns.opens[b] || !document.blocks[b].speaker.empty()) continue;
    const TurnLabel label = read_label(document, b, lines[b], pack);
    if (label.folded.empty() || label.alone || label.bare || label.score < 0) continue;
    std::string speaker = speaker_of(document.slice(label.name), label.folded, above, speakers);
    if (speaker.empty()) continue;
    turns.opens[b] = true;
    turns.part[b] = lines[b].last == LastMark::kQuestion ? TurnPart::kQuestion : TurnPart::kAnswer;
    turns.speaker[b] = std::move(speaker);
  }
}

/// Several may ask: whoever closes two turns, and most of them, with a question. Of two who speak
/// by turns the one who asks at all.
void choose_askers(const std::vector<Line>& lines, Turns& turns) {
  const bool brief = !goes_on(lines, turns);
  StringTable names;
  std::vector<std::uint32_t> asked;
  std::vector<std::uint32_t> all;
  const auto voice = [&](std::uint32_t b) {
    const std::uint32_t at = names.number_of(turns.speaker[b]);
    asked.resize(names.size());
    all.resize(names.size());
    return at;
  };
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (!turns.opens[b] || turns.speaker[b].empty()) continue;
    const std::uint32_t at = voice(b);
    ++all[at];
    asked[at] += lines[b].last == LastMark::kQuestion ? 1 : 0;
  }
  bool any = false;
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (!is_said(turns.part[b]) || turns.speaker[b].empty()) continue;
    const std::uint32_t at = voice(b);
    const bool one = (brief || all[at] > 3) && names.size() == 2 && asked[at] > 0 &&
                     asked[1 - at] == 0 && all[at] > 2 && all[at] <= all[1 - at] + 1 &&
                     all[1 - at] <= all[at] + 1;
    if (!one && (asked[at] < 2 || asked[at] * 2 < all[at])) continue;
    turns.part[b] = TurnPart::kQuestion;
    any = true;
  }
  if (any) answer_all(turns);
}

/// "A:" is said by the only one who answers by name.
void name_sole_answers(Turns& turns) {
  std::string guest;
  for (std::uint32_t b = 0; b < size_of(turns); ++b) {
    const std::string& speaker = turns.speaker[b];
    if (turns.part[b] != TurnPart::kAnswer || speaker.empty()) continue;
    if (!guest.empty() && guest != speaker) return;
    guest = speaker;
  }
  for (std::uint32_t b = 0; b < size_of(turns); ++b) {
    if (turns.part[b] == TurnPart::kAnswer) turns.speaker[b] = guest;
  }
}

/// "DASK: ..." at three blocks or more, and at most of the text's: a speech.
void take_sole_label(const Document& document, const LanguagePack& pack,
                     const std::vector<Line>& lines, const Flags& open, Turns& turns) {
  StringTable names;
  std::vector<std::uint32_t> count;
  std::vector<std::uint32_t> who(lines.size(), kNone);
  std::vector<Span> spans(lines.size());
  std::uint32_t running = 0;
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (!open[b]) continue;
    running += lines[b].running ? 1 : 0;
    const TurnLabel label = read_label(document, b, lines[b], pack);
    if (label.folded.empty() || label.alone || label.score <= 0) continue;
    who[b] = names.number_of(label.folded);
    count.resize(names.size());
    count[who[b]] += lines[b].running ? 1 : 0;
    spans[b] = label.name;
  }
  constexpr std::uint32_t kFewest = 3;
  for (std::uint32_t at = 0; at < names.size(); ++at) {
    if (count[at] < kFewest || count[at] * 3 < running * 2) continue;
    std::string_view speaker;
    for (std::uint32_t b = 0; b < lines.size(); ++b) {
      const bool opens = who[b] == at;
      if (opens) speaker = document.slice(spans[b]);
      if (speaker.empty() || !open[b]) continue;
      turns.opens[b] = opens;
      turns.part[b] = TurnPart::kSpeech;
      turns.speaker[b] = speaker;
    }
    turns.labelled = true;
    return;
  }
}

/// Whether a text has the last word of a label twice and more, or the label is initials.
bool is_known(std::string_view text, std::string_view name, bool initials) {
  constexpr std::size_t kShortest = 3;
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  if (initials) return true;
  return last.size() >= kShortest && text.find(last) != text.rfind(last);
}

/// "Ann Roe: How many came?" / "Jo Lee: Nine.", each label once or twice: where the text has the
/// names elsewhere too, or they are initials, at most blocks of the talk and with a question.
void take_named_labels(const Document& document, const LanguagePack& pack,
                       const std::vector<Line>& lines, const Flags& open, Turns& turns) {
  constexpr std::uint32_t kFewest = 3;
  constexpr std::uint32_t kMost = 200;  // The text is searched for each.
  std::vector<std::uint32_t> blocks;
  std::vector<Span> spans;
  StringTable voices;
  std::uint32_t asked = 0;
  std::uint32_t named = 0;
  for (std::uint32_t b = 1; b < lines.size(); ++b) {
    if (!open[b]) continue;
    const TurnLabel label = read_label(document, b, lines[b], pack);
    const bool ended = lines[b].last == LastMark::kStop || lines[b].last == LastMark::kQuestion;
    if (label.folded.empty() || label.alone || label.bare || label.score <= 0 || !ended) continue;
    const std::string_view name = document.slice(label.name);
    const bool initials = name.size() <= 8 && name.ends_with('.');
    if (blocks.size() == kMost || !is_known(document.text, name, initials)) return;
    voices.number_of(label.folded);
    blocks.push_back(b);
    spans.push_back(label.name);
    asked += lines[b].last == LastMark::kQuestion ? 1 : 0;
    named += initials ? 0 : 1;
  }
  if (blocks.size() < kFewest || voices.size() < 2 || asked == 0 || named == 0 ||
      asked == blocks.size() || blocks.size() * 2 < blocks.back() - blocks.front() + 1) {
    return;
  }
  turns.labelled = true;
  std::size_t next = 0;
  for (std::uint32_t b = blocks.front(); b < lines.size(); ++b) {
    const bool opens = next < blocks.size() && blocks[next] == b;
    next += opens ? 1 : 0;
    if (!open[b]) continue;
    turns.opens[b] = opens;
    turns.part[b] =
        opens && lines[b].last == LastMark::kQuestion ? TurnPart::kQuestion : TurnPart::kAnswer;
    turns.speaker[b] = document.slice(spans[next - 1]);
  }
}

}  // namespace

void settle_open_turns(const Document& document, const LanguagePack& pack,
                       const std::vector<Line>& lines, const Flags& open, Turns& turns) {
  if (!turns.labelled && first_turn(turns) == size_of(turns)) {
    take_sole_label(document, pack, lines, open, turns);
    if (!turns.labelled) take_named_labels(document, pack, lines, open, turns);
  }
  for (std::string& speaker : turns.speaker) {  // A name glued to the line above it.
    const std::size_t line = speaker.rfind('\n');
    if (line != std::string::npos) speaker = speaker.substr(line + 1);
  }
  if (!turns.labelled) {
    if (take_dashes(document, lines, open, turns)) name_sole_answers(turns);
    return;
  }
  take_single_labels(document, pack, lines, open, turns);
  if (!take_dashes(document, lines, open, turns)) take_own_questions(lines, open, turns);
  choose_askers(lines, turns);
  name_sole_answers(turns);
}

}  // namespace lede::roles
