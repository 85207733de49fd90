// SPDX-License-Identifier: MIT
#include "roles/full_names.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "lede/string_table.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

/// Whether a caller, or a caption, says who speaks; in plain text it is a label all the same.
bool is_given(const Document& document, std::uint32_t block) {
  return document.form != ArticleForm::kText && !document.blocks[block].speaker.empty();
}

bool is_title(const Listed& listed, const LanguagePack& pack) {
  return listed.in(pack.name_titles) || listed.in(pack.title_abbreviations) ||
         listed.in(pack.role_words);
}

/// "minister holm", "dr. renko" -> "holm", "renko"; "" where more than a last name is left.
std::string_view last_name(std::string_view folded, const LanguagePack& pack) {
  for (std::size_t end; (end = folded.find(' ')) != std::string_view::npos;) {
    std::string_view word = folded.substr(0, end);
    if (word.ends_with('.')) word.remove_suffix(1);
    if (!is_title(pack.lexicon.of(word), pack)) return {};
    folded.remove_prefix(end + 1);
  }
  return folded;
}

/// Whether a word and the next are a name in full: capitals, and no role or title first.
bool is_full_name(const Sentences& sentences, const LanguagePack& pack, std::uint32_t word) {
  const Word& given = sentences.words[word];
  const Word& last = sentences.words[word + 1];
  const Form& form = sentences.forms[given.form];
  return given.capital && last.capital && given.span.end + 1 == last.span.begin &&
         !sentences.terms[given.term].stop && !is_title(form.listed, pack) &&
         !form.ends_in(pack.role_words);
}

bool is_han(std::string_view text) {
  for (std::uint32_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    if (point.bytes != 3 || unicode::script(point.value) != unicode::Script::kHan) return false;
    at += point.bytes;
  }
  return true;
}

/// "Hamnchefen Ada Finch" -> "Ada Finch".
void leave_roles(const Sentences& sentences, const LanguagePack& pack, Turns& turns) {
  for (std::string& speaker : turns.speaker) {
    const std::string_view name = speaker;
    const std::size_t end = name.find(' ');
    if (end == std::string_view::npos || name.find(' ', end + 1) == std::string_view::npos) {
      continue;
    }
    const std::uint32_t form = sentences.folded.find(unicode::fold(name.substr(0, end)));
    if (form < sentences.forms.size() && (sentences.forms[form].listed.in(pack.role_words) ||
                                          sentences.forms[form].ends_in(pack.role_words))) {
      speaker = std::string(name.substr(end + 1));
    }
  }
}

/// "S. L." -> "sl", where nothing but capitals and dots stands there; else "".
std::string initials_of(std::string_view speaker) {
  std::string initials;
  std::uint32_t letters = 0;
  for (std::uint32_t at = 0; at < speaker.size();) {
    const unicode::CodePoint point = unicode::decode_at(speaker, at);
    at += point.bytes;
    if (point.value == '.' || point.value == ' ') continue;
    if (!unicode::is_upper(point.value)) return {};
    initials += unicode::fold(speaker.substr(at - point.bytes, point.bytes));
    ++letters;
  }
  return letters >= 2 && speaker.find('.') != std::string_view::npos ? initials : std::string();
}

/// "Jane Doe" -> "jd".
std::string initials_in(std::string_view full) {
  std::string initials;
  for (std::size_t at = 0; at < full.size();) {
    const auto byte = static_cast<std::uint32_t>(at);
    initials += unicode::fold(full.substr(at, unicode::decode_at(full, byte).bytes));
    const std::size_t space = full.find(' ', at);
    at = space == std::string_view::npos ? full.size() : space + 1;
  }
  return initials;
}

/// The one whose name above the talk is a label's in capitals ("JANE DOE"), or has its initials, or
/// begins with it in scripts without spaces ("岡田": 岡田美咲); "" where there is none, or another.
std::string_view introduced_as(const Document& document, const Sentences& sentences,
                               const Names& names, const LanguagePack& pack, std::uint32_t talk,
                               std::string_view speaker) {
  const std::string initials = initials_of(speaker);
  const std::string folded = unicode::fold(speaker);
  const bool unspaced = unicode::is_unspaced(unicode::decode_at(speaker, 0).value);
  std::string_view best;
  bool several = false;
  const auto hold = [&](std::string_view full) {
    const bool same = unspaced           ? full.size() > speaker.size() && full.starts_with(speaker)
                      : initials.empty() ? unicode::fold(full) == folded
                                         : initials_in(full) == initials;
    if (!same) return;
    several = several || (!best.empty() && best != full);
    best = full;
  };
  for (std::size_t e = 0; unspaced && e < names.entities.size(); ++e) {
    const Entity& entity = names.entities[e];
    const bool above = entity.name.begin < document.blocks[talk].span.begin;
    if (above && entity.kind != EntityKind::kOrganization) hold(document.slice(entity.name));
  }
  const std::uint32_t words = sentences.list[sentences.first_of_block[talk]].first_word;
  for (std::uint32_t w = 0; !unspaced && w + 1 < words; ++w) {
    if (!is_full_name(sentences, pack, w)) continue;
    hold(document.slice(Span{sentences.words[w].span.begin, sentences.words[w + 1].span.end}));
  }
  return several ? std::string_view() : best;
}

/// "J. D." is who has the label "Jane Doe" at one of the first turns; "" where nobody is.
std::string_view labelled_in_full(const Turns& turns, std::uint32_t talk,
                                  std::string_view speaker) {
  constexpr std::size_t kFirstTurns = 16;
  const std::string initials = initials_of(speaker);
  const std::size_t end = std::min(turns.speaker.size(), talk + kFirstTurns);
  for (std::size_t b = talk; b < end && !initials.empty(); ++b) {
    if (initials_of(turns.speaker[b]).empty() && initials_in(turns.speaker[b]) == initials) {
      return turns.speaker[b];
    }
  }
  return {};
}

