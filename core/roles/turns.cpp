// SPDX-License-Identifier: MIT
#include "roles/turns.hpp"

#include <algorithm>
#include <string_view>

#include "lede/string_table.hpp"
#include "roles/guest.hpp"
#include "unicode/fold.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kSeveral = kNone - 1;

/// One speaker of a transcript and how they speak.
struct Talker {
  Span name;                     ///< At the first turn.
  std::string_view given;        ///< The caller's name for them, where it gave speakers.
  std::uint32_t entity = kNone;  ///< Who it names; kSeveral: more than one.
  int form = 0;                  ///< Best score of the label's form.
  std::uint32_t turns = 0;
  std::uint32_t questions = 0;
  bool asks = false;
  bool answers = false;
  bool nameless = false;  ///< The pack's "Q", "Answer": a part, nobody's name.
  bool bare = false;      ///< Stands on lines of its own without a colon.
  bool accepted = false;
};

struct Talk {
  StringTable labels;                    ///< Folded, by talker.
  std::vector<Talker> talkers;           ///< In the order of their first turns.
  std::vector<std::uint32_t> talker_at;  ///< By block: whose label opens it, or kNone.
  Flags alone;                           ///< By block: the label is all it holds.
  std::uint32_t greeting = kNone;        ///< The first turn's block, where it asks nothing.
  std::uint32_t farewell = kNone;        ///< The last turn's, likewise.
};

constexpr int kSpeaker = 8;
constexpr int kCutOff = 8;
constexpr int kRepeated = 4;
constexpr int kOftenRepeated = 2;
constexpr int kOthersRepeat = 3;
constexpr int kPackLabel = 8;
constexpr int kNamed = 2;
constexpr int kMuchOfText = 2;
constexpr int kBare = -1;
constexpr int kBareAmid = -6;      // "Advertisement", "Share".
constexpr int kLittleOfText = -4;  // "Column: ..." among a page's links.

Talk gather(const Document& document, const Sentences& sentences, const LanguagePack& pack,
            const std::vector<Line>& lines, const Flags& open) {
  Talk talk;
  talk.talker_at.resize(lines.size(), kNone);
  talk.alone.resize(lines.size());
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (!open[b]) continue;
    TurnLabel label;
    const std::string& given = document.blocks[b].speaker;
    if (given.empty()) {
      label = read_label(document, b, lines[b], pack);
      // What is said begins behind it.
      const Span said = sentences.list[sentences.first_of_block[b]].span;
      if (label.score > 0 && said.begin > label.name.end) label.score += kCutOff;
    } else {
      label = {.folded = unicode::fold(given), .score = 2 * kSpeaker};
      label.asks = pack.question_labels.contains(label.folded);
    }
    const std::uint32_t said = label.alone && b + 1 < lines.size() ? b + 1 : b;
    const bool sentence =
        lines[said].last == LastMark::kStop || lines[said].last == LastMark::kQuestion;
    if (label.folded.empty() || (label.bare && !sentence)) continue;
    // A title: "Jane Doe: “An island without a boat”".
    if (b == 0 && given.empty() && !label.alone && lines[b].last == LastMark::kNone) continue;
    talk.alone[b] = label.alone;
    const std::uint32_t at = talk.labels.number_of(label.folded);
    if (at == talk.talkers.size()) talk.talkers.push_back({.name = label.name, .given = given});
    Talker& talker = talk.talkers[at];
    ++talker.turns;
    const bool asks = lines[said].last == LastMark::kQuestion;
    if (asks) ++talker.questions;
    talk.farewell = asks ? kNone : b;
    if (talk.talkers.size() == 1 && talker.turns == 1) talk.greeting = talk.farewell;
    talker.form = std::max(talker.form, label.score);
    talker.asks = talker.asks || label.asks;
    talker.answers = talker.answers || label.answers;
    talker.bare = talker.bare || label.bare;
    talker.nameless = talker.nameless || label.asks || label.answers;
    talk.talker_at[b] = at;
  }
  return talk;
}

/// Whose names the labels are, by their full form or their last word.
void know_talkers(const Document& document, const Names& names, Talk& talk) {
  for (std::uint32_t e = 0; e < names.entities.size(); ++e) {
    if (names.entities[e].kind == EntityKind::kOrganization) continue;
    const std::string full = unicode::fold(document.slice(names.entities[e].name));
    const std::size_t last = full.rfind(' ') + 1;
    for (std::size_t from = 0;; from = last) {
      const std::uint32_t at = talk.labels.find(std::string_view(full).substr(from));
      if (at != kNone) {
        Talker& talker = talk.talkers[at];
        talker.entity = talker.entity == kNone || talker.entity == e ? e : kSeveral;
      }
      if (from == last) break;
    }
  }
}

