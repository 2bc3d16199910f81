// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/csr.hpp"
#include "graph/analysis/projection.hpp"

namespace mandat::analysis {

struct BetweennessOptions {
    Threads threads = Threads::two;
    std::uint32_t exact_up_to = 60'000;  ///< vertices; beyond, shortest paths from a sample only
    std::uint32_t sources = 4'096;       ///< of the sample, drawn with replacement; >= 2
    double risk = 0.05;                  ///< that any error is larger than stated; 0 < risk < 1
    std::uint32_t seed = 1;              ///< of the drawing
};

struct Betweenness {
    std::vector<double> scores;
    std::vector<double> errors;  ///< empty: exact. Else how far each score may be off, all at once
    std::uint32_t sources = 0;   ///< from which shortest paths were followed
};

/// Betweenness: how often a vertex lies on shortest paths between two others.
///
/// shape     one score a vertex; scores.size() == graph.size()
/// units     share of the pairs of others, 0..1; all 0 below three vertices
/// reads     each step counts one; pairs that no path joins count as pairs
/// requires  each edge stands in both rows, no loops; fewer than 1e308 shortest paths between two
/// errors    none. Sampled: with probability 1 - risk no score is farther off than its error says
/// cost      O(V E) time, O(sources E) sampled; eight sources are followed at once, as the lanes of
///           one vector, on each of two threads; O(V) memory of 140 bytes a vertex and thread
/// threads   the result does not depend on how many
/// source    Brandes 2001, doi:10.1080/0022250X.2001.9990249; several sources at once: Then et al.
///           2014, doi:10.14778/2735496.2735507; sampled: Brandes and Pich 2007,
///           doi:10.1142/S0218127407018403, with the smaller of the bounds of Hoeffding 1963,
///           doi:10.1080/01621459.1963.10500830, and of Maurer and Pontil 2009, arXiv:0907.3740
[[nodiscard]] Betweenness betweenness(const Csr& graph, const BetweennessOptions& options = {});

}  // namespace mandat::analysis
