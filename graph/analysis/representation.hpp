// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/asked_days.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Somebody who sits in a body for a municipality or organisation.
struct Representative {
    const Node* person = nullptr;  ///< nullptr: the organisation itself is said to be a member
    Role role = Role::member;      ///< the latest one read
    Certainty certainty = Certainty::implied;  ///< explicit_ when any edge is
    std::vector<const Edge*> edges;            ///< member_of and what names the home

    [[nodiscard]] bool decides() const { return role != Role::substitute; }
};

/// How a municipality or organisation was there at one meeting.
enum class Turnout {
    decided,       ///< somebody of theirs who decides was present: a serving substitute and whoever
                   ///< chairs the body among them
    not_deciding,  ///< only others of theirs were present
    absent,        ///< the list has people of theirs, all of them absent
    not_listed,    ///< the list names nobody of theirs
};

struct MeetingTurnout {
    const Node* meeting = nullptr;
    Turnout turnout = Turnout::not_listed;
    bool seated = false;             ///< a seat of theirs in the body held on that day
    bool in_part = false;            ///< decided, but for some §§ only
    std::vector<const Edge*> edges;  ///< attended; empty when not listed
};

/// One municipality or organisation in one body.
struct RepresentationCell {
    std::size_t row = 0;                   ///< of Representation::places
    std::size_t column = 0;                ///< of Representation::bodies
    std::vector<Representative> people;    ///< deciding before substitutes, then by id
    std::vector<MeetingTurnout> meetings;  ///< of the body in the period, by day
    /// Nobody of theirs was read, although most of their kind sit here.
    bool hole = false;
    std::vector<const Node*> peers;  ///< for a hole: the others of their kind that do sit here

    [[nodiscard]] std::size_t deciding() const;
    [[nodiscard]] std::size_t substitutes() const;
    [[nodiscard]] std::size_t count(Turnout turnout) const;
};

struct Representation {
    std::vector<const Node*> places;        ///< municipalities, then organisations; by id
    std::vector<const Node*> bodies;        ///< bodies, then working groups; by id
    std::vector<RepresentationCell> cells;  ///< row by row; places.size() * bodies.size()
    /// Seats of people of whom no municipality or organisation was read.
    std::vector<const Edge*> without_place;

    [[nodiscard]] const RepresentationCell& at(std::size_t row, std::size_t column) const;
};

/// Which municipalities and organisations sit where, through whom, and where they were missing.
///
/// Places are those that somebody speaks for or that are said to be members somewhere; a place that
/// is only mentioned is none of them. A hole is stated where more than half of all of the same kind
/// sit in the body, two at the least: municipalities among themselves, organisations among those of
/// their type. It says that no representative was read, not that there is none.
///
/// shape   bodies that have a seat of such a place, or met; collectives left out
/// reads   represents, member_of (as Homes and is_seat say), met, attended, substituted_for
/// errors  none; an empty network gives an empty table
/// cost    O(E log E + places * bodies)
[[nodiscard]] Representation representation(const Network& network, const AskedDays& asked = {});

}  // namespace mandat::analysis
