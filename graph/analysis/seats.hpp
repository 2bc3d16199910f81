// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "graph/analysis/period.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Whether a role is a seat. Secretaries, staff, coordinators and project leaders have a function:
/// they meet everybody and decide with nobody.
[[nodiscard]] bool is_seat(Role role);

/// Bodies and working groups that a person can sit in, collectives ("kommunerna") left out.
[[nodiscard]] bool has_seats(const Node& node);

/// Who sits where: body or group -> person -> the edges that say so.
///
/// reads  member_of with a role that is a seat, held on at least one day of the period
/// cost   O(E log V)
using Seats =
    std::map<NodeId, std::map<NodeId, std::vector<const Edge*>, std::less<>>, std::less<>>;
[[nodiscard]] Seats seats_of(const Network& network, const Period& period = {});

/// The same where `counts` says of each seat whether it does.
[[nodiscard]] Seats seats_where(const Network& network,
                                const std::function<bool(const Edge&)>& counts);

/// Two bodies or groups that share people. a < b.
struct SharedSeats {
    std::string_view a;
    std::string_view b;
    std::size_t size_a = 0;                    ///< people who sit in a
    std::size_t size_b = 0;                    ///< people who sit in b
    std::span<const std::string_view> people;  ///< in both; sorted, at least one
};

/// All pairs that share at least one person, by ids; views into the seats they were taken from.
struct SharedSeatList {
    std::vector<SharedSeats> pairs;
    std::vector<std::string_view> people;  ///< of one pair after the other

    SharedSeatList() = default;
    SharedSeatList(SharedSeatList&&) = default;  // the pairs' views move with the people
    SharedSeatList& operator=(SharedSeatList&&) = default;
    SharedSeatList(const SharedSeatList&) = delete;
    SharedSeatList& operator=(const SharedSeatList&) = delete;
    ~SharedSeatList() = default;
};

/// The seats have to live as long.
///
/// cost  O(S + P log P) for S seats and P shared ones, the sum over people of the square of theirs
[[nodiscard]] SharedSeatList shared_seats(const Seats& seats);
SharedSeatList shared_seats(Seats&& seats) = delete;

}  // namespace mandat::analysis
