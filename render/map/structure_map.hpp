// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "graph/base/messages.hpp"
#include "graph/model/network.hpp"

namespace mandat::render {

struct MapOptions {
    Language language = Language::sv;
    std::string title{};  ///< headline; empty: one is made from what the network holds
    std::chrono::milliseconds timeout{20'000};  ///< of the layout; past it Error{layout}
};

/// A drawn map.
struct Map {
    std::string svg;  ///< one checked <svg> document, no script, no outside reference
    std::string dot;  ///< what Graphviz was given: same network -> same bytes
    std::vector<std::string> notes;  ///< what was folded or left out, in the language asked for
    std::string warnings;  ///< what Graphviz complained about; empty when the map is sound
};

/// The structure map: bodies, focus areas, working groups, and people under their municipalities.
///
/// shape    every card, row and line bears the id that element_id() makes of its node ids
/// errors   Error{layout} when Graphviz refuses or takes too long
/// threads  one layout at a time; it runs in a child process
[[nodiscard]] Map draw_structure_map(const Network& network, const MapOptions& options = {});

}  // namespace mandat::render
