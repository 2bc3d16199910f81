// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/asked_days.hpp"
#include "graph/analysis/home.hpp"
#include "graph/analysis/spread.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// One meeting whose list names the person.
struct MeetingTurn {
    const Node* meeting = nullptr;
    const Node* body = nullptr;            ///< whose meeting it was; nullptr: not stated
    std::string date;                      ///< ISO; empty: not stated
    Presence presence = Presence::absent;  ///< present when any line of the list says so
    Capacity capacity = Capacity::other;   ///< the weightiest of those lines
    std::string paragraphs;          ///< "8-9, 15" when present for these only; empty: no limit
    std::optional<int> minutes;      ///< scheduled; nullopt: no session has both its times
    bool timed = false;              ///< every session has both its times
    std::vector<const Edge*> edges;  ///< attended; at least one

    [[nodiscard]] bool whole() const { return presence == Presence::present && paragraphs.empty(); }
};

/// Whether somebody else of the same municipality or organisation sat there at the same time.
enum class Company { alone, shared, unknown };

/// A place in a body or group.
struct SeatHeld {
    const Node* body = nullptr;  ///< never nullptr; for functions also a project or such
    Role role = Role::member;    ///< the latest one read; of several the highest
    Certainty certainty = Certainty::implied;  ///< explicit_ when any edge is
    Company company = Company::unknown;        ///< unknown: no home was read, or a function
    std::vector<const Edge*> edges;            ///< member_of, by day; at least one
    std::vector<const Edge*> colleagues;  ///< seats of others of the same home at the same time
};

/// A day on which the lists of two or more meetings name the person.
struct CrowdedDay {
    std::string date;
    std::vector<const Node*> meetings;  ///< by start, those without times last; at least two
    /// Whether two of them overlap in hours; nullopt: the times that are known do not, and some
    /// are not known.
    std::optional<bool> overlapping;
};

/// Distinct seats, strictly and if open questions of identity were answered with yes.
struct SeatFigures {
    std::size_t strict = 0;
    std::size_t people_same = 0;         ///< with the seats of those who may be the same person
    std::size_t bodies_same = 0;         ///< bodies that may be one counted once
    std::size_t all_same = 0;            ///< both
    std::vector<const Edge*> questions;  ///< possible_same_as that make a difference here

    friend bool operator==(const SeatFigures&, const SeatFigures&) = default;
};

/// What one person carries, as parts with their lists. There is no sum of them.
struct PersonLoad {
    const Node* person = nullptr;
    std::vector<Home> homes;               ///< within the period; empty: none was read
    std::vector<MeetingTurn> meetings;     ///< by day
    std::vector<SeatHeld> seats;           ///< in bodies and working groups; by id of the body
    std::vector<SeatHeld> functions;       ///< secretary, staff, project leader and the like
    std::vector<const Edge*> assignments;  ///< open, handed to this person; by day
    std::vector<CrowdedDay> days;          ///< by day
    SeatFigures figures;

    [[nodiscard]] std::size_t attended() const;  ///< meetings, wholly or in part
    [[nodiscard]] std::size_t absent() const;
    [[nodiscard]] std::size_t in_part() const;  ///< present for some §§ only: hours not guessed
    [[nodiscard]] std::size_t untimed() const;  ///< wholly present, but not all hours are known
    [[nodiscard]] std::size_t working_groups() const;  ///< of the seats
    [[nodiscard]] std::size_t alone() const;           ///< seats nobody else of the home holds
};

/// What is counted, each for itself. Names are those of JSON.
enum class LoadPart {
    meetings,  ///< whose list names the person, present or absent
    attended,  ///< of them, wholly or in part
    absent,
    minutes,         ///< scheduled length of the meetings attended wholly
    seats,           ///< bodies and working groups, strictly
    working_groups,  ///< of them
    functions,
    assignments,  ///< open ones
    crowded_days,
    alone,  ///< share of the seats that nobody else of the home holds, 0..1
};
inline constexpr std::size_t load_parts = 10;

struct LoadReport {
    AskedDays asked;
    std::vector<PersonLoad> people;          ///< everybody with anything in a list; by id
    std::array<Spread, load_parts> spreads;  ///< of each part over these people

    [[nodiscard]] const Spread& spread(LoadPart part) const;
    [[nodiscard]] const PersonLoad* find(std::string_view person) const;  ///< nullptr: none
};

/// The figure of a part; nullopt where it is not known: minutes when no meeting attended wholly has
/// its times, the share when the person has no seat or no home was read.
[[nodiscard]] std::optional<double> value(const PersonLoad& load, LoadPart part);

/// Parts in which at most one in ten has more and that lie above the median, the rarest first.
[[nodiscard]] std::vector<LoadPart> heaviest_parts(const LoadReport& report,
                                                   const PersonLoad& load);

/// Who carries what, each part with the edges it rests on.
///
/// shape     one entry a person that a list, a seat or an open assignment names in those days:
///           meetings of them, seats that held on one of them, assignments given by their end
/// reads     attended, met, member_of, represents, what was handed over, possible_same_as
/// requires  nothing; a person with several roles in a body has one seat there
/// errors    none; an empty network gives nobody
/// cost      O(E log E), and pairs of one home in one body for the share
[[nodiscard]] LoadReport load(const Network& network, const AskedDays& asked = {});

}  // namespace mandat::analysis
