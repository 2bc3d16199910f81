// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/analysis/asked_days.hpp"
#include "graph/analysis/home.hpp"
#include "graph/analysis/load.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// A member, chair, vice chair or substitute of a body or working group has a seat there. All other
/// roles, and whatever belongs to an area, a project or an organisation, are functions.
[[nodiscard]] bool is_seat_in(const Node& where, Role role);

/// Somebody's seat while they were of one home.
struct Sitting {
    const Edge* seat = nullptr;
    const Home* home = nullptr;  ///< never nullptr
    Period held;                 ///< of seat and home, within the days asked for
};

/// Who sat where when, and beside whom of the same home.
///
/// cost  O(E) to make; a question costs the seats of that home in the body
class Seating {
  public:
    Seating(const Network& network, const Timeline& timeline, const Homes& homes,
            const AskedDays& asked);

    /// Seats (functions) of a person that held in the period asked for, by id of the body.
    [[nodiscard]] std::vector<SeatHeld> seats(std::string_view person) const;
    [[nodiscard]] std::vector<SeatHeld> functions(std::string_view person) const;

    /// One seat, once for each home its holder had meanwhile; nothing when none was read.
    [[nodiscard]] std::vector<Sitting> sittings_of(const Edge& seat) const;

    /// Whether a seat or function held on one of the days asked for.
    [[nodiscard]] bool held(const Edge& edge) const;

  private:
    enum class Wanted { seats, functions };

    struct BodyAndPlace {
        const Node* body;
        const Node* place;
        friend bool operator==(const BodyAndPlace&, const BodyAndPlace&) = default;
    };
    struct BodyAndPlaceHash {
        std::size_t operator()(const BodyAndPlace& of) const {
            return std::hash<const Node*>()(of.body) * 31 + std::hash<const Node*>()(of.place);
        }
    };

    [[nodiscard]] std::vector<SeatHeld> collect(std::string_view person, Wanted wanted) const;
    void find_company(SeatHeld& seat) const;
    void add_sittings(const Edge& seat, std::vector<Sitting>& out) const;

    const Network& network_;
    const Timeline& timeline_;
    const Homes& homes_;
    const AskedDays asked_;
    std::unordered_map<BodyAndPlace, std::vector<Sitting>, BodyAndPlaceHash> sittings_;
};

/// Distinct seats of each person, strictly and with open questions answered with yes.
void count_possible_seats(const Network& network, std::vector<PersonLoad>& people);

}  // namespace mandat::analysis
