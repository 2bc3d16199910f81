// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "graph/analysis/seat_table.hpp"
#include "graph/analysis/time_together.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// One that two share: a person of two bodies, or a body of two people.
struct SharedSeat {
    const Node* at = nullptr;
    std::span<const Edge* const> left;   ///< the seats in (of) the left one; at least one
    std::span<const Edge* const> right;  ///< the seats in (of) the right one; at least one
    bool by_service = false;             ///< somebody sits there as secretary or staff only
    std::optional<int> days;             ///< that both seats were held; nullopt: undated
};

/// Two bodies that share people, or two people that share bodies.
struct Overlap {
    const Node* left = nullptr;
    const Node* right = nullptr;  ///< of a later id
    std::uint32_t left_size = 0;  ///< people of the left body; bodies of the left person
    std::uint32_t right_size = 0;
    std::uint32_t shared = 0;               ///< of them those on both sides; >= 1
    std::uint32_t by_service = 0;           ///< of the shared those by_service
    double jaccard = 0;                     ///< shared / in either, 0..1
    double coefficient = 0;                 ///< shared / size of the smaller, 0..1
    double expected = 0;                    ///< what they would share by chance, given their sizes
    double chance = 1;                      ///< that chance gives so many or more, 0..1
    std::vector<SharedSeat> seats;          ///< `shared` of them, by id
    std::optional<int> days;                ///< sum of those of the seats; nullopt: all are undated
    std::vector<MeetingTogether> meetings;  ///< people only: both present; by id
    int minutes = 0;                        ///< scheduled, of those meetings that state their times

    /// Nobody connects them but secretaries and staff.
    [[nodiscard]] bool is_by_service() const { return by_service == shared; }
};

struct OverlapOptions {
    SeatTableOptions seating{};
    NodeId of{};                 ///< only pairs with this one; empty: all
    std::uint32_t at_least = 1;  ///< only pairs that share so many
};

struct Overlaps {
    std::shared_ptr<const SeatTable> seating;  ///< what was counted; owns the spans of the seats
    std::size_t population = 0;                ///< that sizes are drawn from: people, or bodies
    std::vector<Overlap> pairs;  ///< most shared first, then the least by chance, then by ids
};

/// Which bodies share people: how many, compared with chance, who, and since when.
///
/// reads   population: everybody who has a seat. `days` are from the first to the last sight of a
///         seat, both days counted, where two periods of one seat that touch count once
/// owns    it points into the network
/// cost    O(sum over people of seats^2 + shared seats)
/// source  Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x; overlap coefficient: Szymkiewicz
///         1934; chance: hypergeometric, see Chance. Many pairs are looked at: of a thousand that
///         share by chance only, ten have a `chance` below 0.01
[[nodiscard]] Overlaps body_overlaps(const Network& network, const OverlapOptions& options = {});

/// Which people share bodies; and the meetings at which both were present.
///
/// reads   population: all bodies with a seat. Presence limited to some items ("§ 8-9") is presence
/// cost    O(sum over bodies of seats^2 + shared seats + for each pair its attendances)
[[nodiscard]] Overlaps person_overlaps(const Network& network, const OverlapOptions& options = {});

}  // namespace mandat::analysis
