// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/model/network.hpp"
#include "render/exchange/loss_report.hpp"

namespace mandat::render {

/// Both ends are known: what an edge needs to stand in a graph file.
[[nodiscard]] inline bool has_both_ends(const Edge& edge) {
    return !edge.from.empty() && !edge.to.empty();
}

/// What no graph format holds: edges without both ends, further evidence of the others, documents,
/// remarks, rulings. The rest is counted while nodes and edges are written.
[[nodiscard]] LossReport graph_losses(const Network& network);

/// Rulings on the nodes of a network.
[[nodiscard]] std::size_t count_rulings(const Network& network);

}  // namespace mandat::render