/// A label alone is no speaker: it must return, or stand among others that do.
void accept_talkers(std::size_t blocks, Talk& talk) {
  std::uint32_t repeated = 0;
  std::uint32_t labelled = 0;
  for (const Talker& talker : talk.talkers) {
    repeated += talker.turns >= 2 || talker.asks || talker.answers ? 1 : 0;
    labelled += talker.turns >= 2 ? talker.turns : 0;
  }
  for (Talker& talker : talk.talkers) {
    int score = talker.form;
    const bool own = talker.turns >= 2;
    if (own) score += kRepeated;
    if (talker.turns >= 4) score += kOftenRepeated;
    if (repeated >= (own ? 2U : 1U)) score += kOthersRepeat;
    if (talker.asks || talker.answers) score += kPackLabel;
    if (labelled * 4 >= blocks) score += kMuchOfText;
    if (labelled * 12 < blocks) score += kLittleOfText;
    if (talker.bare) score += labelled * 3 >= blocks ? kBare : kBareAmid;
    if (talker.entity != kNone) score += kNamed;
    talker.accepted = score >= kSpeaker;
  }
  // One voice is no talk: a caller's own speakers alone are believed.
  std::uint32_t voices = 0;
  for (const Talker& talker : talk.talkers) voices += talker.accepted ? 1 : 0;
  for (Talker& talker : talk.talkers) {
    if (voices < 2 && talker.given.empty()) talker.accepted = false;
  }
}

bool ends_in_word(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.ends_with(end) &&
         text[text.size() - end.size() - 1] == ' ';
}

/// "Jane Doe:" once and "Doe:" from then on are one speaker, by the fuller name.
void join_short_names(Talk& talk) {
  constexpr std::size_t kMostTalkers = 200;  // Everyone is held against everyone.
  if (talk.talkers.size() > kMostTalkers) return;
  std::vector<std::uint32_t> same(talk.talkers.size());
  for (std::uint32_t i = 0; i < talk.talkers.size(); ++i) {
    same[i] = i;
    Talker& full = talk.talkers[i];
    for (std::uint32_t k = 0; k < talk.talkers.size(); ++k) {
      Talker& brief = talk.talkers[k];
      if (!brief.accepted || !ends_in_word(talk.labels[i], talk.labels[k])) continue;
      same[i] = k;
      brief.name = full.name;
      brief.entity = full.entity;
      brief.turns += full.turns;
      brief.questions += full.questions;
      full.accepted = false;  // What it said is the other's now.
      break;
    }
  }
  for (std::uint32_t& at : talk.talker_at) {
    if (at != kNone) at = same[at];
  }
}

/// Who asks: by the pack's labels, else whoever ends most turns with a question mark; who greets or
/// thanks asks nothing then.
void choose_askers(Talk& talk) {
  bool known = false;
  for (const Talker& talker : talk.talkers) known = known || (talker.accepted && talker.asks);
  if (known) return;
  for (const std::uint32_t block : {talk.greeting, talk.farewell}) {
    if (block != kNone) --talk.talkers[talk.talker_at[block]].turns;
  }
  Talker* asker = nullptr;
  for (Talker& talker : talk.talkers) {
    if (!talker.accepted || talker.answers || talker.questions * 2 < talker.turns) continue;
    const bool better =
        asker == nullptr || talker.questions * asker->turns > asker->questions * talker.turns;
    if (talker.questions > 0 && better) asker = &talker;
  }
  if (asker != nullptr) asker->asks = true;
}

/// @return whether any label was accepted.
bool label_turns(const Document& document, const Names& names, const Talk& talk, const Flags& open,
                 Turns& turns) {
  bool any = false;
  bool asked = false;
  for (const Talker& talker : talk.talkers) asked = asked || (talker.accepted && talker.asks);
  const Talker* current = nullptr;
  for (std::uint32_t b = 0; b < open.size(); ++b) {
    const std::uint32_t at = talk.talker_at[b];
    if (at != kNone && talk.talkers[at].accepted) {
      current = &talk.talkers[at];
      any = true;
    }
    if (!open[b] && b >= talk.farewell) break;  // A note of the editor's follows the credits.
    if (!open[b] || current == nullptr) continue;
    const bool opens = at != kNone && current == &talk.talkers[at];
    turns.part[b] =
        current->asks ? TurnPart::kQuestion : (asked ? TurnPart::kAnswer : TurnPart::kSpeech);
    turns.opens[b] = opens;
    if (opens && talk.alone[b]) turns.part[b] = TurnPart::kLabel;
    if (current->nameless && current->given.empty()) continue;
    // The article's fullest form, not a label's capitals.
    const Span name =
        current->entity < kSeveral ? names.entities[current->entity].name : current->name;
    turns.speaker[b] = current->given.empty() ? document.slice(name) : current->given;
  }
  return any;
}

constexpr int kInterview = 8;
constexpr int kDashes = 8;
constexpr int kWordyQuestions = 3;
constexpr int kFirstPerson = 6;
constexpr int kThreeQuestions = 2;
constexpr int kOftenAsked = 2;
constexpr int kSeldomAsked = -4;
constexpr int kShortQuestions = -3;
constexpr int kWidestQuestion = 600;

