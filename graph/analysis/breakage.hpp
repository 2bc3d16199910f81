// SPDX-License-Identifier: Apache-2.0
// What falls apart without somebody: a person, a body, or everybody of a municipality or
// organisation. Counts of what the network states; whether it matters is for the reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/analysis/seat_table.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// A body that loses people.
struct BodyLeft {
    const Node* body = nullptr;
    std::uint32_t members = 0;       ///< before
    std::uint32_t left = 0;          ///< after
    std::vector<const Edge*> seats;  ///< those that go

    /// Fewer than half of its members are left.
    [[nodiscard]] bool is_below_half() const { return 2 * left < members; }
};

/// A role in a body (chair, secretary, ...) that nobody else has there. Plain members are none.
struct RoleLost {
    const Node* body = nullptr;
    Role role = Role::chair;
    std::vector<const Edge*> seats;  ///< that held it
};

/// A municipality or organisation of which nobody is left in a body.
struct VoiceLost {
    const Node* body = nullptr;
    const Node* place = nullptr;
    std::vector<const Edge*> seats;       ///< of those who go, in the body
    std::vector<const Edge*> represents;  ///< of those who go, for the place
};

/// Two bodies that nobody else sits in both of, or two people who meet in no other body.
struct LinkLost {
    const Node* left = nullptr;
    const Node* right = nullptr;
    std::vector<const Edge*> seats;  ///< that joined them
};

/// A chain of delegation that has no other way.
struct ChainLost {
    const Node* from = nullptr;
    const Node* to = nullptr;
    std::vector<const Edge*> way;  ///< a shortest one, an edge a step
};

struct BreakageOptions {
    SeatTableOptions seating{};
    std::vector<EdgeKind> chains{///< what delegation runs along
                                 EdgeKind::has_focus_area, EdgeKind::has_working_group,
                                 EdgeKind::has_board,      EdgeKind::assignment,
                                 EdgeKind::creates_group,  EdgeKind::referral,
                                 EdgeKind::staffs};
    std::size_t at_most = 1000;  ///< chains listed; all are counted
};

struct Breakage {
    std::vector<const Node*> removed;             ///< by id; empty: none of the ids is known
    std::vector<BodyLeft> bodies;                 ///< that lose somebody, by id
    std::vector<RoleLost> roles;                  ///< by body, then role
    std::vector<VoiceLost> voices;                ///< by body, then place
    std::vector<LinkLost> body_links;             ///< by ids
    std::vector<LinkLost> person_links;           ///< by ids
    std::vector<std::vector<const Node*>> parts;  ///< people and bodies that hung together over
                                                  ///< what goes, and no longer do: largest first;
                                                  ///< empty when nothing falls apart
    std::size_t parted_people = 0;                ///< pairs of people in different ones of `parts`
    std::size_t chains_lost = 0;                  ///< pairs of giver and last taker
    std::vector<ChainLost> chains;                ///< the first of them, by ids
    std::vector<const Edge*> tasks;               ///< of `chains` kinds, given by or to what goes
};

/// What falls apart without these.
///
/// reads    ids of people and bodies go as they are; with a municipality or organisation goes
///          everybody who represents it. Who sits where: see SeatTableOptions
///          seating.keep also says which representation and which delegation count
/// owns     nothing: it points into the network
/// errors   none; an unknown id is passed over
/// cost     O(E log V), and O(E) for each giver that reaches what goes
[[nodiscard]] Breakage breakage(const Network& network, const std::vector<NodeId>& without,
                                const BreakageOptions& options = {});

}  // namespace mandat::analysis
