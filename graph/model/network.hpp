// SPDX-License-Identifier: Apache-2.0
// A Network is who sits where, who was given what to do by whom, and which sentence says so: typed
// nodes and typed edges over a Boost adjacency list. It is built by build_network() from Claims or
// read back from JSON, and never changes afterwards.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/model/statement.hpp"

namespace mandat {

/// Boost's graph: graph/model/graph.hpp, for those who walk it.
struct Graph;
using Vertex = std::size_t;  ///< Vertex v is nodes()[v]

/// Invariants: node ids are unique and sorted (vertex order = id order); edges are sorted by kind,
/// ends and facts and numbered in that order; every end of an edge and every id within facts is a
/// node of the network or empty; every node and edge has evidence in one of the documents;
/// documents are sorted by path, then hash, and numbered in that order.
class Network {
  public:
    Network();

    /// requires  nodes and edges sorted as above
    /// An edge whose taker is unknown is in edges() but not in graph(), which needs two ends.
    Network(std::vector<Source> documents, std::vector<Node> nodes, std::vector<Edge> edges,
            Diagnostics diagnostics);

    [[nodiscard]] const std::vector<Source>& documents() const { return documents_; }
    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    [[nodiscard]] const std::vector<Edge>& edges() const { return edges_; }
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
    [[nodiscard]] const Graph& graph() const { return *graph_; }

    [[nodiscard]] std::optional<Vertex> find(std::string_view id) const;  ///< O(log V)
    [[nodiscard]] const Node* node(std::string_view id) const;  ///< nullptr when there is none
    [[nodiscard]] const Source* document(std::string_view id) const;

    [[nodiscard]] std::vector<const Node*> nodes(NodeKind kind) const;
    [[nodiscard]] std::vector<const Edge*> edges(EdgeKind kind) const;
    [[nodiscard]] std::size_t count(NodeKind kind) const;  ///< collectives not counted

    /// All edges that start (end) at a node, in order of edges().
    [[nodiscard]] std::vector<const Edge*> from(std::string_view id) const;
    [[nodiscard]] std::vector<const Edge*> to(std::string_view id) const;

    /// Edges of one kind that start (end) at a node, in order of edges().
    [[nodiscard]] std::vector<const Edge*> from(std::string_view id, EdgeKind kind) const;
    [[nodiscard]] std::vector<const Edge*> to(std::string_view id, EdgeKind kind) const;

    friend bool operator==(const Network& a, const Network& b);

  private:
    std::vector<Source> documents_;
    std::vector<Node> nodes_;
    std::vector<Edge> edges_;
    Diagnostics diagnostics_;
    std::shared_ptr<const Graph> graph_;  ///< never changes, so copies share it
};

}  // namespace mandat
