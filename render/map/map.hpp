// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "graph/base/messages.hpp"
#include "render/map/sheet.hpp"

namespace mandat::render {

struct MapOptions {
    Language language = Language::sv;
    std::string title{};  ///< headline; empty: one is made from what the network holds
    std::chrono::milliseconds timeout{20'000};  ///< of the layout; past it Error{layout}
    Paper paper = Paper::natural;
    Form form = Form::svg;  ///< of Map::picture
};

/// A drawn map.
struct Map {
    std::string svg;  ///< one checked <svg> document, no script, no outside reference
    std::string dot;  ///< what Graphviz was given: same network -> same bytes
    std::vector<std::string> notes;  ///< what was folded or left out, in the language asked for
    std::string warnings;  ///< what Graphviz complained about; empty when the map is sound
    std::string picture;   ///< the bytes of the PDF or PNG asked for; empty for SVG
    Sheet sheet;           ///< the paper it is laid on
};

}  // namespace mandat::render
