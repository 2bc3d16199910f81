// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/map/child.hpp"
#include "render/map/sheet.hpp"

namespace mandat::render {

/// On what, and as what beside SVG.
struct LayoutWish {
    Paper paper = Paper::natural;
    Form form = Form::svg;
};

/// What Graphviz made of a graph.
struct Layout {
    std::string svg;       ///< as Graphviz wrote it: not fit to be shown before check_svg()
    std::string picture;   ///< the bytes of the PDF or PNG; empty when SVG was asked for
    Sheet sheet;           ///< it was laid on
    std::string warnings;  ///< everything it complained about; empty when it had nothing to say
    bool inter = false;    ///< measured with the typeface Inter
};

/// Lays a graph out with dot, in a child process of its own: Graphviz may exit, abort, leak or
/// take minutes, and none of it reaches us.
///
/// reads    dot as to_dot() wrote it; never text from elsewhere
/// errors   Error{layout}: refused by Graphviz, out of time, out of memory, too large, crashed
/// threads  one at a time is enough for one machine; nothing is shared
[[nodiscard]] Layout lay_out(const std::string& dot, const LayoutLimits& limits = {},
                             LayoutWish wish = {});

}  // namespace mandat::render
