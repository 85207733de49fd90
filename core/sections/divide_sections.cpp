// SPDX-License-Identifier: MIT
#include "sections/divide_sections.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lede/string_table.hpp"
#include "roles/assign_roles.hpp"
#include "sections/cohesion.hpp"
#include "sections/section_titles.hpp"
#include "sentences/split_sentences.hpp"
#include "unicode/utf8.hpp"

namespace lede {
namespace {

/// So many paragraphs of text are one section, whatever their words.
constexpr std::size_t kShortText = 5;
/// An interview of more questions is divided by cohesion, at questions.
constexpr std::size_t kMostTurns = 10;
/// Headings (but those of markup) and questions divide a text if there is one for so many
/// paragraphs; a few in a long text are lines that look like them.
constexpr std::size_t kLongestPart = 20;
/// Blocks of so many words, as they are on the mean, are chapters: their author put ends to them
/// where the topic ended.
constexpr std::size_t kChapter = 400;
/// "They differ in four ways:" opens a list, no section; a heading with a colon is shorter.
constexpr std::uint32_t kLongestWithColon = 4;  // words
/// A text of fewer bytes is read at one go: a phrase above two sentences of it helps nobody.
constexpr std::size_t kLongText = 6000;
constexpr std::uint32_t kNoTitle = kNone;

/// Blocks of one section while sections are made: [first, last], and the block that titles it.
struct Draft {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t title_block = kNoTitle;
  bool running = false;  ///< Holds running text.
};

bool stands_outside(Role role) {
  return role == Role::kCredit || role == Role::kPromo;
}

/// Headings, but for those that only their colon makes look like one.
std::vector<std::uint32_t> headings_of(const Document& document, const Sentences& sentences,
                                       const Roles& roles) {
  std::vector<std::uint32_t> blocks;
  for (std::uint32_t b = 0; b < roles.role.size(); ++b) {
    if (roles.role[b] != Role::kHeading) continue;
    const Block& block = document.blocks[b];
    const Sentence& last = sentences.list[sentences.first_of_block[b + 1] - 1];
    const bool announces = block.kind != BlockKind::kHeading &&
                           document.slice(block).ends_with(':') &&
                           last.word_count() > kLongestWithColon;
    if (!announces) blocks.push_back(b);
  }
  return blocks;
}

/// Questions that open a turn: no question stands right before them.
std::vector<std::uint32_t> turn_starts(const Roles& roles) {
  std::vector<std::uint32_t> starts;
  bool asked = false;
  for (std::uint32_t b = 0; b < roles.role.size(); ++b) {
    if (stands_outside(roles.role[b])) continue;
    const bool asks = roles.role[b] == Role::kQuestion;
    if (asks && !asked) starts.push_back(b);
    asked = asks;
  }
  return starts;
}

/// Numbers words by their stems' beginnings: what belongs to one topic may end in many ways.
class Topics {
 public:
  Topics(const Document& document, const Sentences& sentences, const LanguagePack& pack)
      : document_(document), sentences_(sentences), pack_(pack), topic_(sentences.terms.size()) {
    for (std::size_t t = 0; t < topic_.size(); ++t) {
      const std::string_view stem = sentences.terms[t].stem;
      std::uint32_t end = 0;
      for (int letter = 0; letter < kLetters && end < stem.size(); ++letter) {
        end += unicode::decode_at(stem, end).bytes;
      }
      topic_[t] = beginnings_.number_of(stem.substr(0, end));
    }
  }

  /// Adds a block to a unit, which it may open; `spoken`: it may say that it turns to a topic.
  void add(std::uint32_t block, bool spoken, sections::Unit& unit) const {
    const bool opens = unit.terms.empty();
    for (std::uint32_t s = sentences_.first_of_block[block];
         s < sentences_.first_of_block[block + 1]; ++s) {
      const Sentence& sentence = sentences_.list[s];
      if (opens && s == sentences_.first_of_block[block]) {
        unit.leans = begins(sentence, pack_.leaning_openers);
      }
      if (opens && spoken && begins(sentence, pack_.topic_openers)) unit.turns = true;
      for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
        const Word& word = sentences_.words[w];
        if (!sentences_.terms[word.term].stop && !word.number) {
          unit.terms.push_back(topic_[word.term]);
        }
      }
    }
  }

