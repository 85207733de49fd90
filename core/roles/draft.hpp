// SPDX-License-Identifier: MIT
// What assign_roles hands from step to step.
#pragma once

#include <cstdint>
#include <vector>

#include "lede/document.hpp"
#include "lede/flags.hpp"
#include "lede/reading.hpp"
#include "roles/line.hpp"
#include "unicode/fold.hpp"

namespace lede::roles {

/// The work in progress: settled blocks have their role and are not looked at again.
struct Draft {
  const Document& document;
  const Sentences& sentences;
  const std::vector<Line>& lines;
  Roles& roles;
  Flags settled;
  std::vector<CreditKind> credit;  ///< Told only of credits, bylines and datelines.

  void settle(std::uint32_t block, Role role) {
    roles.role[block] = role;
    settled[block] = true;
  }
  void settle_credit(std::uint32_t block, Role role, CreditKind kind) {
    settle(block, role);
    credit[block] = kind;
  }
};

/// Markup that says nothing of a block's role.
inline bool may_be_guessed(const Block& block) {
  return block.kind == BlockKind::kParagraph || block.kind == BlockKind::kOther;
}

/// Whether the block's role is still to be guessed.
inline bool is_open(const Draft& draft, std::uint32_t block) {
  return !draft.settled[block] && may_be_guessed(draft.document.blocks[block]);
}

/// Without white space around.
inline std::string_view text_of(const Draft& draft, std::uint32_t block) {
  return unicode::trim(draft.document.slice(draft.document.blocks[block]));
}

inline void take_title(Draft& draft, std::uint32_t block) {
  draft.settle(block, Role::kTitle);
  draft.roles.title_block = block;
}

}  // namespace lede::roles
