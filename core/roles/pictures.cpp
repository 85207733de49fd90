// SPDX-License-Identifier: MIT
#include "roles/pictures.hpp"

#include <algorithm>
#include <string_view>

#include "language/matching.hpp"
#include "roles/furniture.hpp"
#include "roles/page_lines.hpp"
#include "unicode/fold.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace lede::roles {
namespace {

constexpr std::uint32_t kNameWords = 4;
constexpr std::uint32_t kSignedWords = 8;
constexpr int kShownWidth = 60;
constexpr int kWidestShown = 500;
constexpr int kWidestTold = 140;
constexpr std::size_t kLongestTail = 60;
constexpr std::size_t kFewestCapitals = 6;

/// Whether each word begins with a capital or digit, one stands behind a slash between words, and
/// two or more before it: "Ann Lee/Agency".
bool has_signing_slash(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  bool starts = true;
  std::size_t words = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    if (starts && unicode::is_lower(point.value)) return false;
    if (at < slash && starts && unicode::is_upper(point.value)) ++words;
    starts = point.value == ' ' || point.value == '/' || point.value == '(';
    at += point.bytes;
  }
  return words >= 2 && slash + 1 < text.size();
}

/// What the bracket holds that closes a text, without digits.
std::string_view in_last_bracket(std::string_view text) {
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0 || !text.ends_with(')')) return {};
  if (text[open - 1] != ' ' && text[open - 1] != '.') return {};
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  return inside.find_first_of("0123456789") == std::string_view::npos ? inside : "";
}

/// "... at the depot (Fotoagentur)": a bracket that opens with a capital.
bool names_agency(std::string_view text) {
  const std::string_view inside = in_last_bracket(text);
  return inside.size() > 3 && unicode::is_upper(unicode::decode_at(inside, 0).value);
}

/// What stands behind the last stop, dash or slash that parts a caption from whose picture it is.
std::string_view tail_of(std::string_view text) {
  std::size_t best = 0;
  for (const std::string_view cut : {". ", " / ", " – ", " — ", " | ", " - "}) {
    const std::size_t at = text.rfind(cut);
    if (at == std::string_view::npos || at == 0) continue;
    // "ANN LEE / AGENCY" is one tail.
    if (cut == " / " &&
        !unicode::is_lower(unicode::decode_before(text, static_cast<std::uint32_t>(at)).value) &&
        text[at - 1] != '.') {
      continue;
    }
    best = std::max(best, at + cut.size());
  }
  // "on Thursday.ANN LEE (AGENCY)"
  for (std::size_t i = text.size(); best == 0 && i-- > 1;) {
    if (text[i - 1] == '.' && text[i] != ' ') best = i;
  }
  return best == 0 ? std::string_view() : text.substr(best);
}

/// "Image caption," above what it shows: said outright, wherever it stands.
bool settle_told(Draft& draft, std::uint32_t block) {
  const Line& line = draft.lines[block];
  const bool open = is_open(draft, block) || draft.roles.role[block] == Role::kCaption;
  if (!open || draft.document.blocks[block].role || !tells_caption(line) ||
      line.credit->glob.front() == '*') {
    return false;
  }
  const bool label = line.last == LastMark::kSoft && block + 1 < draft.lines.size() &&
                     is_open(draft, block + 1) && !draft.lines[block + 1].running;
  draft.settle(block, label ? Role::kOther : Role::kCaption);
  if (label) draft.settle(block + 1, Role::kCaption);
  return true;
}

/// "Cover image: a boat", "Top photo by Ann Lee": a word before what opens a credit.
bool has_longer_label(const Line& line, const LanguagePack& pack) {
  const std::size_t space = line.folded.find(' ');
  if (space == std::string::npos) return false;
  const LinePattern* credit =
      fitting_pattern(pack.credit_patterns, std::string_view(line.folded).substr(space + 1));
  return credit != nullptr && credit->kind == "photo" && credit->glob.front() != '*' &&
         (credit->glob.ends_with(":*") || credit->glob.ends_with(" by *"));
}

/// "A boat on the quay [Ann Lee via Agency]": a square bracket without digits that closes
/// what is no sentence.
bool signs_in_square(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  const std::size_t open = text.rfind(" [");
  return open != std::string_view::npos && text.ends_with(']') && text.size() - open <= kLongest &&
         text.find_first_of("0123456789", open) == std::string_view::npos &&
         unicode::is_upper(unicode::decode_at(text, static_cast<std::uint32_t>(open) + 2).value);
}

/// Whether each of a few words has a capital: "Ann Lee, Harbour Press".
bool is_name_tail(std::string_view text, std::size_t most) {
  std::size_t words = 0;
  bool starts = true;
  for (std::uint32_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::decode_at(text, at);
    at += point.bytes;
    if (starts && unicode::is_letter(point.value)) {
      if (!unicode::is_upper(point.value)) return false;
      ++words;
    } else if (unicode::is_digit(point.value)) {
      return false;
    }
    starts = point.value == ' ' || point.value == '/';
  }
  return words >= 2 && words <= most;
}

