// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/analysis/chain.hpp"

namespace mandat::analysis {

class ChainGraph;

/// Which way a tree of chains grows: to all that a node reaches, or to all that leads to it.
enum class ChainWay { onward, back };

/// One shortest chain to (from) each of many nodes, nearest first. Chains that begin alike share
/// their steps: each holds the step that it adds and which chain it adds it to, and is written out
/// when asked for. The graph has to live as long.
class ChainTree {
  public:
    static constexpr std::uint32_t root = UINT32_MAX;  ///< the node all of them begin (end) at

    ChainTree(const ChainGraph& graph, ChainWay way) : graph_(&graph), way_(way) {}

    [[nodiscard]] std::size_t size() const { return links_.size(); }
    [[nodiscard]] bool empty() const { return links_.empty(); }

    /// How many steps a chain has.
    [[nodiscard]] std::size_t length(std::size_t chain) const { return links_[chain].length; }

    /// The step farthest from the root; O(1).
    [[nodiscard]] ChainStep farthest_step(std::size_t chain) const;

    /// O(its steps).
    [[nodiscard]] Chain chain(std::size_t chain) const;
    /// All of them, each with steps of its own.
    [[nodiscard]] std::vector<Chain> chains() const;

    /// How many chains there will be at most.
    void expect(std::size_t chains) { links_.reserve(chains); }

    /// A chain of one more step: an entry of graph.onward() in the row of `from`.
    /// requires  before < size() or before == root
    void add(std::uint32_t before, std::uint32_t from, std::uint32_t entry) {
        links_.push_back({before, before == root ? 1 : links_[before].length + 1, from, entry});
    }

  private:
    struct Link {
        std::uint32_t before;
        std::uint32_t length;
        std::uint32_t from;
        std::uint32_t entry;
    };

    const ChainGraph* graph_;
    ChainWay way_;
    std::vector<Link> links_;
};

}  // namespace mandat::analysis
