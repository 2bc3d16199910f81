// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/csr.hpp"

namespace mandat::analysis {

inline constexpr std::uint32_t no_dominator = UINT32_MAX;

/// The last vertex that every way from the starts to a vertex has to pass: its choke point.
///
/// shape     one a vertex; no_dominator for the starts, for what they do not reach, and where
///           several ways share nothing
/// reads     direction; a start that others lead to stays a start
/// requires  predecessors == transposed(successors); starts in range
/// cost      O(E log V) time but for graphs made to be hard (O(V^2)); O(V + E) memory, no recursion
/// source    semi-NCA: Georgiadis, Tarjan and Werneck 2006, doi:10.7155/jgaa.00119, after Lengauer
///           and Tarjan 1979, doi:10.1145/357062.357071
[[nodiscard]] std::vector<std::uint32_t> immediate_dominators(
    const Csr& successors, const Csr& predecessors, std::span<const std::uint32_t> starts);

}  // namespace mandat::analysis
