// SPDX-License-Identifier: MIT
#include "document/read_document.hpp"

namespace lede {

Document read_markdown(const std::string& text) {
  return read_text(text);
}

}  // namespace lede
