// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "render/map/markup.hpp"
#include "render/view/diagram.hpp"

namespace mandat::render {

/// The place on a card where a line from the left (to the right) ends: its own, or a row's.
[[nodiscard]] std::string left_port(const NodeId& row);
[[nodiscard]] std::string right_port(const NodeId& row);

/// A card as HTML-like label. A row gets its element id the first time it is met: `ids` holds those
/// that are taken.
[[nodiscard]] Markup diagram_card(const DiagramCard& card, int least_width_pt,
                                  std::set<std::string>& ids);

/// About how wide it will be, in points.
[[nodiscard]] int width_pt(const DiagramCard& card);

}  // namespace mandat::render
