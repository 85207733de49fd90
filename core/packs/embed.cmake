# Writes the language packs as C++ source. Run by the build:
#   cmake -DOUTPUT=packs.cpp -P embed.cmake
# Every *.lang beside this file and below is taken; bytes go over as numbers, so nothing needs quoting.
file(GLOB_RECURSE packs ${CMAKE_CURRENT_LIST_DIR}/*.lang)
list(SORT packs)

set(arrays "")
set(entries "")
foreach(pack IN LISTS packs)
  get_filename_component(code ${pack} NAME_WE)
  string(MAKE_C_IDENTIFIER "k_${code}" name)
  file(READ ${pack} bytes HEX)
  file(SIZE ${pack} size)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
  string(REGEX REPLACE "(................................................................................)" "\\1\"\n\"" bytes "${bytes}")
  string(APPEND arrays "constexpr char ${name}[] =\n\"${bytes}\";\n")
  string(APPEND entries "    {\"${code}\", {${name}, ${size}}},\n")
endforeach()

file(WRITE ${OUTPUT} "// Made from core/packs/*.lang by embed.cmake.
#include \"packs/embedded_packs.hpp\"

namespace lede {
namespace {

${arrays}
constexpr EmbeddedPack kPacks[] = {
${entries}};

}  // namespace

std::span<const EmbeddedPack> embedded_packs() {
  return kPacks;
}

}  // namespace lede
")
