// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "graph/analysis/onboarding.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Which way a relation is followed.
enum class Direction { up, down };

/// What is above (below) some nodes within two steps: who hands to them, to whom they report, whose
/// part they are; and the other way round.
///
/// shape  nearest first, then by ids, what is said of the same two together; a node is passed once
/// reads  relations first seen by the day; an empty day: all
/// cost   O(E)
[[nodiscard]] std::vector<OnboardingStep> steps_from(const Network& network,
                                                     const std::set<std::string_view>& start,
                                                     Direction direction, std::string_view day);

}  // namespace mandat::analysis
