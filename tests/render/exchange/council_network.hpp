// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/model/network.hpp"

namespace mandat::tests {

/// One meeting of a council, small enough to write down by hand what any format makes of it:
///
///     documents  doc/1 "juni.txt", doc/2 "september.txt"
///     nodes      body/radet, decision/d (§ 3, two points), meeting/m (2025-06-10, 13:00-15:30),
///                person/anna (one alias, one title), person/bo
///     edges      e/1 anna member_of radet: chair, implied, 2025-06-10 to 2025-09-01, two sentences
///                e/2 anna attended m, e/3 radet met m, e/4 m treated d
///                e/5 assignment from radet to nobody named
///                e/6 anna possible_same_as bo: 0.75, two reasons
[[nodiscard]] Network council_network();

/// A person and a body of this name, and a seat that quotes it in every text it has. The document
/// has the name as its path.
[[nodiscard]] Network network_saying(const std::string& text);

}  // namespace mandat::tests
