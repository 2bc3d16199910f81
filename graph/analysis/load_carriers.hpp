// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/analysis/load.hpp"
#include "graph/analysis/possible_identities.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// A seat, and who else of the same home could be asked about it.
struct SeatQuestion {
    const SeatHeld* seat = nullptr;        ///< in the person's load
    std::vector<const PersonLoad*> could;  ///< fewest seats first, then by id
    const PersonLoad* one_way = nullptr;   ///< who takes it in one way that moves most seats and
                                           ///< puts them where fewest are; nullptr: stays
};

/// Whether others of the same municipality or organisation could carry a seat: a question to put,
/// no advice. Minutes do not say who may be elected, nor who has time.
///
/// Who comes into question: has a home in common with the person in the days that were asked about,
/// has no seat in that body (nor one in a body that may be the same), may not be the same person,
/// and would have fewer seats than the person has now even with the seats that they were given.
///
/// cost  O(people) to make; a question is a flow over the person's seats and colleagues; network
///       and report have to live as long
class Carriers {
  public:
    Carriers(const Network& network, const LoadReport& report);

    /// shape  one for each seat of the person, in their order
    [[nodiscard]] std::vector<SeatQuestion> questions(const PersonLoad& person) const;

  private:
    [[nodiscard]] std::vector<const PersonLoad*> colleagues(const PersonLoad& person) const;
    [[nodiscard]] bool sits(const PersonLoad& person, const Node& body) const;

    PossibleIdentities identities_;
    std::unordered_map<std::string_view, std::vector<const PersonLoad*>> by_place_;
};

}  // namespace mandat::analysis
