// SPDX-License-Identifier: MIT
#include "names/entities.hpp"

#include <algorithm>
#include <tuple>

#include "names/name_forms.hpp"
#include "unicode/properties.hpp"

namespace lede {
namespace {

constexpr std::uint32_t kSeveral = kNone - 1;  // Entities.
constexpr std::uint32_t kLongestKnown = 5;     // Words of a name looked for in weak runs.

// A mention and what its entity is settled by.
struct Found {
  Mention mention;
  std::uint32_t words = 0;
  std::uint32_t full_words = 0;
  std::uint32_t evidence = 0;
  std::uint32_t last_form = 0;  // Of its last word, where it may have endings.
  std::uint32_t last_size = 0;
  bool surname = false;  // Its last word is the fuller name's too.
  std::optional<Span> role;
};

// What a single word stands for.
struct ShortNames {
  std::vector<std::uint32_t> by_last;   // By stem: the entity that ends in it.
  std::vector<std::uint32_t> by_first;  // By stem: the one person whose name begins with it.
  Flags alone;                          // By stem: it has stood for somebody.
};

ShortNames short_names(const WordFacts& facts, const NameForms& forms) {
  std::uint32_t stems = 0;
  for (const std::uint32_t stem : facts.stem) stems = std::max(stems, stem + 1);
  ShortNames names{std::vector<std::uint32_t>(stems, kNone),
                   std::vector<std::uint32_t>(stems, kNone), Flags(stems, false)};
  for (const NameForm& form : forms.list()) {
    if (form.size() < 2) continue;
    std::uint32_t& last = names.by_last[facts.stem[form.last - 1]];
    if (last == kNone) last = form.entity;
    if ((form.evidence & (kByOrganization | kByAcronym)) != 0) continue;
    std::uint32_t& first = names.by_first[facts.stem[form.first]];
    first = first == kNone || first == form.entity ? form.entity : kSeveral;
  }
  std::replace(names.by_first.begin(), names.by_first.end(), kSeveral, kNone);
  return names;
}

class MentionReader {
 public:
  MentionReader(const Sentences& sentences, const WordFacts& facts, const NameForms& forms)
      : sentences_(sentences), facts_(facts), forms_(forms), short_(short_names(facts, forms)) {
    surname_.resize(forms.entities());
    gender_.resize(forms.entities());
    for (const NameForm& form : forms.list()) surname_[form.entity] = facts.stem[form.last - 1];
  }

  void read(const NameRun& run);
  std::vector<Found> found;