bool is_own_question(const Line& line) {
  return line.last == LastMark::kQuestion && line.width >= 20 && line.width <= kWidestQuestion;
}

/// A dash opens the block and not the one before.
bool opens_answer(const std::vector<Line>& lines, std::uint32_t block) {
  return lines[block].opens_dash && !lines[block - 1].opens_dash;
}

/// Whether dashes open the answers alone: what stands before one asks then, also without a mark.
bool answers_have_dashes(const std::vector<Line>& lines, const Flags& open) {
  std::uint32_t asked = 0;
  std::uint32_t all = 0;
  for (std::uint32_t b = 2; b < lines.size(); ++b) {
    if (!open[b] || !open[b - 1] || !opens_answer(lines, b)) continue;
    ++all;
    asked += lines[b - 1].last == LastMark::kQuestion ? 1 : 0;
  }
  return asked >= 2 && asked * 2 >= all;
}

/// Questions in blocks of their own, each with an answer under it.
void unlabelled_turns(const Sentences& sentences, const LanguagePack& pack,
                      const std::vector<Line>& lines, const Flags& open, Turns& turns) {
  std::vector<std::uint32_t> questions;
  std::uint32_t dashes = 0;
  std::uint32_t first_person = 0;
  int width = 0;
  const bool dashed = answers_have_dashes(lines, open);
  for (std::uint32_t b = 1; b + 1 < lines.size(); ++b) {
    if (!open[b] || !open[b + 1]) continue;
    const bool answered = lines[b + 1].last != LastMark::kQuestion && lines[b + 1].letters;
    const bool asks = dashed ? opens_answer(lines, b + 1) : is_own_question(lines[b]) && answered;
    if (!asks) continue;
    questions.push_back(b);
    dashes += dashed || lines[b].opens_dash ? 1 : 0;
    width += lines[b].width;
    first_person += speaks_first_person(sentences, b + 1, pack, 1) ? 1 : 0;
  }
  const auto count = static_cast<int>(questions.size());
  if (questions.size() < 2) return;
  int score = 0;
  if (dashes >= 2) score += kDashes;
  if (width > 80 * count) score += kWordyQuestions;
  if (width < 50 * count && dashes < 2) score += kShortQuestions;
  if (first_person * 2 >= questions.size()) score += kFirstPerson;
  if (questions.size() >= 3) score += kThreeQuestions;
  score += questions.size() * 6 >= lines.size() ? kOftenAsked : (dashes >= 2 ? 0 : kSeldomAsked);
  if (score < kInterview) return;
  std::size_t next = 0;
  for (std::uint32_t b = questions.front(); b < lines.size(); ++b) {
    const bool asked = next < questions.size() && questions[next] == b;
    if (asked) ++next;
    turns.opens[b] = asked;
    if (open[b]) turns.part[b] = asked ? TurnPart::kQuestion : TurnPart::kAnswer;
  }
}

}  // namespace

bool speaks_first_person(const Sentences& sentences, std::uint32_t block, const LanguagePack& pack,
                         std::uint32_t most) {
  const std::uint32_t first = sentences.first_of_block[block];
  const std::uint32_t end = std::min(sentences.first_of_block[block + 1], first + most);
  return says_first_person(sentences, first, end, pack);
}

bool says_first_person(const Sentences& sentences, std::uint32_t first, std::uint32_t end,
                       const LanguagePack& pack) {
  for (std::uint32_t s = first; s < end; ++s) {
    for (std::uint32_t w = sentences.list[s].first_word; w < sentences.list[s].last_word; ++w) {
      const Term& term = sentences.terms[sentences.words[w].term];
      if (sentences.forms[term.form].listed.in(pack.pronouns_first)) return true;
    }
  }
  return false;
}

Turns find_turns(const Document& document, const Sentences& sentences, const Names& names,
                 const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open) {
  Turns turns;
  turns.part.resize(lines.size(), TurnPart::kNone);
  turns.opens.resize(lines.size());
  turns.speaker.resize(lines.size());
  Talk talk = gather(document, sentences, pack, lines, open);
  know_talkers(document, names, talk);
  accept_talkers(lines.size(), talk);
  join_short_names(talk);
  choose_askers(talk);
  turns.labelled = label_turns(document, names, talk, open, turns);
  if (!turns.labelled) {
    unlabelled_turns(sentences, pack, lines, open, turns);
  }
  const auto begin = std::find_if(turns.part.begin(), turns.part.end(),
                                  [](TurnPart part) { return part != TurnPart::kNone; });
  if (begin == turns.part.end()) return turns;
  const auto first = static_cast<std::uint32_t>(begin - turns.part.begin());
  const std::string_view guest = guest_of(document, sentences, names, pack, lines, first, false);
  for (std::size_t b = 0; b < lines.size(); ++b) {
    const bool his = turns.part[b] == TurnPart::kAnswer;
    if (his && turns.speaker[b].empty()) turns.speaker[b] = guest;
  }
  return turns;
}

}  // namespace lede::roles
