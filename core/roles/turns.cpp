// SPDX-License-Identifier: MIT
#include "roles/turns.hpp"

#include <algorithm>
#include <string_view>

#include "lede/string_table.hpp"
#include "unicode/fold.hpp"

namespace lede::roles {
namespace {

/// One speaker of a transcript and how they speak.
struct Talker {
  std::string folded;
  Span name;          ///< At the first turn.
  std::string given;  ///< The caller's name for them, where it gave speakers.
  int form = 0;       ///< Best score of the label's form.
  std::uint32_t turns = 0;
  std::uint32_t questions = 0;
  bool asks = false;
  bool answers = false;
  bool nameless = false;  ///< The pack's "Q", "Answer": a part, nobody's name.
  bool bare = false;      ///< Stands on lines of its own without a colon.
  bool accepted = false;
};

struct Talk {
  std::vector<Talker> talkers;           ///< In the order of their first turns.
  std::vector<std::uint32_t> talker_at;  ///< By block: whose label opens it, or kNone.
  Flags alone;                           ///< By block: the label is all it holds.
};

constexpr int kSpeaker = 8;
constexpr int kRepeated = 4;
constexpr int kOftenRepeated = 2;
constexpr int kOthersRepeat = 3;
constexpr int kPackLabel = 8;
constexpr int kNamed = 2;
constexpr int kMuchOfText = 2;
constexpr int kBare = -1;
constexpr int kBareAmid = -6;      // "Advertisement", "Share".
constexpr int kLittleOfText = -4;  // "Column: ..." among a page's links.

Talk gather(const Document& document, const LanguagePack& pack, const std::vector<Line>& lines,
            const Flags& open) {
  StringTable names;
  Talk talk;
  talk.talker_at.resize(lines.size(), kNone);
  talk.alone.resize(lines.size());
  for (std::uint32_t b = 0; b < lines.size(); ++b) {
    if (!open[b]) continue;
    TurnLabel label;
    const std::string& given = document.blocks[b].speaker;
    if (given.empty()) {
      label = read_label(document, b, lines[b], pack);
    } else {
      label = {.folded = unicode::fold(given), .score = 2 * kSpeaker};
      label.asks = pack.question_labels.contains(label.folded);
    }
    const std::uint32_t said = label.alone && b + 1 < lines.size() ? b + 1 : b;
    const bool sentence =
        lines[said].last == LastMark::kStop || lines[said].last == LastMark::kQuestion;
    if (label.folded.empty() || (label.bare && !sentence)) continue;
    talk.alone[b] = label.alone;
    const std::uint32_t at = names.number_of(label.folded);
    if (at == talk.talkers.size()) {
      talk.talkers.push_back({.folded = label.folded, .name = label.name, .given = given});
    }
    Talker& talker = talk.talkers[at];
    ++talker.turns;
    talker.questions += lines[said].last == LastMark::kQuestion ? 1 : 0;
    talker.form = std::max(talker.form, label.score);
    talker.asks = talker.asks || label.asks;
    talker.answers = talker.answers || label.answers;
    talker.bare = talker.bare || label.bare;
    talker.nameless = talker.nameless || label.asks || label.answers;
    talk.talker_at[b] = at;
  }
  return talk;
}

/// A label alone is no speaker: it must return, or stand among others that do.
void accept_talkers(const Names& names, const Document& document, std::size_t blocks, Talk& talk) {
  std::uint32_t repeated = 0;
  std::uint32_t labelled = 0;
  for (const Talker& talker : talk.talkers) {
    repeated += talker.turns >= 2 || talker.asks || talker.answers ? 1 : 0;
    labelled += talker.turns >= 2 ? talker.turns : 0;
  }
  StringTable persons;
  for (const Entity& entity : names.entities) {
    if (entity.kind == EntityKind::kPerson) {
      persons.number_of(unicode::fold(document.slice(entity.name)));
    }
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
    if (persons.find(talker.folded) != kNone) score += kNamed;
    talker.accepted = score >= kSpeaker;
  }
  // One voice is no talk: a caller's own speakers alone are believed.
  std::uint32_t voices = 0;
  for (const Talker& talker : talk.talkers) voices += talker.accepted ? 1 : 0;
  for (Talker& talker : talk.talkers) {
    if (voices < 2 && talker.given.empty()) talker.accepted = false;
  }
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
      if (!brief.accepted || !full.folded.ends_with(" " + brief.folded)) continue;
      same[i] = k;
      brief.name = full.name;
      brief.turns += full.turns;
      brief.questions += full.questions;
      break;
    }
  }
  for (std::uint32_t& at : talk.talker_at) {
    if (at != kNone) at = same[at];
  }
}

