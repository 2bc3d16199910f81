// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "render/page/facts.hpp"

namespace mandat::render {

/// One body or group of the table "who sits where".
struct SeatColumn {
    const Node* body = nullptr;
    std::vector<NodeId> of;   ///< whose seats it holds: a group also those of its focus area
    std::size_t members = 0;  ///< seats of different people in each of these
};

/// One person (or unnamed holder of a role) of the table.
struct SeatRow {
    const Node* holder = nullptr;
    std::vector<const Node*> places;              ///< what the person represents
    std::vector<std::vector<const Edge*>> seats;  ///< one entry a column; leading role first
    std::size_t bodies = 0;                       ///< columns with a seat
};

/// Person x body as the protocols state it.
///
/// shape  columns: bodies by number of members, then groups by focus area; rows by place, then
///        name, those without a place last
struct Seating {
    std::vector<SeatColumn> columns;
    std::vector<SeatRow> rows;
    std::vector<const Node*> without_seat;  ///< people who are named but sit nowhere, by name
};

[[nodiscard]] Seating seating_of(const Facts& facts);

/// Seats in one body, leading roles first, then by name.
[[nodiscard]] std::vector<const Edge*> seats_in(const Network& network, const Node& body);

}  // namespace mandat::render
