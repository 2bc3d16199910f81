// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "render/view/selection.hpp"

namespace mandat::render {

/// One person's part in one body or group, all its statements taken together.
struct Membership {
    NodeId person;
    NodeId of;
    Role role = Role::member;  ///< the highest one
    std::string role_as_written;
    Seat seat = Seat::seat;
    Certainty certainty = Certainty::explicit_;  ///< explicit when any statement is
    std::string until;
};

/// All memberships of people in shown bodies and groups, by person, then place on the map.
[[nodiscard]] std::vector<Membership> memberships(const Selection& selection);

/// Where a person is at home on the map.
struct Home {
    NodeId id;  ///< municipality or organisation; empty when none is stated
    Certainty certainty = Certainty::explicit_;
};

[[nodiscard]] Home home_of(const Network& network, const NodeId& person);

/// What is left of the people when the limit is kept.
struct People {
    std::vector<PeopleCard> cards;  ///< sorted by name; those without organisation last
    std::vector<LinkView> links;    ///< group -> person, or group -> card when folded
    std::size_t links_left_out = 0;
    bool folded = false;
    std::size_t substitutes_left_out = 0;
    std::size_t people = 0;                 ///< with a seat, shown or not
    std::vector<std::string> home_implied;  ///< names marked with an asterisk
};

[[nodiscard]] People people(const Selection& selection, const std::vector<Membership>& all,
                            std::size_t limit);

}  // namespace mandat::render