/// Who asks: by the pack's labels, else whoever ends most turns with a question mark.
void choose_askers(Talk& talk) {
  bool known = false;
  for (const Talker& talker : talk.talkers) known = known || (talker.accepted && talker.asks);
  if (known) return;
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
bool label_turns(const Document& document, const Talk& talk, const Flags& open, Turns& turns) {
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
    if (!open[b] || current == nullptr) continue;
    const bool opens = at != kNone && current == &talk.talkers[at];
    turns.part[b] =
        current->asks ? TurnPart::kQuestion : (asked ? TurnPart::kAnswer : TurnPart::kSpeech);
    turns.opens[b] = opens;
    if (opens && talk.alone[b]) turns.part[b] = TurnPart::kLabel;
    if (current->nameless && current->given.empty()) continue;
    turns.speaker[b] =
        current->given.empty() ? std::string(document.slice(current->name)) : current->given;
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

/// Whether a block's first sentence has a speaker's own words ("I", "we").
bool speaks_first_person(const Sentences& sentences, std::uint32_t block,
                         const LanguagePack& pack) {
  const std::uint32_t first = sentences.first_of_block[block];
  if (first == sentences.first_of_block[block + 1]) return false;
  const Sentence& sentence = sentences.list[first];
  for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
    const Term& term = sentences.terms[sentences.words[w].term];
    if (sentences.forms[term.form].listed.in(pack.pronouns_first)) return true;
  }
  return false;
}

bool is_own_question(const Line& line) {
  return line.last == LastMark::kQuestion && line.width >= 20 && line.width <= kWidestQuestion;
}

/// Questions in blocks of their own, each with an answer under it.
void unlabelled_turns(const Sentences& sentences, const LanguagePack& pack,
                      const std::vector<Line>& lines, const Flags& open, Turns& turns) {
  std::vector<std::uint32_t> questions;
  std::uint32_t dashes = 0;
  std::uint32_t first_person = 0;
  int width = 0;
  for (std::uint32_t b = 1; b + 1 < lines.size(); ++b) {
    if (!open[b] || !is_own_question(lines[b]) || !open[b + 1]) continue;
    const bool answered = lines[b + 1].last != LastMark::kQuestion && lines[b + 1].letters;
    if (!answered) continue;
    questions.push_back(b);
    dashes += lines[b].opens_dash ? 1 : 0;
    width += lines[b].width;
    first_person += speaks_first_person(sentences, b + 1, pack) ? 1 : 0;
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

/// The one person named before the talk begins, if there is just one: the one who answers.
std::string introduced(const Document& document, const Sentences& sentences, const Names& names,
                       const Turns& turns) {
  std::uint32_t first = 0;
  while (first < turns.part.size() && turns.part[first] == TurnPart::kNone) ++first;
  std::uint32_t person = kNone;
  for (const Mention& mention : names.mentions) {
    if (sentences.list[mention.sentence].block >= first) break;
    if (names.entities[mention.entity].kind != EntityKind::kPerson) continue;
    if (person != kNone && person != mention.entity) return {};
    person = mention.entity;
  }
  if (person == kNone) return {};
  return std::string(document.slice(names.entities[person].name));
}

}  // namespace

Turns find_turns(const Document& document, const Sentences& sentences, const Names& names,
                 const LanguagePack& pack, const std::vector<Line>& lines, const Flags& open) {
  Turns turns;
  turns.part.resize(lines.size(), TurnPart::kNone);
  turns.opens.resize(lines.size());
  turns.speaker.resize(lines.size());
  Talk talk = gather(document, pack, lines, open);
  accept_talkers(names, document, lines.size(), talk);
  join_short_names(talk);
  choose_askers(talk);
  if (!label_turns(document, talk, open, turns)) {
    unlabelled_turns(sentences, pack, lines, open, turns);
  }
  const std::string answers = introduced(document, sentences, names, turns);
  for (std::size_t b = 0; b < lines.size(); ++b) {
    if (turns.part[b] == TurnPart::kAnswer && turns.speaker[b].empty()) turns.speaker[b] = answers;
  }
  return turns;
}

}  // namespace lede::roles