  [[nodiscard]] std::size_t size() const { return beginnings_.size(); }

 private:
  [[nodiscard]] bool begins(const Sentence& sentence, const WordSet& openers) const {
    return phrase_length_at(openers, document_, sentences_, sentence.first_word,
                            sentence.last_word) > 0;
  }

  static constexpr int kLetters = 6;
  const Document& document_;
  const Sentences& sentences_;
  const LanguagePack& pack_;
  StringTable beginnings_;
  std::vector<std::uint32_t> topic_;  ///< By term.
};

/// Divides at some of `starts` (the first blocks of units) by cohesion. Neighbouring units are
/// joined where there are too many.
std::vector<std::uint32_t> divide_by_cohesion(const Topics& topics, const Roles& roles,
                                              const std::vector<std::uint32_t>& starts, bool talk) {
  const std::size_t joined = (starts.size() + sections::kMostUnits - 1) / sections::kMostUnits;
  std::vector<sections::Unit> units;
  std::vector<std::uint32_t> first_block;
  const auto size = static_cast<std::uint32_t>(roles.role.size());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (i % joined == 0) {
      units.emplace_back();
      first_block.push_back(starts[i]);
    }
    const std::uint32_t end = i + 1 < starts.size() ? starts[i + 1] : size;
    for (std::uint32_t b = starts[i]; b < end; ++b) {
      if (!stands_outside(roles.role[b])) {
        topics.add(b, roles.role[b] == Role::kQuestion || !roles.speaker[b].empty(), units.back());
      }
    }
  }
  std::vector<std::uint32_t> result;
  for (const std::uint32_t unit : sections::boundaries(units, topics.size(), talk, starts.size())) {
    result.push_back(first_block[unit]);
  }
  return result;
}

/// All that is said is one speaker's, and most of the text is said.
bool is_speech(const Roles& roles) {
  std::string_view voice;
  std::size_t spoken = 0;
  for (const std::string& speaker : roles.speaker) {
    if (speaker.empty()) continue;
    if (voice.empty()) voice = speaker;
    if (voice != speaker) return false;
    ++spoken;
  }
  return 2 * spoken > roles.speaker.size();
}

std::vector<std::uint32_t> inner_blocks(const Roles& roles) {
  std::vector<std::uint32_t> blocks;
  for (std::uint32_t b = 0; b < roles.role.size(); ++b) {
    if (!stands_outside(roles.role[b])) blocks.push_back(b);
  }
  return blocks;
}

/// Cuts all blocks at `starts`; the first part begins with the first block.
std::vector<Draft> cut(const Roles& roles, const std::vector<std::uint32_t>& starts, bool titled) {
  std::vector<Draft> drafts;
  std::size_t next = 0;
  for (std::uint32_t b = 0; b < roles.role.size(); ++b) {
    const bool starts_here = next < starts.size() && starts[next] == b;
    if (starts_here) ++next;
    if (stands_outside(roles.role[b])) continue;
    if (starts_here || drafts.empty()) {
      drafts.push_back({.first = b, .last = b});
      if (starts_here && titled) drafts.back().title_block = b;
    }
    drafts.back().last = b;
    drafts.back().running = drafts.back().running || is_running_text(roles.role[b]);
  }
  return drafts;
}

/// Joins sections without any text: to the next one (a heading above a heading, a title block above
/// the first), the last one to the section before. Of two headings the one of the higher level
/// stays, of two alike the first.
std::vector<Draft> join_empty(const Roles& roles, const std::vector<Draft>& drafts) {
  std::vector<Draft> joined;
  bool open = false;  // The last of `joined` waits for text.
  for (const Draft& draft : drafts) {
    if (!open) {
      joined.push_back(draft);
    } else {
      Draft& before = joined.back();
      const bool deeper = before.title_block == kNoTitle ||
                          (draft.title_block != kNoTitle &&
                           roles.level[draft.title_block] < roles.level[before.title_block]);
      if (deeper) before.title_block = draft.title_block;
      before.last = draft.last;
      before.running = draft.running;
    }
    open = !joined.back().running;
  }
  if (open && joined.size() > 1) {
    joined[joined.size() - 2].last = joined.back().last;
    joined.pop_back();
  }
  return joined;
}

