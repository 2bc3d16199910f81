// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/csr.hpp"

namespace mandat::analysis {

/// Burt's constraint: how much somebody's contacts are each other's contacts. Low: a broker between
/// people who do not meet otherwise.
///
/// shape     one number a vertex
/// units     > 0, about 0..1.125; NaN for a vertex without neighbours, where it is not defined
/// reads     weights: one for each entry of graph.targets, the same in both rows; empty: all are 1
/// requires  each edge stands in both rows, no loops; every weight > 0
/// cost      O(sum over vertices of the degrees of their neighbours) time, O(V) memory
/// source    Burt 1992, Structural Holes, ch. 2, eq. 2.4, doi:10.4159/9780674029095
[[nodiscard]] std::vector<double> constraint(const Csr& graph,
                                             std::span<const std::uint32_t> weights = {});

/// The same of one vertex.
/// cost  O(V + sum of the degrees of its neighbours)
[[nodiscard]] double constraint_of(const Csr& graph, std::uint32_t vertex,
                                   std::span<const std::uint32_t> weights = {});

}  // namespace mandat::analysis
