// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "extract/statement/decision_points.hpp"

namespace mandat::extract {

/// Clauses that only say what became of a proposal get its words: "attsats 1 avslås" those of the
/// first clause beside its own, "förslaget antas" those of all instead of its own.
[[nodiscard]] std::vector<DecisionPoint> resolve_outcomes(
    std::vector<DecisionPoint> points, const std::vector<DecisionPoint>& proposed);

}  // namespace mandat::extract
