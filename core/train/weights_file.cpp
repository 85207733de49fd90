// SPDX-License-Identifier: MIT
#include "train/weights_file.hpp"

namespace lede::train {
namespace {

template <typename Number>
void add_array(std::string& file, const char* type, const std::string& name,
               const std::vector<Number>& numbers) {
  file += std::string("constexpr ") + type + " " + name + "[] = {";
  std::size_t column = 100;
  for (const Number number : numbers) {
    const std::string text = std::to_string(static_cast<int>(number)) + ",";
    if (column + text.size() > 99) {
      file += "\n ";
      column = 1;
    }
    file += " " + text;
    column += text.size() + 1;
  }
  file += "\n};\n";
}

void add_net(std::string& file, const std::string& name, const PackedNet& net) {
  file += "\n";
  add_array(file, "std::int8_t", "k" + name + "Shift", net.shift);
  add_array(file, "std::int8_t", "k" + name + "Weight", net.weight);
  add_array(file, "std::int16_t", "k" + name + "Bias", net.bias);
}

}  // namespace

std::string weights_file(const PackedWordNets& nets, const std::vector<std::string>& notes) {
  std::string file = "// SPDX-License-Identifier: MIT\n// Written by lede-train; see models.hpp.\n";
  for (const std::string& note : notes) file += "// " + note + "\n";
  add_net(file, "Word", nets.words);
  add_net(file, "Pair", nets.pairs);
  return file;
}

}  // namespace lede::train