 private:
  [[nodiscard]] std::uint32_t named_by(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t by_gender(const NameRun& run, std::uint32_t entity);
  void read_weak(const NameRun& run);
  void add(const NameRun& run, std::uint32_t first, std::uint32_t last, std::uint32_t entity,
           std::uint32_t evidence);

  const Sentences& sentences_;
  const WordFacts& facts_;
  const NameForms& forms_;
  ShortNames short_;
  std::vector<std::uint32_t> surname_;  // By entity: the stem of its last word.
  std::vector<std::uint32_t> gender_;   // By entity: what its title or given name told first.
};

void MentionReader::read(const NameRun& run) {
  if (run.weak) {
    read_weak(run);
    return;
  }
  const std::uint32_t form = forms_.find(run.first, run.last);
  std::uint32_t entity = forms_.list()[form].entity;
  std::uint32_t evidence = run.evidence;
  if (run.size() > 1) {
    // Whoever the surname alone has stood for keeps it when his sister is named; else it is both's
    // (where nouns have capitals, the last one's: "den Mut Alis" is no sister).
    const std::uint32_t stem = facts_.stem[run.last - 1];
    std::uint32_t& last = short_.by_last[stem];
    if (last != entity && !short_.alone[stem])
      last = facts_.nouns_capitalized && (run.evidence & kByTitle) == 0 ? entity : kSeveral;
  } else if (const std::uint32_t fuller = named_by(run.first); fuller != kNone) {
    entity = fuller;
    short_.alone[facts_.stem[run.first]] = true;
    evidence = (evidence | kShortened) & ~static_cast<std::uint32_t>(kByAcronym);
  } else if (short_.by_last[facts_.stem[run.first]] == kSeveral) {
    evidence |= kByTitle;  // A person, whichever.
  }
  add(run, run.first, run.last, by_gender(run, entity), evidence);
}

// "Ms Dunn" and "Mr Dunn": the one of another gender is another entity, behind all others.
std::uint32_t MentionReader::by_gender(const NameRun& run, std::uint32_t entity) {
  const std::uint32_t title = run.size() == 1 ? 1 : 0;
  std::uint32_t told = facts_.bits[std::max(run.first, title) - title];
  if (title != 0 && (told & kNameTitle) == 0) told = 0;
  told &= kMasculine | kFeminine;
  std::uint32_t& known = gender_[entity];
  if (known == 0) known = told;
  return title == 0 || told == 0 || told == known ? entity : entity + forms_.entities();
}

std::uint32_t MentionReader::named_by(std::uint32_t word) const {
  if (facts_.has(word, kRoleWord | kOrganizationWord)) return kNone;
  const std::uint32_t stem = facts_.stem[word];
  if (short_.by_last[stem] == kSeveral) return kNone;
  const bool last = short_.by_last[stem] != kNone || !sentences_.words[word].capital;
  return last ? short_.by_last[stem] : short_.by_first[stem];
}

// The known names in a weak run, the longest first.
void MentionReader::read_weak(const NameRun& run) {
  std::uint32_t done = run.first;
  for (std::uint32_t first = run.first; first < run.last;) {
    std::uint32_t last = std::min(run.last, first + kLongestKnown);
    std::uint32_t entity = kNone;
    // 山本花子 anywhere, but not 山本, which may begin another word.
    const std::uint32_t fewest = unicode::is_unspaced(facts_.first_letter[first]) ? 2 : 0;
    for (; last > first + fewest; --last) {
      const std::uint32_t form = forms_.find(first, last);
      if (last == first + 1) entity = named_by(first);
      if (entity == kNone && form != kNone) entity = forms_.list()[form].entity;
      if (entity != kNone) break;
    }
    std::uint32_t begin = first;  // "Weber-Lind" whole, where Lind is known.
    while (begin > done && facts_.gap[begin - 1] == Gap::kHyphen) --begin;
    if (entity != kNone)
      add(run, begin, last, entity, last == first + 1 ? std::uint32_t{kShortened} : 0);
    first = std::max(last, first + 1);
    if (entity != kNone) done = first;
  }
}

void MentionReader::add(const NameRun& run, std::uint32_t first, std::uint32_t last,
                        std::uint32_t entity, std::uint32_t evidence) {
  Found added{.words = last - first, .evidence = evidence};
  const std::uint32_t title = entity < forms_.entities() ? 0 : 1;  // "Mr Dunn", the other Dunn.
  added.mention.name = {sentences_.words[first - title].span.begin, facts_.end[last - 1]};
  added.mention.phrase = run.weak ? added.mention.name : run.phrase;
  added.mention.entity = entity;
  added.mention.sentence = run.sentence;
  if (!run.weak) added.role = run.role;
  if (facts_.governs) added.last_form = facts_.form[last - 1];
  added.surname = facts_.stem[last - 1] == surname_[entity % forms_.entities()];
  added.last_size = facts_.end[last - 1] - sentences_.words[last - 1].span.begin;
  for (std::uint32_t word = first; word < last; ++word) {
    if (!facts_.has(word, kInitial)) ++added.full_words;
  }
  found.push_back(added);
}

EntityKind kind_of(std::uint32_t evidence, std::uint32_t words) {
  if ((evidence & (kByTitle | kByRole)) != 0 && (evidence & kByOrganization) == 0) {
    return EntityKind::kPerson;
  }
  if ((evidence & (kByOrganization | kByAcronym)) != 0) return EntityKind::kOrganization;
  const bool speaks = (evidence & (kByVerb | kByCue)) != 0;
  if ((evidence & kByParty) != 0 || (words > 1 && (speaks || (evidence & kShortened) != 0)))
    return EntityKind::kPerson;
  if (speaks && (evidence & kAfterStopWord) == 0) return EntityKind::kPerson;
  return EntityKind::kOther;
}

// Which form of its last word shows a name in the nominative: the shortest, of these a subject's.
bool is_plainer(const Found& a, const Found& b) {
  if (a.surname != b.surname) return a.surname;
  if (a.last_size != b.last_size) return a.last_size < b.last_size;
  const auto rank = [](const Found& found) {
    if ((found.evidence & kAsSubject) != 0) return 2;
    return (found.evidence & (kByVerb | kAfterStopWord | kByCue)) == kByVerb ? 1 : 0;
  };
  return rank(a) > rank(b);
}

// Whether `a` shows the name better than `b`: its last word as in `plain`, the entity's plainest
// mention; fuller; as a subject; without an ending; earlier.
bool shows_better(const Found& a, const Found& b, const Found& plain) {
  if ((a.last_form == plain.last_form) != (b.last_form == plain.last_form)) {
    return a.last_form == plain.last_form;
  }
  const auto rank = [](const Found& found) {
    const bool subject = (found.evidence & kByVerb) != 0;
    const bool oblique = (found.evidence & (kAfterStopWord | kByCue)) != 0;
    return std::tuple(found.full_words, found.words, subject, !oblique);
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return a.mention.name.size() < b.mention.name.size();
}

// What words of capitals, each alone, tell of others; the first two by stem, the others by form.
enum Alone : std::uint8_t { kSureName = 1, kAlone = 2, kAloneSo = 4, kNoArticle = 8 };

Flags read_alone(const Sentences& sentences, const WordFacts& facts,
                 const std::vector<NameRun>& runs) {
  constexpr std::uint32_t kPerson = kByTitle | kByRole | kByVerb;
  Flags alone(sentences.forms.size() + sentences.terms.size());
  for (const NameRun& run : runs) {
    if (run.size() != 1) continue;
    const bool sure = !run.weak && (run.evidence & kPerson) != 0;
    const bool bare = (run.evidence & (kAfterStopWord | kByCue)) != kAfterStopWord &&
                      !facts.has(run.first, kLowerToo | kRoleWord | kOrganizationWord);
    alone[facts.stem[run.first]] |= kAlone | (sure ? kSureName : 0);
    alone[facts.form[run.first]] |= kAloneSo | (bare && facts.nouns_capitalized ? kNoArticle : 0);
  }
  return alone;
}

// Where nouns have capitals: two words of which the second alone is a sure name elsewhere, or the
// first is nowhere alone and the second somewhere without an article ("Lothar Roth" and "Roth").
// "Lenas Leben", where Lena stands alone: what is hers is no name.
void promote_full_names(const Sentences& sentences, const WordFacts& facts,
                        std::vector<NameRun>& runs) {
  const Flags alone = read_alone(sentences, facts, runs);
  for (NameRun& run : runs) {
    if (run.size() < 2 || facts.gap[run.first] != Gap::kSpace) continue;
    const bool known = (alone[facts.stem[run.first]] & kAlone) != 0;
    if (known && facts.nouns_capitalized && (run.evidence & (kByTitle | kByOrganization)) == 0) {
      const bool genitive = (alone[facts.form[run.first]] & kAloneSo) == 0;
      // "hatte Lena Glück"
      if (genitive || (run.evidence | kByParty) == (kByParty | kAfterStopWord)) run.weak = true;
      if (genitive) continue;
    }
    if (!run.weak || run.size() != 2 || facts.has(run.first, kLowerToo | kStopWord)) {
      continue;
    }
    const std::uint32_t last = run.last - 1;
    if ((alone[facts.stem[last]] & kSureName) != 0 ||
        (!known && (alone[facts.form[last]] & kNoArticle) != 0)) {
      run.weak = false;
    }
  }
}

// "Secretary of (State Ann Lee)": the role that governs the words from `first` on, or kNone.
std::uint32_t governing_role(const WordFacts& facts, std::uint32_t first) {
  for (std::uint32_t word = first; word-- > 1;) {
    const bool joined = facts.gap[word] == Gap::kSpace && facts.gap[word - 1] == Gap::kSpace;
    if (!joined || !is_link(facts, word)) break;
    if (facts.has(word - 1, kRoleWord)) return word - 1;
  }
  return kNone;
}

// "Hydrologist Ann Lee", "RT Belov", "Belov AFP": what stands before or behind a name that the
// article has without it is no part of it.
void trim_runs(const Sentences& sentences, const WordFacts& facts, std::vector<NameRun>& runs) {
  const NameForms known(facts, runs);
  for (NameRun& run : runs) {
    if (run.weak || run.size() < 2 || (run.evidence & kByOrganization) != 0) continue;
    if (facts.has(run.last - 1, kAcronym) && known.find(run.first, run.last - 1) != kNone) {
      if (run.phrase.end == facts.end[run.last - 1]) run.phrase.end = facts.end[run.last - 2];
      --run.last;
    }
    if (!sentences.words[run.first].capital) continue;
    const std::uint32_t role = governing_role(facts, run.first);
    const std::uint32_t name = run.last - 2;
    if (role != kNone && run.size() > 2 &&
        (facts.has(name, kMasculine | kFeminine) || known.find(name + 1, run.last) != kNone)) {
      run.first = name;
      run.evidence |= kByRole;
      run.role = Span{sentences.words[role].span.begin, facts.end[name - 1]};
      run.phrase.begin = run.role->begin;
    }
    const bool acronym = facts.has(run.first, kAcronym);
    if (run.size() < (acronym ? 2 : 3) || facts.gap[run.first] != Gap::kSpace) continue;
    const bool noun = facts.nouns_capitalized || sentences.words[run.first].opens ||
                      facts.has(run.first, kLowerToo);
    if (!acronym && (!noun || facts.gap[run.first + 1] != Gap::kSpace)) continue;
    if (known.find(run.first + 1, run.last) == kNone) continue;
    const Word& dropped = sentences.words[run.first++];
    if (run.phrase.begin != dropped.span.begin) continue;
    if (acronym) {
      run.phrase.begin = sentences.words[run.first].span.begin;
    } else if (!run.role) {
      run.role = dropped.span;
    }
  }
}

}  // namespace

Names join_names(const Sentences& sentences, const WordFacts& facts, std::vector<NameRun> runs) {
  promote_full_names(sentences, facts, runs);
  trim_runs(sentences, facts, runs);
  const NameForms forms(facts, runs);
  MentionReader reader(sentences, facts, forms);
  for (const NameRun& run : runs) reader.read(run);

  Names names;
  std::vector<std::uint32_t> number(2 * forms.entities(), kNone);  // In order of first mention.
  std::vector<std::uint32_t> best;   // By entity: its fullest mention.
  std::vector<std::uint32_t> plain;  // Its plainest.
  std::vector<std::uint32_t> evidence;
  for (std::uint32_t i = 0; i < reader.found.size(); ++i) {
    const Found& found = reader.found[i];
    std::uint32_t& entity = number[found.mention.entity];
    if (entity == kNone) {
      entity = static_cast<std::uint32_t>(names.entities.size());
      names.entities.push_back({});
      best.push_back(i);
      plain.push_back(i);
      evidence.push_back(0);
    }
    if (facts.governs && is_plainer(found, reader.found[plain[entity]])) plain[entity] = i;
    evidence[entity] |= found.evidence;
    ++names.entities[entity].mentions;
    if (!names.entities[entity].role) names.entities[entity].role = found.role;
    names.mentions.push_back(found.mention);
    names.mentions.back().entity = entity;
  }
  for (std::uint32_t i = 0; i < reader.found.size(); ++i) {
    const std::uint32_t entity = names.mentions[i].entity;
    const Found& known = reader.found[best[entity]];
    if (shows_better(reader.found[i], known, reader.found[plain[entity]])) best[entity] = i;
  }
  for (std::uint32_t i = 0; i < names.entities.size(); ++i) {
    names.entities[i].name = reader.found[best[i]].mention.name;
    names.entities[i].kind = kind_of(evidence[i], reader.found[best[i]].words);
    if (names.entities[i].kind != EntityKind::kPerson) names.entities[i].role.reset();
  }
  return names;
}

}  // namespace lede
