// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/model/edge.hpp"
#include "graph/model/node.hpp"

namespace mandat::analysis {

/// All that is stated from one node to another; views into the graph that it was taken from.
struct ChainStep {
    const Node* from = nullptr;
    const Node* to = nullptr;
    std::span<const Edge* const> edges;  ///< at least one, in order of the network

    /// As sure as its surest edge: one explicit sentence is enough.
    [[nodiscard]] Certainty certainty() const;
};

struct Chain {
    std::vector<ChainStep> steps;  ///< at least one; each begins where the one before ended

    /// As sure as its weakest step.
    [[nodiscard]] Certainty certainty() const;

    /// The kinds of its edges, each once, in order of the enumeration.
    [[nodiscard]] std::vector<EdgeKind> kinds() const;
};

}  // namespace mandat::analysis