Sections finish(const Roles& roles, const std::vector<Draft>& drafts) {
  Sections sections;
  sections.of_block.resize(roles.role.size(), kNone);
  for (const Draft& draft : drafts) {
    const auto index = static_cast<std::uint32_t>(sections.list.size());
    sections.list.push_back({.first_block = draft.first, .last_block = draft.last});
    for (std::uint32_t b = draft.first; b <= draft.last; ++b) {
      if (!stands_outside(roles.role[b])) sections.of_block[b] = index;
    }
  }
  return sections;
}

void set_title(Section& section, Span title, TitleSource source) {
  if (title.empty()) return;
  section.title = title;
  section.title_source = source;
}

/// By the questions that open the section; by a first sentence that asks where nobody else does.
void title_by_question(const Document& document, const Sentences& sentences, const Roles& roles,
                       const LanguagePack& pack, Section& section) {
  Span title;
  for (std::uint32_t b = section.first_block; b <= section.last_block && title.empty(); ++b) {
    const bool asked = roles.role[b] == Role::kQuestion;
    const std::uint32_t first = sentences.first_of_block[b];
    title = sections::question_title(document, sentences, pack, b);
    if (!asked && title.end != sentences.list[first].span.end) return;
    if (!asked) break;
  }
  set_title(section, title, TitleSource::kQuestion);
}

}  // namespace

Sections divide_sections(const Document& document, const Sentences& sentences, const Roles& roles,
                         const Keyphrases& keyphrases, const LanguagePack& pack) {
  const std::vector<std::uint32_t> blocks = inner_blocks(roles);
  const std::vector<std::uint32_t> turns = turn_starts(roles);
  std::vector<std::uint32_t> starts = headings_of(document, sentences, roles);
  // A line above the first question, or the title's second line, divides nothing.
  const bool headings = !starts.empty() && (turns.size() < 2 || starts.back() > turns.front()) &&
                        (starts.size() * kLongestPart >= blocks.size() ||
                         document.blocks[starts.front()].kind == BlockKind::kHeading);
  const bool questions =
      !headings && turns.size() >= 2 && turns.size() * kLongestPart >= blocks.size();
  bool joined = false;  // A section may hold many questions.
  if (!headings) {
    starts = questions ? turns : blocks;
    const auto running = static_cast<std::size_t>(
        std::count_if(roles.role.begin(), roles.role.end(), is_running_text));
    const bool chapters = !questions && sentences.words.size() > blocks.size() * kChapter;
    if (!chapters && (questions ? turns.size() > kMostTurns : running > kShortText)) {
      joined = true;
      starts = divide_by_cohesion(Topics(document, sentences, pack), roles, starts,
                                  questions || is_speech(roles));
    } else if (!questions && !chapters) {
      starts.clear();
    }
  }
  const std::vector<Draft> drafts = join_empty(roles, cut(roles, starts, headings || questions));
  Sections result = finish(roles, drafts);
  Flags skip(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const std::uint32_t block = drafts[i].title_block;
    if (headings && block != kNoTitle) {
      set_title(result.list[i], sections::heading_title(document, block), TitleSource::kHeading);
    } else if (questions ? block != kNoTitle : joined) {
      title_by_question(document, sentences, roles, pack, result.list[i]);
    }
    // What the author left without a title above the first heading or question stays so.
    skip[i] = headings || (questions && block == kNoTitle);
  }
  if (result.list.size() > 1 && document.text.size() >= kLongText) {
    sections::title_by_keyphrases(document, sentences, keyphrases, pack, skip, result);
  }
  return result;
}

}  // namespace lede
