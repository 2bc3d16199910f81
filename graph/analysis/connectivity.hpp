// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/csr.hpp"

namespace mandat::analysis {

inline constexpr std::uint32_t unreachable = UINT32_MAX;

/// What hangs together.
struct Components {
    std::vector<std::uint32_t> of;  ///< for each vertex its part, numbered by their first vertices
    std::uint32_t count = 0;
};

/// requires  each edge stands in both rows
/// cost      O(V + E)
/// source    any order does: Boost's goes depth first and keeps two iterators a step for it
[[nodiscard]] Components components(const Csr& graph);

/// The k-core of each vertex: the largest k so that it lies in a part of the graph where everybody
/// has at least k neighbours within that part.
///
/// shape     one number a vertex; 0 for a vertex without edges
/// requires  each edge stands in both rows, no loops
/// cost      O(V + E)
/// source    Batagelj and Zaversnik 2003, arXiv:cs/0310049
[[nodiscard]] std::vector<std::uint32_t> core_numbers(const Csr& graph);

/// Vertices without which what hangs together falls apart.
///
/// shape     sorted
/// requires  each edge stands in both rows
/// cost      O(V + E) time, no recursion
/// source    Hopcroft and Tarjan 1973, doi:10.1145/362248.362272. Boost's needs edge numbers and a
///           list graph; this one keeps three numbers a vertex
[[nodiscard]] std::vector<std::uint32_t> articulation_points(const Csr& graph);

/// Steps from a vertex to every other; `unreachable` where no path leads. Follows rows, so edges in
/// one direction are followed in that direction.
/// cost  O(V + E)
[[nodiscard]] std::vector<std::uint32_t> steps_from(const Csr& graph, std::uint32_t start);

}  // namespace mandat::analysis