/// "Boats on the quay Credit: Ann Lee", "... quay.Credit...Ann Lee": a credit's label amid a line.
bool has_label_amid(const Line& line, std::string_view text, const LanguagePack& pack) {
  constexpr std::size_t kMost = 6;
  if (line.folded.size() != text.size()) return false;  // Their places would differ.
  return std::any_of(
      pack.credit_patterns.begin(), pack.credit_patterns.end(), [&](const LinePattern& pattern) {
        if (pattern.kind != "photo" || !pattern.glob.ends_with(":*")) return false;
        const std::string_view label =
            std::string_view(pattern.glob).substr(0, pattern.glob.size() - 2);
        const std::size_t at = std::string_view(line.folded).rfind(label);
        if (at == std::string::npos || at == 0 || !(text[at - 1] == ' ' || text[at - 1] == '.') ||
            !unicode::is_upper(unicode::decode_at(text, static_cast<std::uint32_t>(at)).value)) {
          return false;
        }
        std::string_view tail = text.substr(at + label.size());
        if (!tail.starts_with(": ") && !tail.starts_with("...")) return false;
        tail = unicode::trim(tail.substr(tail.front() == ':' ? 2 : 3));
        return is_name_tail(tail, kMost);
      });
}

/// "Boats lie on the quay. Ann Lee": closed by a name without a stop.
bool closes_with_name(std::string_view text) {
  constexpr std::size_t kMost = 5;
  const std::size_t at = text.rfind(". ");
  return at != std::string_view::npos && at >= kMost &&
         unicode::is_lower(static_cast<unsigned char>(text[at - 1])) &&
         is_name_tail(text.substr(at + 2), kMost);
}

/// "Boats lie on the quay (Ann Lee)", "Boats on the quay (photo Lee)".
bool closes_with_bracket(std::string_view text, const LanguagePack& pack) {
  constexpr std::size_t kMost = 4;
  const std::string_view inside = in_last_bracket(text);
  if (is_name_tail(inside, kMost)) return true;
  const LinePattern* credit = fitting_pattern(pack.credit_patterns, unicode::fold(inside));
  return credit != nullptr && credit->kind == "photo";
}

bool ends_signed(std::string_view text) {
  const std::string_view tail = tail_of(text);
  return !tail.empty() && tail.size() <= kLongestTail &&
         (in_capitals(tail, kFewestCapitals) || has_signing_slash(tail));
}

/// What a line shows by its own form: nothing where it reads as text.
bool shows_picture(const Line& line, std::string_view text, const LanguagePack& pack) {
  const bool ends = line.last == LastMark::kNone;
  const bool agency =
      line.credit != nullptr && line.credit->kind == "photo" && line.credit->glob.front() == '*';
  const bool square = ends && signs_in_square(text);
  const bool agent =
      ends && !line.running &&
      (((line.named || text.find(".(") != std::string_view::npos) && names_agency(text)) ||
       (line.words > kSignedWords && closes_with_bracket(text, pack)) || signs_in_square(text) ||
       has_longer_label(line, pack) || has_label_amid(line, text, pack) || closes_with_name(text));
  return agent || square || (line.width >= kShownWidth && (agency || (ends && ends_signed(text))));
}

/// Above a credit: a sentence that says when or who, or stands between what does not run.
bool may_be_shown(const Draft& draft, std::uint32_t block) {
  const Line& line = draft.lines[block];
  return block > 1 && is_open(draft, block) && line.last == LastMark::kStop &&
         line.sentences == 1 && !line.opens_midway && line.width <= kWidestShown &&
         (line.dated || line.named);
}

/// "Illustration by The Courier. Photo by Ann Lee.": nothing but credits.
bool only_credits(const Draft& draft, const LanguagePack& pack, std::uint32_t block) {
  const Sentences& all = draft.sentences;
  for (std::uint32_t s = all.first_of_block[block]; s < all.first_of_block[block + 1]; ++s) {
    std::string folded = unicode::fold(draft.document.slice(all.list[s].span));
    if (!folded.empty() && folded.back() == '.') folded.pop_back();
    const LinePattern* credit = fitting_pattern(pack.credit_patterns, folded);
    if (credit == nullptr || credit->kind != "photo") return false;
  }
  return true;
}

}  // namespace

void settle_pictures(Draft& draft, const LanguagePack& pack, std::uint32_t begin) {
  for (std::uint32_t b = 1; b < draft.lines.size(); ++b) {
    const Line& line = draft.lines[b];
    if (settle_told(draft, b)) {
      const bool above = is_open(draft, b - 1) && !draft.lines[b - 1].running &&
                         draft.lines[b - 1].words <= kNameWords;
      if (above) draft.settle_credit(b - 1, Role::kCredit, CreditKind::kPhoto);
      continue;
    }
    if (draft.roles.role[b] == Role::kCaption && !draft.document.blocks[b].role &&
        line.sentences > 1 && only_credits(draft, pack, b)) {
      draft.settle_credit(b, Role::kCredit, CreditKind::kPhoto);
    }
    // Between a byline and a picture's credit: what it shows.
    if (b > 2 && draft.roles.role[b] == Role::kCredit && draft.credit[b] == CreditKind::kPhoto &&
        !draft.document.blocks[b].role && is_signature(draft, b - 2) && is_open(draft, b - 1) &&
        draft.lines[b - 1].last == LastMark::kStop && draft.lines[b - 1].sentences == 1 &&
        draft.lines[b - 1].width <= kWidestTold) {
      draft.settle(b - 1, Role::kCaption);
    }
    if (!is_open(draft, b) || line.folded.empty() || line.width > kWidestShown) continue;
    const std::string_view text = text_of(draft, b);
    if (line.last == LastMark::kNone && !line.running && line.words >= 3 &&
        line.words <= kSignedWords && has_signing_slash(text)) {
      draft.settle_credit(b, Role::kCredit, CreditKind::kPhoto);
      if (b > begin + 1 && may_be_shown(draft, b - 1)) draft.settle(b - 1, Role::kCaption);
      continue;
    }
    if (shows_picture(line, text, pack)) draft.settle(b, Role::kCaption);
  }
}

}  // namespace lede::roles
