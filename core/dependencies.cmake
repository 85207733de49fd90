# Every library that Lede builds with, in one place.

add_library(lede_utf8proc INTERFACE)
if(EMSCRIPTEN)
  # The module compiles utf8proc from source: only its decoder is linked (0.3 kB by brotli).
  set(UTF8PROC_SOURCE_DIR ${PROJECT_SOURCE_DIR}/build/third_party/utf8proc
    CACHE PATH "utf8proc's sources, with utf8proc.c")
  if(NOT EXISTS ${UTF8PROC_SOURCE_DIR}/utf8proc.c)
    message(FATAL_ERROR "Set UTF8PROC_SOURCE_DIR to utf8proc's sources (./dev does it), "
      "or get them there with wasm/fetch_utf8proc.sh ${UTF8PROC_SOURCE_DIR}.")
  endif()
  enable_language(C)
  add_library(utf8proc_source STATIC ${UTF8PROC_SOURCE_DIR}/utf8proc.c)
  target_include_directories(utf8proc_source PUBLIC ${UTF8PROC_SOURCE_DIR})
  target_compile_definitions(utf8proc_source PUBLIC UTF8PROC_STATIC)
  target_link_libraries(lede_utf8proc INTERFACE utf8proc_source)
else()
  find_path(UTF8PROC_INCLUDE_DIR utf8proc.h REQUIRED)
  find_library(UTF8PROC_LIBRARY utf8proc REQUIRED)
  target_include_directories(lede_utf8proc INTERFACE ${UTF8PROC_INCLUDE_DIR})
  target_link_libraries(lede_utf8proc INTERFACE ${UTF8PROC_LIBRARY})

  find_package(nlohmann_json 3.11 REQUIRED)
  find_package(CLI11 2.1 REQUIRED)
  if(PROJECT_IS_TOP_LEVEL)
    find_package(Catch2 REQUIRED)
  endif()
endif()
