// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/csr.hpp"
#include "tests/bench/stopwatch.hpp"

namespace mandat::bench {

/// Prepares its own form of a table or graph, then does the work between start() and stop(), and
/// gives one number that is the same for all who do the same work: of a projection the sum of what
/// all pairs share; of betweenness the sum of the scores; of parts, cut points and what is reached
/// their number; of cores their sum; of dominators the sum of the numbers of all that have one.
using Work = double (*)(const analysis::Csr& rows, const analysis::Csr& columns, Stopwatch& watch);

namespace boost_graph {
double betweenness(const analysis::Csr& rows, const analysis::Csr& columns, Stopwatch& watch);
double components(const analysis::Csr& rows, const analysis::Csr& columns, Stopwatch& watch);
double cores(const analysis::Csr& rows, const analysis::Csr& columns, Stopwatch& watch);
double reach(const analysis::Csr& rows, const analysis::Csr& columns, Stopwatch& watch);
double articulation(const analysis::Csr& rows, const analysis::Csr& columns, Stopwatch& watch);
double dominators(const analysis::Csr& rows, const analysis::Csr& columns, Stopwatch& watch);
}  // namespace boost_graph

// nullptr where the package was not found when this was configured.
extern const Work graphblas_projection;
extern const Work igraph_projection;
extern const Work igraph_betweenness_scores;

}  // namespace mandat::bench
