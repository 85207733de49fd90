# Every library that Lede builds with, in one place.

# The module has none: what it needs of utf8proc stands in tables (core/unicode).
if(NOT EMSCRIPTEN)
  find_path(UTF8PROC_INCLUDE_DIR utf8proc.h REQUIRED)
  find_library(UTF8PROC_LIBRARY utf8proc REQUIRED)
  add_library(lede_utf8proc INTERFACE)
  target_include_directories(lede_utf8proc INTERFACE ${UTF8PROC_INCLUDE_DIR})
  target_link_libraries(lede_utf8proc INTERFACE ${UTF8PROC_LIBRARY})

  find_package(nlohmann_json 3.11 REQUIRED)
  find_package(CLI11 2.1 REQUIRED)
  if(PROJECT_IS_TOP_LEVEL)
    find_package(Catch2 REQUIRED)
  endif()
endif()
