// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.hpp"
#include "render/map/map.hpp"
#include "render/view/structure.hpp"

namespace mandat::render {

/// The structure map: bodies, focus areas, working groups, and people under their municipalities.
///
/// shape    every card, row and line bears the id that element_id() makes of its node ids
/// errors   Error{layout} when Graphviz refuses or takes too long
/// threads  one layout at a time; it runs in a child process
[[nodiscard]] Map draw_structure_map(const Network& network, const MapOptions& options = {});

/// The same of a view that was made, and perhaps marked, before.
[[nodiscard]] Map draw_structure(const StructureView& view, const MapOptions& options = {});

}  // namespace mandat::render
