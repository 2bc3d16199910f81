// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/map/cgraph.hpp"
#include "render/view/diagram.hpp"

namespace mandat::render {

/// The diagram as a graph for dot, in its own language; its cards keep their order.
///
/// shape    as to_dot() of the structure map
/// errors   Error{layout} when cgraph refuses
/// threads  one at a time: cgraph keeps global state; draw() holds the lock
[[nodiscard]] std::string to_dot(const Diagram& diagram, CardOrder order = CardOrder::kept);

/// The ids a drawing of the diagram must have: one a card and a line.
[[nodiscard]] std::vector<std::string> expected_ids(const Diagram& diagram);

}  // namespace mandat::render
