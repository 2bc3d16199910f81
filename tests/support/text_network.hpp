// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "graph/model/network.hpp"

namespace mandat::tests {

/// A network drawn as text: chains of names with a line between neighbours.
///
///     text_network("anna - body/rlg - bo   bo - municipality/are   body/rlg > dora")
///
/// A name is a person, or an id with its kind: "body/rlg", "working_group/gis", "focus_area/f1".
/// The line is the relation that two such nodes have: a seat (person and body or group),
/// representation (person and municipality or organisation), has_focus_area, has_working_group;
/// between others `-` is coordination and `>` an assignment from left to right. `=` is the same as
/// `-`, stated by two documents. A name alone is a node without lines. Names are ids with a capital
/// letter: "anna" -> person/anna, "Anna".
///
/// errors  std::invalid_argument for text that is no such drawing
[[nodiscard]] Network text_network(std::string_view drawing);

}  // namespace mandat::tests
