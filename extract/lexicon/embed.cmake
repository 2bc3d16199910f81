# SPDX-License-Identifier: Apache-2.0
# Turns texts into one source file:
#   cmake -DOUT=x.cpp -DFILES=a.tsv;b.sv.md -DHEADER=extract/x.hpp -DSUFFIX=list -P embed.cmake
# Each is a constant named after its file: a_list, b_sv_list.
set(code "// Made by extract/lexicon/embed.cmake.\n#include \"${HEADER}\"\n\nnamespace mandat::extract {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WLE)
  string(MAKE_C_IDENTIFIER "${name}" name)
  string(TOLOWER "${name}" name)
  file(READ "${file}" text)
  string(APPEND code "const std::string_view ${name}_${SUFFIX} = R\"list(${text})list\";\n")
endforeach()
string(APPEND code "}  // namespace mandat::extract\n")
file(WRITE "${OUT}" "${code}")
