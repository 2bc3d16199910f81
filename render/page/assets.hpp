// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace mandat::render {

// Compiled in from render/page/assets/ by embed.cmake.
extern const std::string_view page_css;  ///< with both fonts embedded
extern const std::string_view page_js;
extern const std::string_view sheet_css;   ///< of the onboarding sheet, with the same fonts
extern const std::string_view page_marks;  ///< the shapes of roles as SVG symbols

}  // namespace mandat::render
