// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <graphviz/gvc.h>

#include "render/map/sheet.hpp"

namespace mandat::render {

/// A graph with the text it is read from again for another try.
struct Drawing {
    GVC_t* context = nullptr;
    const std::string& dot;
    Agraph_t* graph = nullptr;
};

/// Lays the cards out for a paper: closer where letters would be too small by little, further
/// apart where there is room.
///
/// errors  false: Graphviz refused
[[nodiscard]] bool lay_out_on(Drawing& drawing, PaperSize paper);

/// Makes the page of a graph that was laid out as large as the paper: the drawing in the middle of
/// its width and at its top, the foot at its bottom, title and foot at its left edge.
Sheet put_on_paper(Agraph_t* graph, PaperSize paper);

}  // namespace mandat::render
