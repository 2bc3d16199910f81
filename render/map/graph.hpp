// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/map/cgraph.hpp"
#include "render/view/structure.hpp"

namespace mandat::render {

/// The view as a graph for dot, in its own language; its cards keep their order.
///
/// shape    built through cgraph: keys are opaque, attributes are constants, numbers and element
///          ids; text from documents stands only in labels made by Markup
/// errors   Error{layout} when cgraph refuses
/// threads  one at a time: cgraph keeps global state; draw_structure_map() holds the lock
[[nodiscard]] std::string to_dot(const StructureView& view, CardOrder order = CardOrder::kept);

/// The ids a drawing of the view must have: one a card, a row and a line.
[[nodiscard]] std::vector<std::string> expected_ids(const StructureView& view);

}  // namespace mandat::render
