// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "graph/base/messages.hpp"

namespace mandat::render {

/// What the root of a drawing says to those who cannot see it.
struct SvgHead {
    std::string title;
    std::string description;
    Language language = Language::sv;
};

struct CheckedSvg {
    std::string svg;
    std::set<std::string> ids;  ///< of every element that has one
    double width_pt = 0;
    double height_pt = 0;
};

/// Reads the SVG that Graphviz wrote and writes it anew: only elements and attributes of a fixed
/// list with values of their kind, links only within the drawing, every id once; declaration,
/// comments and the `<title>` that repeats a key are left out. A title, a description, a role and
/// a language are added.
///
/// errors  Error{layout}: not well-formed, or anything that is not on the list
[[nodiscard]] CheckedSvg check_svg(std::string_view svg, const SvgHead& head);

}  // namespace mandat::render
