// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "graph/analysis/chains.hpp"
#include "render/view/diagram.hpp"

namespace mandat::render {

struct ChainMapOptions {
    Language language = Language::sv;
    std::size_t depth = 4;  ///< steps
    std::size_t most = 12;  ///< chains between two
    std::size_t near = 2;   ///< steps shown on either side of a way that breaks off
    std::size_t tasks = 3;  ///< of what was handed over, on a card; 0: none
};

/// All chains from one node to another, or where the way breaks off when there is none.
[[nodiscard]] Diagram chain_view(const Network& network, const analysis::ChainGraph& graph,
                                 const Node& from, const Node& to,
                                 const ChainMapOptions& options = {});

/// What leads to a node, and what goes on from it.
[[nodiscard]] Diagram chain_view(const Network& network, const analysis::ChainGraph& graph,
                                 const Node& around, const ChainMapOptions& options = {});

}  // namespace mandat::render
