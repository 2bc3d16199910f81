// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "graph/model/network.hpp"

namespace mandat::render {

/// Which part of a network a map shows. Nothing set: all of it.
struct Restriction {
    std::string day{};      ///< ISO: what held, had met and had been decided by then
    NodeId around{};        ///< a body, group, focus area or person, and what is near it
    std::size_t depth = 1;  ///< how near: steps over structure, relations, tasks and seats
    NodeId place{};         ///< people of this municipality or organisation, and where they sit
};

/// The part of a network that the restriction leaves: every edge with both its ends.
///
/// shape   ids, order and evidence stay as they are; meetings and items of what is left stay too
/// reads   Timeline for what holds on a day; a person is no way from one body to another
/// cost    O(E log E)
[[nodiscard]] Network restricted(const Network& network, const Restriction& restriction);

}  // namespace mandat::render
