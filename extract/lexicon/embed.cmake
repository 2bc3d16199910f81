# SPDX-License-Identifier: Apache-2.0
# Turns word lists into one source file: cmake -DOUT=x.cpp -DFILES=a.tsv;b.txt -P embed.cmake
set(code "// Made by extract/lexicon/embed.cmake from the word lists beside it.\n#include \"extract/lexicon/embedded.hpp\"\n\nnamespace mandat::extract {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" text)
  string(APPEND code "const std::string_view ${name}_list = R\"list(${text})list\";\n")
endforeach()
string(APPEND code "}  // namespace mandat::extract\n")
file(WRITE "${OUT}" "${code}")
