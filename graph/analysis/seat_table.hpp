// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/analysis/csr.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Whether somebody who was present at a meeting of a body sits there for that.
enum class Attended { ignored, counted };

/// possible: those who may be one (`possible_same_as`) count as one.
enum class Identities { strict, possible };

struct SeatTableOptions {
    Attended attended = Attended::ignored;
    Identities identities = Identities::strict;
    std::vector<NodeKind> kinds{NodeKind::body, NodeKind::working_group};  ///< where one can sit
    std::function<bool(const Edge&)> keep{};  ///< which seats and attendances count; empty: all
};

/// A node of the network; with possible identities, also the others that may be the same.
struct Party {
    const Node* node = nullptr;       ///< the one with the first id
    std::vector<const Node*> others;  ///< by id; empty with strict identities
};

/// Who sits where: people and bodies by their ids, each with the other's rows, and the edges.
struct SeatTable {
    std::vector<Party> people;  ///< who has a seat; collectives ("kommunerna") are left out
    std::vector<Party> bodies;  ///< where somebody has one
    Csr bodies_of;              ///< for each of `people` the bodies, sorted
    Csr people_of;              ///< for each of `bodies` the people, sorted
    std::vector<std::size_t> seat_begins{0};  ///< seats of entry k of bodies_of.targets ...
    std::vector<const Edge*> seats;           ///< ... are seats[seat_begins[k] .. [k + 1])

    /// The edges that seat a person in a body: member_of (one a role), then attended.
    [[nodiscard]] std::span<const Edge* const> seats_of(std::uint32_t person,
                                                        std::uint32_t body) const;
    [[nodiscard]] std::optional<std::uint32_t> find_person(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint32_t> find_body(std::string_view id) const;
};

/// Who sits where according to member_of and, by option, presence at meetings.
///
/// reads  a person with two roles in a body sits there once, with two edges as evidence. Ids are
///        taken as they are: who is who is not guessed
/// owns   nothing: it points into the network
/// cost   O(E log V) time
[[nodiscard]] SeatTable seat_table(const Network& network, const SeatTableOptions& options = {});

}  // namespace mandat::analysis
