// SPDX-License-Identifier: Apache-2.0
// Charts: SVG that Mandat writes itself, for paper and for the page. Each is a function of a
// network or of a result of graph/analysis, gives the same bytes for the same input, and says its
// finding as its headline. Colours stand as attributes, and every element has a class (ink, muted,
// paper, card, hairline, grid, navy, slate, f1 .. f4, warn) by which a style sheet can paint it
// anew, in the dark for one: `.chart .ink { fill: … }`. What a mark stands for is its <title>.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/base/messages.hpp"
#include "render/map/sheet.hpp"

namespace mandat::render {

struct ChartOptions {
    Language language = Language::sv;
    std::string title{};  ///< empty: the finding
    Paper paper = Paper::natural;
    std::size_t most_rows = 60;
};

struct Chart {
    std::string svg;  ///< one <svg> document without script, style or outside reference
    std::string title;
    std::vector<std::string> notes;  ///< what was left out
    Sheet sheet;                     ///< the paper it is laid on
};

}  // namespace mandat::render
