// SPDX-License-Identifier: Apache-2.0
// Delegation chains: who hands what to whom over how many steps. A step is everything that is
// stated from one node to another, so that three assignments between the same two are one step with
// three sentences, and a chain is a way over steps that meets nobody twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/asked_days.hpp"
#include "graph/analysis/chain.hpp"
#include "graph/analysis/chain_tree.hpp"
#include "graph/analysis/csr.hpp"
#include "graph/model/network.hpp"

namespace mandat::analysis {

/// Relations that a mandate runs along: what is handed over, and what a body is divided into.
[[nodiscard]] std::span<const EdgeKind> mandate_kinds();

/// Relations that an answer runs back along: report_back, reports_to, escalation.
[[nodiscard]] std::span<const EdgeKind> report_kinds();

/// What is asked for; the graph of steps holds only this.
struct ChainOptions {
    std::span<const EdgeKind> kinds = mandate_kinds();
    AskedDays asked{};  ///< what was handed over and held then; a part has to be one then
};

struct ChainLimits {
    std::size_t depth = 6;   ///< steps
    std::size_t most = 200;  ///< chains
};

struct Chains {
    std::vector<Chain> chains;  ///< the shortest first, then by ids of their nodes
    bool more = false;          ///< there are others, beyond `most`
    bool deeper = false;        ///< there is none within `depth`, but a longer one
};

/// Where a way from one to another breaks off.
struct Gap {
    std::vector<const Node*> reached;  ///< from the beginning on, without it, nearest first
    std::vector<const Node*> leading;  ///< to the end, without it, nearest first
    std::vector<const Edge*> beside;   ///< other relations on the shortest ways from one side to
                                       ///< the other, whichever way they point; empty: none leads
};

/// The steps of a network as a graph.
///
/// cost     O(V + E) to make; the network has to live as long
/// threads  const; concurrent calls are fine
class ChainGraph {
  public:
    using Index = std::uint32_t;  ///< of a node that has a step; 0 .. size()

    explicit ChainGraph(const Network& network, const ChainOptions& options = {});

    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] const Node& node(Index at) const { return *nodes_[at]; }
    [[nodiscard]] std::span<const Index> next(Index at) const { return next_.of(at); }
    [[nodiscard]] std::span<const Index> previous(Index at) const { return previous_.of(at); }

    /// The steps onward and back as rows; each row ascending.
    [[nodiscard]] const Csr& onward() const { return next_; }
    [[nodiscard]] const Csr& back() const { return previous_; }

    /// The index of a node; size() when it has no step.
    [[nodiscard]] Index find(std::string_view id) const;

    /// The step between two nodes that have one.
    [[nodiscard]] ChainStep step(Index from, Index to) const;

    /// The step that an entry of onward(), in the row of `from`, stands for; O(1).
    [[nodiscard]] ChainStep step_at(Index from, std::uint64_t entry) const;

    /// All chains from one node to another.
    ///
    /// shape   empty when there is none, also from a node to itself
    /// cost    O(E), and O(depth) for each way followed: only those are that can still end in time
    [[nodiscard]] Chains between(std::string_view from, std::string_view to,
                                 const ChainLimits& limits = {}) const;

    /// One shortest chain to every node within `depth` steps (from every node, against the
    /// direction), nearest first.
    ///
    /// cost  O(V + E)
    [[nodiscard]] ChainTree spread(std::string_view from, std::size_t depth) const;
    [[nodiscard]] ChainTree sources(std::string_view to, std::size_t depth) const;

    /// What is stated on both sides of a way that is not.
    [[nodiscard]] Gap gap(std::string_view from, std::string_view to) const;

  private:
    [[nodiscard]] const Csr& rows(ChainWay way) const {
        return way == ChainWay::onward ? next_ : previous_;
    }
    [[nodiscard]] std::vector<Index> order(Index start, ChainWay way,
                                           std::vector<Index>& parent) const;
    [[nodiscard]] ChainTree tree(std::string_view start, ChainWay way, std::size_t depth) const;
    [[nodiscard]] Chain chain_over(std::span<const Index> nodes) const;

    const Network& network_;
    std::vector<const Node*> nodes_;  ///< by id
    std::vector<const Edge*> edges_;  ///< by step, then in order of the network
    std::vector<std::size_t> steps_;  ///< where the edges of the step next_.targets[i] begin
    Csr next_;
    Csr previous_;
    std::vector<std::uint32_t> entries_;  ///< of next_, for each of previous_
};

}  // namespace mandat::analysis
