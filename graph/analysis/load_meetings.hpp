// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "graph/analysis/load.hpp"
#include "graph/analysis/occasion.hpp"
#include "graph/analysis/period.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// The meetings whose lists name a person. A meeting without a day is in no period but the open
/// one.
///
/// shape  one a meeting, also when its list has the person on two lines; by day, then id
[[nodiscard]] std::vector<MeetingTurn> meeting_turns(const Network& network,
                                                     const Occasions& occasions,
                                                     std::string_view person, const Period& period);

/// The days on which two or more of these meetings sat, attended or not: who was expected at two
/// places may have missed one for the other.
///
/// shape  by day
/// reads  sessions; a meeting without them is on its first and its last day, at unknown hours
[[nodiscard]] std::vector<CrowdedDay> crowded_days(const std::vector<MeetingTurn>& turns);

}  // namespace mandat::analysis
