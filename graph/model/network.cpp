// SPDX-License-Identifier: Apache-2.0
#include "graph/model/network.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include "graph/model/graph.hpp"

namespace mandat {
namespace {

std::vector<std::uint32_t> places_of(const std::vector<Node>& nodes) {
    std::vector<std::uint32_t> out(std::bit_ceil(2 * nodes.size() + 1), Graph::no_vertex);
    const std::size_t last = out.size() - 1;
    for (std::size_t v = 0; v < nodes.size(); ++v) {
        std::size_t at = std::hash<std::string_view>()(nodes[v].id) & last;
        while (out[at] != Graph::no_vertex) at = (at + 1) & last;
        out[at] = static_cast<std::uint32_t>(v);
    }
    return out;
}

std::optional<Vertex> find_in(const std::vector<Node>& nodes,
                              const std::vector<std::uint32_t>& places, std::string_view id) {
    if (places.empty()) return std::nullopt;
    const std::size_t last = places.size() - 1;
    for (std::size_t at = std::hash<std::string_view>()(id) & last;; at = (at + 1) & last) {
        if (places[at] == Graph::no_vertex) return std::nullopt;
        if (nodes[places[at]].id == id) return places[at];
    }
}

/// Those of the edges at a vertex that are wanted.
std::vector<const Edge*> collected(const Network& network, std::optional<Vertex> vertex,
                                   const auto& edges_at, const auto& wanted) {
    std::vector<const Edge*> out;
    if (!vertex) return out;
    const Graph& graph = network.graph();
    for (const auto& e : boost::make_iterator_range(edges_at(*vertex, graph))) {
        const Edge& edge = network.edges()[graph[e].edge_index];
        if (wanted(edge)) out.push_back(&edge);
    }
    return out;
}

}  // namespace

Network::Network() : graph_(std::make_shared<const Graph>()) {}

Network::Network(std::vector<Source> documents, std::vector<Node> nodes, std::vector<Edge> edges,
                 Diagnostics diagnostics)
    : documents_(std::move(documents)),
      nodes_(std::move(nodes)),
      edges_(std::move(edges)),
      diagnostics_(std::move(diagnostics)) {
    auto graph = std::make_shared<Graph>(nodes_.size());
    graph->places = places_of(nodes_);
    for (std::size_t i = 0; i < edges_.size(); ++i) {
        const auto from = find_in(nodes_, graph->places, edges_[i].from);
        const auto to = find_in(nodes_, graph->places, edges_[i].to);
        if (from && to) add_edge(*from, *to, EdgeIndex{i}, *graph);
    }
    graph_ = std::move(graph);
}

std::optional<Vertex> Network::find(std::string_view id) const {
    return find_in(nodes_, graph_->places, id);
}

const Node* Network::node(std::string_view id) const {
    const auto v = find(id);
    return v ? &nodes_[*v] : nullptr;
}

const Source* Network::document(std::string_view id) const {
    const auto hit = std::find_if(documents_.begin(), documents_.end(),
                                  [id](const Source& source) { return source.id == id; });
    return hit == documents_.end() ? nullptr : &*hit;
}

std::vector<const Node*> Network::nodes(NodeKind kind) const {
    std::vector<const Node*> out;
    for (const Node& node : nodes_) {
        if (node.kind == kind) out.push_back(&node);
    }
    return out;
}

std::size_t Network::count(NodeKind kind) const {
    return static_cast<std::size_t>(
        std::count_if(nodes_.begin(), nodes_.end(),
                      [kind](const Node& n) { return n.kind == kind && !n.collective; }));
}

std::vector<const Edge*> Network::edges(EdgeKind kind) const {
    std::vector<const Edge*> out;
    const auto begin = std::lower_bound(edges_.begin(), edges_.end(), kind,
                                        [](const Edge& e, EdgeKind k) { return e.kind < k; });
    for (auto edge = begin; edge != edges_.end() && edge->kind == kind; ++edge)
        out.push_back(&*edge);
    return out;
}

std::vector<const Edge*> Network::from(std::string_view id) const {
    return collected(
        *this, find(id), [](Vertex v, const Graph& g) { return out_edges(v, g); },
        [](const Edge&) { return true; });
}

std::vector<const Edge*> Network::to(std::string_view id) const {
    return collected(
        *this, find(id), [](Vertex v, const Graph& g) { return in_edges(v, g); },
        [](const Edge&) { return true; });
}

std::vector<const Edge*> Network::from(std::string_view id, EdgeKind kind) const {
    return collected(
        *this, find(id), [](Vertex v, const Graph& g) { return out_edges(v, g); },
        [kind](const Edge& edge) { return edge.kind == kind; });
}

std::vector<const Edge*> Network::to(std::string_view id, EdgeKind kind) const {
    return collected(
        *this, find(id), [](Vertex v, const Graph& g) { return in_edges(v, g); },
        [kind](const Edge& edge) { return edge.kind == kind; });
}

bool operator==(const Network& a, const Network& b) {
    return a.documents_ == b.documents_ && a.nodes_ == b.nodes_ && a.edges_ == b.edges_ &&
           a.diagnostics_ == b.diagnostics_;
}

}  // namespace mandat
