// SPDX-License-Identifier: MIT
#include "roles/assign_roles.hpp"

namespace lede {

Roles assign_roles(const Document& document, const Marks& /*marks*/, const Sentences& /*sentences*/,
                   const Names& /*names*/, const LanguagePack& /*pack*/,
                   const std::optional<std::string>& title) {
  Roles roles;
  roles.role.resize(document.blocks.size(), Role::kBody);
  roles.level.resize(document.blocks.size());
  roles.speaker.resize(document.blocks.size());
  roles.title = title;
  return roles;
}

bool is_running_text(Role role) {
  return role == Role::kLead || role == Role::kBody || role == Role::kAnswer;
}

}  // namespace lede