/// Where no space and no capital shows a name: two or three letters behind a role that come again
/// in the introduction, "港口主任李秀英" and "李秀英".
std::string_view name_behind_role(std::string_view intro, const LanguagePack& pack) {
  constexpr std::size_t kIntro = 600;  // Bytes.
  constexpr std::size_t kLetter = 3;
  intro = intro.substr(0, kIntro);
  std::string_view best;
  for (const std::string& role : pack.role_words.items) {
    for (std::size_t at = intro.find(role); at != std::string_view::npos;
         at = intro.find(role, at + role.size())) {
      for (const std::size_t letters : {3, 2}) {
        const std::string_view name = intro.substr(at + role.size(), letters * kLetter);
        if (name.size() < letters * kLetter || !is_han(name)) continue;
        if (intro.find(name) == intro.rfind(name)) continue;
        if (name.size() > best.size()) best = name;
        break;
      }
    }
  }
  return best;
}

void give_guest(const Document& document, const Sentences& sentences, const Names& names,
                const LanguagePack& pack, const std::vector<Line>& lines, std::uint32_t first,
                Turns& turns) {
  const auto size = static_cast<std::uint32_t>(lines.size());
  for (std::uint32_t b = 0; b < size; ++b) {
    const bool known = turns.part[b] == TurnPart::kAnswer && !turns.speaker[b].empty();
    if (known || (b < first && lines[b].named)) return;
  }
  const std::uint32_t top = first_running(lines, first);
  if (top < first && !lines[top].cased) {
    const std::string_view intro =
        std::string_view(document.text).substr(0, document.blocks[first].span.begin);
    const std::string_view guest = name_behind_role(intro, pack);
    for (std::uint32_t b = first; b < size && !guest.empty(); ++b) {
      if (turns.part[b] == TurnPart::kAnswer) turns.speaker[b] = guest;
    }
    return;
  }
  if (top == first || !lines[top].opens_name) return;
  const Sentence& sentence = sentences.list[sentences.first_of_block[top]];
  const std::uint32_t w = sentence.first_word;
  for (const Mention& mention : names.mentions) {
    if (mention.name.begin == sentence.span.begin) return;  // It is known what this is.
  }
  if (sentence.word_count() < 3 || sentences.words[w + 2].capital ||
      !is_full_name(sentences, pack, w)) {
    return;
  }
  const Span name{sentences.words[w].span.begin, sentences.words[w + 1].span.end};
  for (std::uint32_t b = first; b < size; ++b) {
    if (turns.part[b] == TurnPart::kAnswer) turns.speaker[b] = document.slice(name);
  }
}

}  // namespace

void give_full_names(const Document& document, const Sentences& sentences, const Names& names,
                     const LanguagePack& pack, const std::vector<Line>& lines, Turns& turns) {
  const auto begin = std::find_if(turns.part.begin(), turns.part.end(),
                                  [](TurnPart part) { return part != TurnPart::kNone; });
  const auto first = static_cast<std::uint32_t>(begin - turns.part.begin());
  if (first == 0 || first == lines.size()) return;
  StringTable speakers;
  std::vector<std::string_view> full;  // By speaker.
  std::vector<std::uint32_t> who(lines.size(), kNone);
  for (std::uint32_t b = first; b < lines.size(); ++b) {
    const std::string folded = unicode::fold(turns.speaker[b]);
    const std::string_view name = last_name(folded, pack);
    if (!name.empty() && !is_given(document, b)) who[b] = speakers.number_of(name);
  }
  full.resize(speakers.size());
  const std::uint32_t words = sentences.list[sentences.first_of_block[first]].first_word;
  for (std::uint32_t w = 0; w + 1 < words; ++w) {
    if (!is_full_name(sentences, pack, w)) continue;
    const std::uint32_t at = speakers.find(sentences.folded[sentences.words[w + 1].form]);
    const Span name{sentences.words[w].span.begin, sentences.words[w + 1].span.end};
    if (at != kNone && full[at].empty()) full[at] = document.slice(name);
  }
  // Who is called in full by the others: "Today we hear Mr. Victor Lund."
  for (std::uint32_t w = words; w + 1 < sentences.words.size(); ++w) {
    if (sentences.words[w].opens || !is_full_name(sentences, pack, w)) continue;
    const std::uint32_t at = speakers.find(sentences.folded[sentences.words[w + 1].form]);
    const Span name{sentences.words[w].span.begin, sentences.words[w + 1].span.end};
    if (at != kNone && full[at].empty()) full[at] = document.slice(name);
  }
  for (std::uint32_t b = first; b < lines.size(); ++b) {
    if (who[b] != kNone && !full[who[b]].empty()) turns.speaker[b] = full[who[b]];
  }
  StringTable labels;
  std::vector<std::string_view> meant;  // By label.
  for (std::uint32_t b = first; b < lines.size(); ++b) {
    if (turns.speaker[b].empty() || is_given(document, b)) continue;
    const std::uint32_t at = labels.number_of(turns.speaker[b]);
    if (at == meant.size()) {
      meant.push_back(introduced_as(document, sentences, names, pack, first, turns.speaker[b]));
      if (meant[at].empty()) meant[at] = labelled_in_full(turns, first, turns.speaker[b]);
    }
    if (!meant[at].empty()) turns.speaker[b] = meant[at];
  }
  give_guest(document, sentences, names, pack, lines, first, turns);
  leave_roles(sentences, pack, turns);
}

}  // namespace lede::roles
